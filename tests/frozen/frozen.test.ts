import { readdirSync, readFileSync } from 'node:fs';
import Dexie from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { learnerRecord } from '#domain/learners/learner.record.ts';
import type { BatchHeader } from '#exchange/batches/batch.ts';
import { openBatch } from '#exchange/batches/batch.ts';
import type { CopyManifest } from '#exchange/safe-copy/copy-format.ts';
import { keptFigures } from '#exchange/safe-copy/kept-figures.ts';
import { restoreSafeCopy } from '#exchange/safe-copy/restore-safe-copy.ts';
import { writeSafeCopy } from '#exchange/safe-copy/write-safe-copy.ts';
import { SCHEMA_VERSION } from '#store/database.ts';
import { UpgradeWaits } from '#store/not-opened.ts';
import type { Store } from '#store/store.ts';
import { id, inOrder, portionsOf, recordsOf } from '../exchange/safe-copy/small-district.ts';
import { openTestStore } from '../store/test-store.ts';
import { BATCH_UNIT, freeze } from './freeze.ts';
import { dumpTables, type FrozenDatabase, thaw } from './frozen-tables.ts';

const HERE = 'tests/frozen';
if (process.env.FREEZE) await freeze(`${HERE}/${process.env.FREEZE}`);
const versions = readdirSync(HERE).filter((name) => /^v\d+$/.test(name));

interface Figures {
  manifest: CopyManifest;
  batch: BatchHeader;
  records: { kind: string; state: { unit: string } }[];
}

const figuresOf = (version: string): Figures => JSON.parse(readFileSync(`${HERE}/${version}/figures.json`, 'utf8'));
const databaseOf = (version: string): FrozenDatabase =>
  JSON.parse(readFileSync(`${HERE}/${version}/database.json`, 'utf8'));
const bytesOf = (version: string, file: string) => new Uint8Array(readFileSync(`${HERE}/${version}/${file}`));

/** What is kept beside the records, in the years that the copy names. */
async function figuresIn(store: Store, { manifest }: Figures) {
  return keptFigures(
    store,
    manifest.figures.years.map(({ year }) => year),
  );
}

describe.each(versions)('what %s wrote', (version) => {
  const frozen = figuresOf(version);

  it('as a safe copy is restored to the same records and figures', async () => {
    const store = await openTestStore({ seed: 5 });
    const never = new AbortController().signal;
    const restored = await restoreSafeCopy(store, bytesOf(version, 'copy.fpcopy'), () => undefined, never);
    expect(restored).toMatchObject({
      ok: true,
      value: { manifest: frozen.manifest, figures: frozen.manifest.figures },
    });
    expect(await recordsOf(store)).toEqual(frozen.records);
  });

  it('as a batch is opened and merged to the records of its unit', async () => {
    const opened = openBatch(bytesOf(version, 'record.fpbatch'));
    if (!opened.ok) throw new Error(opened.error.code);
    expect(opened.value.header).toEqual(frozen.batch);
    const ofUnit = frozen.records.filter(({ state }) => state.unit === BATCH_UNIT);
    expect(inOrder(opened.value.incoming)).toEqual(ofUnit);
    const store = await openTestStore({ seed: 5 });
    await store.merge(opened.value.incoming);
    expect(await recordsOf(store)).toEqual(ofUnit);
  });

  it('as a database is opened, read, kept on in the same figures, and rebuilt to them', async () => {
    const indexedDB = new IDBFactory();
    await thaw(databaseOf(version), 'old', indexedDB);
    const store = await openTestStore({ name: 'old', indexedDB });
    expect(store.device).toBe(frozen.manifest.device);
    expect(await recordsOf(store)).toEqual(frozen.records);
    expect((await store.reader.get(learnerRecord, id(12)))?.name).toBe('学员12');
    expect(await figuresIn(store, frozen)).toEqual(frozen.manifest.figures);
    await store.rebuild();
    expect(await figuresIn(store, frozen)).toEqual(frozen.manifest.figures);
  });

  it('as a database waits for a safe copy before a newer version changes it', async () => {
    const indexedDB = new IDBFactory();
    // As of a version before the first, without the tables of two kinds: so will it be for every later version.
    const { publicity: _, filePart: __, ...tables } = databaseOf(version).tables;
    await thaw({ version: 0.5, tables }, 'old', indexedDB);
    const onDisk = async () => {
      const database = await new Dexie('old', { indexedDB, IDBKeyRange }).open();
      return dumpTables(database).finally(() => database.close());
    };
    const asItWas = await onDisk();
    const options = { name: 'old', indexedDB };
    await expect(openTestStore(options)).rejects.toThrow(UpgradeWaits);
    expect(await onDisk()).toEqual(asItWas);

    const standing = await openTestStore({ ...options, upgrade: 'as-it-stands' });
    const never = new AbortController().signal;
    const { blob } = await writeSafeCopy(standing, () => undefined, never);
    standing.close();
    expect(await onDisk()).toEqual(asItWas);
    const elsewhere = await openTestStore({ seed: 5 });
    const bytes = new Uint8Array(await blob.arrayBuffer());
    expect(await restoreSafeCopy(elsewhere, bytes, () => undefined, never)).toMatchObject({ ok: true });

    const upgraded = await openTestStore({ ...options, upgrade: 'allowed' });
    expect((await onDisk()).version).toBe(SCHEMA_VERSION);
    const kept = frozen.records.filter(({ kind }) => kind !== 'publicity' && kind !== 'filePart');
    expect(await recordsOf(upgraded)).toEqual(kept);
    expect(await recordsOf(elsewhere)).toEqual(kept);
  });

  it('can still be taken back: the journal reads what stood before', async () => {
    const indexedDB = new IDBFactory();
    await thaw(databaseOf(version), 'old', indexedDB);
    const store = await openTestStore({
      name: 'old',
      indexedDB,
      clock: { milliseconds: Date.UTC(2027, 0, 1), today: '2027-01-01' },
    });
    const [, sessions] = await store.journal(10);
    expect(sessions?.command).toBe('fill');
    const before = (await portionsOf(store)).length;
    const [latest] = await store.journal(1);
    await store.undo(latest?.seq as number);
    expect((await portionsOf(store)).length).toBe(before);
  });
});

it('the first version holds what was reckoned by hand', () => {
  const { attendances, figures } = figuresOf('v1').manifest;
  expect(attendances).toBe(9);
  expect(figures.years).toEqual([
    { year: 2025, persons: 2, personTimes: 2 },
    { year: 2026, persons: 3, personTimes: 6 },
  ]);
});

it('there is a sample of the first version', () => {
  expect(versions).toContain('v1');
});

it('a frozen folder is never written again', async () => {
  await expect(freeze(`${HERE}/v1`)).rejects.toThrow('never written again');
});
