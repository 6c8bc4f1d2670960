/** Reading what hand-overs need: what waits, what was sealed, what was taken in. */
import type { Database, VectorRow } from './database.ts';
import { type Chain, readChain } from './gate/chain.ts';
import type { OutboxKey } from './gate/hand-over.ts';
import type { Seal } from './sealing.ts';

/** Notes of the outbox, those of one unit and lane together. */
export interface Waiting {
  key: OutboxKey;
  unit: string;
  lane: string;
  /** Records. */
  count: number;
}

export async function waiting(database: Database): Promise<Waiting[]> {
  const rows = await database.outbox.toArray();
  const found = rows.map(({ kind, id, unit, lane, ids }): Waiting => {
    return { key: [kind, id], unit, lane, count: ids === undefined ? 1 : ids.length / 16 };
  });
  const place = ({ unit, lane }: Waiting) => `${unit}/${lane}`;
  return found.sort((one, other) => (place(one) < place(other) ? -1 : place(one) > place(other) ? 1 : 0));
}

export interface KeptBatch {
  number: number;
  unit: string;
  lane: string;
  count: number;
  bytes: Uint8Array;
}

/** Batches that this device sealed, in their order, opened one by one. */
export async function* keptBatches(
  database: Database,
  seal: Seal,
  device: string,
  after: number,
): AsyncGenerator<KeptBatch> {
  const portion = 100;
  let last = after;
  for (;;) {
    const rows = await database.batches
      .where('[device+number]')
      .between([device, last], [device, Number.MAX_SAFE_INTEGER], false, true)
      .limit(portion)
      .toArray();
    if (rows.length === 0) return;
    for (const { number, unit, lane, count, body } of rows) {
      last = number;
      yield { number, unit, lane, count, bytes: seal.unsealBytes(body) };
    }
  }
}

export interface HandOverState {
  chain: Chain;
  /** Records that were changed since the last file; one that changed twice counts once where it is known. */
  waiting: number;
  /** Changes that are sealed, and stand in no file yet. */
  sealed: number;
  taken: VectorRow[];
  /** Batches of a newer version that are kept aside. */
  aside: string[];
  /** Records with differing values. */
  differing: number;
}

export async function handOverState(database: Database, device: string): Promise<HandOverState> {
  const [chain, notes, taken, aside, differing] = await Promise.all([
    readChain(database),
    waiting(database),
    database.vector.toArray(),
    database.quarantine.toCollection().primaryKeys(),
    database.differences.count(),
  ]);
  let sealed = 0;
  await database.batches
    .where('[device+number]')
    .between([device, chain.ends.at(-1) ?? 0], [device, Number.MAX_SAFE_INTEGER], false, true)
    .each(({ count }) => {
      sealed += count;
    });
  return { chain, waiting: notes.reduce((sum, { count }) => sum + count, 0), sealed, taken, aside, differing };
}

export async function keptAside(database: Database, seal: Seal): Promise<{ id: string; bytes: Uint8Array }[]> {
  return (await database.quarantine.toArray()).map(({ id, body }) => ({ id, bytes: seal.unsealBytes(body) }));
}
