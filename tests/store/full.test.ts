import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { change } from '#domain/contracts.ts';
import { addCourse } from '#domain/courses/course.commands.ts';
import { courseRecord } from '#domain/courses/course.record.ts';
import { unitRecord } from '#domain/units/unit.record.ts';
import { refusedWhenFull } from '#store/full.ts';
import type { Store } from '#store/store.ts';
import { openTestStore } from './test-store.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

async function filled(indexedDB: IDBFactory): Promise<Store> {
  const store = await openTestStore({ indexedDB });
  await store.commitChanges({ command: 'fill' }, [
    change(unitRecord, { id: 'd1', unit: 'd1' }, { name: 'District', tier: 'district' }),
  ]);
  return store;
}

/** From the `from`th row on, the browser has no room. */
function fillUp(from: number): void {
  const { put } = IDBObjectStore.prototype;
  let rows = 0;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...row) {
    rows += 1;
    if (rows >= from) throw new DOMException('no room', 'QuotaExceededError');
    return put.apply(this, row);
  });
}

async function everything(store: Store): Promise<unknown> {
  const tables = store.database.tables.map(async (table) => [table.name, await table.toArray()] as const);
  return Object.fromEntries(await Promise.all(tables));
}

describe('a full disk', () => {
  it.each([1, 2, 3])(
    'refuses a write wholly when row %i of it finds no room, and takes it when there is room again',
    async (row) => {
      const store = await filled(new IDBFactory());
      const before = await everything(store);
      const input = { unit: 'd1', name: 'Calligraphy', theme: 'arts' };
      fillUp(row);
      expect(await store.commit(addCourse, input)).toEqual({ ok: false, error: { code: 'store.full' } });
      vi.restoreAllMocks();
      expect(await everything(store)).toEqual(before);
      expect((await store.commit(addCourse, input)).ok).toBe(true);
      expect(await store.reader.all(courseRecord)).toHaveLength(1);
    },
  );

  it('is told apart from what is broken', () => {
    expect(() => refusedWhenFull(new Error('broken'))).toThrow('broken');
    expect(refusedWhenFull({ name: 'AbortError', inner: { name: 'QuotaExceededError' } })).toMatchObject({ ok: false });
  });

  it('gets room by forgetting history up to a commit; records and later undo stay', async () => {
    const store = await filled(new IDBFactory());
    const seq = await store.lastSeq();
    const added = await store.commit(addCourse, { unit: 'd1', name: 'Calligraphy', theme: 'arts' });
    expect(await store.forgetHistory(seq)).toBe(1);
    expect(await store.reader.all(unitRecord)).toHaveLength(1);
    expect((await store.journal(9)).map(({ command }) => command)).toEqual(['addCourse']);
    expect(added.ok && (await store.undo(added.value.seq as number)).ok).toBe(true);
    expect((await store.undo(seq)).ok).toBe(false);
  });
});
