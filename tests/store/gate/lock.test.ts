import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it, vi } from 'vitest';
import { change } from '#domain/contracts.ts';
import { learnerRecord } from '#domain/learners/learner.record.ts';
import { unitRecord } from '#domain/units/unit.record.ts';
import { waitAfter } from '#store/gate/lock.ts';
import { StoreLocked } from '#store/not-opened.ts';
import { makeRecoveryKey, plainRecoveryKey } from '#store/passphrase.ts';
import { openStore, type Store } from '#store/store.ts';
import { unlock } from '#store/unlock.ts';
import { openTestStore } from '../test-store.ts';

// Keys are derived slowly on purpose.
vi.setConfig({ testTimeout: 180_000 });

const NAME = 'test';
const LEARNER = '01890000-0000-7000-8000-000000000001';

async function filled(indexedDB: IDBFactory): Promise<Store> {
  const store = await openTestStore({ indexedDB, name: NAME });
  await store.commitChanges({ command: 'fill' }, [
    change(unitRecord, { id: 'd1', unit: 'd1' }, { name: 'District', tier: 'district' }),
    change(learnerRecord, { id: LEARNER, unit: 'd1' }, { name: 'Wu Lan', telephone: '0571-1' }),
  ]);
  await store.commitChanges({ command: 'change' }, [
    change(learnerRecord, { id: LEARNER, unit: 'd1' }, { telephone: '0571-2' }),
  ]);
  return store;
}

function reopen(indexedDB: IDBFactory, dataKey?: Uint8Array): Promise<Store> {
  return openStore({
    name: NAME,
    indexedDB,
    IDBKeyRange,
    ...(dataKey && { dataKey }),
    surroundings: {
      now: () => Date.UTC(2026, 6, 1),
      today: () => '2026-07-01',
      random: (count) => new Uint8Array(count),
    },
  });
}

const nameIn = async (store: Store) => (await store.reader.get(learnerRecord, LEARNER))?.name;

describe('a passphrase', () => {
  it('closes the store, opens it again, and lets earlier changes be undone', async () => {
    const indexedDB = new IDBFactory();
    const parts = { indexedDB, IDBKeyRange };
    const store = await filled(indexedDB);
    await store.setPassphrase('plum rain');
    expect(await nameIn(store)).toBe('Wu Lan');
    store.close();
    await expect(reopen(indexedDB)).rejects.toBeInstanceOf(StoreLocked);
    const opened = await unlock(NAME, { passphrase: 'plum rain' }, () => 0, parts);
    const again = await reopen(indexedDB, opened.ok ? opened.value : undefined);
    expect(await nameIn(again)).toBe('Wu Lan');
    expect(again.locked).toBe(true);
    const [latest] = await again.journal(1);
    expect((await again.undo(latest?.seq ?? 0)).ok).toBe(true);
    expect((await again.reader.get(learnerRecord, LEARNER))?.telephone).toBe('0571-1');
  });

  it('leaves neither the old key nor the new one open, and the old one opens nothing', async () => {
    const indexedDB = new IDBFactory();
    const store = await filled(indexedDB);
    const before = (await store.database.meta.get('identity'))?.value as { dataKey: Uint8Array };
    await store.setPassphrase('plum rain');
    const after = (await store.database.meta.get('identity'))?.value as { dataKey?: Uint8Array };
    expect(after.dataKey).toBeUndefined();
    store.close();
    const wrong = await reopen(indexedDB, before.dataKey);
    await expect(nameIn(wrong)).rejects.toThrow();
  });

  it('is refused when wrong, and the next tries have to wait', async () => {
    const indexedDB = new IDBFactory();
    const parts = { indexedDB, IDBKeyRange };
    const store = await filled(indexedDB);
    await store.setPassphrase('plum rain');
    store.close();
    const tryAt = (passphrase: string, now: number) => unlock(NAME, { passphrase }, () => now, parts);
    expect(await tryAt('plum', 0)).toMatchObject({ error: { code: 'lock.wrong-passphrase', values: { seconds: 0 } } });
    await tryAt('plum', 0);
    expect(await tryAt('plum', 0)).toMatchObject({ error: { code: 'lock.wrong-passphrase', values: { seconds: 2 } } });
    expect(await tryAt('plum rain', 1000)).toMatchObject({ error: { code: 'lock.wait', values: { seconds: 1 } } });
    expect((await tryAt('plum rain', 2000)).ok).toBe(true);
  });

  it('that is forgotten gives way to the recovery key, however it is typed', async () => {
    const indexedDB = new IDBFactory();
    const parts = { indexedDB, IDBKeyRange };
    const store = await filled(indexedDB);
    const recovery = await store.setPassphrase('plum rain');
    store.close();
    const opened = await unlock(NAME, { recovery: ` ${recovery.toLowerCase().replaceAll('-', ' ')}` }, () => 0, parts);
    const again = await reopen(indexedDB, opened.ok ? opened.value : undefined);
    await again.setPassphrase('grain in ear', recovery);
    again.close();
    expect((await unlock(NAME, { passphrase: 'plum rain' }, () => 0, parts)).ok).toBe(false);
    expect((await unlock(NAME, { passphrase: 'grain in ear' }, () => 0, parts)).ok).toBe(true);
    expect((await unlock(NAME, { recovery }, () => 0, parts)).ok).toBe(true);
  });

  it('can be taken away again', async () => {
    const indexedDB = new IDBFactory();
    const store = await filled(indexedDB);
    await store.setPassphrase('plum rain');
    await store.setPassphrase(undefined);
    store.close();
    const again = await reopen(indexedDB);
    expect(await nameIn(again)).toBe('Wu Lan');
    expect(again.locked).toBe(false);
  });

  it('set in one window stops another from writing with the old key', async () => {
    const indexedDB = new IDBFactory();
    const store = await filled(indexedDB);
    const other = await openTestStore({ indexedDB, name: NAME, seed: 2 });
    await store.setPassphrase('plum rain');
    await expect(
      other.commitChanges({ command: 'late' }, [change(unitRecord, { id: 'd1', unit: 'd1' }, { name: 'Late' })]),
    ).rejects.toThrow('another window');
    expect((await store.reader.get(unitRecord, 'd1'))?.name).toBe('District');
  });
});

describe('a recovery key', () => {
  it('is eight groups of four signs, read in any case and spacing', () => {
    const key = makeRecoveryKey((count) => Uint8Array.from({ length: count }, (_, at) => at * 7));
    expect(key).toMatch(/^([0-9A-Z]{4}-){7}[0-9A-Z]{4}$/);
    expect(plainRecoveryKey('O1lI-00ab')).toBe(plainRecoveryKey('0111 00AB'));
  });
});

it('the wait doubles up to five minutes, and a clock set back does not shorten or lengthen it', () => {
  expect([1, 3, 4, 5, 20].map((count) => waitAfter({ count, at: 0 }, 0))).toEqual([0, 2000, 4000, 8000, 300_000]);
  expect(waitAfter({ count: 3, at: 10_000_000 }, 0)).toBe(2000);
  expect(waitAfter({ count: 3, at: 0 }, 5000)).toBe(0);
});
