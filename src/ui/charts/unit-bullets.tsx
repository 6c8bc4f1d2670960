import { type BarRow, BarRows } from './bar-rows.tsx';
import type { KeyItem } from './chart-key.tsx';
import { patternFill } from './chart-patterns.tsx';
import { niceScale } from './nice-scale.ts';

export type UnitBullet = BarRow & { actual: number | undefined; target?: number; expected?: number };

/** A rate per unit as a bar, its own target as a line, what is expected by now as dashes, the gap hatched. Values in percent. */
export function UnitBullets({
  summary,
  rows,
  head,
  words,
  scaleLabel,
  onPick,
}: {
  summary: string;
  rows: readonly UnitBullet[];
  head: { name: string; cells: readonly string[] };
  words: { actual: string; target: string; expected: string; gap: string };
  /** The scale in words, such as "0–60%", from its top. */
  scaleLabel: (top: number) => string;
  onPick?: (id: string) => void;
}) {
  const top = niceScale(
    Math.max(1, ...rows.map((row) => Math.max(row.actual ?? 0, row.target ?? 0, row.expected ?? 0))),
    4,
  ).top;
  const keyItems: KeyItem[] = [{ label: words.actual, mark: 'solid' }];
  if (rows.some((row) => row.target !== undefined)) keyItems.push({ label: words.target, mark: 'line' });
  if (rows.some((row) => row.expected !== undefined)) keyItems.push({ label: words.expected, mark: 'dashes' });
  if (rows.some((row) => (row.target ?? 0) > (row.actual ?? 0))) keyItems.push({ label: words.gap, mark: 'gap' });
  return (
    <BarRows
      summary={summary}
      rows={rows}
      head={{ ...head, bars: scaleLabel(top) }}
      keyItems={keyItems}
      spareCells={[0]}
      top={top}
      {...(onPick ? { onPick } : {})}
      bar={(row, at, id) => <RateBar row={row} at={at} patternId={id} top={top} />}
    />
  );
}

/** One bullet bar: also used for groups. */
export function RateBar({
  row,
  at,
  patternId,
  top,
}: {
  row: { actual: number | undefined; target?: number; expected?: number };
  at: (value: number) => number;
  patternId: string;
  top: number;
}) {
  const actual = row.actual ?? 0;
  const { target, expected } = row;
  return (
    <>
      <rect y={-11} width={at(top)} height={22} fill="var(--surface-2)" />
      <rect y={-6} width={at(actual)} height={12} fill="var(--chart-actual)" />
      {target !== undefined && target > actual && (
        <rect
          x={at(actual)}
          y={-6}
          width={at(target) - at(actual)}
          height={12}
          fill={patternFill(patternId, 'gap')}
          opacity=".7"
        />
      )}
      {expected !== undefined && (
        <>
          <path d={`M${at(expected)} -9V9`} stroke="var(--surface)" strokeWidth="3" />
          <path d={`M${at(expected)} -9V9`} stroke="var(--chart-expected)" strokeWidth="1.5" strokeDasharray="3 2" />
        </>
      )}
      {target !== undefined && <path d={`M${at(target)} -11V11`} stroke="var(--chart-target)" strokeWidth="2.5" />}
    </>
  );
}
