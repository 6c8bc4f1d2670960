/** Forgetting how earlier changes were made, to make room. What stands in the records stays. */
import type { Database } from '#store/database.ts';

const ROWS_AT_ONCE = 1000;

/** Removes the journal up to and with a commit; gives how many commits that were. To be called inside a transaction. */
export async function forgetJournal(database: Database, upTo: number): Promise<number> {
  const keys = await database.journal.where('seq').belowOrEqual(upTo).primaryKeys();
  for (let first = 0; first < keys.length; first += ROWS_AT_ONCE) {
    await database.journal.bulkDelete(keys.slice(first, first + ROWS_AT_ONCE));
  }
  return keys.length;
}
