import { describe, expect, it } from 'vitest';
import { change, defineView } from '#domain/contracts.ts';
import { scoreItem } from '#domain/inspections/evaluation.commands.ts';
import { verifyView } from '#domain/inspections/evaluation.views.ts';
import { addFinding } from '#domain/inspections/finding.commands.ts';
import { type Evaluation, evaluationRecord } from '#domain/inspections/inspection.record.ts';
import { amendVisit, withdrawSignature } from '#domain/inspections/signing.commands.ts';
import {
  codeOf,
  inspectedStore,
  POINT,
  pageOf,
  scoreAll,
  sign,
  signedVisit,
  startedVisit,
} from './inspections-store.ts';

const amendment = {
  item: 'rooms',
  given: 40,
  out: false,
  breach: false,
  note: 'Measured again',
  by: 'Li',
  reason: 'Slip',
};

describe('signatures', () => {
  it('come when everything is judged, one from each side, and can be taken back until both stand', async () => {
    const store = await inspectedStore();
    const evaluation = await startedVisit(store);
    expect(codeOf(await sign(store, evaluation, 'inspector'))).toBe('inspection.not-all-scored');
    await scoreAll(store, evaluation);
    expect(codeOf(await sign(store, evaluation, 'inspector', ' '))).toBe('inspection.name-missing');
    expect(codeOf(await sign(store, evaluation, 'inspector'))).toBe('ok');
    expect(codeOf(await sign(store, evaluation, 'inspector'))).toBe('inspection.signed-already');
    expect(codeOf(await store.commit(withdrawSignature, { evaluation, role: 'inspector' as const }))).toBe('ok');
    expect(await pageOf(store, evaluation)).toMatchObject({ state: 'open', code: '', verdict: { kind: 'unsigned' } });
    expect(codeOf(await store.commit(scoreItem, { evaluation, item: 'rooms', given: 10 }))).toBe('ok');
    await sign(store, evaluation, 'inspector');
    await sign(store, evaluation, 'unit', 'Zhao');
    expect(codeOf(await store.commit(withdrawSignature, { evaluation, role: 'unit' as const }))).toBe(
      'inspection.signed',
    );
    const page = await pageOf(store, evaluation);
    expect(page?.signatures.unit).toEqual({ name: 'Zhao', date: '2026-06-15', strokes: [[10, 10, 20, 40]] });
    expect(page?.verdict).toEqual({ kind: 'holds' });
  });

  it('cannot be undone once both stand, nor what they stand under, nor an amendment', async () => {
    const store = await inspectedStore();
    const evaluation = await startedVisit(store);
    await scoreAll(store, evaluation);
    await sign(store, evaluation, 'inspector');
    const latest = async () => (await store.journal(1))[0]?.seq ?? 0;
    const first = await latest();
    const undone = await store.undo(first);
    expect(undone.ok).toBe(true);
    await sign(store, evaluation, 'inspector');
    const inspector = await latest();
    await sign(store, evaluation, 'unit', 'Zhao');
    for (const seq of [await latest(), inspector]) {
      expect(await store.undo(seq)).toMatchObject({ ok: false, error: { code: 'undo.signed' } });
    }
    expect(codeOf(await store.commit(amendVisit, { evaluation, ...amendment }))).toBe('ok');
    expect(await store.undo(await latest())).toMatchObject({ ok: false, error: { code: 'undo.signed' } });
    expect((await pageOf(store, evaluation))?.state).toBe('signed');
  });

  it('close the record to every command but an amendment', async () => {
    const store = await inspectedStore();
    const evaluation = await signedVisit(store);
    expect(codeOf(await store.commit(scoreItem, { evaluation, item: 'rooms', given: 1 }))).toBe('inspection.signed');
    const finding = { evaluation, item: '', text: 'Late', remedyBy: '2026-07-01' };
    expect(codeOf(await store.commit(addFinding, finding))).toBe('inspection.signed');
    const before = (await pageOf(store, evaluation))?.code ?? '';
    expect(codeOf(await store.commit(amendVisit, { evaluation, ...amendment, reason: '' }))).toBe(
      'inspection.reason-missing',
    );
    expect(codeOf(await store.commit(amendVisit, { evaluation, ...amendment, given: 70 }))).toBe('score.out-of-range');
    expect(codeOf(await store.commit(amendVisit, { evaluation, ...amendment }))).toBe('ok');
    expect(codeOf(await store.commit(amendVisit, { evaluation, ...amendment }))).toBe('inspection.nothing-changed');
    const page = await pageOf(store, evaluation);
    expect(page?.score.total).toBe(980);
    expect(page?.amendments).toMatchObject([
      { reason: 'Slip', before: { given: 60 }, after: { given: 40 }, codeBefore: before, codeAfter: page?.code },
    ]);
    const verify = (printed: string) => store.read(verifyView, { evaluation, printed });
    expect(await verify(page?.code.toLowerCase() ?? '')).toEqual({ kind: 'holds' });
    expect(await verify(before)).toEqual({ kind: 'amended', date: '2026-06-15' });
    expect(await verify('0000-0000-0000')).toEqual({ kind: 'other-code' });
  });

  it('stand over what was signed, whatever is undone or written beneath it', async () => {
    const store = await inspectedStore();
    const evaluation = await startedVisit(store);
    await scoreAll(store, evaluation);
    const scored = await store.commit(scoreItem, { evaluation, item: 'rooms', given: 20 });
    await sign(store, evaluation, 'inspector');
    await sign(store, evaluation, 'unit');
    if (scored.ok && scored.value.seq !== undefined) await store.undo(scored.value.seq);
    const late = change(evaluationRecord, { id: evaluation, unit: POINT }, { 'given/equipment': 0 });
    await store.commitChanges({ command: 'test' }, [late]);
    expect(await pageOf(store, evaluation)).toMatchObject({ score: { total: 960 }, verdict: { kind: 'holds' } });
  });
});

const storedView = defineView({
  name: 'stored',
  load: (reader, id: string) => reader.get(evaluationRecord, id),
  select: (record) => record,
});

describe('the code of a record', () => {
  const tampered: [string, Partial<Evaluation>][] = [
    ['a score', { 'given/rooms': 59 }],
    ['a figure', { figures: undefined }],
    ['a note', { 'note/rooms': 'x' }],
    ['what was left out', { 'out/rooms': true }],
    ['the day', { date: '2026-06-14' }],
  ];
  it.each(tampered)('finds that %s was changed without an amendment', async (_what, fields) => {
    const store = await inspectedStore();
    const evaluation = await signedVisit(store);
    const { sealed } = (await store.read(storedView, evaluation)) as Evaluation;
    const changed = { sealed: { ...(sealed as Partial<Evaluation>), ...fields } };
    await store.commitChanges({ command: 'test' }, [
      change(evaluationRecord, { id: evaluation, unit: POINT }, changed),
    ]);
    expect((await pageOf(store, evaluation))?.verdict).toEqual({ kind: 'changed' });
  });
});
