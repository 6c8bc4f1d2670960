import type { Table } from 'dexie';
import type { RecordState } from '#kernel/register.ts';

/** From so many ids on it is cheaper to ask a table of fewer rows for its keys than for each id. */
const MANY = 64;

/** Those of the ids that may have a row, in their order: where the table is small, exactly those that have one. */
export async function thoseThere(table: Table<RecordState, string>, ids: readonly string[]): Promise<string[]> {
  if (ids.length < MANY || (await table.count()) > ids.length) return [...ids];
  const there = new Set(await table.toCollection().primaryKeys());
  return ids.filter((id) => there.has(id));
}
