/**
 * The words in which the subject speaks to the rest: records, clusters, commands, views. Types and tiny constructors
 * only; nothing here knows a database or a screen.
 */
import type * as z from 'zod/mini';
import type { RecordState } from '#kernel/register.ts';
import type { Result } from '#kernel/result.ts';

/** Who may write it and which way it travels: records flow up, plans and settings down. */
export type Lane = 'record' | 'plan' | 'inspection';

/** What others are counted by, in the order in which it is read: before all others. */
export const FOUNDATIONS = ['settings', 'units', 'people'] as const;

export interface RecordKind<T> {
  /** Never there: it only carries the type of the fields. */
  fields?: T;
  kind: string;
  /** Version of the data model in which it first appears. */
  since: number;
  lane: Lane;
  /** Read before what is counted by it. */
  foundation?: (typeof FOUNDATIONS)[number];
  /** Key paths into a stored row: `unit`, `f.<field>`, or compound as `[unit+f.date]`. */
  indexes: readonly string[];
  /** Fields about a person: sealed wherever they rest, never indexed. */
  personal?: readonly string[];
  /** Signed: undo leaves such a record as it is, only what its commands allow may follow. */
  isFinal?: (fields: Partial<T>) => boolean;
  /** Fields that only repeat what others say: the history leaves them out. */
  untold?: readonly string[];
  /** How rows rest on disk; all but two kinds are ordinary rows. */
  storage?: 'rows' | 'sessions' | 'learners';
  /** Rows of a hundred kilobytes and more: no more than this many are held at a time, and the history leaves them out. */
  atOnce?: number;
}

/** Declares a kind of record; its fields are the type. What may stand in them is decided by the commands that write them. */
export function defineRecord<T>(declaration: Omit<RecordKind<T>, 'fields'>): RecordKind<T> {
  return declaration;
}

/** A record as the subject sees it: its fields, its id and the unit it belongs to. */
export type Stored<T> = T & { id: string; unit: string; deleted?: boolean };

/** One addend to the kept totals. Additive counts and sums only: rates are never stored. */
export interface Fact {
  /** `<capability>/<what>/<detail>` */
  measure: string;
  /** Unit that it belongs to; the totals add it to every tier above. */
  unit: string;
  /** `YYYY-MM` */
  month: string;
  value: number;
}

/** One thing and its parts, and what they add to the totals together. */
export interface Cluster {
  root: RecordKind<unknown>;
  /** Kinds whose records name the root's id in a field. */
  children: readonly { kind: RecordKind<unknown>; field: string }[];
  facts: (
    root: Stored<Record<string, unknown>> | undefined,
    children: Stored<Record<string, unknown>>[],
    settings: Settings,
  ) => Fact[];
}

/** Settings as facts need them: plain fields of the one settings record. */
export type Settings = Record<string, unknown>;

export function defineCluster<R>(declaration: {
  root: RecordKind<R>;
  children?: readonly { kind: RecordKind<never> | RecordKind<unknown>; field: string }[];
  facts: (root: Stored<R> | undefined, children: Stored<Record<string, unknown>>[], settings: Settings) => Fact[];
}): Cluster {
  return { children: [], ...declaration } as unknown as Cluster;
}

/** Attendance on a session: who, and whether the tick stands (an untick stays known with mark 0). */
export interface Ticks {
  learners: readonly string[];
  marks: readonly number[];
}

/** What a command asks to be written. Fields left out stay as they are. */
export interface Change {
  kind: string;
  id: string;
  unit: string;
  fields: Record<string, unknown>;
  ticks?: Ticks;
  /** Undo only: values that stood beside those of `fields`, with the stamps of their writes. */
  others?: Record<string, [value: unknown, stamp: string][]>;
}

export function change<T>(
  kind: RecordKind<T>,
  at: { id: string; unit: string },
  fields: Partial<T> & { deleted?: boolean },
  ticks?: Ticks,
): Change {
  const made: Change = { kind: kind.kind, id: at.id, unit: at.unit, fields: fields as Record<string, unknown> };
  if (ticks !== undefined) made.ticks = ticks;
  return made;
}

/** Changes too many to be sent from the page, made where they are written. */
export interface BulkSource {
  /** Number of portions. */
  total: number;
  /** Portions of a few thousand changes each, made one by one. */
  portions: Iterable<Change[]>;
}

/** Why a command was not carried out, as a code; words come when it is shown. */
export interface Refusal {
  code: string;
  /** Field of the input that it is about, where there is one. */
  field?: string;
  values?: Record<string, string | number>;
}

/** The only source of time, chance and identity. */
export interface Context {
  /** Milliseconds since 1970. */
  now: number;
  /** Today's calendar date on this device. */
  today: string;
  device: string;
  newId: () => string;
  newUnitCode: () => string;
}

export interface Command<I, S> {
  name: string;
  input: z.ZodMiniType<I>;
  load: (reader: Reader, input: I) => Promise<S>;
  decide: (snapshot: S, input: I, context: Context) => Result<Change[], Refusal>;
}

export function defineCommand<Schema extends z.ZodMiniType, S>(declaration: {
  name: string;
  input: Schema;
  load: (reader: Reader, input: z.infer<Schema>) => Promise<S>;
  decide: (snapshot: S, input: z.infer<Schema>, context: Context) => Result<Change[], Refusal>;
}): Command<z.infer<Schema>, S> {
  return declaration as unknown as Command<z.infer<Schema>, S>;
}

export interface View<P, L, R> {
  name: string;
  load: (reader: Reader, params: P) => Promise<L>;
  select: (loaded: L, params: P) => R;
}

export function defineView<P, L, R>(declaration: View<P, L, R>): View<P, L, R> {
  return declaration;
}

/** One month's row of a unit's kept totals: measure -> twelve values, January first. */
export interface UnitTotals {
  unit: string;
  year: number;
  cells: Record<string, readonly number[]>;
}

/** Distinct persons and person-times of a unit and year, as `attendance/sums.ts` reads them. */
export interface UnitSums {
  unit: string;
  year: number;
  cells: ArrayLike<number>;
}

/** How a range of an index is asked for. Compound values are arrays, bounds inclusive. */
export interface IndexRange {
  from?: IndexValue;
  to?: IndexValue;
  newestFirst?: boolean;
  limit?: number;
  offset?: number;
}

export type IndexValue = string | number | readonly (string | number)[];

/** One tick as a screen lists it. */
export interface Attendance {
  learner: string;
  present: boolean;
}

/** What one commit, or one taking in, did to one record. */
export interface PastChange {
  /** Number of the commit on this device. */
  seq: number;
  /** When it was done, wherever that was: milliseconds since 1970. */
  at: number;
  command: string;
  device: string;
  /** Came in from another device. */
  taken: boolean;
  kind: string;
  id: string;
  unit: string;
  /** Made by it; its fields are not told one by one. */
  created: boolean;
  fields: { field: string; from: unknown; to: unknown }[];
  /** People ticked or unticked. */
  ticks: number;
}

/** A commit of so many records that they are not told one by one. */
export interface PastBulk {
  seq: number;
  at: number;
  command: string;
  taken: boolean;
  count: number;
}

export interface PastAsked {
  /** Only changes of this record. */
  record?: { kind: string; id: string };
  /** Commits to look at, newest first. */
  limit: number;
  /** Milliseconds since 1970. */
  since?: number;
}

/** A part of the list of people whom a figure counts. */
export interface PeopleAsked {
  unit: string;
  year: number;
  /** Counted where they live, seen at a place, or counted in the year before and not come in this one. */
  family: 'home' | 'place' | 'missing';
  /** Id of a group; not with `place`. */
  group?: string | undefined;
  /** Units in whose order they are listed; `persons`: how many who are counted live there, where the sums tell it. */
  homes: readonly { unit: string; persons?: number }[];
  /** How many there are to be found in all, where the sums tell it. */
  total?: number | undefined;
  from: number;
  count: number;
}

/** Reading, inside or outside a transaction. Deleted records are left out unless asked for by id. */
export interface Reader {
  get: <T>(kind: RecordKind<T>, id: string) => Promise<Stored<T> | undefined>;
  getMany: <T>(kind: RecordKind<T>, ids: readonly string[]) => Promise<Stored<T>[]>;
  /** Of these ids those whose records were deleted. */
  deletedOf: (kind: RecordKind<unknown>, ids: readonly string[]) => Promise<string[]>;
  /** All records of a kind; only for kinds that stay small (units, courses, settings, targets). */
  all: <T>(kind: RecordKind<T>) => Promise<Stored<T>[]>;
  /** Records whose index equals one of the values. */
  where: <T>(kind: RecordKind<T>, index: string, values: readonly IndexValue[]) => Promise<Stored<T>[]>;
  range: <T>(kind: RecordKind<T>, index: string, range: IndexRange) => Promise<Stored<T>[]>;
  /** The record as it is stored, with stamps and other values of differing fields. */
  state: (kind: RecordKind<unknown>, id: string) => Promise<RecordState | undefined>;
  /** Records on whose fields people's edits differ. */
  differing: () => Promise<{ kind: string; id: string; unit: string }[]>;
  attendance: (session: string) => Promise<Attendance[]>;
  /** The attendance of many sessions at once, in their order. */
  rosters: (sessions: readonly string[]) => Promise<Attendance[][]>;
  /** Sessions of a learner (or of everybody merged with them) in a year, newest first. */
  sessionsOf: (learner: string, year: number) => Promise<string[]>;
  /** Persons of a unit's subtree who were counted in a year: by home with counting sessions, or by place. */
  personsOf: (unit: string, year: number, family: 'home' | 'place', group?: string) => Promise<string[]>;
  /** A part of these people, home by home and there the most frequent first; costs the part that is asked for. */
  peopleBehind: <T>(
    kind: RecordKind<T>,
    asked: PeopleAsked,
  ) => Promise<{ people: { id: string; times: number; record: Stored<T> | undefined }[]; more: boolean }>;
  /** How many were counted in a unit the year before and have not come in this one. */
  countMissing: (unit: string, year: number) => Promise<number>;
  totals: (units: readonly string[], years: readonly number[]) => Promise<UnitTotals[]>;
  sums: (units: readonly string[], years: readonly number[]) => Promise<UnitSums[]>;
  /** What was changed, newest first, as far as this device's journal tells it. */
  past: (asked: PastAsked) => Promise<{ changes: PastChange[]; bulk: PastBulk[] }>;
  /** Ids of groups in the order in which the kept sums number them. */
  groupOrder: () => Promise<readonly string[]>;
}
