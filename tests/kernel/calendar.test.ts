import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  compare,
  dateOf,
  dayOfYear,
  daysBetween,
  daysInYear,
  isDate,
  isMonth,
  lastDayOfMonth,
  monthNumber,
  monthOf,
  monthsOfYear,
  weekday,
  yearOf,
} from '#kernel/calendar.ts';

const DAY = 86_400_000;
const civil = fc
  .date({ min: new Date('0001-01-01T00:00:00Z'), max: new Date('9999-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => Math.floor(date.getTime() / DAY) * DAY);
const text = (milliseconds: number): string => new Date(milliseconds).toISOString().slice(0, 10);

describe('calendar', () => {
  it('knows which days exist', () => {
    expect(isDate('2024-02-29')).toBe(true);
    expect(isDate('2000-02-29')).toBe(true);
    for (const wrong of [
      '2026-02-29',
      '1900-02-29',
      '2026-04-31',
      '2026-13-01',
      '2026-00-10',
      '2026-1-1',
      '0000-01-01',
      '2026-01-01T00',
      '',
      20260101,
      null,
    ]) {
      expect(isDate(wrong), String(wrong)).toBe(false);
    }
  });

  it('knows months', () => {
    expect(isMonth('2026-12')).toBe(true);
    for (const wrong of ['2026-13', '2026-00', '2026-1', '2026-01-01', 202601]) expect(isMonth(wrong)).toBe(false);
    expect(monthOf('2026-03-05')).toBe('2026-03');
    expect(monthNumber('2026-03-05')).toBe(3);
    expect(monthNumber('2026-11')).toBe(11);
    expect(yearOf('2026-11')).toBe(2026);
    expect(monthsOfYear(2026)[11]).toBe('2026-12');
    expect(lastDayOfMonth('2024-02-10')).toBe('2024-02-29');
    expect(lastDayOfMonth('2026-02')).toBe('2026-02-28');
  });

  it('counts days over year ends and leap days', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2024-03-01', -1)).toBe('2024-02-29');
    expect(daysBetween('2026-01-01', '2026-12-31')).toBe(364);
    expect(dayOfYear('2024-12-31')).toBe(366);
    expect(dayOfYear('2026-03-01')).toBe(60);
    expect(daysInYear(1900)).toBe(365);
  });

  it('refuses days that do not exist', () => {
    expect(() => addDays('2026-02-30', 1)).toThrow(RangeError);
    expect(() => addDays('9999-12-31', 1)).toThrow(RangeError);
    expect(() => addDays('0001-01-01', -1)).toThrow(RangeError);
    expect(() => addDays('2026-01-01', 0.5)).toThrow(RangeError);
    expect(() => yearOf('2026')).toThrow(RangeError);
    expect(() => dateOf(2026, 2, 29)).toThrow(RangeError);
  });

  it('agrees with the platform calendar on every day, in UTC', () => {
    fc.assert(
      fc.property(civil, civil, (a, b) => {
        const from = text(a);
        const to = text(b);
        const days = (b - a) / DAY;
        expect(daysBetween(from, to)).toBe(days);
        expect(addDays(from, days)).toBe(to);
        expect(weekday(from)).toBe(new Date(a).getUTCDay() === 0 ? 7 : new Date(a).getUTCDay());
        expect(compare(from, to)).toBe(Math.sign(a - b));
        expect(dayOfYear(from)).toBe(daysBetween(`${from.slice(0, 4)}-01-01`, from) + 1);
      }),
    );
  });
});
