import {
  compare,
  dayOfMonth,
  dayOfYear,
  daysInMonth,
  daysInYear,
  firstDayOfYear,
  type IsoDate,
  lastDayOfYear,
  monthNumber,
} from '#kernel/calendar.ts';
import { ceilDiv, type Fraction, fraction } from '#kernel/fraction.ts';
import { definitionBreak } from './target.ts';
import type { Basis, YearFigure } from './training-rate.ts';

/** Twelve counts, January first: persons first seen that month, person-times, or planned sessions. */
export type MonthCounts = readonly number[];

export type HistoryYear = { year: number; basis: Basis; definition: string; closed: boolean; months: MonthCounts };

export type ExpectedMethod = 'last-year' | 'timetable' | 'straight-line';

export type ExpectedBasis =
  | { method: 'last-year'; year: number; months: MonthCounts }
  | { method: 'timetable'; months: MonthCounts }
  | { method: 'straight-line' };

const total = (months: MonthCounts): number => months.reduce((sum, count) => sum + count, 0);

/**
 * Share of a year's twelve counts reached by the end of a day. Inside a month the month's count is spread evenly over
 * its days, so the 10th of a month of 30 days has a third of it. Month ends meet month ends, in leap years too.
 */
export function shareOfMonths(months: MonthCounts, day: IsoDate): Fraction | undefined {
  if (months.length !== 12) throw new RangeError(`not twelve months: ${months.length}`);
  const all = total(months);
  if (all <= 0) return undefined;
  const month = monthNumber(day);
  const length = daysInMonth(Number(day.slice(0, 4)), month);
  const before = total(months.slice(0, month - 1));
  return fraction(before * length + (months[month - 1] ?? 0) * dayOfMonth(day), all * length);
}

/** Earlier closed years that may be compared with the figure and have counts, latest first. */
export function comparableHistory(
  current: Pick<YearFigure, 'year' | 'basis' | 'definition'>,
  history: readonly HistoryYear[],
): HistoryYear[] {
  return history
    .filter(
      (past) =>
        past.closed &&
        past.year < current.year &&
        definitionBreak(current, past).length === 0 &&
        total(past.months) > 0,
    )
    .sort((a, b) => b.year - a.year);
}

/** By what a year's course is expected: the last comparable closed year, else the timetable, else days elapsed. */
export function expectedBasis(
  current: Pick<YearFigure, 'year' | 'basis' | 'definition'>,
  history: readonly HistoryYear[],
  plannedSessions: MonthCounts | undefined,
): ExpectedBasis {
  const last = comparableHistory(current, history)[0];
  if (last) return { method: 'last-year', year: last.year, months: last.months };
  if (plannedSessions && total(plannedSessions) > 0) return { method: 'timetable', months: plannedSessions };
  return { method: 'straight-line' };
}

/** Share of the year's final count expected by the end of a day; 0 before the year, 1 after it. */
export function expectedShare(basis: ExpectedBasis, year: number, day: IsoDate): Fraction {
  if (compare(day, firstDayOfYear(year)) < 0) return fraction(0, 1);
  if (compare(day, lastDayOfYear(year)) > 0) return fraction(1, 1);
  const straight = fraction(dayOfYear(day), daysInYear(year));
  return basis.method === 'straight-line' ? straight : (shareOfMonths(basis.months, day) ?? straight);
}

export type Expected = {
  method: ExpectedMethod;
  /** The earlier year whose course is followed, where the method is 'last-year'. */
  profileYear: number | undefined;
  share: Fraction;
  /** People (or person-times) expected by the end of the day, rounded up: fewer is behind. */
  count: number;
  /** Exact: has the count reached what is expected? */
  standing: 'ahead' | 'on-course' | 'behind';
};

/** What is expected by a day on the way to a target count, and how the count stands to it. */
export function expectedBy(
  basis: ExpectedBasis,
  year: number,
  day: IsoDate,
  targetCount: number,
  count: number,
): Expected {
  const share = expectedShare(basis, year, day);
  const due = BigInt(targetCount) * BigInt(share.num);
  const have = BigInt(count) * BigInt(share.den);
  return {
    method: basis.method,
    profileYear: basis.method === 'last-year' ? basis.year : undefined,
    share,
    count: Number(ceilDiv(due, BigInt(share.den))),
    standing: have < due ? 'behind' : have > due ? 'ahead' : 'on-course',
  };
}
