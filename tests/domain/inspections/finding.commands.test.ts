import { describe, expect, it } from 'vitest';
import {
  addFinding,
  changeFinding,
  closeFinding,
  deleteFinding,
  followUpFinding,
  reopenFinding,
} from '#domain/inspections/finding.commands.ts';
import { inspectionsView } from '#domain/inspections/inspections.views.ts';
import { codeOf, inspectedStore, POINT, pageOf, scoreAll, sign, startedVisit } from './inspections-store.ts';

describe('a finding', () => {
  it('has a text and a day, is followed up, and closes only on evidence', async () => {
    const store = await inspectedStore();
    const evaluation = await startedVisit(store);
    const add = (input: object) =>
      store.commit(addFinding, { evaluation, item: 'rooms', text: 'Leaking roof', remedyBy: '2026-07-01', ...input });
    expect(codeOf(await add({ text: ' ' }))).toBe('finding.text-missing');
    expect(codeOf(await add({ remedyBy: '' }))).toBe('finding.date-missing');
    expect(codeOf(await add({ remedyBy: '2026-06-14' }))).toBe('finding.date-before-visit');
    expect(codeOf(await add({}))).toBe('ok');
    const finding = (await pageOf(store, evaluation))?.findings[0]?.id ?? '';
    const details = { finding, item: 'rooms', text: 'Roof leaks', remedyBy: '2026-07-10' };
    expect(codeOf(await store.commit(changeFinding, details))).toBe('ok');
    await scoreAll(store, evaluation);
    await sign(store, evaluation, 'inspector');
    await sign(store, evaluation, 'unit');
    expect(codeOf(await store.commit(changeFinding, details))).toBe('inspection.signed');
    expect(codeOf(await store.commit(deleteFinding, { finding }))).toBe('inspection.signed');

    const late = await store.read(inspectionsView, { unit: POINT, year: 2026, today: '2026-07-11' });
    expect(late?.findings).toMatchObject([{ overdue: true, unitName: 'Point' }]);
    expect(codeOf(await store.commit(followUpFinding, { finding, text: 'Tiles ordered' }))).toBe('ok');
    const close = (input: object) =>
      store.commit(closeFinding, { finding, closedOn: '2026-06-15', evidence: 'Bill and photo', ...input });
    expect(codeOf(await close({ evidence: '' }))).toBe('finding.evidence-missing');
    expect(codeOf(await close({ closedOn: '2026-06-16' }))).toBe('finding.date-in-future');
    expect(codeOf(await close({}))).toBe('ok');
    expect(codeOf(await close({}))).toBe('finding.closed');
    expect((await store.read(inspectionsView, { unit: POINT, year: 2026, today: '2026-07-11' }))?.findings).toEqual([]);
    expect(codeOf(await store.commit(reopenFinding, { finding, reason: '' }))).toBe('finding.reason-missing');
    expect(codeOf(await store.commit(reopenFinding, { finding, reason: 'Leaks again' }))).toBe('ok');
    expect((await pageOf(store, evaluation))?.findings[0]).toMatchObject({
      closedOn: '',
      followUps: [{ text: 'Tiles ordered' }, { text: 'Leaks again' }],
    });
  });
});
