import { describe, expect, it } from 'vitest';
import {
  denominatorOf,
  parentAgainstChildren,
  populationAt,
  populationAtYearEnd,
} from '#domain/indicators/population.ts';

const fact = (referenceDate: string, value: number, carriedOver?: boolean) => ({ referenceDate, value, carriedOver });

describe('denominator of a year', () => {
  it('is the latest count before the year, so the end of 2025 feeds 2026', () => {
    const facts = [fact('2026-12-31', 4), fact('2024-12-31', 1), fact('2025-12-31', 3), fact('2025-06-30', 2)];
    expect(denominatorOf(facts, 2026)).toMatchObject({ fact: { value: 3 }, mark: 'year-before', rivals: [] });
    expect(denominatorOf(facts, 2027)?.fact.value).toBe(4);
    expect(denominatorOf([...facts].reverse(), 2026)?.fact.value).toBe(3);
  });

  it('marks older and copied counts as carried over', () => {
    expect(denominatorOf([fact('2020-11-01', 9)], 2026)?.mark).toBe('carried-over');
    expect(denominatorOf([fact('2025-12-31', 9, true)], 2026)?.mark).toBe('carried-over');
  });

  it('falls back to the earliest within the year, marked, and to nothing', () => {
    const facts = [fact('2026-06-30', 2), fact('2026-01-01', 1), fact('2027-12-31', 9)];
    expect(denominatorOf(facts, 2026)).toMatchObject({ fact: { value: 1 }, mark: 'within-year' });
    expect(denominatorOf(facts, 2025)).toBeUndefined();
    expect(denominatorOf([], 2026)).toBeUndefined();
  });

  it('names rivals of one day and does not depend on the order of entry', () => {
    const facts = [fact('2025-12-31', 100), fact('2025-12-31', 120), fact('2025-12-31', 120)];
    for (const order of [facts, [...facts].reverse()]) {
      expect(denominatorOf(order, 2026)).toMatchObject({ fact: { value: 120 }, rivals: [{ value: 100 }] });
    }
    expect(denominatorOf([fact('2025-12-31', 120, true), fact('2025-12-31', 100)], 2026)?.fact.value).toBe(100);
  });

  it('stands at a day where a share does', () => {
    const facts = [fact('2025-12-31', 3), fact('2026-12-31', 4)];
    expect(populationAt(facts, '2026-12-30')?.value).toBe(3);
    expect(populationAtYearEnd(facts, 2026)?.value).toBe(4);
    expect(populationAt(facts, '2020-01-01')).toBeUndefined();
  });
});

describe('parent against its children', () => {
  const children = [
    { unit: 'a', value: 4000 },
    { unit: 'b', value: 5950 },
  ];

  it('shows the difference and never replaces the own value', () => {
    expect(parentAgainstChildren(9950, children)).toMatchObject({ state: 'equal', used: 9950, difference: 0 });
    expect(parentAgainstChildren(10_000, children)).toMatchObject({
      state: 'differs',
      sum: 9950,
      difference: 50,
      used: 10_000,
      usedFrom: 'own',
    });
  });

  it('uses the sum only where it is complete and there is nothing else', () => {
    expect(parentAgainstChildren(undefined, children)).toMatchObject({
      state: 'no-own',
      used: 9950,
      usedFrom: 'sum-of-children',
    });
    const partial = [...children, { unit: 'c', value: undefined }];
    expect(parentAgainstChildren(undefined, partial)).toMatchObject({
      state: 'incomplete',
      used: undefined,
      missing: ['c'],
    });
    expect(parentAgainstChildren(10_000, partial)).toMatchObject({ difference: undefined, used: 10_000 });
    expect(parentAgainstChildren(undefined, [])).toMatchObject({ state: 'no-children', used: undefined });
  });
});
