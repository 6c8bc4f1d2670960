import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it, vi } from 'vitest';
import { SCHEMA_VERSION } from '#store/database.ts';
import { NewerDatabase } from '#store/not-opened.ts';
import { openTestStore } from './test-store.ts';

const NAME = 'test';

function asked<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** A store whose database was brought to a native version by an app that may also have removed a table. */
async function broughtTo(version: number, removed?: string): Promise<IDBFactory> {
  const indexedDB = new IDBFactory();
  (await openTestStore({ name: NAME, indexedDB })).close();
  const opening = indexedDB.open(NAME, version);
  opening.onupgradeneeded = () => {
    if (removed !== undefined) opening.result.deleteObjectStore(removed);
  };
  (await asked(opening)).close();
  return indexedDB;
}

async function standing(indexedDB: IDBFactory) {
  const database = await asked(indexedDB.open(NAME));
  const seen = { version: database.version, tables: [...database.objectStoreNames] };
  database.close();
  return seen;
}

describe('the versions of the database', () => {
  it.each([20, 1009])('a device with many added tables, natively at %i, is still of this version', async (version) => {
    const store = await openTestStore({ name: NAME, indexedDB: await broughtTo(version) });
    expect(await store.lastSeq()).toBe(0);
    store.close();
  });

  it('leave room for added tables: 1, 101, 201', () => {
    expect(SCHEMA_VERSION % 100).toBe(1);
  });

  it.each([undefined, 'allowed', 'as-it-stands'] as const)(
    'what a newer version wrote is not opened (upgrade: %s)',
    async (upgrade) => {
      const indexedDB = await broughtTo(1010);
      const opening = openTestStore({ name: NAME, indexedDB, ...(upgrade && { upgrade }) });
      await expect(opening).rejects.toBeInstanceOf(NewerDatabase);
    },
  );

  it('what a newer version wrote is left as it is, even where a table of ours is gone', async () => {
    const indexedDB = await broughtTo(1010, 'ledger');
    const asItWas = await standing(indexedDB);
    expect(asItWas.tables).not.toContain('ledger');
    // Dexie says that it adds a table.
    vi.spyOn(console, 'warn').mockReturnValue(undefined);
    await expect(openTestStore({ name: NAME, indexedDB })).rejects.toBeInstanceOf(NewerDatabase);
    expect(await standing(indexedDB)).toEqual(asItWas);
  });
});
