/** Bulk changes wait here, sealed, and leave chunk by chunk in the transaction that applies them. */
import type { Change } from '#domain/contracts.ts';
import type { Database } from '#store/database.ts';
import type { Seal } from '#store/sealing.ts';
import { type Author, type Committed, commitChanges } from './commit.ts';

interface Staged {
  command: string;
  changes: Change[];
}

export async function stage(
  database: Database,
  seal: Seal,
  group: string,
  command: string,
  chunks: readonly Change[][],
): Promise<void> {
  const rows = chunks.map((changes, chunk) => ({
    job: group,
    chunk,
    body: seal.seal({ command, changes } satisfies Staged),
  }));
  await database.staging.bulkPut(rows);
}

export async function stagedChunks(database: Database, group: string): Promise<number[]> {
  const keys = await database.staging
    .where('[job+chunk]')
    .between([group, 0], [group, 2 ** 31])
    .primaryKeys();
  return keys.map(([, chunk]) => chunk).sort((one, other) => one - other);
}

/** To be called inside a transaction over all tables. */
export async function applyStaged(
  database: Database,
  seal: Seal,
  author: Author,
  group: string,
  chunk: number,
): Promise<Committed> {
  const row = await database.staging.get([group, chunk]);
  if (row === undefined) return { seq: undefined, changed: 0, command: '' };
  const { command, changes } = seal.unseal(row.body) as Staged;
  const committed = await commitChanges(database, seal, author, { command, group }, changes);
  await database.staging.delete([group, chunk]);
  return committed;
}

export async function dropStaged(database: Database, group: string): Promise<void> {
  await database.staging
    .where('[job+chunk]')
    .between([group, 0], [group, 2 ** 31])
    .delete();
}
