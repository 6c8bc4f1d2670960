import { lastDayOfYear, yearOf } from '#kernel/calendar.ts';

/** The day at which the register is looked at: today, or the last day of a year gone by. */
export function asOfDay(year: number, today: string): string {
  return year < yearOf(today) ? lastDayOfYear(year) : today;
}
