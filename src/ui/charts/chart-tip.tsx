/** What the pointer or the arrow keys stand on: a heading and values with their words. */
export function ChartTip({ head, values }: { head: string; values: readonly { label: string; value: string }[] }) {
  return (
    <div className="chart-tip">
      <strong>{head}</strong>
      {values.map((each) => (
        <span key={each.label}>
          {each.label} <b>{each.value}</b>
        </span>
      ))}
    </div>
  );
}
