/**
 * Records as rows of a hand-over or a safe copy: `[kind, id, fields, stamps, replaced, others, roster]`, the last two left
 * out where there are none. A roster names learners by their place in a dictionary that stands before the rows.
 */
import type { Refusal } from '#domain/contracts.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import type { Incoming, IncomingRoster } from '#store/gate/incoming.ts';

/** `[places in the dictionary, marks, stamps, which stamp]`; a single mark, and a left out last part, hold for all. */
type PackedRoster = [number[], number[], string[], number[]?];
export type Row = [string, string, object, object, object, object?, PackedRoster?];
export type Rows = [dictionary: string[], rows: Row[]];

export function toRows(incoming: readonly Incoming[]): Rows {
  const places = new Map<string, number>();
  const rows = incoming.map(({ kind, state, roster }): Row => {
    const row: Row = [kind, state.id, state.f, state.h, state.r ?? {}];
    if (state.s !== undefined || roster !== undefined) row.push(state.s ?? {});
    if (roster !== undefined) row.push(packRoster(roster, places));
    return row;
  });
  return [[...places.keys()], rows];
}

function packRoster(roster: IncomingRoster, places: Map<string, number>): PackedRoster {
  const at = roster.learners.map((learner) => {
    const known = places.get(learner) ?? places.size;
    places.set(learner, known);
    return known;
  });
  const marks = allAlike(roster.marks) ? roster.marks.slice(0, 1) : [...roster.marks];
  const stamps = [...new Set(roster.stamps)];
  if (stamps.length < 2) return [at, marks, stamps];
  return [at, marks, stamps, roster.stamps.map((stamp) => stamps.indexOf(stamp))];
}

function allAlike(values: readonly unknown[]): boolean {
  return values.every((value) => value === values[0]);
}

const STAMP = /^[0-9a-z]{11}-[0-9a-z_~-]{1,64}$/;
const MOST_TEXT = 200;

/** Rows that came from outside, looked at before anything believes them. `unitOf` gives the unit of a row by its place. */
export function fromRows(value: unknown, unitOf: (row: number) => unknown): Result<Incoming[], Refusal> {
  if (!Array.isArray(value) || value.length !== 2) return damaged(0);
  const [dictionary, rows] = value as unknown[];
  if (!Array.isArray(dictionary) || !dictionary.every(isName) || !Array.isArray(rows)) return damaged(0);
  const incoming: Incoming[] = [];
  for (const [index, row] of rows.entries()) {
    const unit = unitOf(index);
    const item = isName(unit) ? fromRow(row, unit, dictionary) : undefined;
    if (item === undefined) return damaged(index + 1);
    incoming.push(item);
  }
  return ok(incoming);
}

function damaged(row: number): Result<never, Refusal> {
  return fail({ code: 'rows.damaged', values: { row } });
}

function fromRow(row: unknown, unit: string, dictionary: readonly string[]): Incoming | undefined {
  if (!Array.isArray(row) || row.length < 5 || row.length > 7) return undefined;
  const [kind, id, f, h, r, s = {}, packed] = row as unknown[];
  if (!isName(kind) || !isName(id) || !isPlain(f) || !isPlain(h) || !isPlain(r) || !isPlain(s)) return undefined;
  const stamped = Object.values(h).every(isStamp) && Object.keys(f).every((name) => name in h || '*' in h);
  const replaced = Object.values(r).every((stamps) => Array.isArray(stamps) && stamps.every(isStamp));
  const others = Object.values(s).every((values) => Array.isArray(values) && values.every(isWrite));
  if (!stamped || !replaced || !others) return undefined;
  const item: Incoming = { kind, state: { id, unit, f, h: h as Record<string, string> } };
  if (Object.keys(r).length > 0) item.state.r = r as Record<string, string[]>;
  if (Object.keys(s).length > 0) item.state.s = s as Record<string, [unknown, string][]>;
  if (packed === undefined) return item;
  const roster = fromPacked(packed, dictionary);
  return roster === undefined ? undefined : { ...item, roster };
}

function fromPacked(packed: unknown, dictionary: readonly string[]): IncomingRoster | undefined {
  if (!Array.isArray(packed) || packed.length < 3 || packed.length > 4) return undefined;
  const [places, marks, stamps, which] = packed as unknown[];
  if (!isWholeNumbers(places, dictionary.length) || !isWholeNumbers(marks, 16)) return undefined;
  if (places.length === 0 || (marks.length !== 1 && marks.length !== places.length)) return undefined;
  if (!Array.isArray(stamps) || stamps.length === 0 || !stamps.every(isStamp)) return undefined;
  if (which === undefined ? stamps.length !== 1 : !isWholeNumbers(which, stamps.length)) return undefined;
  if (which !== undefined && (which as number[]).length !== places.length) return undefined;
  const all = marks.length === 1 ? (marks[0] as number) : undefined;
  return {
    learners: places.map((place) => dictionary[place] as string),
    marks: all === undefined ? marks : places.map(() => all),
    stamps: which === undefined ? stamps : (which as number[]).map((index) => stamps[index] as string),
  };
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && value.length > 0 && value.length <= MOST_TEXT;
}

function isStamp(value: unknown): value is string {
  return typeof value === 'string' && STAMP.test(value);
}

function isWrite(value: unknown): boolean {
  return Array.isArray(value) && value.length === 2 && isStamp(value[1]);
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !Object.hasOwn(value, '__proto__');
}

function isWholeNumbers(value: unknown, below: number): value is number[] {
  return Array.isArray(value) && value.every((each) => Number.isInteger(each) && (each as number) >= 0 && each < below);
}
