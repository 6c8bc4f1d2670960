/** Numbers of batches as ranges, in their order and never touching. */
import type { BatchRange } from '#store/database.ts';

export function joinRanges(...lists: (readonly BatchRange[])[]): BatchRange[] {
  const joined: BatchRange[] = [];
  for (const [from, to] of lists.flat().sort((one, other) => one[0] - other[0])) {
    const last = joined.at(-1);
    if (last !== undefined && from <= last[1] + 1) last[1] = Math.max(last[1], to);
    else joined.push([from, to]);
  }
  return joined;
}

export function rangesOf(numbers: readonly number[]): BatchRange[] {
  return joinRanges(numbers.map((number): BatchRange => [number, number]));
}

/** What lies between `from` and `to` and in none of the ranges. */
export function gapsIn(ranges: readonly BatchRange[], from: number, to: number): BatchRange[] {
  const gaps: BatchRange[] = [];
  let next = from;
  for (const [first, last] of ranges) {
    if (first > next) gaps.push([next, Math.min(first - 1, to)]);
    next = Math.max(next, last + 1);
    if (next > to) return gaps;
  }
  if (next <= to) gaps.push([next, to]);
  return gaps;
}

/** Which of the files of a device hold batches that are missing: places in `ends`, from 1. */
export function missingFiles({ ranges, from, ends }: { ranges: BatchRange[]; from: number; ends: number[] }): number[] {
  const gaps = gapsIn(ranges, from, ends.at(-1) ?? 0);
  return ends.flatMap((end, index) => {
    const first = (ends[index - 1] ?? 0) + 1;
    return gaps.some(([start, stop]) => start <= end && stop >= first && first <= end) ? [index + 1] : [];
  });
}
