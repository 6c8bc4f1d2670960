import { defineView, type PastBulk, type PastChange, type Reader } from '#domain/contracts.ts';
import { kindNamed } from '#domain/registry.ts';
import { readUnitTree } from '#domain/units/subtree.ts';
import { type RecordNames, readNames, titleOf } from './record-names.ts';

/** How many commits are looked at. */
const LATEST = 400;
const MOST_DELETED = 5000;
const YEAR = 365 * 86_400_000;

export interface HistoryParams {
  /** Only of this unit and what lies below it; empty for all. */
  unit: string;
  record?: { kind: string; id: string };
  kind?: string;
  device?: string;
  /** Milliseconds since 1970, both inclusive. */
  from?: number;
  to?: number;
}

export interface HistoryLine extends PastChange {
  title: string;
  unitName: string;
  /** Deleted or brought back by it, where it did. */
  turn?: 'deleted' | 'restored';
}

export interface HistoryPage {
  lines: HistoryLine[];
  bulk: PastBulk[];
  names: RecordNames;
  /** Kinds and devices that occur, for choosing among them. */
  kinds: string[];
  devices: string[];
  /** Whether older commits were not looked at. */
  cut: boolean;
}

async function fieldsOf(
  reader: Reader,
  records: readonly { kind: string; id: string }[],
): Promise<Map<string, Record<string, unknown>>> {
  const found = new Map<string, Record<string, unknown>>();
  for (const { kind, id } of records) {
    const key = `${kind}/${id}`;
    const known = kindNamed(kind);
    if (known === undefined || found.has(key)) continue;
    const state = await reader.state(known, id);
    if (state !== undefined) found.set(key, state.f);
  }
  return found;
}

function turnOf({ fields }: PastChange): HistoryLine['turn'] {
  const field = fields.find((each) => each.field === 'deleted');
  if (field === undefined) return undefined;
  return field.to === true ? 'deleted' : 'restored';
}

/** The latest changes of a unit's subtree or of one record: who, when, from what to what. */
export const historyView = defineView({
  name: 'history',
  async load(reader: Reader, { record }: HistoryParams) {
    const { changes, bulk } = await reader.past({ limit: LATEST, ...(record && { record }) });
    const [tree, records] = await Promise.all([readUnitTree(reader), fieldsOf(reader, changes)]);
    const values = changes.flatMap(({ fields }) => fields.flatMap(({ from, to }) => [from, to]));
    const names = await readNames(reader, [...values, ...records.values()]);
    return { changes, bulk, tree, records, names };
  },
  select({ changes, bulk, tree, records, names }, { unit, record, kind, device, from = 0, to }): HistoryPage {
    const inside = unit === '' || record !== undefined ? undefined : new Set(tree.subtreeOf(unit));
    const inTime = (at: number) => at >= from && (to === undefined || at <= to);
    const lines = changes
      .filter((change) => inside === undefined || inside.has(change.unit))
      .filter((change) => kind === undefined || change.kind === kind)
      .filter((change) => device === undefined || change.device === device)
      .filter(({ at }) => inTime(at))
      .map((change) => ({
        ...change,
        fields: change.fields.filter(({ field }) => !kindNamed(change.kind)?.untold?.includes(field)),
        title: titleOf(records.get(`${change.kind}/${change.id}`) ?? {}, names),
        unitName: tree.unit(change.unit)?.name ?? '',
        ...(turnOf(change) && { turn: turnOf(change) }),
      }));
    const unfiltered = kind === undefined && device === undefined && record === undefined;
    const commits = new Set([...changes, ...bulk].map(({ seq }) => seq));
    return {
      lines,
      bulk: unfiltered ? bulk.filter(({ at }) => inTime(at)) : [],
      names,
      kinds: [...new Set(changes.map((change) => change.kind))],
      devices: [...new Set(changes.map((change) => change.device))],
      cut: commits.size >= LATEST,
    };
  },
});

/** What lies in the bin: the records that one commit deleted come back together. */
export interface BinEntry {
  seq: number;
  at: number;
  command: string;
  device: string;
  records: { kind: string; id: string; title: string; unitName: string }[];
}

/** Kinds whose deletion is a deed of its own, with a way back of its own. */
const WITHOUT_BIN = new Set(['learnerAlias', 'unitAlias', 'settings']);

/** What was deleted within a year and is still deleted, latest first. */
export const binView = defineView({
  name: 'bin',
  async load(reader: Reader, { now }: { unit: string; now: number }) {
    const { changes } = await reader.past({ limit: MOST_DELETED, since: now - YEAR });
    const deletions = changes.filter((change) => turnOf(change) === 'deleted' && !WITHOUT_BIN.has(change.kind));
    const [tree, records] = await Promise.all([readUnitTree(reader), fieldsOf(reader, deletions)]);
    return { deletions, tree, records, names: await readNames(reader, [...records.values()]) };
  },
  select({ deletions, tree, records, names }, { unit }): BinEntry[] {
    const inside = unit === '' ? undefined : new Set(tree.subtreeOf(unit));
    const seen = new Set<string>();
    const entries = new Map<string, BinEntry>();
    for (const { seq, at, command, device, kind, id, unit: owner } of deletions) {
      const key = `${kind}/${id}`;
      const fields = records.get(key);
      if (fields?.deleted !== true || seen.has(key) || (inside !== undefined && !inside.has(owner))) continue;
      seen.add(key);
      // What came in together from others was not deleted together.
      const place = device === '' ? key : `${seq}/${device}/${at}`;
      const entry = entries.get(place) ?? { seq, at, command, device, records: [] };
      entry.records.push({ kind, id, title: titleOf(fields, names), unitName: tree.unit(owner)?.name ?? '' });
      entries.set(place, entry);
    }
    return [...entries.values()];
  },
});
