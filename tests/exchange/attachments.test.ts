/** Files of kept records travel by hand-over files and safe copies like everything else, however many there are. */
import { afterAll, describe, expect, it } from 'vitest';
import { keepFiles } from '#domain/attachments/attachment.commands.ts';
import { fileContentView, filesOfView } from '#domain/attachments/attachment.views.ts';
import { change } from '#domain/contracts.ts';
import { evaluationRecord, findingRecord } from '#domain/inspections/inspection.record.ts';
import { sessionRecord } from '#domain/sessions/session.record.ts';
import { acceptHandOver, checkHandOver } from '#exchange/hand-over/take-in.ts';
import { writeHandOver } from '#exchange/hand-over/write-hand-over.ts';
import { restoreSafeCopy } from '#exchange/safe-copy/restore-safe-copy.ts';
import { writeSafeCopy } from '#exchange/safe-copy/write-safe-copy.ts';
import type { Store } from '#store/store.ts';
import { bytesOf, fileOf, hashOf, noise, photoOf } from '../domain/attachments/files.ts';
import { POINT, unitChanges } from '../domain/organizations/organizations-store.ts';
import { openTestStore } from '../store/test-store.ts';

const SESSION = '00000000-0000-7000-8000-00000000a001';
const VISIT = '00000000-0000-7000-8000-00000000a002';
const FINDING = '00000000-0000-7000-8000-00000000a003';
const still = new AbortController().signal;
const opened: Store[] = [];
const quiet = () => undefined;

async function open(seed: number): Promise<Store> {
  const store = await openTestStore({ seed });
  opened.push(store);
  return store;
}

afterAll(() => {
  for (const store of opened) store.close();
});

const photo = noise(300_000, 4);
const document = noise(1_500_000, 5);
const roof = noise(200_000, 6);

async function withFiles(): Promise<Store> {
  const store = await open(1);
  await store.commitChanges({ command: 'test' }, [
    ...unitChanges(),
    change(sessionRecord, { id: SESSION, unit: POINT }, { name: 'Choir', date: '2026-03-03', sessionKind: 'class' }),
    change(evaluationRecord, { id: VISIT, unit: POINT }, { form: 'visit', year: 2026, sheet: '', date: '2026-03-04' }),
    change(findingRecord, { id: FINDING, unit: POINT }, { evaluation: VISIT, text: 'Roof', remedyBy: '2026-04-04' }),
  ]);
  const files = [photoOf('Front.jpg', photo), fileOf('Plan.pdf', document)];
  const kept = await store.commit(keepFiles, { kind: 'session', record: SESSION, files });
  expect(kept.ok).toBe(true);
  const found = { kind: 'finding', record: FINDING, files: [photoOf('Roof.jpg', roof)] };
  expect(await store.commit(keepFiles, found)).toMatchObject({ ok: true });
  return store;
}

async function expectFiles(store: Store): Promise<void> {
  const known = await store.read(filesOfView, { kind: 'session', record: SESSION });
  expect(known.map(({ name }) => name)).toEqual(['Front.jpg', 'Plan.pdf']);
  for (const [index, bytes] of [photo, document].entries()) {
    const content = await store.read(fileContentView, { attachment: known[index]?.id ?? '' });
    expect(hashOf(bytesOf(content?.parts))).toBe(hashOf(bytes));
  }
  const [shown] = await store.read(filesOfView, { kind: 'finding', record: FINDING });
  const content = await store.read(fileContentView, { attachment: shown?.id ?? '' });
  expect(hashOf(bytesOf(content?.parts))).toBe(hashOf(roof));
}

describe('files of records', () => {
  it('arrive with a hand-over file, the same bytes', async () => {
    const from = await withFiles();
    const wish = { what: 'new' as const, part: '', passphrase: '' };
    const written = await writeHandOver(from, wish, (count) => noise(count), quiet, still);
    if (!written.ok) throw new Error(written.error.code);
    const to = await open(2);
    const checked = await checkHandOver(to, written.value.bytes, '');
    if (!checked.ok) throw new Error(checked.error.code);
    expect(checked.value.preview.kinds).toContainEqual({ kind: 'filePart', fresh: 17, changed: 0, same: 0 });
    await acceptHandOver(checked.value, (taken) => to.takeIn(taken, quiet));
    await expectFiles(to);
  });

  it('are restored from a safe copy, the same bytes', async () => {
    const copy = await writeSafeCopy(await withFiles(), quiet, still);
    const to = await open(3);
    const restored = await restoreSafeCopy(to, new Uint8Array(await copy.blob.arrayBuffer()), quiet, still);
    expect(restored).toMatchObject({ ok: true });
    await expectFiles(to);
  });
});
