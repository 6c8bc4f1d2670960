import { describe, expect, it } from 'vitest';
import { captionFile, keepFiles, removeFile } from '#domain/attachments/attachment.commands.ts';
import { filePartRecord } from '#domain/attachments/attachment.record.ts';
import { MOST_BYTES, PART_BYTES } from '#domain/attachments/attachment.rules.ts';
import { fileContentView, filesOfView } from '#domain/attachments/attachment.views.ts';
import { deleteRegisterEntry, saveRegisterEntry } from '#domain/books/entry.commands.ts';
import { change } from '#domain/contracts.ts';
import { historyView } from '#domain/history/history.views.ts';
import { evaluationRecord } from '#domain/inspections/inspection.record.ts';
import { learnerRecord } from '#domain/learners/learner.record.ts';
import { deleteSession } from '#domain/sessions/session.commands.ts';
import { sessionRecord } from '#domain/sessions/session.record.ts';
import type { Store } from '#store/store.ts';
import { POINT, STREET, storeWith } from '../organizations/organizations-store.ts';
import { bytesOf, fileOf, hashOf, noise, photoOf } from './files.ts';

const SESSION = '00000000-0000-7000-8000-00000000a001';
const OTHER = '00000000-0000-7000-8000-00000000a002';
const lesson = (id: string, name: string) =>
  change(sessionRecord, { id, unit: POINT }, { name, date: '2026-03-03', sessionKind: 'class' });

const withLessons = () => storeWith(lesson(SESSION, 'Choir'), lesson(OTHER, 'Dance'));
const keep = (store: Store, files: ReturnType<typeof fileOf>[], record = SESSION, kind = 'session') =>
  store.commit(keepFiles, { kind, record, files });
const files = (store: Store, record = SESSION, kind = 'session') => store.read(filesOfView, { kind, record });
const parts = async (store: Store) => (await store.reader.all(filePartRecord)).length;

async function first(store: Store, record = SESSION): Promise<string> {
  return (await files(store, record))[0]?.id ?? '';
}

describe('keeping files with a record', () => {
  it('gives back the very same bytes, of one part and of several', async () => {
    const store = await withLessons();
    const small = noise(5000, 2);
    const large = noise(PART_BYTES * 2 + 77, 3);
    expect((await keep(store, [photoOf('Front.jpg', small), fileOf('Plan.pdf', large)])).ok).toBe(true);
    const known = await files(store);
    expect(known.map(({ name, photo, size }) => [name, photo, size])).toEqual([
      ['Front.jpg', true, small.length],
      ['Plan.pdf', false, large.length],
    ]);
    for (const [index, bytes] of [small, large].entries()) {
      const content = await store.read(fileContentView, { attachment: known[index]?.id ?? '' });
      expect(hashOf(bytesOf(content?.parts))).toBe(hashOf(bytes));
    }
    expect(await parts(store)).toBe(4);
  });

  it('keeps the same content once, whatever names it, and not twice with one record', async () => {
    const store = await withLessons();
    const file = fileOf('Plan.pdf', noise(1000));
    await keep(store, [file, file]);
    await keep(store, [{ ...file, name: 'Copy.pdf' }], OTHER);
    expect(await keep(store, [file])).toMatchObject({ ok: false, error: { code: 'attachment.known' } });
    expect(await files(store)).toHaveLength(1);
    expect(await files(store, OTHER)).toHaveLength(1);
    expect(await parts(store)).toBe(1);
  });

  it('leaves the content to a second record when the first adding is undone', async () => {
    const store = await withLessons();
    const bytes = noise(1000);
    const added = await keep(store, [fileOf('Plan.pdf', bytes)]);
    await keep(store, [fileOf('Plan.pdf', bytes)], OTHER);
    if (added.ok && added.value.seq !== undefined) await store.undo(added.value.seq);
    expect(await files(store)).toHaveLength(0);
    const content = await store.read(fileContentView, { attachment: await first(store, OTHER) });
    expect(bytesOf(content?.parts)).toEqual(Buffer.from(bytes));
  });

  it.each([
    ['attachment.too-big', { size: MOST_BYTES + 1 }],
    ['attachment.wrong-kind', { type: 'text/html' }],
    ['attachment.empty', { size: 0 }],
    ['attachment.unreadable', { size: 999 }],
    ['attachment.unreadable', { hash: 'abc' }],
    ['attachment.name', { name: ' ' }],
  ])('refuses with %s what is not to be kept, and keeps nothing of the rest', async (code, wrong) => {
    const store = await withLessons();
    const good = fileOf('Good.pdf', noise(1000, 5));
    const result = await keep(store, [good, { ...fileOf('Bad.pdf', noise(1000)), ...wrong }]);
    expect(result).toMatchObject({ ok: false, error: { code } });
    expect(await files(store)).toHaveLength(0);
    expect(await parts(store)).toBe(0);
  });

  it('refuses what belongs to nothing, to a person, or to what was signed', async () => {
    const store = await storeWith(
      change(learnerRecord, { id: OTHER, unit: POINT }, { name: 'Li' }),
      change(evaluationRecord, { id: SESSION, unit: POINT }, { form: 'self', signedUnit: 'Wang' } as never),
    );
    const file = fileOf('Plan.pdf', noise(10));
    expect(await keep(store, [file])).toMatchObject({ ok: false, error: { code: 'attachment.owner-gone' } });
    expect(await keep(store, [file], OTHER, 'learner')).toMatchObject({ error: { code: 'attachment.owner-gone' } });
    expect(await keep(store, [file], SESSION, 'evaluation')).toMatchObject({
      error: { code: 'attachment.owner-signed' },
    });
  });
});

describe('a kept file', () => {
  it('is captioned, taken away and brought back by undo', async () => {
    const store = await withLessons();
    await keep(store, [fileOf('Plan.pdf', noise(10))]);
    const attachment = await first(store);
    await store.commit(captionFile, { attachment, caption: '  The plan ' });
    expect((await files(store))[0]?.caption).toBe('The plan');
    expect(await store.commit(captionFile, { attachment, caption: 'x'.repeat(201) })).toMatchObject({
      error: { code: 'attachment.caption-long', field: 'caption' },
    });
    const removed = await store.commit(removeFile, { attachment });
    expect(await files(store)).toHaveLength(0);
    expect(await store.commit(removeFile, { attachment })).toMatchObject({ error: { code: 'attachment.gone' } });
    if (removed.ok && removed.value.seq !== undefined) await store.undo(removed.value.seq);
    expect((await files(store))[0]?.caption).toBe('The plan');
  });

  it('goes with its session, and comes back with it', async () => {
    const store = await withLessons();
    await keep(store, [fileOf('Plan.pdf', noise(10))]);
    const deleted = await store.commit(deleteSession, { session: SESSION });
    expect(await files(store)).toHaveLength(0);
    if (deleted.ok && deleted.value.seq !== undefined) await store.undo(deleted.value.seq);
    expect(await files(store)).toHaveLength(1);
  });

  it('goes with the entry of a register to which its own belongs', async () => {
    const store = await storeWith();
    const entry = async (kind: string) =>
      (await store.reader.all({ kind, since: 1, lane: 'record', indexes: [] }))[0]?.id ?? '';
    await store.commit(saveRegisterEntry, {
      kind: 'educator',
      unit: STREET,
      fields: { name: 'Chen Li', educatorKind: 'expert' },
    });
    const educator = await entry('educator');
    await store.commit(saveRegisterEntry, {
      kind: 'educatorTraining',
      unit: STREET,
      fields: { of: educator, topic: 'Course', date: '2026-02-02', hours: 8 },
    });
    const training = await entry('educatorTraining');
    expect(await keep(store, [fileOf('Certificate.pdf', noise(10))], training, 'educatorTraining')).toMatchObject({
      ok: true,
    });
    await store.commit(deleteRegisterEntry, { kind: 'educator', entry: educator });
    expect(await files(store, training, 'educatorTraining')).toHaveLength(0);
  });

  it('is told by its name in the history, its content never', async () => {
    const store = await withLessons();
    await keep(store, [fileOf('Plan.pdf', noise(10))]);
    const { lines } = await store.read(historyView, { unit: '' });
    expect(lines.filter(({ command }) => command === 'keepFiles').map(({ kind, title }) => [kind, title])).toEqual([
      ['attachment', 'Plan.pdf'],
    ]);
  });
});
