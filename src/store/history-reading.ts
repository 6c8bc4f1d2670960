/** What the journal tells of the past: from what to what, record by record. */
import type { PastAsked, PastBulk, PastChange } from '#domain/contracts.ts';
import { kindNamed, recordKinds } from '#domain/registry.ts';
import type { RecordState } from '#kernel/register.ts';
import { millisecondsOf, stampAuthor, stampMoment } from '#kernel/stamp.ts';
import type { Database, JournalRow } from './database.ts';
import type { Before } from './gate/incoming.ts';
import { learnersById } from './learner-reading.ts';
import type { Seal } from './sealing.ts';

export interface Past {
  changes: PastChange[];
  bulk: PastBulk[];
}

/** Reads from the newest commit back, so that each value stands as it was until the next change of it. */
export async function past(database: Database, seal: Seal, device: string, asked: PastAsked): Promise<Past> {
  const rows = await journalRows(database, asked);
  const isListed = (row: JournalRow) => asked.record !== undefined || !isBulk(row);
  // Bulk work is told as a whole. It is opened only where it stands between a change that is listed and what became of it.
  const oldest = rows.findLastIndex(isListed);
  const opened = rows.map((row, index) => ({ row, before: index <= oldest ? told(seal, row, asked) : [] }));
  const listed = opened.flatMap(({ row, before }) => (isListed(row) ? before : []));
  const states = await standingStates(database, seal, listed);
  const records = new Set(listed.map(keyOf));
  const later = new Map<string, unknown>();
  const found: Past = { changes: [], bulk: [] };
  for (const { row, before } of opened) {
    const { seq, at, command } = row;
    const taken = row.taken === true;
    if (!isListed(row)) found.bulk.push({ seq, at, command, taken, count: row.count });
    for (const entry of before) {
      if (!records.has(keyOf(entry))) continue;
      const key = keyOf(entry);
      const standing = states.get(key);
      const fields = Object.entries(entry.fields).map(([field, from]) => {
        const place = `${key}/${field}`;
        const to = later.has(place) ? later.get(place) : (standing?.f[field] ?? null);
        later.set(place, from);
        return { field, from, to };
      });
      if (!isListed(row)) continue;
      const stamp = Object.values(entry.by ?? {})[0];
      found.changes.push({
        seq,
        at: taken && stamp !== undefined ? millisecondsOf(stampMoment(stamp)) : at,
        command,
        device: taken ? (stamp === undefined ? '' : stampAuthor(stamp)) : device,
        taken,
        kind: entry.kind,
        id: entry.id,
        unit: entry.unit,
        created: entry.created === true,
        fields,
        ticks: Object.keys(entry.marks ?? {}).length,
      });
    }
  }
  return found;
}

const keyOf = ({ kind, id }: { kind: string; id: string }): string => `${kind}/${id}`;

const isBulk = (row: JournalRow): boolean => row.records.length === 0;

async function journalRows(database: Database, { record, limit, since = 0 }: PastAsked): Promise<JournalRow[]> {
  const name = record === undefined ? undefined : `${record.kind}/${record.id}`;
  return database.journal
    .orderBy('seq')
    .reverse()
    .until(({ at }) => at < since)
    .filter((row) => name === undefined || isBulk(row) || row.records.includes(name))
    .limit(limit)
    .toArray();
}

function told(seal: Seal, row: JournalRow, { record }: PastAsked): Before[] {
  const before = (seal.unseal(row.body) as Before[]).filter(({ kind }) => kindNamed(kind)?.atOnce === undefined);
  return record === undefined ? before : before.filter(({ kind, id }) => kind === record.kind && id === record.id);
}

async function standingStates(
  database: Database,
  seal: Seal,
  entries: readonly Before[],
): Promise<Map<string, RecordState>> {
  const states = new Map<string, RecordState>();
  for (const { kind, storage } of recordKinds) {
    const ids = [...new Set(entries.filter((entry) => entry.kind === kind).map(({ id }) => id))];
    if (ids.length === 0) continue;
    const found =
      storage === 'learners'
        ? await learnersById(database, seal, ids)
        : (await database.rows(kind).bulkGet(ids)).filter((state) => state !== undefined);
    for (const state of found) states.set(`${kind}/${state.id}`, state);
  }
  return states;
}
