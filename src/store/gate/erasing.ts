/** After a person was erased: no earlier value of theirs stays in the journal or in batches that wait to be handed over. */
import { ERASED_FIELDS } from '#domain/learners/erasure.rules.ts';
import { kindNamed, recordKinds } from '#domain/registry.ts';
import { idToBytes } from '#kernel/identifier.ts';
import type { Database, JournalRow, OutboxRow } from '#store/database.ts';
import type { Seal } from '#store/sealing.ts';
import { forgetBatches, readChain } from './chain.ts';
import { forgetDrafts } from './identity.ts';
import type { Before } from './incoming.ts';
import { pageIds } from './learners.ts';

const UUID_LENGTH = 36;

/** To be called inside a transaction over all tables. */
export async function forgetErased(database: Database, seal: Seal, erased: ReadonlySet<string>): Promise<void> {
  const names = [...erased].map((id) => `learner/${id}`);
  const [named, bulk] = await Promise.all([
    database.journal.where('records').anyOf(names).distinct().toArray(),
    database.journal.filter(({ records }) => records.length === 0).toArray(),
  ]);
  const changed: JournalRow[] = [];
  for (const row of [...named, ...bulk]) {
    const before = seal.unseal(row.body) as Before[];
    const theirs = before.filter(({ kind, id }) => kind === 'learner' && erased.has(id));
    if (theirs.length === 0) continue;
    for (const entry of theirs) {
      for (const field of ERASED_FIELDS) delete entry.fields[field];
      delete entry.others;
    }
    changed.push({ ...row, body: seal.seal(before) });
  }
  if (changed.length > 0) await database.journal.bulkPut(changed);
  await forgetHandedOver(database);
  // What was begun and not saved may name the person.
  await forgetDrafts(database);
}

/** Sealed batches cannot be changed. They go, and what they said is said anew by the next file. */
async function forgetHandedOver(database: Database): Promise<void> {
  if ((await database.batches.count()) === 0) return;
  const { last } = await readChain(database);
  await database.batches.clear();
  await forgetBatches(database);
  for (const { kind } of recordKinds) {
    const units = await idsByUnit(database, kind);
    const lane = kindNamed(kind)?.lane ?? 'record';
    const rows: OutboxRow[] = [];
    for (const [unit, ids] of units) {
      const packed = ids.filter((id) => id.length === UUID_LENGTH);
      const bytes = new Uint8Array(packed.length * 16);
      packed.forEach((id, index) => {
        bytes.set(idToBytes(id), index * 16);
      });
      if (packed.length > 0) rows.push({ kind, id: `*anew ${last.n}/${unit}`, unit, lane, since: 0, ids: bytes });
      for (const id of ids) if (id.length !== UUID_LENGTH) rows.push({ kind, id, unit, lane, since: 0 });
    }
    await database.outbox.bulkPut(rows);
  }
}

async function idsByUnit(database: Database, kind: string): Promise<Map<string, string[]>> {
  const units = new Map<string, string[]>();
  const note = (unit: string, id: string) => {
    const known = units.get(unit);
    if (known === undefined) units.set(unit, [id]);
    else known.push(id);
  };
  if (kind !== 'learner') {
    await database.rows(kind).each(({ unit, id }) => note(unit, id));
    return units;
  }
  await database.learnerPages.each((page) => {
    const open = JSON.parse(page.open) as ({ unit: string } | null)[];
    const ids = pageIds(page);
    open.forEach((half, slot) => {
      if (half !== null) note(half.unit, ids[slot] as string);
    });
  });
  return units;
}
