import { describe, expect, it } from 'vitest';
import { addTimes, type PersonYear } from '#domain/attendance/ledger.ts';
import { EVERYONE, EVERYONE_ALL_SESSIONS, masksOf, RESIDENTS } from '#domain/attendance/segments.ts';
import {
  addPerson,
  cellIndex,
  HOME_NEW,
  HOME_PERSONS,
  MEASURES,
  monthsOf,
  PLACE_NEW,
  PLACE_NEW_VISITORS,
  PLACE_PERSONS,
  PLACE_TIMES,
  packCells,
  sumsSize,
  yearOf,
} from '#domain/attendance/sums.ts';

const DISTRICT = 0;
const POINT_A = 1;
const POINT_B = 2;
const pathOf = (unit: number) => (unit === DISTRICT ? [DISTRICT] : [unit, DISTRICT]);

/** Lives at point A; learns there in March (twice) and May, at point B in February, and at an event at B in January. */
function learner(): PersonYear {
  const { home, place } = masksOf({ residence: [{ from: 2020, value: 'registered' }] }, 2026, () => -1);
  const person: PersonYear = { placeMask: place, homeMask: home, home: POINT_A, entries: [] };
  addTimes(person, POINT_A, 3, true, 2);
  addTimes(person, POINT_A, 5, true, 1);
  addTimes(person, POINT_B, 2, true, 1);
  addTimes(person, POINT_B, 1, false, 1);
  return person;
}

function tally(...signs: (1 | -1)[]) {
  const units = new Map<number, Int32Array>();
  const cellsOf = (unit: number) => {
    const cells = units.get(unit) ?? new Int32Array(sumsSize(32));
    units.set(unit, cells);
    return cells;
  };
  for (const sign of signs) addPerson(learner(), sign, pathOf, cellsOf);
  return (unit: number, segment: number, measure: number) => monthsOf(units.get(unit), segment, measure).slice(0, 6);
}

describe('what one person adds', () => {
  const months = tally(1);

  it('counts once a month at home and above, wherever they learned', () => {
    expect(months(POINT_A, RESIDENTS, HOME_PERSONS)).toEqual([0, 1, 1, 0, 1, 0]);
    expect(months(DISTRICT, RESIDENTS, HOME_PERSONS)).toEqual([0, 1, 1, 0, 1, 0]);
    expect(months(POINT_B, RESIDENTS, HOME_PERSONS)).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it('is new in the first month that counts, and for all sessions in the first month of all', () => {
    expect(months(POINT_A, RESIDENTS, HOME_NEW)).toEqual([0, 1, 0, 0, 0, 0]);
    expect(months(POINT_A, EVERYONE_ALL_SESSIONS, HOME_NEW)).toEqual([1, 0, 0, 0, 0, 0]);
  });

  it('counts every attendance where it was', () => {
    expect(months(POINT_A, EVERYONE, PLACE_TIMES)).toEqual([0, 0, 2, 0, 1, 0]);
    expect(months(POINT_B, EVERYONE, PLACE_TIMES)).toEqual([0, 1, 0, 0, 0, 0]);
    expect(months(POINT_B, EVERYONE_ALL_SESSIONS, PLACE_TIMES)).toEqual([1, 1, 0, 0, 0, 0]);
    expect(months(DISTRICT, EVERYONE, PLACE_TIMES)).toEqual([0, 1, 2, 0, 1, 0]);
  });

  it('is a visitor where they do not live, and nowhere above both places', () => {
    expect(months(POINT_B, EVERYONE, PLACE_NEW)).toEqual([0, 1, 0, 0, 0, 0]);
    expect(months(POINT_B, EVERYONE, PLACE_NEW_VISITORS)).toEqual([0, 1, 0, 0, 0, 0]);
    expect(months(POINT_A, EVERYONE, PLACE_NEW_VISITORS)).toEqual([0, 0, 0, 0, 0, 0]);
    expect(months(DISTRICT, EVERYONE, PLACE_NEW_VISITORS)).toEqual([0, 0, 0, 0, 0, 0]);
    expect(months(DISTRICT, EVERYONE, PLACE_PERSONS)).toEqual([0, 1, 1, 0, 1, 0]);
  });

  it('is gone without a trace once taken away', () => {
    const none = tally(1, 1, -1, -1);
    for (const unit of [DISTRICT, POINT_A, POINT_B]) {
      for (let measure = 0; measure < MEASURES; measure += 1) {
        for (const segment of [EVERYONE, RESIDENTS, EVERYONE_ALL_SESSIONS]) {
          expect(none(unit, segment, measure)).toEqual([0, 0, 0, 0, 0, 0]);
        }
      }
    }
  });
});

describe('cells', () => {
  it('each have a place of their own', () => {
    const seen = new Set<number>();
    for (let segment = 0; segment < 32; segment += 1) {
      for (let month = 1; month <= 12; month += 1) {
        for (let measure = 0; measure < MEASURES; measure += 1) seen.add(cellIndex(segment, month, measure));
      }
    }
    expect(seen.size).toBe(sumsSize(32));
    expect(Math.max(...seen)).toBe(sumsSize(32) - 1);
  });

  it('read as zero where nothing is kept', () => {
    expect(yearOf(undefined, RESIDENTS, HOME_NEW)).toBe(0);
    expect(monthsOf([], 5, HOME_NEW)).toEqual(Array(12).fill(0));
  });

  it('are packed as small as they fit, and never below zero', () => {
    expect(packCells([0, 255])).toBeInstanceOf(Uint8Array);
    expect(packCells([256])).toBeInstanceOf(Uint16Array);
    expect([...packCells([65_536, 1])]).toEqual([65_536, 1]);
    expect(() => packCells([0, -1])).toThrow(/below zero/);
  });
});
