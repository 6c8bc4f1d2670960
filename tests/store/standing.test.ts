import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { change } from '#domain/contracts.ts';
import { unitRecord } from '#domain/units/unit.record.ts';
import { standingOf } from '#store/standing.ts';
import { openTestStore } from './test-store.ts';

const unit = (id: string) => change(unitRecord, { id, unit: id }, { name: id, tier: 'district' });

describe('where a database stands', () => {
  it('is not told of one that is not there, and asking makes none', async () => {
    const indexedDB = new IDBFactory();
    expect(await standingOf('test', indexedDB)).toBeUndefined();
    expect(await indexedDB.databases()).toEqual([]);
  });

  it('stays while nothing is written but what the device keeps for itself', async () => {
    const indexedDB = new IDBFactory();
    const store = await openTestStore({ indexedDB });
    await store.commitChanges({ command: 'fill' }, [unit('district')]);
    const before = await standingOf('test', indexedDB);
    expect(before).toMatchObject({ seq: 1, rebuilds: 0 });
    await store.setPreference('columns', 3);
    expect(await standingOf('test', indexedDB)).toEqual(before);
  });

  it('moves with each commit, and with figures made anew', async () => {
    const indexedDB = new IDBFactory();
    const store = await openTestStore({ indexedDB });
    await store.commitChanges({ command: 'fill' }, [unit('district')]);
    const first = await standingOf('test', indexedDB);
    await store.commitChanges({ command: 'fill' }, [unit('school')]);
    const second = await standingOf('test', indexedDB);
    expect(second).not.toEqual(first);
    await store.rebuild();
    expect(await standingOf('test', indexedDB)).not.toEqual(second);
  });

  it('is another one of another database of the same number of commits', async () => {
    const [one, other] = [new IDBFactory(), new IDBFactory()];
    await openTestStore({ indexedDB: one, seed: 1 });
    await openTestStore({ indexedDB: other, seed: 2 });
    expect(await standingOf('test', one)).toMatchObject({ seq: 0 });
    expect(await standingOf('test', one)).not.toEqual(await standingOf('test', other));
  });

  it('is not told while a bringing-in waits to be finished', async () => {
    const indexedDB = new IDBFactory();
    const store = await openTestStore({ indexedDB });
    await store.stage('group', 'fill', [[unit('district')]]);
    expect(await standingOf('test', indexedDB)).toBeUndefined();
    await store.applyStaged('group', 0);
    expect(await standingOf('test', indexedDB)).toMatchObject({ seq: 1 });
  });

  it('holds no upgrade up', async () => {
    const indexedDB = new IDBFactory();
    (await openTestStore({ indexedDB })).close();
    const asked = standingOf('test', indexedDB);
    await new Promise((resolve, reject) => {
      const opening = indexedDB.deleteDatabase('test');
      opening.onsuccess = resolve;
      opening.onerror = reject;
    });
    expect(await asked).toMatchObject({ seq: 0 });
  });
});
