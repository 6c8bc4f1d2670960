import { type BarRow, BarRows } from './bar-rows.tsx';
import type { KeyItem } from './chart-key.tsx';
import { seriesColour, seriesFill } from './chart-patterns.tsx';
import { niceScale } from './nice-scale.ts';

export type FundingSourceRow = BarRow & { parts: readonly number[] };

/**
 * Money per year or unit, split by source: stacked bars, each source with a colour and a pattern of its own.
 * At most `MOST_SERIES` sources; the caller puts the rest together. `parts` stand in the order of `sources`; any unit, the same for all rows.
 */
export function FundingBySourceChart({
  summary,
  rows,
  head,
  sources,
  scaleLabel,
  named,
  onPick,
}: {
  summary: string;
  rows: readonly FundingSourceRow[];
  head: { name: string; cells: readonly string[] };
  sources: readonly string[];
  scaleLabel: (top: number) => string;
  named?: { value: number; label: string };
  onPick?: (id: string) => void;
}) {
  const top = niceScale(
    Math.max(1e-9, named?.value ?? 0, ...rows.map((row) => row.parts.reduce((sum, part) => sum + part, 0))),
    5,
  ).top;
  const keyItems: KeyItem[] = sources.map((label, index) => ({ label, mark: 'series', series: index }));
  if (named) keyItems.push({ label: named.label, mark: 'line' });
  return (
    <BarRows
      summary={summary}
      rows={rows}
      head={{ ...head, bars: scaleLabel(top) }}
      keyItems={keyItems}
      top={top}
      {...(named ? { named } : {})}
      {...(onPick ? { onPick } : {})}
      bar={(row, at, id) => (
        <>
          <Stack parts={row.parts} at={at} patternId={id} />
          {named && <path d={`M${at(named.value)} -14V14`} stroke="var(--chart-target)" strokeWidth="2" />}
        </>
      )}
    />
  );
}

function Stack({
  parts,
  at,
  patternId,
}: {
  parts: readonly number[];
  at: (value: number) => number;
  patternId: string;
}) {
  let sum = 0;
  return parts.map((part, index) => {
    const from = at(sum);
    sum += part;
    if (part <= 0) return null;
    return (
      <rect
        // the place in the stack is the identity of a source
        key={seriesFill(patternId, index)}
        x={from + 0.5}
        y={-7.5}
        width={Math.max(0.5, at(sum) - from - 1)}
        height={15}
        fill={seriesFill(patternId, index)}
        stroke={seriesColour(index)}
      />
    );
  });
}
