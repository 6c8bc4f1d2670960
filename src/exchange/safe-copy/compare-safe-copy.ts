/** What has changed since a safe copy was made: it is verified as for restoring, and nothing is written. */
import type { FiguresOfRecords as Figures, RecordFigures } from '#domain/comparison/figures-of-records.ts';
import { FiguresOfRecords } from '#domain/comparison/figures-of-records.ts';
import { type Headline, type HeadlineAsked, readHeadline } from '#domain/comparison/headline.ts';
import { type PeopleBridge, peopleBridge } from '#domain/comparison/people-bridge.ts';
import {
  type ChangedRecords,
  printOf,
  RecordChanges,
  WAYS_CHANGED,
  type WayChanged,
} from '#domain/comparison/record-changes.ts';
import type { Refusal } from '#domain/contracts.ts';
import { type RecordNames, readNames, titleOf } from '#domain/history/record-names.ts';
import { countedUntil, monthUntil } from '#domain/overview/unit-figures.ts';
import { kindNamed } from '#domain/registry.ts';
import { DUTY, type Duty } from '#domain/roles/duty.ts';
import { readUnitTree, type UnitTree } from '#domain/units/subtree.ts';
import type { Opening } from '#exchange/sealed/sealed-bytes.ts';
import type { RecordState } from '#kernel/register.ts';
import { ok, type Result } from '#kernel/result.ts';
import type { Incoming } from '#store/gate/incoming.ts';
import type { Store } from '#store/store.ts';
import { toStored } from '#store/stored.ts';
import { readSafeCopy, type SafeCopy } from './read-safe-copy.ts';
import { stopWhenAborted, turn } from './turn.ts';
import type { Report } from './write-safe-copy.ts';

export interface NamedRecord {
  id: string;
  /** Empty where the record has no name of its own, or its name is not shown on this device. */
  title: string;
  unitName: string;
}

export type KindComparison = { kind: string } & Record<WayChanged, { count: number; named: NamedRecord[] }>;

/** People of a unit directly below the one in view. */
export interface UnitMove {
  unit: string;
  name: string;
  before: number;
  now: number;
}

export interface Comparison {
  /** Kinds in which something changed. */
  kinds: KindComparison[];
  unitName: string;
  year: number;
  /** Headline figures; undefined where the unit in view is not known there. */
  before: Headline | undefined;
  now: Headline | undefined;
  bridge: PeopleBridge | undefined;
  /** Units below whose number of people is another one now, largest move first. */
  moves: UnitMove[];
}

/** Contents of files: the record of the file itself tells the change. */
const NOT_TOLD = new Set(['filePart']);

export async function compareSafeCopy(
  store: Store,
  bytes: Uint8Array,
  asked: HeadlineAsked,
  report: Report,
  signal: AbortSignal,
  opening?: Opening,
): Promise<Result<Comparison, Refusal>> {
  const copy = await readSafeCopy(bytes, opening);
  if (!copy.ok) return copy;
  const changes = new RecordChanges();
  const earlier = new FiguresOfRecords(asked.year);
  const today = new FiguresOfRecords(asked.year);
  const expected = sumOf(copy.value.manifest.counts) + sumOf(await store.recordCounts());
  let done = 0;
  const pass = async (portion: readonly Incoming[], each: (item: Incoming) => void) => {
    stopWhenAborted(signal);
    portion.forEach(each);
    done += portion.length;
    report(Math.min(done, expected), expected);
    await turn();
  };
  report(0, expected);
  for (const portion of copy.value.portions()) {
    await pass(portion, (item) => {
      const print = look(item, earlier);
      if (print !== undefined && isTold(item)) changes.before(item.kind, item.state.id, print);
    });
  }
  for await (const portion of store.snapshot()) {
    await pass(portion, (item) => {
      const print = look(item, today);
      if (isTold(item)) changes.now(item.kind, item.state.id, print, latestStamp(item));
    });
  }
  const [then, now] = [earlier.finish(), today.finish()];
  const tree = await readUnitTree(now.reader);
  const figures = {
    before: await readHeadline(then.reader, asked),
    now: await readHeadline(now.reader, asked),
  };
  const both = figures.before !== undefined && figures.now !== undefined;
  return ok({
    kinds: await named(store, copy.value, changes, tree),
    unitName: tree.unit(asked.unit)?.name ?? '',
    year: asked.year,
    ...figures,
    bridge: both ? bridgeOf(then, now, asked) : undefined,
    moves: both ? movesOf(then, now, asked, tree) : [],
  });
}

const sumOf = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);

const isTold = ({ kind }: Incoming): boolean => kindNamed(kind) !== undefined && !NOT_TOLD.has(kind);

/** Adds the record to the figures. Gives its print, undefined where it is deleted. */
function look({ kind, state, roster }: Incoming, figures: Figures): number | undefined {
  const record = toStored(state);
  const present = roster?.learners.filter((_, index) => roster.marks[index] !== 0) ?? [];
  figures.take(kind, record, present);
  return record.deleted ? undefined : printOf(record, present);
}

function latestStamp({ state, roster }: Incoming): string {
  let latest = '';
  for (const stamp of [...Object.values(state.h), ...(roster?.stamps ?? [])]) if (stamp > latest) latest = stamp;
  return latest;
}

function bridgeOf(then: RecordFigures, now: RecordFigures, { unit, year, today }: HeadlineAsked): PeopleBridge {
  const until = monthUntil(year, countedUntil(year, today));
  return peopleBridge(then.people(unit, until), now.people(unit, until));
}

function movesOf(
  then: RecordFigures,
  now: RecordFigures,
  { unit, year, today }: HeadlineAsked,
  tree: UnitTree,
): UnitMove[] {
  const until = monthUntil(year, countedUntil(year, today));
  const size = (figures: RecordFigures, code: string): number => figures.people(code, until).counted.size;
  return tree
    .childrenOf(unit)
    .map((code) => ({
      unit: code,
      name: tree.unit(code)?.name ?? code,
      before: size(then, code),
      now: size(now, code),
    }))
    .filter((move) => move.before !== move.now)
    .sort((one, other) => Math.abs(other.now - other.before) - Math.abs(one.now - one.before));
}

/** Puts names to the records that are told: as this device knows them, so that what it covers stays covered. */
async function named(store: Store, copy: SafeCopy, changes: RecordChanges, tree: UnitTree): Promise<KindComparison[]> {
  const kinds = changes.result();
  const missing = new Set(kinds.flatMap(({ missing: { latest } }) => latest.map(({ id }) => id)));
  const states = await inCopyAlone(store, copy, missing);
  for (const { kind, ...ways } of kinds) {
    const known = kindNamed(kind);
    const ids = WAYS_CHANGED.flatMap((way) => ways[way].latest.map(({ id }) => id)).filter((id) => !missing.has(id));
    for (const id of ids) {
      const state = known && (await store.reader.state(known, id));
      if (state !== undefined) states.set(`${kind}/${id}`, state);
    }
  }
  const names = await readNames(
    store.reader,
    [...states.values()].map(({ f }) => f),
  );
  return kinds.map(({ kind, ...ways }) => {
    const tell = ({ count, latest }: ChangedRecords) => ({
      count,
      named: latest.map(({ id }) => nameOf(id, states.get(`${kind}/${id}`), names, tree)),
    });
    return {
      kind,
      added: tell(ways.added),
      changed: tell(ways.changed),
      deleted: tell(ways.deleted),
      missing: tell(ways.missing),
    };
  });
}

function nameOf(id: string, state: RecordState | undefined, names: RecordNames, tree: UnitTree): NamedRecord {
  if (state === undefined) return { id, title: '', unitName: '' };
  return { id, title: titleOf(state.f, names), unitName: tree.unit(state.unit)?.name ?? '' };
}

/** Records that only the copy can name. An inspector's device does not show persons whom nobody opened on it. */
async function inCopyAlone(
  store: Store,
  copy: SafeCopy,
  wanted: ReadonlySet<string>,
): Promise<Map<string, RecordState>> {
  const states = new Map<string, RecordState>();
  if (wanted.size === 0) return states;
  const covered = (await store.preference<Duty>(DUTY))?.role === 'inspector';
  for (const portion of copy.portions()) {
    for (const { kind, state } of portion) {
      const isCovered = covered && kindNamed(kind)?.storage === 'learners';
      if (wanted.has(state.id) && !isCovered) states.set(`${kind}/${state.id}`, state);
    }
    await turn();
  }
  return states;
}
