import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  comparableHistory,
  expectedBasis,
  expectedBy,
  expectedShare,
  type HistoryYear,
  shareOfMonths,
} from '#domain/indicators/expected.ts';
import { addDays } from '#kernel/calendar.ts';
import { compareFractions, fraction } from '#kernel/fraction.ts';

const months = [100, 0, 300, 200, 100, 50, 0, 0, 150, 50, 50, 0];
const past = (year: number, more: Partial<HistoryYear> = {}): HistoryYear => ({
  year,
  basis: 'named',
  definition: 'permanent',
  closed: true,
  months,
  ...more,
});
const current = { year: 2026, basis: 'named', definition: 'permanent' } as const;

describe('expected by a day', () => {
  it("follows last year's months, spread evenly inside a month", () => {
    const share = (day: string) => shareOfMonths(months, day);
    expect(compareFractions(share('2026-01-31') ?? fraction(9, 1), fraction(1, 10))).toBe(0);
    expect(compareFractions(share('2026-02-14') ?? fraction(9, 1), fraction(1, 10))).toBe(0);
    // 10 of 30 days of April: 400 + 200 / 3 of 1000
    expect(compareFractions(share('2026-04-10') ?? fraction(9, 1), fraction(1400, 3000))).toBe(0);
    expect(compareFractions(share('2026-12-31') ?? fraction(9, 1), fraction(1, 1))).toBe(0);
    expect(shareOfMonths(Array(12).fill(0), '2026-05-05')).toBeUndefined();
    expect(() => shareOfMonths([1, 2], '2026-05-05')).toThrow(RangeError);
  });

  it('takes the last closed year that compares, else the timetable, else a straight line, and says which', () => {
    const history = [past(2023), past(2024), past(2025, { closed: false }), past(2022, { basis: 'declared' })];
    expect(expectedBasis(current, history, months)).toMatchObject({ method: 'last-year', year: 2024 });
    expect(comparableHistory(current, history).map((each) => each.year)).toEqual([2024, 2023]);
    expect(expectedBasis(current, [past(2025, { definition: 'registered' })], months).method).toBe('timetable');
    expect(expectedBasis(current, [past(2025, { months: Array(12).fill(0) })], Array(12).fill(0)).method).toBe(
      'straight-line',
    );
    expect(expectedBasis(current, [past(2027)], undefined).method).toBe('straight-line');
  });

  it('goes by days elapsed without anything better', () => {
    const line = { method: 'straight-line' } as const;
    expect(expectedShare(line, 2026, '2026-03-14')).toEqual(fraction(73, 365));
    expect(expectedShare(line, 2026, '2025-12-31')).toEqual(fraction(0, 1));
    expect(expectedShare(line, 2026, '2027-01-01')).toEqual(fraction(1, 1));
    expect(expectedBy(line, 2026, '2026-03-14', 1000, 200)).toMatchObject({ count: 200, standing: 'on-course' });
    expect(expectedBy(line, 2026, '2026-03-14', 1001, 200)).toMatchObject({ count: 201, standing: 'behind' });
    expect(expectedBy(line, 2026, '2026-03-14', 1000, 201).standing).toBe('ahead');
  });

  it('never falls from one day to the next and ends at the target', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 100_000 }), { minLength: 12, maxLength: 12 }),
        fc.constantFrom(2024, 2026),
        fc.integer({ min: 0, max: 1_000_000 }),
        (counts, year, target) => {
          const basis = expectedBasis({ ...current, year }, [past(year - 1, { months: counts })], undefined);
          let before = expectedShare(basis, year, `${year}-01-01`);
          for (let day = `${year}-01-02`; day <= `${year}-12-31`; day = addDays(day, 1)) {
            const share = expectedShare(basis, year, day);
            expect(compareFractions(before, share)).toBeLessThanOrEqual(0);
            before = share;
          }
          expect(expectedBy(basis, year, `${year}-12-31`, target, 0).count).toBe(target);
        },
      ),
      { numRuns: 30 },
    );
  });
});
