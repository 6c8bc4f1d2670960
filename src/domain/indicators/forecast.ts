import { compare, dayOfYear, firstDayOfYear, type IsoDate, lastDayOfYear } from '#kernel/calendar.ts';
import { type Fraction, roundDiv } from '#kernel/fraction.ts';
import {
  comparableHistory,
  type ExpectedBasis,
  type ExpectedMethod,
  expectedBasis,
  expectedShare,
  type HistoryYear,
  type MonthCounts,
} from './expected.ts';
import { countsPeople, type YearFigure } from './training-rate.ts';

/** Below so many days of the year a forecast would be guesswork. */
export const FEWEST_DAYS = 60;

export type ForecastRange = { low: number; high: number; years: number[] };

export type Forecast =
  | { state: 'none'; reason: 'too-early' | 'no-share' }
  | {
      state: 'given';
      method: ExpectedMethod;
      /** People (or person-times) at the year's end. */
      count: number;
      /** From the courses of at least two earlier years; undefined: not enough history. */
      range: ForecastRange | undefined;
      /** The residents are fewer than the course suggests, and people cannot be more than the residents. */
      capped: boolean;
    };

export type ForecastInput = {
  current: YearFigure;
  asOf: IsoDate;
  history: readonly HistoryYear[];
  plannedSessions?: MonthCounts | undefined;
};

/** count / share as whole people; undefined where the share is still 0. */
export function finalCount(count: number, share: Fraction): number | undefined {
  if (share.num === 0) return undefined;
  return Number(roundDiv(BigInt(count) * BigInt(share.den), BigInt(share.num)));
}

/** Where the year will end if it goes on as the earlier ones went. */
export function forecast({ current, asOf, history, plannedSessions }: ForecastInput): Forecast {
  const { year, count } = current;
  const inYear = compare(asOf, lastDayOfYear(year)) <= 0;
  if (inYear && (compare(asOf, firstDayOfYear(year)) < 0 || dayOfYear(asOf) < FEWEST_DAYS)) {
    return { state: 'none', reason: 'too-early' };
  }
  const ceiling = countsPeople(current.basis) && current.residents !== undefined ? current.residents : undefined;
  const limit = (value: number): number => (ceiling === undefined ? value : Math.max(count, Math.min(value, ceiling)));

  const basis = expectedBasis(current, history, plannedSessions);
  const plain = finalCount(count, expectedShare(basis, year, asOf));
  if (plain === undefined) return { state: 'none', reason: 'no-share' };

  const past = comparableHistory(current, history);
  const ends: number[] = [];
  const years: number[] = [];
  for (const each of past) {
    const course: ExpectedBasis = { method: 'last-year', year: each.year, months: each.months };
    const end = finalCount(count, expectedShare(course, year, asOf));
    if (end === undefined) continue;
    ends.push(limit(end));
    years.push(each.year);
  }
  const range = ends.length < 2 ? undefined : { low: Math.min(...ends), high: Math.max(...ends), years };
  return { state: 'given', method: basis.method, count: limit(plain), range, capped: limit(plain) !== plain };
}
