/** Drops a database that may be impossible to open. */
import { Database, type IndexedDbParts } from './database.ts';
import { destroyDatabase } from './gate/identity.ts';

export async function removeStore(name: string, parts: Partial<IndexedDbParts> = {}): Promise<void> {
  await destroyDatabase(new Database(name, { durability: 'strict', upgrade: 'as-it-stands', ...parts }));
}
