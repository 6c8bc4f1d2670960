import { describe, expect, it } from 'vitest';
import { captionFile, keepFiles, removeFile } from '#domain/attachments/attachment.commands.ts';
import { attachmentRecord } from '#domain/attachments/attachment.record.ts';
import { filesOfView } from '#domain/attachments/attachment.views.ts';
import { change } from '#domain/contracts.ts';
import { deleteEvaluation } from '#domain/inspections/evaluation.commands.ts';
import { verifyView } from '#domain/inspections/evaluation.views.ts';
import { addFinding, closeFinding, deleteFinding, reopenFinding } from '#domain/inspections/finding.commands.ts';
import { withdrawSignature } from '#domain/inspections/signing.commands.ts';
import type { Store } from '#store/store.ts';
import { fileOf, noise, photoOf } from '../attachments/files.ts';
import { codeOf, inspectedStore, POINT, pageOf, scoreAll, sign, startedVisit, TODAY } from './inspections-store.ts';

const keep = async (store: Store, kind: string, record: string, name: string, seed: number) =>
  codeOf(await store.commit(keepFiles, { kind, record, files: [photoOf(name, noise(3000, seed))] }));

async function withPhotos() {
  const store = await inspectedStore();
  const visit = await startedVisit(store);
  await scoreAll(store, visit);
  const finding = { evaluation: visit, item: 'rooms', text: 'The roof leaks', remedyBy: '2026-07-15' };
  await store.commit(addFinding, finding);
  const roof = (await pageOf(store, visit))?.findings[0]?.id ?? '';
  await keep(store, 'evaluation', visit, 'Gate.jpg', 1);
  await keep(store, 'finding', roof, 'Roof.jpg', 2);
  return { store, visit, roof };
}

const namesOf = async (store: Store, visit: string, roof: string) => {
  const files = (await pageOf(store, visit))?.files;
  return [files?.visit, files?.findings[roof]].map((some) => some?.map(({ name, fixed }) => [name, fixed ?? false]));
};

async function photo(store: Store, kind: string, record: string, at = 0): Promise<string> {
  return (await store.read(filesOfView, { kind, record }))[at]?.id ?? '';
}

describe('photos of a visit', () => {
  it('stand with the visit and with its finding, and go with what they belong to', async () => {
    const { store, visit, roof } = await withPhotos();
    expect(await namesOf(store, visit, roof)).toEqual([[['Gate.jpg', false]], [['Roof.jpg', false]]]);
    const deleted = await store.commit(deleteFinding, { finding: roof });
    expect(await store.read(filesOfView, { kind: 'finding', record: roof })).toEqual([]);
    if (deleted.ok && deleted.value.seq !== undefined) await store.undo(deleted.value.seq);
    await store.commit(deleteEvaluation, { evaluation: visit });
    expect(await store.read(filesOfView, { kind: 'finding', record: roof })).toEqual([]);
    expect(await store.read(filesOfView, { kind: 'evaluation', record: visit })).toEqual([]);
  });

  it('stay as they were from the first signature on, and can be changed again once it is taken back', async () => {
    const { store, visit, roof } = await withPhotos();
    await sign(store, visit, 'inspector');
    const gate = await photo(store, 'evaluation', visit);
    const leak = await photo(store, 'finding', roof);
    for (const attachment of [gate, leak]) {
      expect(codeOf(await store.commit(captionFile, { attachment, caption: 'x' }))).toBe('attachment.owner-signed');
      expect(codeOf(await store.commit(removeFile, { attachment }))).toBe('attachment.owner-signed');
    }
    expect(await keep(store, 'evaluation', visit, 'Late.jpg', 3)).toBe('attachment.owner-signed');
    await store.commit(withdrawSignature, { evaluation: visit, role: 'inspector' as const });
    expect(codeOf(await store.commit(removeFile, { attachment: leak }))).toBe('ok');
    expect(await keep(store, 'evaluation', visit, 'Late.jpg', 3)).toBe('ok');
  });

  it('are under the code: another photo gives another code, and one exchanged elsewhere is found', async () => {
    const { store, visit } = await withPhotos();
    await sign(store, visit, 'inspector');
    const code = (await pageOf(store, visit))?.code;
    await store.commit(withdrawSignature, { evaluation: visit, role: 'inspector' as const });
    await keep(store, 'evaluation', visit, 'Yard.jpg', 4);
    await sign(store, visit, 'inspector');
    await sign(store, visit, 'unit');
    const page = await pageOf(store, visit);
    expect(page?.code).not.toBe(code);
    expect(page?.verdict).toEqual({ kind: 'holds' });
    const gate = await photo(store, 'evaluation', visit);
    await store.commitChanges({ command: 'test' }, [
      change(attachmentRecord, { id: gate, unit: POINT }, { hash: 'f'.repeat(64) }),
    ]);
    expect((await pageOf(store, visit))?.verdict).toEqual({ kind: 'changed' });
    expect(await store.read(verifyView, { evaluation: visit, printed: page?.code ?? '' })).toEqual({ kind: 'changed' });
  });

  it('are still what was signed when another device took one away, renamed one or added one meanwhile', async () => {
    const { store, visit, roof } = await withPhotos();
    await sign(store, visit, 'inspector');
    await sign(store, visit, 'unit');
    const at = { id: await photo(store, 'evaluation', visit), unit: POINT };
    const leak = { id: await photo(store, 'finding', roof), unit: POINT };
    const other = { name: 'Other.jpg', of: `evaluation/${visit}`, hash: 'a'.repeat(64), size: 9, type: 'image/jpeg' };
    await store.commitChanges({ command: 'test' }, [
      change(attachmentRecord, at, { deleted: true }),
      change(attachmentRecord, leak, { caption: 'No leak' }),
      change(attachmentRecord, { id: '00000000-0000-7000-8000-00000000f001', unit: POINT }, other),
    ]);
    expect(await namesOf(store, visit, roof)).toEqual([[['Gate.jpg', true]], [['Roof.jpg', true]]]);
    const page = await pageOf(store, visit);
    expect(page?.files.findings[roof]?.[0]?.caption).toBe('');
    expect(page?.files.visit[0]?.thumb).not.toBe('');
    expect(page?.verdict).toEqual({ kind: 'holds' });
  });

  it('come to a finding after the visit too, until it is closed on their evidence', async () => {
    const { store, visit, roof } = await withPhotos();
    await sign(store, visit, 'inspector');
    await sign(store, visit, 'unit');
    expect(await keep(store, 'finding', roof, 'New roof.jpg', 5)).toBe('ok');
    expect((await namesOf(store, visit, roof))[1]).toEqual([
      ['Roof.jpg', true],
      ['New roof.jpg', false],
    ]);
    await store.commit(closeFinding, { finding: roof, closedOn: TODAY, evidence: 'Seen' });
    expect(await keep(store, 'finding', roof, 'Again.jpg', 6)).toBe('attachment.owner-closed');
    const attachment = await photo(store, 'finding', roof, 1);
    expect(codeOf(await store.commit(removeFile, { attachment }))).toBe('attachment.owner-closed');
    await store.commit(reopenFinding, { finding: roof, reason: 'Leaks again' });
    expect(codeOf(await store.commit(removeFile, { attachment }))).toBe('ok');
    expect((await pageOf(store, visit))?.verdict).toEqual({ kind: 'holds' });
  });

  it('leave the code of a visit without any as it was, documents count like photos', async () => {
    const store = await inspectedStore();
    const visit = await startedVisit(store);
    await scoreAll(store, visit);
    await sign(store, visit, 'inspector');
    const without = (await pageOf(store, visit))?.code;
    await store.commit(withdrawSignature, { evaluation: visit, role: 'inspector' as const });
    const files = [fileOf('Minutes.pdf', noise(50))];
    await store.commit(keepFiles, { kind: 'evaluation', record: visit, files });
    await store.commit(removeFile, { attachment: await photo(store, 'evaluation', visit) });
    await sign(store, visit, 'inspector');
    expect((await pageOf(store, visit))?.code).toBe(without);
    await store.commit(withdrawSignature, { evaluation: visit, role: 'inspector' as const });
    await store.commit(keepFiles, { kind: 'evaluation', record: visit, files });
    await sign(store, visit, 'inspector');
    expect((await pageOf(store, visit))?.code).not.toBe(without);
  });
});
