// Dates are text and days are whole numbers: no Date object, so no time zone can move a record to another day.

/** 'YYYY-MM-DD' */
export type IsoDate = string;
/** 'YYYY-MM' */
export type IsoMonth = string;

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const MONTH = /^(\d{4})-(\d{2})$/;
const DAYS_BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334] as const;

type Parts = { year: number; month: number; day: number };

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Days in the month 1..12 of the year. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function parse(date: string): Parts | undefined {
  const found = DATE.exec(date);
  if (!found) return undefined;
  const year = Number(found[1]);
  const month = Number(found[2]);
  const day = Number(found[3]);
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  return { year, month, day };
}

function parts(date: IsoDate): Parts {
  const parsed = parse(date);
  if (!parsed) throw new RangeError(`not a date: ${date}`);
  return parsed;
}

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

/** True for an existing day of the years 0001 to 9999, written 'YYYY-MM-DD'. */
export function isDate(text: unknown): text is IsoDate {
  return typeof text === 'string' && parse(text) !== undefined;
}

/** True for 'YYYY-MM' of the years 0001 to 9999. */
export function isMonth(text: unknown): text is IsoMonth {
  if (typeof text !== 'string') return false;
  const found = MONTH.exec(text);
  if (!found) return false;
  const month = Number(found[2]);
  return Number(found[1]) >= 1 && month >= 1 && month <= 12;
}

/** 'YYYY-MM-DD' of a day, month 1..12. Throws RangeError when there is no such day. */
export function dateOf(year: number, month: number, day: number): IsoDate {
  const date = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
  parts(date);
  return date;
}

/** The year of a date or a month. */
export function yearOf(dateOrMonth: IsoDate | IsoMonth): number {
  if (isMonth(dateOrMonth)) return Number(dateOrMonth.slice(0, 4));
  return parts(dateOrMonth).year;
}

/** 'YYYY-MM' of a date. */
export function monthOf(date: IsoDate): IsoMonth {
  parts(date);
  return date.slice(0, 7);
}

/** 1..12 of a date or a month. */
export function monthNumber(dateOrMonth: IsoDate | IsoMonth): number {
  if (isMonth(dateOrMonth)) return Number(dateOrMonth.slice(5, 7));
  return parts(dateOrMonth).month;
}

/** The day within its month, 1..31. */
export function dayOfMonth(date: IsoDate): number {
  return parts(date).day;
}

/** 'YYYY-MM' of a month 1..12. */
export function monthOfYear(year: number, month: number): IsoMonth {
  return monthOf(dateOf(year, month, 1));
}

/** The twelve months of a year, in order. */
export function monthsOfYear(year: number): IsoMonth[] {
  return Array.from({ length: 12 }, (_, index) => monthOfYear(year, index + 1));
}

/** 1 for 1 January, 365 or 366 for 31 December. */
export function dayOfYear(date: IsoDate): number {
  const { year, month, day } = parts(date);
  return (DAYS_BEFORE_MONTH[month - 1] ?? 0) + day + (month > 2 && isLeap(year) ? 1 : 0);
}

export function daysInYear(year: number): 365 | 366 {
  return isLeap(year) ? 366 : 365;
}

/** Days since 0001-01-01, which is day 0. */
function dayNumber(date: IsoDate): number {
  const before = parts(date).year - 1;
  return (
    before * 365 + Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400) + dayOfYear(date) - 1
  );
}

function dateOfDayNumber(number: number): IsoDate {
  // The mean year gives the right year or one beside it.
  let year = Math.floor(number / 365.2425) + 1;
  const startOf = (candidate: number): number =>
    (candidate - 1) * 365 +
    Math.floor((candidate - 1) / 4) -
    Math.floor((candidate - 1) / 100) +
    Math.floor((candidate - 1) / 400);
  while (startOf(year) > number) year -= 1;
  while (startOf(year + 1) <= number) year += 1;
  let day = number - startOf(year) + 1;
  let month = 1;
  while (day > daysInMonth(year, month)) {
    day -= daysInMonth(year, month);
    month += 1;
  }
  return dateOf(year, month, day);
}

/** The date a whole number of days later (earlier when negative). */
export function addDays(date: IsoDate, days: number): IsoDate {
  if (!Number.isSafeInteger(days)) throw new RangeError(`not a whole number of days: ${days}`);
  return dateOfDayNumber(dayNumber(date) + days);
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** 1 Monday .. 7 Sunday (ISO 8601). */
export function weekday(date: IsoDate): 1 | 2 | 3 | 4 | 5 | 6 | 7 {
  // 0001-01-01 of the proleptic Gregorian calendar was a Monday.
  return ((dayNumber(date) % 7) + 1) as 1 | 2 | 3 | 4 | 5 | 6 | 7;
}

/** The last day of the month that a date or a month names. */
export function lastDayOfMonth(dateOrMonth: IsoDate | IsoMonth): IsoDate {
  const year = yearOf(dateOrMonth);
  const month = monthNumber(dateOrMonth);
  return dateOf(year, month, daysInMonth(year, month));
}

export function firstDayOfYear(year: number): IsoDate {
  return dateOf(year, 1, 1);
}

export function lastDayOfYear(year: number): IsoDate {
  return dateOf(year, 12, 31);
}

/** Order of two dates, or of two months: -1, 0 or 1. */
export function compare(a: string, b: string): -1 | 0 | 1 {
  return a < b ? -1 : a > b ? 1 : 0;
}
