/** What leaves this device and what came from others: sealed batches, and the note of what was taken in. */
import { recordKinds } from '#domain/registry.ts';
import { idFromBytes } from '#kernel/identifier.ts';
import type { BatchRow, Database, OutboxRow, QuarantineRow, VectorRow } from '#store/database.ts';
import type { Seal } from '#store/sealing.ts';
import { recordsById } from '#store/snapshot.ts';
import { type Chain, putChain, readChain } from './chain.ts';
import type { Incoming } from './incoming.ts';
import { mergeIncoming } from './merge.ts';

export type OutboxKey = [kind: string, id: string];

/** A batch as the sealing function gives it. */
export interface NewBatch {
  number: number;
  unit: string;
  lane: string;
  count: number;
  headerHash: string;
  bytes: Uint8Array;
}

/** Seals records that follow on the last batch. Must not await anything: it runs inside a transaction. Throws to stop all. */
export type SealRecords = (records: readonly Incoming[], last: Chain['last']) => NewBatch[];

/**
 * Seals what the outbox notes under these keys, and takes the notes away with the same transaction. Records are handed
 * over whole: merging them twice or after later ones changes nothing. Returns how many went.
 */
export async function sealOutbox(
  database: Database,
  seal: Seal,
  device: string,
  keys: readonly OutboxKey[],
  make: SealRecords,
): Promise<number> {
  const rows = (await database.outbox.bulkGet([...keys])).filter((row) => row !== undefined);
  if (rows.length === 0) return 0;
  const chain = await readChain(database);
  const wanted = idsByKind(rows);
  const records: Incoming[] = [];
  for (const { kind } of recordKinds) {
    const ids = wanted.get(kind);
    if (ids !== undefined) records.push(...(await recordsById(database, seal, kind, [...ids])));
  }
  const made = make(records, chain.last);
  const last = made.at(-1);
  if (last !== undefined) {
    await database.batches.bulkAdd(
      made.map(
        ({ number, unit, lane, count, bytes }): BatchRow => ({
          ...{ device, number, unit, lane, count },
          body: seal.sealBytes(bytes),
        }),
      ),
    );
    await putChain(database, { ...chain, last: { n: last.number, headerHash: last.headerHash } });
  }
  await database.outbox.bulkDelete(rows.map(({ kind, id }): OutboxKey => [kind, id]));
  return records.length;
}

function idsByKind(rows: readonly OutboxRow[]): Map<string, Set<string>> {
  const wanted = new Map<string, Set<string>>();
  for (const { kind, id, ids } of rows) {
    const known = wanted.get(kind) ?? new Set<string>();
    wanted.set(kind, known);
    if (ids === undefined) known.add(id);
    else for (let at = 0; at < ids.length; at += 16) known.add(idFromBytes(ids, at));
  }
  return wanted;
}

/** Notes that a file with everything up to the last batch was written. Returns its number, from 1. */
export async function endFile(database: Database): Promise<number> {
  const chain = await readChain(database);
  await putChain(database, { ...chain, ends: [...chain.ends, chain.last.n] });
  return chain.ends.length + 1;
}

/** What one file brings, apart from its records. */
export interface TakenFile {
  vector: VectorRow;
  /** Batches of a newer version. */
  aside: { id: string; bytes: Uint8Array }[];
  /** Batches kept aside before, which this version reads and which are among the records now. */
  released: string[];
}

const MERGED_AT_ONCE = 4000;

/** Merges all of it and notes where it came from, in the transaction that it is called in: everything or nothing. */
export async function takeIn(
  database: Database,
  seal: Seal,
  now: number,
  { incoming, files }: { incoming: readonly Incoming[]; files: readonly TakenFile[] },
  /** Throws to stop, which takes everything back. */
  report: (done: number) => void,
): Promise<number> {
  let changed = 0;
  for (let first = 0; first < incoming.length; first += MERGED_AT_ONCE) {
    report(first);
    changed += (await mergeIncoming(database, seal, now, incoming.slice(first, first + MERGED_AT_ONCE))).changed;
  }
  report(incoming.length);
  for (const { vector, aside, released } of files) {
    await database.vector.put(vector);
    await database.quarantine.bulkDelete(released);
    await database.quarantine.bulkPut(
      aside.map(({ id, bytes }): QuarantineRow => ({ id, body: seal.sealBytes(bytes) })),
    );
  }
  return changed;
}
