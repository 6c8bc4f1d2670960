/** What a year counts month by month, for each basis: the three are never mixed. */
import { EVERYONE, RESIDENTS, UNKNOWN_RESIDENCE } from '#domain/attendance/segments.ts';
import { HOME_NEW, monthsOf, PLACE_TIMES } from '#domain/attendance/sums.ts';
import type { UnitSums, UnitTotals } from '#domain/contracts.ts';
import type { MonthCounts } from '#domain/indicators/expected.ts';
import { sessionMeasures } from '#domain/sessions/session.facts.ts';
import type { Basis } from './target.record.ts';

export interface YearKept {
  sums: UnitSums | undefined;
  totals: UnitTotals | undefined;
}

const NOTHING: readonly number[] = new Array<number>(12).fill(0);

export function monthsOfTotal(totals: UnitTotals | undefined, measure: string): readonly number[] {
  return totals?.cells[measure] ?? NOTHING;
}

/** Resident persons by the month in which they were first seen this year, wherever in the district they learned. */
export function namedMonths({ sums }: YearKept): number[] {
  return monthsOf(sums?.cells, RESIDENTS, HOME_NEW);
}

/** Of those, people of whom nobody asked where they live. */
export function unknownResidenceMonths({ sums }: YearKept): number[] {
  return monthsOf(sums?.cells, UNKNOWN_RESIDENCE, HOME_NEW);
}

/** Attendances in counting sessions held by the unit: named people and people present beyond the ticks. */
export function personTimesMonths({ sums, totals }: YearKept): number[] {
  const unnamed = monthsOfTotal(totals, sessionMeasures.unnamedCounting);
  return monthsOf(sums?.cells, EVERYONE, PLACE_TIMES).map((times, month) => times + (unnamed[month] ?? 0));
}

/** Persons stated from paper rosters; they may overlap with named persons and with one another. */
export function declaredMonths({ totals }: YearKept): number[] {
  return [...monthsOfTotal(totals, sessionMeasures.declared)];
}

export function countedMonths(kept: YearKept, basis: Basis): MonthCounts {
  if (basis === 'declared') return declaredMonths(kept);
  return basis === 'person-times' ? personTimesMonths(kept) : namedMonths(kept);
}

/** Sum up to and with a month 1..12. */
export function sumUntil(months: MonthCounts, month: number): number {
  return months.slice(0, month).reduce((sum, count) => sum + count, 0);
}
