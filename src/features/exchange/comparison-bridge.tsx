import type { PeopleBridge } from '#domain/comparison/people-bridge.ts';
import { formatNumber } from '#i18n/format.ts';
import { useChartSaving } from '#runtime/use-chart-saving.ts';
import { BridgeChart, type BridgeRow, bridgeScale } from '#ui/charts/bridge-chart.tsx';
import { ChartCard } from '#ui/charts/chart-card.tsx';
import type { ValueTable } from '#ui/charts/value-table.tsx';
import { useText } from '#ui/use-text.ts';

/** From the people of the copy to the people of now, step by step. */
export function ComparisonBridge({ bridge, unitName, year }: { bridge: PeopleBridge; unitName: string; year: number }) {
  const { comparison } = useText();
  const words = comparison.bridge;
  // Its definition says unit and year, which are those of the copy.
  const { onPicture, onWorkbook } = useChartSaving();
  const change = bridge.now - bridge.before;
  const title = change > 0 ? words.more({ count: change }) : change < 0 ? words.fewer({ count: -change }) : words.same;
  const row = (id: string, name: string, value: number, total: boolean): BridgeRow => {
    const people = !total && value > 0 ? `+${formatNumber(value)}` : formatNumber(value);
    const label = words.label({ name, people });
    return { id, name, label, value, cells: [{ text: people }], ...(total && { total, sum: true }) };
  };
  const rows = [
    row('before', words.before, bridge.before, true),
    ...bridge.steps.map(({ step, people }) => row(step, words.steps[step], people, false)),
    row('now', words.now, bridge.now, true),
  ];
  const table: ValueTable = {
    columns: [{ head: words.step }, { head: words.people, format: (people) => formatNumber(people) }],
    rows: rows.map(({ name, value }) => [name, value]),
  };
  return (
    <ChartCard
      className="span-12"
      title={title}
      question={words.question}
      definition={`${words.definition({ unit: unitName, year })}${bridgeScale(rows).from > 0 ? words.notFromZero : ''}`}
      table={table}
      onPicture={onPicture}
      onWorkbook={onWorkbook}
    >
      <BridgeChart
        summary={title}
        rows={rows}
        head={{ name: words.step, value: words.people }}
        words={{ adds: words.adds, takes: words.takes }}
        scaleLabel={(from, to) => words.scale({ from: formatNumber(from), to: formatNumber(to) })}
      />
    </ChartCard>
  );
}
