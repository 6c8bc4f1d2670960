import { IDBFactory } from 'fake-indexeddb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { beginNewLog } from '#store/new-log.ts';
import { openTestStore } from './test-store.ts';

afterEach(() => {
  vi.useRealTimers();
});

describe('a new log', () => {
  it('leaves no database behind, and takes none but its own', async () => {
    const factory = new IDBFactory();
    await new Promise((resolve) => {
      factory.open('kept', 1).onsuccess = resolve;
    });
    await beginNewLog(factory);
    expect((await factory.databases()).map(({ name }) => name)).toEqual(['kept']);
  });

  it('holds nothing up where the browser refuses it', async () => {
    const refuse = () => {
      const request = { onerror: (_: unknown) => undefined };
      queueMicrotask(() => request.onerror(undefined));
      return request;
    };
    await beginNewLog({ open: refuse } as unknown as IDBFactory);
  });

  it('holds nothing up for longer than a second where another window stands still', async () => {
    vi.useFakeTimers();
    const begun = beginNewLog({ open: () => ({}) } as unknown as IDBFactory);
    await vi.advanceTimersByTimeAsync(1000);
    await begun;
  });

  it.each<[string, (store: Awaited<ReturnType<typeof openTestStore>>) => Promise<unknown>]>([
    ['records', (store) => store.commitChanges({ command: 'none' }, [])],
    ['a preference', (store) => store.setPreference('any', 1)],
    ['rows put aside', (store) => store.stage('group', 'none', [])],
    ['the signing key', async (store) => (await store.handOver()).signingKey()],
  ])('is begun before %s', async (_, write) => {
    const factory = new IDBFactory();
    const store = await openTestStore({ indexedDB: factory });
    const removed = vi.spyOn(factory, 'deleteDatabase');
    await write(store);
    expect(removed).toHaveBeenCalledOnce();
    store.close();
  });
});
