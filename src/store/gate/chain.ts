/** Where this device stands in the row of batches that it sealed. */
import type { Database } from '#store/database.ts';

const KEY = 'chain';

export interface Chain {
  /** Number and header hash of the last batch; 0 and empty text before the first. */
  last: { n: number; headerHash: string };
  /** The first batch that is still held here. */
  from: number;
  /** Number of the last batch of each file that was written. */
  ends: number[];
}

export async function readChain(database: Database): Promise<Chain> {
  const known = (await database.meta.get(KEY))?.value as Chain | undefined;
  return known ?? { last: { n: 0, headerHash: '' }, from: 1, ends: [] };
}

export async function putChain(database: Database, chain: Chain): Promise<void> {
  await database.meta.put({ key: KEY, value: chain });
}

/** After all records went: numbers are never given twice, and batches that are gone are not promised any more. */
export async function forgetBatches(database: Database): Promise<void> {
  const chain = await readChain(database);
  if (chain.last.n > 0) await putChain(database, { ...chain, from: chain.last.n + 1 });
}
