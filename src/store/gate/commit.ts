/** A commit: changes by this device get one stamp, go through `apply`, and leave one row in the journal. */
import type { Change, Ticks } from '#domain/contracts.ts';
import { kindNamed } from '#domain/registry.ts';
import { idToBytes } from '#kernel/identifier.ts';
import { highestStamp, type RecordState, sameValue, writeOver } from '#kernel/register.ts';
import { besideStamp, isFarAhead, type Moment, makeStamp, nextMoment, type Stamp, stampMoment } from '#kernel/stamp.ts';
import type { Database, JournalRow, OutboxRow } from '#store/database.ts';
import type { Seal } from '#store/sealing.ts';
import { sessionState } from '#store/session-state.ts';
import { apply } from './apply.ts';
import type { Before, Incoming } from './incoming.ts';
import { readRoster } from './sessions.ts';
import { beginWork, endWork, loadRows, rowOf, sessionRowOf, type Work } from './work.ts';

const CLOCK_KEY = 'clock';
/** Above this many records a commit is bulk work, and its journal row names none of them. */
const NAMED_IN_JOURNAL = 200;
const UUID_LENGTH = 36;
/** Up to so many sessions the pages of learners are looked up by where they are held. */
const FEW_SESSIONS = 8;

export interface Clock {
  last: Moment;
  seq: number;
}

export interface Author {
  device: string;
  /** Milliseconds since 1970. */
  now: number;
}

export interface Committed {
  /** Number of the commit, for undo; undefined where nothing changed. */
  seq: number | undefined;
  /** Records touched. */
  changed: number;
  command: string;
}

export interface Entry {
  command: string;
  group?: string;
  undoes?: number;
}

export async function readClock(database: Database): Promise<Clock> {
  return ((await database.meta.get(CLOCK_KEY))?.value as Clock | undefined) ?? { last: 0, seq: 0 };
}

/** To be called inside a transaction over all tables. */
export async function commitChanges(
  database: Database,
  seal: Seal,
  author: Author,
  entry: Entry,
  changes: readonly Change[],
): Promise<Committed> {
  const work = await beginWork(database, seal);
  const [states, clock] = await Promise.all([currentStates(work, changes), readClock(database)]);
  const joined = joinChanges(changes);
  const moment = nextMoment(clock.last, author.now, seenMoment(joined, states));
  const stamp = makeStamp(moment, author.device);
  const incoming = joined.map((change) => toIncoming(change, states, stamp)).filter((item) => item !== undefined);
  if (incoming.length === 0) return { seq: undefined, changed: 0, command: entry.command };
  const before = await apply(work, incoming);
  await endWork(work);
  const seq = clock.seq + 1;
  // Only what another clock brought is not followed: after an own clock was set back, time goes on from where it was.
  const pulled = isFarAhead(moment, author.now) && moment > clock.last + 1;
  const last = pulled ? clock.last : moment;
  await Promise.all([
    database.meta.put({ key: CLOCK_KEY, value: { last, seq } satisfies Clock }),
    database.journal.add(journalRow(seal, author, entry, seq, stamp, before)),
    noteOutbox(database, before, moment, seq),
  ]);
  return { seq, changed: before.length, command: entry.command };
}

export function journalRow(
  seal: Seal,
  author: Author,
  entry: Entry,
  seq: number,
  stamp: Stamp,
  before: Before[],
): JournalRow {
  const row: JournalRow = {
    seq,
    at: author.now,
    command: entry.command,
    stamp,
    records: before.length > NAMED_IN_JOURNAL ? [] : before.map(({ kind, id }) => `${kind}/${id}`),
    count: before.length,
    body: seal.seal(before),
  };
  if (entry.group !== undefined) row.group = entry.group;
  if (entry.undoes !== undefined) row.undoes = entry.undoes;
  return row;
}

const laneOf = (kind: string): string => kindNamed(kind)?.lane ?? 'record';

/** Notes records as not handed over yet. `seq`: a number that no other note has. */
export async function noteOutbox(
  database: Database,
  before: readonly Before[],
  moment: Moment,
  seq: number,
): Promise<void> {
  const { single, packed } = before.length > NAMED_IN_JOURNAL ? gathered(before) : { single: before, packed: [] };
  // A record that was just made cannot have been noted before.
  const older = single.filter((entry) => !entry.created);
  const known = await database.outbox.bulkGet(older.map(({ kind, id }): [string, string] => [kind, id]));
  const noted = new Set(older.filter((_, index) => known[index] !== undefined));
  const rows: OutboxRow[] = single
    .filter((entry) => !noted.has(entry))
    .map(({ kind, id, unit }) => ({ kind, id, unit, lane: laneOf(kind), since: moment }));
  packed.forEach(({ kind, unit, ids }) => {
    rows.push({ kind, id: `*${seq}/${unit}`, unit, lane: laneOf(kind), since: moment, ids });
  });
  if (rows.length > 0) await database.outbox.bulkPut(rows);
}

/** Bulk work notes the records of one kind and unit in one row. */
function gathered(before: readonly Before[]) {
  const groups = new Map<string, { kind: string; unit: string; of: Before[] }>();
  for (const entry of before) {
    const key = `${entry.kind}/${entry.unit}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { kind: entry.kind, unit: entry.unit, of: [entry] });
    else group.of.push(entry);
  }
  const single: Before[] = [];
  const packed: { kind: string; unit: string; ids: Uint8Array }[] = [];
  for (const { kind, unit, of } of groups.values()) {
    if (of.length === 1 || of.some(({ id }) => id.length !== UUID_LENGTH)) {
      single.push(...of);
      continue;
    }
    const ids = new Uint8Array(of.length * 16);
    of.forEach(({ id }, index) => {
      ids.set(idToBytes(id), index * 16);
    });
    packed.push({ kind, unit, ids });
  }
  return { single, packed };
}

/** Several changes of one record in one commit are one write. */
function joinChanges(changes: readonly Change[]): Change[] {
  const joined = new Map<string, Change>();
  for (const change of changes) {
    const key = `${change.kind}/${change.id}`;
    const known = joined.get(key);
    if (known === undefined) {
      const ticks = change.ticks && joinTicks(undefined, change.ticks);
      joined.set(key, { ...change, ticks });
      continue;
    }
    known.fields = { ...known.fields, ...change.fields };
    if (change.others !== undefined) known.others = { ...known.others, ...change.others };
    if (change.ticks !== undefined) known.ticks = joinTicks(known.ticks, change.ticks);
  }
  return [...joined.values()];
}

/** Of several marks of one person the last one stands: all of them will carry the same stamp. */
function joinTicks(known: Ticks | undefined, ticks: Ticks): Ticks {
  if (known === undefined && new Set(ticks.learners).size === ticks.learners.length) return ticks;
  const marks = new Map<string, number>();
  for (const { learners, marks: given } of known === undefined ? [ticks] : [known, ticks]) {
    learners.forEach((learner, index) => {
      marks.set(learner, given[index] as number);
    });
  }
  return { learners: [...marks.keys()], marks: [...marks.values()] };
}

interface Current {
  state: RecordState | undefined;
  /** Learner id -> mark and moment, sessions only. */
  marks?: Map<string, { mark: number; moment: Moment }>;
}

async function currentStates(work: Work, changes: readonly Change[]): Promise<Map<string, Current>> {
  const { learners } = work;
  const sessions = changes.filter((change) => change.kind === 'session');
  const places = new Set(sessions.filter(({ ticks }) => ticks !== undefined).map(({ unit }) => unit));
  const isFew = places.size > 0 && sessions.length <= FEW_SESSIONS;
  const [current] = await Promise.all([
    standingStates(work, changes),
    isFew && learners.expectFrom([...places].map((unit) => work.units.numberOf(unit))),
  ]);
  const older = sessions.filter(({ id }) => sessionRowOf(work, id) !== undefined);
  const ticked = await learners.numbersOf(older.flatMap((change) => change.ticks?.learners ?? []));
  for (const { id, ticks } of sessions) {
    const row = sessionRowOf(work, id);
    if (row === undefined) {
      current.set(`session/${id}`, { state: undefined });
      continue;
    }
    const marks = current.get(`session/${id}`)?.marks ?? new Map<string, { mark: number; moment: Moment }>();
    const roster = readRoster(row);
    for (const learner of ticks?.learners ?? []) {
      const known = roster.get(ticked.get(learner) ?? -1);
      if (known !== undefined) marks.set(learner, known);
    }
    current.set(`session/${id}`, { state: sessionState(row), marks });
  }
  return current;
}

/** What stands of the records themselves; sessions and their rosters are only loaded. */
async function standingStates(work: Work, changes: readonly Change[]): Promise<Map<string, Current>> {
  const { learners } = work;
  const current = new Map<string, Current>();
  const idsOf = (kind: string) => changes.filter((change) => change.kind === kind).map((change) => change.id);
  for (const kind of new Set(changes.map((change) => change.kind))) {
    const ids = idsOf(kind);
    if (kindNamed(kind) === undefined) throw new Error(`commit: no kind of record is called ${kind}`);
    if (kind === 'learner') {
      const numbers = await learners.numbersOf(ids);
      await learners.prepareStates(numbers.values());
      for (const [id, number] of numbers)
        current.set(`learner/${id}`, { state: learners.stateOf(number) ?? undefined });
      continue;
    }
    await loadRows(work, kind, ids);
    if (kind !== 'session') for (const id of ids) current.set(`${kind}/${id}`, { state: rowOf(work, kind, id) });
  }
  return current;
}

function seenMoment(changes: readonly Change[], states: ReadonlyMap<string, Current>): Moment {
  let seen = 0;
  for (const { kind, id, fields, ticks } of changes) {
    const current = states.get(`${kind}/${id}`);
    if (current?.state !== undefined) {
      const highest = highestStamp(current.state, Object.keys(fields));
      if (highest !== '') seen = Math.max(seen, stampMoment(highest));
    }
    if (current?.marks === undefined) continue;
    for (const learner of ticks?.learners ?? []) seen = Math.max(seen, current.marks.get(learner)?.moment ?? 0);
  }
  return seen;
}

/** The change as a record to merge, without what already stands; nothing where all of it does. */
function toIncoming(change: Change, states: ReadonlyMap<string, Current>, stamp: Stamp): Incoming | undefined {
  const { kind, id, unit } = change;
  const current = states.get(`${kind}/${id}`);
  const state = current?.state;
  const fields: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(change.fields)) {
    if (value === undefined) continue;
    const settled = state?.s?.[name] === undefined;
    const standing = state?.f[name] ?? null;
    const stands = settled && change.others?.[name] === undefined && sameValue(standing, value);
    if (stands && (state !== undefined || value === null)) continue;
    fields[name] = value;
  }
  const item: Incoming = { kind, state: writeOver(state, { id, unit, fields }, stamp) };
  for (const [name, values] of Object.entries(change.others ?? {})) {
    item.state.s = { ...item.state.s, [name]: values.map(([value, first]) => [value, besideStamp(first, stamp)]) };
  }
  const { ticks } = change;
  // On a new roster every tick stands.
  if (ticks !== undefined && !current?.marks?.size && ticks.marks.every((mark) => mark !== 0)) {
    if (ticks.learners.length > 0) item.roster = { learners: ticks.learners, marks: ticks.marks, stamps: [stamp] };
    else if (Object.keys(fields).length === 0 && state !== undefined) return undefined;
    return item;
  }
  const learners: string[] = [];
  const marks: number[] = [];
  ticks?.learners.forEach((learner, index) => {
    const mark = ticks.marks[index] as number;
    if ((current?.marks?.get(learner)?.mark ?? 0) === mark) return;
    learners.push(learner);
    marks.push(mark);
  });
  if (learners.length > 0) item.roster = { learners, marks, stamps: [stamp] };
  else if (Object.keys(fields).length === 0 && state !== undefined) return undefined;
  return item;
}
