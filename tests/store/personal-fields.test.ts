import Dexie from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { type Attachment, attachmentRecord, filePartRecord } from '#domain/attachments/attachment.record.ts';
import { type Change, change } from '#domain/contracts.ts';
import { organizationRecord } from '#domain/organizations/organization.record.ts';
import type { Store } from '#store/store.ts';
import { openTestStore } from './test-store.ts';

const UNIT = 'u';
const id = (number: number) => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;
const photo: Attachment = {
  of: 'session/s1',
  name: 'Planted name.jpg',
  caption: 'Planted caption',
  type: 'image/jpeg',
  size: 3,
  hash: 'ab12',
  addedOn: '2026-03-03',
  thumb: 'PlantedThumb',
};
const part = { hash: 'ab12', part: 0, content: 'PlantedContent' };

const family = { organizationKind: 'family', name: 'Planted family', contact: 'Planted contact' };

const changes = (): Change[] => [
  change(attachmentRecord, { id: id(1), unit: UNIT }, photo),
  change(filePartRecord, { id: id(2), unit: UNIT }, part),
  change(organizationRecord, { id: id(3), unit: UNIT }, family),
];

async function kept() {
  const indexedDB = new IDBFactory();
  const store = await openTestStore({ indexedDB });
  await store.commitChanges({ command: 'keepFiles' }, changes());
  return { store, indexedDB };
}

/** Everything as it lies in the database, bytes as text. */
async function atRest(indexedDB: IDBFactory): Promise<string> {
  const database = await new Dexie('test', { indexedDB, IDBKeyRange }).open();
  const rows = await Promise.all(database.tables.map((table) => table.toArray()));
  database.close();
  return JSON.stringify(rows, (_, value) =>
    ArrayBuffer.isView(value)
      ? Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('latin1')
      : value,
  );
}

async function readAll({ reader }: Store) {
  return [
    await reader.get(attachmentRecord, id(1)),
    ...(await reader.getMany(attachmentRecord, [id(1)])),
    ...(await reader.all(attachmentRecord)),
    ...(await reader.where(attachmentRecord, 'f.of', ['session/s1'])),
    ...(await reader.range(attachmentRecord, 'f.of', { from: 'session/', to: 'session0' })),
  ];
}

describe('personal fields of ordinary rows', () => {
  it('rest sealed and are read whole in every way', async () => {
    const { store, indexedDB } = await kept();
    const rest = await atRest(indexedDB);
    expect(rest).toContain('session/s1');
    expect(rest).not.toContain('Planted');
    for (const found of await readAll(store)) expect(found).toMatchObject(photo);
    expect(await store.reader.get(filePartRecord, id(2))).toMatchObject(part);
    expect(await store.reader.all(organizationRecord)).toMatchObject([family]);
    // A store that has opened nothing yet loads what it needs for that.
    const fresh = await openTestStore({ indexedDB });
    expect(await readAll(fresh)).toHaveLength(5);
    for (const found of await readAll(fresh)) expect(found).toMatchObject(photo);
  });

  it('keep the values of two people apart, both sealed', async () => {
    const { store, indexedDB } = await kept();
    const other = await openTestStore({ seed: 2 });
    for await (const portion of store.snapshot(10)) await other.merge(portion);
    await other.commitChanges({ command: 'caption' }, [
      change(attachmentRecord, { id: id(1), unit: UNIT }, { caption: 'Planted elsewhere' }),
    ]);
    await store.commitChanges({ command: 'caption' }, [
      change(attachmentRecord, { id: id(1), unit: UNIT }, { caption: 'Planted here' }),
    ]);
    for await (const portion of other.snapshot(10)) await store.merge(portion);
    const state = await store.reader.state(attachmentRecord as never, id(1));
    const values = [state?.f.caption, ...(state?.s?.caption ?? []).map(([value]) => value)];
    expect(values.sort()).toEqual(['Planted elsewhere', 'Planted here']);
    expect(await atRest(indexedDB)).not.toContain('Planted');
  });

  it('are sealed anew with another passphrase, and those that an early version left open too', async () => {
    const { store, indexedDB } = await kept();
    const early = await new Dexie('test', { indexedDB, IDBKeyRange }).open();
    await early
      .table('attachment')
      .put({ id: id(9), unit: UNIT, f: { ...photo, of: 'session/s2', caption: 'Planted early' }, h: { '*': '' } });
    early.close();
    expect((await store.reader.get(attachmentRecord, id(9)))?.caption).toBe('Planted early');
    expect(await atRest(indexedDB)).toContain('Planted early');

    await store.setPassphrase('plum rain grain');
    expect(await atRest(indexedDB)).not.toContain('Planted');
    expect((await store.reader.get(attachmentRecord, id(9)))?.caption).toBe('Planted early');
    expect(await store.reader.get(attachmentRecord, id(1))).toMatchObject(photo);
    const reopened = await openTestStore({ indexedDB, dataKey: store.opening().dataKey as Uint8Array });
    expect(await reopened.reader.get(attachmentRecord, id(1))).toMatchObject(photo);
    expect(await reopened.reader.get(filePartRecord, id(2))).toMatchObject(part);
  });

  it('are watched like any other', async () => {
    const { store } = await kept();
    const seen: (string | undefined)[] = [];
    const view = {
      name: 'captions',
      load: async (reader: Store['reader']) => reader.all(attachmentRecord),
      select: (found: Attachment[]) => found[0]?.caption,
    };
    const stop = store.watch(
      view,
      undefined,
      (caption) => seen.push(caption),
      () => undefined,
    );
    await expect.poll(() => seen).toEqual(['Planted caption']);
    await store.commitChanges({ command: 'caption' }, [
      change(attachmentRecord, { id: id(1), unit: UNIT }, { caption: 'New' }),
    ]);
    await expect.poll(() => seen).toEqual(['Planted caption', 'New']);
    stop();
  });
});
