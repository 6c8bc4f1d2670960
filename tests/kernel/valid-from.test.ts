import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ValidFrom, valueIn, withChange } from '#kernel/valid-from.ts';

const home: ValidFrom<string>[] = [
  { from: 2022, value: 'a' },
  { from: 2024, value: 'b' },
];

describe('the value in force', () => {
  it('is the latest one that began in the year or before', () => {
    expect([2022, 2023, 2024, 2030].map((year) => valueIn(home, year))).toEqual(['a', 'a', 'b', 'b']);
  });

  it('is the first one before all others, so that an early year is never empty', () => {
    expect(valueIn(home, 1999)).toBe('a');
  });

  it('does not depend on the order of the entries', () => {
    expect([2023, 2025].map((year) => valueIn([...home].reverse(), year))).toEqual(['a', 'b']);
  });

  it('is nothing where nothing was ever said', () => {
    expect(valueIn(undefined, 2026)).toBeUndefined();
    expect(valueIn([], 2026)).toBeUndefined();
  });
});

describe('a change', () => {
  it('holds from its year on and leaves earlier years alone', () => {
    const changed = withChange(home, 2026, 'c');
    expect([2022, 2024, 2025, 2026].map((year) => valueIn(changed, year))).toEqual(['a', 'b', 'b', 'c']);
  });

  it('of the same year replaces the value that began in it', () => {
    expect(withChange(home, 2024, 'c')).toEqual([home[0], { from: 2024, value: 'c' }]);
  });

  it('as a correction goes back to where the wrong value began', () => {
    expect(withChange(home, 2026, 'c', true)).toEqual([home[0], { from: 2024, value: 'c' }]);
  });

  it('is the first entry where there was none', () => {
    expect(withChange<string>(undefined, 2026, 'c')).toEqual([{ from: 2026, value: 'c' }]);
  });

  it('between two entries ends where the next one begins', () => {
    expect(withChange(home, 2023, 'c').map(({ from }) => from)).toEqual([2022, 2023, 2024]);
  });

  it('never alters what it was given, and tells other years as before', () => {
    const years = fc.integer({ min: 2015, max: 2030 });
    const histories = fc.uniqueArray(fc.record({ from: years, value: fc.nat(9) }), {
      minLength: 1,
      maxLength: 4,
      selector: ({ from }) => from,
    });
    fc.assert(
      fc.property(histories, years, (history, year) => {
        const copy = structuredClone(history);
        const first = Math.min(...history.map(({ from }) => from));
        fc.pre(year >= first);
        const changed = withChange(history, year, 99);
        expect(history).toEqual(copy);
        expect(valueIn(changed, year)).toBe(99);
        for (let other = first; other < year; other += 1) expect(valueIn(changed, other)).toBe(valueIn(history, other));
      }),
    );
  });
});
