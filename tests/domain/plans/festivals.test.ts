import { describe, expect, it } from 'vitest';
import { festivalDate, festivalsOf, yearsLater } from '#domain/plans/festivals.ts';

describe('festivals', () => {
  it('knows lunar days where a new moon falls within minutes of midnight in China', () => {
    // New moons at 23:56 on 6 February 2027 and 00:07 on 3 February 2030: a device that reckons roughly is a day off.
    expect(festivalDate('spring-festival', 2027)).toBe('2027-02-06');
    expect(festivalDate('lantern', 2027)).toBe('2027-02-20');
    expect(festivalDate('spring-festival', 2030)).toBe('2030-02-03');
    expect(festivalDate('mid-autumn', 2033)).toBe('2033-09-08');
    expect(festivalDate('spring-festival', 2024)).toBe('2024-02-10');
    expect(festivalDate('double-ninth', 2035)).toBe('2035-10-09');
  });

  it('says nothing of lunar days that the table does not reach', () => {
    expect(festivalDate('spring-festival', 2036)).toBeUndefined();
    expect(festivalDate('national-day', 2036)).toBe('2036-10-01');
    expect(festivalsOf(2036).map(({ festival }) => festival)).not.toContain('lantern');
  });

  it('keeps the months of lunar festivals and their order within a year', () => {
    for (let year = 2024; year <= 2035; year += 1) {
      const days = [
        'spring-festival',
        'lantern',
        'tomb-sweeping',
        'dragon-boat',
        'qixi',
        'mid-autumn',
        'double-ninth',
      ].map((festival) => festivalDate(festival, year) ?? '');
      expect([...days].sort()).toEqual(days);
      expect(days.every((day) => day.startsWith(`${year}-`))).toBe(true);
    }
  });

  it('moves a day a year on: festivals by their own day, the leap day to the 28th', () => {
    expect(yearsLater('2026-02-17', 1, 'spring-festival')).toBe('2027-02-06');
    expect(yearsLater('2028-02-29', 1)).toBe('2029-02-28');
    expect(yearsLater('2026-05-04', 1)).toBe('2027-05-04');
  });
});
