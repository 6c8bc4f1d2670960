/** Counts of what passes by, made alike when a copy is written and when it is read back. */
import type { Incoming } from '#store/gate/incoming.ts';

export interface Tally {
  counts: Record<string, number>;
  standing: Record<string, number>;
  attendances: number;
  /** Years that any record names in a date, a month or a year. */
  years: Set<number>;
}

export function newTally(): Tally {
  return { counts: {}, standing: {}, attendances: 0, years: new Set() };
}

const DATED = /^(\d{4})-\d{2}/;

export function addToTally(tally: Tally, incoming: readonly Incoming[]): void {
  for (const { kind, state, roster } of incoming) {
    tally.counts[kind] = (tally.counts[kind] ?? 0) + 1;
    for (const value of Object.values(state.f)) {
      const year = typeof value === 'string' ? DATED.exec(value)?.[1] : undefined;
      if (year !== undefined) tally.years.add(Number(year));
    }
    if (state.f.deleted === true) continue;
    tally.standing[kind] = (tally.standing[kind] ?? 0) + 1;
    for (const mark of roster?.marks ?? []) if (mark !== 0) tally.attendances += 1;
  }
}
