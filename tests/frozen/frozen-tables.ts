/** All rows of all tables as JSON, typed arrays by name and numbers, and back into a database of their version. */
import Dexie from 'dexie';
import { IDBKeyRange } from 'fake-indexeddb';

interface FrozenTable {
  /** Keys and indexes as Dexie writes them. */
  schema: string;
  rows: unknown[];
}

export interface FrozenDatabase {
  version: number;
  tables: Record<string, FrozenTable>;
}

const ARRAYS = { Uint8Array, Uint16Array, Uint32Array, Int32Array, Float64Array } as const;
type ArrayName = keyof typeof ARRAYS;

function plain(value: unknown): unknown {
  for (const [name, kind] of Object.entries(ARRAYS)) {
    // fake-indexeddb gives rows of another realm, so the name decides and not `instanceof`.
    if (Object.prototype.toString.call(value) === `[object ${name}]`) {
      return { array: name, values: Array.from(value as InstanceType<typeof kind>) };
    }
  }
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, plain(each)]));
}

function revived(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(revived);
  if (typeof value !== 'object' || value === null) return value;
  const { array, values } = value as { array?: ArrayName; values?: number[] };
  if (array !== undefined && values !== undefined) return ARRAYS[array].from(values);
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, revived(each)]));
}

export async function dumpTables(database: Dexie): Promise<FrozenDatabase> {
  const tables: Record<string, FrozenTable> = {};
  for (const table of database.tables) {
    const { primKey, indexes } = table.schema;
    const schema = [primKey, ...indexes].map((index) => index.src).join(', ');
    tables[table.name] = { schema, rows: (await table.toArray()).map(plain) };
  }
  return { version: database.verno, tables };
}

/** Puts a frozen database where today's code will find it under the name. */
export async function thaw(frozen: FrozenDatabase, name: string, indexedDB: IDBFactory): Promise<void> {
  const database = new Dexie(name, { indexedDB, IDBKeyRange });
  const schemas = Object.entries(frozen.tables).map(([table, { schema }]) => [table, schema]);
  database.version(frozen.version).stores(Object.fromEntries(schemas));
  await database.open();
  for (const [table, { rows }] of Object.entries(frozen.tables)) {
    await database.table(table).bulkPut(rows.map(revived));
  }
  database.close();
}
