/**
 * Kept sums of one unit and year: segment x month x measure. Everything that the screens say about persons and
 * person-times is read from these cells; each person adds to them through `addPerson` and nowhere else.
 */
import { entryCounts, entryMonth, entryPlace, entryTimes, type PersonYear } from './ledger.ts';
import { allSessionSegments, countingSegments } from './segments.ts';

/** Distinct persons living in the unit's subtree who attended anywhere in the month. */
export const HOME_PERSONS = 0;
/** Of those, the persons first seen this year in that month: their running sum is the year to date. */
export const HOME_NEW = 1;
/** Attendances in sessions held in the unit's subtree, named persons only. */
export const PLACE_TIMES = 2;
export const PLACE_PERSONS = 3;
export const PLACE_NEW = 4;
/** Of the persons first seen at the unit in that month, those who live elsewhere. */
export const PLACE_NEW_VISITORS = 5;
export const MEASURES = 6;

const SEGMENT_SIZE = 12 * MEASURES;

/** Where a cell lies. `month` 1..12. */
export function cellIndex(segment: number, month: number, measure: number): number {
  return segment * SEGMENT_SIZE + (month - 1) * MEASURES + measure;
}

export function sumsSize(segments: number): number {
  return segments * SEGMENT_SIZE;
}

/** Twelve months of one measure, January first. */
export function monthsOf(cells: ArrayLike<number> | undefined, segment: number, measure: number): number[] {
  const months: number[] = [];
  for (let month = 1; month <= 12; month += 1) months.push(cells?.[cellIndex(segment, month, measure)] ?? 0);
  return months;
}

/** Sum of a measure over the year: for "new" measures the distinct persons of the year. */
export function yearOf(cells: ArrayLike<number> | undefined, segment: number, measure: number): number {
  return monthsOf(cells, segment, measure).reduce((sum, value) => sum + value, 0);
}

/** A growing array of changes to one unit's cells. */
export type CellsOf = (unit: number) => Int32Array;

function bitMonths(bits: number, found: (month: number, first: boolean) => void): void {
  let first = true;
  for (let month = 1; month <= 12; month += 1) {
    if ((bits >>> month) & 1) {
      found(month, first);
      first = false;
    }
  }
}

function addMonths(
  cells: Int32Array,
  bits: number,
  segments: readonly number[],
  persons: number,
  fresh: number,
  sign: number,
): void {
  bitMonths(bits, (month, first) => {
    for (const segment of segments) {
      const base = cellIndex(segment, month, 0);
      cells[base + persons] = (cells[base + persons] as number) + sign;
      if (first) cells[base + fresh] = (cells[base + fresh] as number) + sign;
    }
  });
}

interface PlaceMonths {
  counting: number;
  all: number;
}

/**
 * Adds (sign 1) or takes away (sign -1) everything one person contributes in one year.
 * `pathOf` gives a unit and all units above it.
 */
export function addPerson(
  person: PersonYear,
  sign: 1 | -1,
  pathOf: (unit: number) => readonly number[],
  cellsOf: CellsOf,
): void {
  if (person.entries.length === 0) return;
  const homeCounting = countingSegments(person.homeMask);
  const homeAll = allSessionSegments(person.homeMask);
  const placeCounting = countingSegments(person.placeMask);
  const placeAll = allSessionSegments(person.placeMask);
  const places = new Map<number, PlaceMonths>();
  let counting = 0;
  let all = 0;
  for (const entry of person.entries) {
    const month = entryMonth(entry);
    const bit = 1 << month;
    const counts = entryCounts(entry);
    const times = entryTimes(entry) * sign;
    all |= bit;
    if (counts) counting |= bit;
    for (const unit of pathOf(entryPlace(entry))) {
      let months = places.get(unit);
      if (months === undefined) {
        months = { counting: 0, all: 0 };
        places.set(unit, months);
      }
      months.all |= bit;
      if (counts) months.counting |= bit;
      const cells = cellsOf(unit);
      for (const segment of placeAll) addTo(cells, cellIndex(segment, month, PLACE_TIMES), times);
      if (counts) for (const segment of placeCounting) addTo(cells, cellIndex(segment, month, PLACE_TIMES), times);
    }
  }
  const home = pathOf(person.home);
  for (const unit of home) {
    const cells = cellsOf(unit);
    addMonths(cells, counting, homeCounting, HOME_PERSONS, HOME_NEW, sign);
    addMonths(cells, all, homeAll, HOME_PERSONS, HOME_NEW, sign);
  }
  for (const [unit, months] of places) {
    const cells = cellsOf(unit);
    addMonths(cells, months.counting, placeCounting, PLACE_PERSONS, PLACE_NEW, sign);
    addMonths(cells, months.all, placeAll, PLACE_PERSONS, PLACE_NEW, sign);
    if (home.includes(unit)) continue;
    addVisitor(cells, months.counting, placeCounting, sign);
    addVisitor(cells, months.all, placeAll, sign);
  }
}

function addVisitor(cells: Int32Array, bits: number, segments: readonly number[], sign: number): void {
  if (bits === 0) return;
  const first = Math.log2(bits & -bits);
  for (const segment of segments) addTo(cells, cellIndex(segment, first, PLACE_NEW_VISITORS), sign);
}

function addTo(cells: Int32Array, index: number, value: number): void {
  cells[index] = (cells[index] as number) + value;
}

/** The smallest typed array that holds the cells: most of them are small, and pages are read whole. */
export function packCells(cells: ArrayLike<number>): Uint8Array | Uint16Array | Uint32Array {
  let highest = 0;
  for (let index = 0; index < cells.length; index += 1) {
    const value = cells[index] as number;
    if (value < 0) throw new Error(`sums: cell ${index} would fall below zero`);
    if (value > highest) highest = value;
  }
  if (highest < 0x100) return Uint8Array.from(cells);
  if (highest < 0x10000) return Uint16Array.from(cells);
  return Uint32Array.from(cells);
}
