import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addTimes,
  entryCounts,
  entryMonth,
  entryPlace,
  entryTimes,
  type PersonYear,
  packPage,
  unpackPage,
} from '#domain/attendance/ledger.ts';

const person = (): PersonYear => ({ placeMask: 0xffff_ffff, homeMask: 0x8000_0001, home: 0xffff_ffff, entries: [] });

const addition = fc.record({
  place: fc.constantFrom(0, 1, 7, 0xffff),
  month: fc.integer({ min: 1, max: 12 }),
  counts: fc.boolean(),
  times: fc.integer({ min: 1, max: 20 }),
});

describe('entries', () => {
  it('hold place, month, whether it counts and how often, up to the limits of each', () => {
    const one = person();
    addTimes(one, 0xffff, 12, true, 2047);
    const [entry] = one.entries as [number];
    expect([entryPlace(entry), entryMonth(entry), entryCounts(entry), entryTimes(entry)]).toEqual([
      0xffff,
      12,
      true,
      2047,
    ]);
  });

  it('of one place and month are one, counting and not counting apart', () => {
    const one = person();
    addTimes(one, 3, 5, true, 1);
    addTimes(one, 3, 5, true, 1);
    addTimes(one, 3, 5, false, 1);
    expect(one.entries.map(entryTimes).sort()).toEqual([1, 2]);
  });

  it('are as if they had never been once taken away again, in any order', () => {
    fc.assert(
      fc.property(fc.array(addition, { maxLength: 20 }), fc.array(addition, { maxLength: 20 }), (kept, passing) => {
        const one = person();
        const other = person();
        for (const { place, month, counts, times } of [...passing, ...kept]) addTimes(one, place, month, counts, times);
        for (const { place, month, counts, times } of kept) addTimes(other, place, month, counts, times);
        for (const { place, month, counts, times } of [...passing].reverse())
          addTimes(one, place, month, counts, -times);
        expect([...one.entries].sort()).toEqual([...other.entries].sort());
      }),
    );
  });

  it('refuse what would contradict the sessions', () => {
    const one = person();
    expect(() => addTimes(one, 1, 1, true, -1)).toThrow(/ledger/);
    addTimes(one, 1, 1, true, 2047);
    expect(() => addTimes(one, 1, 1, true, 1)).toThrow(/ledger/);
  });
});

describe('pages', () => {
  const persons = fc.dictionary(
    fc.integer({ min: 0, max: 63 }).map(String),
    fc.array(addition, { minLength: 1, maxLength: 6 }),
    {
      maxKeys: 12,
    },
  );

  it('come back as they were', () => {
    fc.assert(
      fc.property(persons, (given) => {
        const page = new Map<number, PersonYear>();
        for (const [slot, additions] of Object.entries(given)) {
          const one = person();
          for (const { place, month, counts, times } of additions) addTimes(one, place, month, counts, times);
          one.entries.sort((a, b) => a - b);
          page.set(Number(slot), one);
        }
        const packed = packPage(page);
        expect(new Map([...unpackPage(packed)].sort())).toEqual(new Map([...page].sort()));
        expect(packPage(unpackPage(packed))).toEqual(packed);
      }),
    );
  });

  it('leave out persons without attendances, and are empty where there is no row', () => {
    expect(packPage(new Map([[4, person()]])).length).toBe(0);
    expect(unpackPage(undefined).size).toBe(0);
  });
});
