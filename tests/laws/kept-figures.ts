/** Everything that a store keeps counted, told by unit codes and words: numbers belong to one device alone. */
import { AGE_BANDS, FIRST_AGE_BAND, FIRST_GROUP } from '#domain/attendance/segments.ts';
import { MEASURES, sumsSize } from '#domain/attendance/sums.ts';
import type { Incoming } from '#store/gate/incoming.ts';
import type { Store } from '#store/store.ts';
import { YEARS } from './random-changes.ts';

/** `unit|year|segment|month|measure` or `unit|year|total|month|measure` -> value; zeros left out. */
export type Figures = Record<string, number>;

export const SEGMENTS = ['everyone', 'residents', 'unknown', 'everyone-all', 'residents-all'];
export const MEASURE_NAMES = ['home', 'home-new', 'times', 'place', 'place-new', 'visitors-new'];

function segmentName(segment: number, groups: readonly string[]): string {
  if (segment >= FIRST_GROUP) return `group ${groups[segment - FIRST_GROUP]}`;
  if (segment >= FIRST_AGE_BAND) return `age ${AGE_BANDS[segment - FIRST_AGE_BAND]}`;
  return SEGMENTS[segment] as string;
}

function addCells(figures: Figures, where: string, cells: ArrayLike<number>, groups: readonly string[]): void {
  const size = sumsSize(1);
  for (let index = 0; index < cells.length; index += 1) {
    const value = cells[index] as number;
    if (value === 0) continue;
    const segment = segmentName(Math.floor(index / size), groups);
    const month = Math.floor((index % size) / MEASURES) + 1;
    figures[`${where}|${segment}|${month}|${MEASURE_NAMES[index % MEASURES]}`] = value;
  }
}

function addTotals(figures: Figures, where: string, cells: Record<string, readonly number[]>): void {
  for (const [measure, months] of Object.entries(cells)) {
    months.forEach((value, month) => {
      if (value !== 0) figures[`${where}|total|${month + 1}|${measure}`] = value;
    });
  }
}

async function unitCodes(store: Store): Promise<string[]> {
  return ((await store.database.meta.get('unitNumbers'))?.value as { codes: string[] } | undefined)?.codes ?? [];
}

/** As the screens read them: for every code, whether it stands for its unit or not. */
export async function readFigures(store: Store): Promise<Figures> {
  const codes = await unitCodes(store);
  const years = [2000, ...YEARS];
  const groups = await store.reader.groupOrder();
  const figures: Figures = {};
  for (const { unit, year, cells } of await store.reader.sums(codes, years)) {
    addCells(figures, `${unit}|${year}`, cells, groups);
  }
  for (const { unit, year, cells } of await store.reader.totals(codes, years)) {
    addTotals(figures, `${unit}|${year}`, cells);
  }
  return figures;
}

/** As they rest: every row of the kept sums and totals, also where nobody would look. */
export async function restingFigures(store: Store): Promise<Figures> {
  const codes = await unitCodes(store);
  const groups = await store.reader.groupOrder();
  const at = (key: number) => `${codes[key % 65_536]}|${Math.floor(key / 65_536)}`;
  const figures: Figures = {};
  await store.database.sums.each(({ key, cells }) => addCells(figures, at(key), cells, groups));
  await store.database.totals.each(({ key, cells }) => addTotals(figures, at(key), cells));
  return figures;
}

/** Every record with its stamps, a session's marks by learner. */
export async function allRecords(store: Store): Promise<Record<string, unknown>> {
  const found: Record<string, unknown> = {};
  for (const { kind, state, roster } of await snapshotOf(store)) {
    const marks = roster?.learners.map((learner, index): [string, unknown] => [
      learner,
      [roster.marks[index], roster.stamps[roster.stamps.length === 1 ? 0 : index]],
    ]);
    found[`${kind}/${state.id}`] = { state, marks: Object.fromEntries(marks ?? []) };
  }
  return found;
}

export async function snapshotOf(store: Store): Promise<Incoming[]> {
  const all: Incoming[] = [];
  for await (const portion of store.snapshot()) all.push(...portion);
  return all;
}

/** The rows from which figures are made, ledger included; empty ones say nothing and are left out. */
export async function restingRows(store: Store): Promise<unknown> {
  const [ledger, sums, totals] = await Promise.all([
    store.database.ledger.toArray(),
    store.database.sums.toArray(),
    store.database.totals.toArray(),
  ]);
  return {
    ledger: ledger.filter((row) => row.persons.length > 0),
    sums: sums.filter((row) => row.cells.length > 0),
    totals: totals.filter((row) => Object.keys(row.cells).length > 0),
  };
}
