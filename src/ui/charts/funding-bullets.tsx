import { type BarRow, BarRows } from './bar-rows.tsx';
import type { KeyItem } from './chart-key.tsx';
import { niceScale } from './nice-scale.ts';

export type FundingBullet = BarRow & { arranged: number | undefined; spent: number | undefined };

/** A floor per resident says nothing where the residents are not known. */
function isKnown({ arranged, spent }: FundingBullet): boolean {
  return arranged !== undefined || spent !== undefined;
}

/** Money per resident (yuan) by unit: arranged as a pale bar, spent as a dark one inside, the floor as a named line. */
export function FundingBullets({
  summary,
  rows,
  head,
  words,
  floor,
  onPick,
}: {
  summary: string;
  rows: readonly FundingBullet[];
  head: { name: string; cells: readonly string[] };
  words: { arranged: string; spent: string };
  floor: { value: number; label: string };
  onPick?: (id: string) => void;
}) {
  const most = Math.max(floor.value, ...rows.map((row) => Math.max(row.arranged ?? 0, row.spent ?? 0)));
  const top = niceScale(most * 1.02, 6).top;
  const keyItems: KeyItem[] = [
    { label: words.arranged, mark: 'soft' },
    { label: words.spent, mark: 'thin' },
    { label: floor.label, mark: 'line' },
  ];
  return (
    <BarRows
      summary={summary}
      rows={rows}
      head={{ ...head, bars: '' }}
      keyItems={keyItems}
      named={floor}
      top={top}
      {...(onPick ? { onPick } : {})}
      bar={(row, at) => (
        <>
          {/* the floor stands on a track, so that it hangs in no empty row */}
          <rect className="track" y={-11} width={at(top)} height={22} fill="var(--surface-2)" />
          {row.arranged !== undefined && (
            <rect
              x=".5"
              y={-7.5}
              width={at(row.arranged)}
              height={15}
              fill="var(--chart-actual-soft)"
              stroke="var(--chart-actual)"
            />
          )}
          {row.spent !== undefined && <rect y={-3.5} width={at(row.spent)} height={7} fill="var(--chart-actual)" />}
          {isKnown(row) && (
            <path className="floor" d={`M${at(floor.value)} -14V14`} stroke="var(--chart-target)" strokeWidth="2" />
          )}
        </>
      )}
    />
  );
}
