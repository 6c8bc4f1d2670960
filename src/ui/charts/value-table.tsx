import { useText } from '#ui/use-text.ts';

export type ValueCell = string | number | undefined;

/** The plain values behind a chart: the same go on the screen, on paper and into a workbook. First column names the row. */
export type ValueTable = {
  columns: readonly { head: string; format?: (value: number) => string }[];
  rows: readonly (readonly ValueCell[])[];
};

export function ValueTableView({ label, table }: { label: string; table: ValueTable }) {
  const { frame } = useText();
  return (
    <table>
      <caption className="sr">{label}</caption>
      <thead>
        <tr>
          {table.columns.map((column) => (
            <th key={column.head} scope="col">
              {column.head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row) => (
          <tr key={String(row[0])}>
            {table.columns.map((column, index) => {
              const cell = row[index];
              const shown = typeof cell === 'number' ? (column.format ?? String)(cell) : (cell ?? frame.dash);
              return index === 0 ? (
                <th key={column.head} scope="row">
                  {shown}
                </th>
              ) : (
                <td key={column.head}>{shown}</td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
