import { type BarRow, BarRows } from './bar-rows.tsx';
import type { KeyItem } from './chart-key.tsx';
import { patternFill } from './chart-patterns.tsx';
import { niceScale } from './nice-scale.ts';

/** `total` rows stand from the axis, the steps between them hang from where the row before ended. */
export type BridgeRow = BarRow & { value: number; total?: boolean };

/** Where each row begins and ends: totals from `from`, steps from the running sum. */
export function bridgeSpans(rows: readonly BridgeRow[], from: number): { low: number; high: number; end: number }[] {
  let running = 0;
  return rows.map(({ value, total }) => {
    const start = total ? from : running;
    running = total ? value : running + value;
    return { low: Math.min(start, running), high: Math.max(start, running), end: running };
  });
}

/**
 * The scale: from 0, or where the steps are small beside the totals from a round value below the lowest, so that they
 * can be seen; the totals are drawn broken then, and `scaleLabel` says where the scale begins.
 */
export function bridgeScale(rows: readonly BridgeRow[]): { from: number; to: number } {
  const ends = bridgeSpans(rows, 0).map(({ end }) => end);
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  if (low <= 0 || high - low > low / 4) return { from: 0, to: niceScale(high, 4).top };
  const { step } = niceScale(Math.max(high - low, 1), 4);
  const from = Math.max(0, Math.floor((low - 2 * step) / step) * step);
  return { from, to: Math.ceil((high + step / 2) / step) * step };
}

/** From one figure to another: what added to the right, what took away to the left, each from where the last ended. */
export function BridgeChart({
  summary,
  rows,
  head,
  words,
  scaleLabel,
}: {
  summary: string;
  rows: readonly BridgeRow[];
  head: { name: string; value: string };
  words: { adds: string; takes: string };
  scaleLabel: (from: number, to: number) => string;
}) {
  const { from, to } = bridgeScale(rows);
  const spans = bridgeSpans(rows, from);
  const steps = rows.filter(({ total }) => !total);
  const keyItems: KeyItem[] = [];
  if (steps.some(({ value }) => value > 0)) keyItems.push({ label: words.adds, mark: 'soft' });
  if (steps.some(({ value }) => value < 0)) keyItems.push({ label: words.takes, mark: 'gap' });
  const indexOf = new Map(rows.map((row, index) => [row.id, index]));
  return (
    <BarRows
      summary={summary}
      rows={rows}
      head={{ name: head.name, bars: scaleLabel(from, to), cells: [head.value] }}
      keyItems={keyItems}
      top={to - from}
      bar={(row, at, patternId) => {
        const index = indexOf.get(row.id) ?? 0;
        const { low, high, end } = spans[index] as (typeof spans)[number];
        const left = at(low - from);
        const width = Math.max(1.5, at(high - from) - left);
        return (
          <>
            <rect
              x={left}
              y={-7}
              width={width}
              height={14}
              {...(row.total
                ? { fill: 'var(--chart-actual)' }
                : {
                    fill: row.value < 0 ? patternFill(patternId, 'gap') : 'var(--chart-actual-soft)',
                    stroke: 'var(--chart-actual)',
                  })}
            />
            {row.total && from > 0 && <path d="M5 -9L9 0L5 9M9 -9L13 0L9 9" stroke="var(--surface)" fill="none" />}
            {index < rows.length - 1 && (
              <path d={`M${at(end - from)} 7V30`} stroke="var(--line-strong)" strokeDasharray="2 2" fill="none" />
            )}
          </>
        );
      }}
    />
  );
}
