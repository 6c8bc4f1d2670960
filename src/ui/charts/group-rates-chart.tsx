import { type BarRow, BarRows } from './bar-rows.tsx';
import type { KeyItem } from './chart-key.tsx';
import { niceScale } from './nice-scale.ts';
import { RateBar } from './unit-bullets.tsx';

export type GroupRateRow = BarRow & { actual: number | undefined; target?: number };

/** The rate of each group against its own population, with its threshold where there is one. Groups overlap: no total. */
export function GroupRatesChart({
  summary,
  rows,
  head,
  words,
  scaleLabel,
  onPick,
}: {
  summary: string;
  rows: readonly GroupRateRow[];
  head: { name: string; cells: readonly string[] };
  words: { actual: string; target: string; gap: string };
  scaleLabel: (top: number) => string;
  onPick?: (id: string) => void;
}) {
  const top = niceScale(Math.max(1, ...rows.map((row) => Math.max(row.actual ?? 0, row.target ?? 0))), 4).top;
  const keyItems: KeyItem[] = [{ label: words.actual, mark: 'solid' }];
  if (rows.some((row) => row.target !== undefined)) {
    keyItems.push({ label: words.target, mark: 'line' }, { label: words.gap, mark: 'gap' });
  }
  return (
    <BarRows
      summary={summary}
      rows={rows}
      head={{ ...head, bars: scaleLabel(top) }}
      keyItems={keyItems}
      top={top}
      {...(onPick ? { onPick } : {})}
      bar={(row, at, id) => <RateBar row={row} at={at} patternId={id} top={top} />}
    />
  );
}
