import { describe, expect, it } from 'vitest';
import { defaultSheet } from '#domain/inspections/default-sheets.ts';
import { inspectionsView, sheetView } from '#domain/inspections/inspections.views.ts';
import { changeSheet, deleteSheet, takeDefaultSheet } from '#domain/inspections/sheet.commands.ts';
import { sheetProblem, sumOfPoints } from '#domain/inspections/sheet.rules.ts';
import type { Store } from '#store/store.ts';
import { codeOf, DISTRICT, inspectedStore, pageOf, sheetWords, startedVisit, TODAY } from './inspections-store.ts';

const sheetsOf = async (store: Store) =>
  (await store.read(inspectionsView, { unit: DISTRICT, year: 2026, today: TODAY }))?.sheets ?? [];

describe('a score sheet', () => {
  it.each(['visit', 'year-end'] as const)('is proposed with a hundred points for the %s', (purpose) => {
    const sheet = defaultSheet(purpose, sheetWords);
    expect(sumOfPoints(sheet.items)).toBe(1000);
    expect(sheetProblem(sheet)).toBeUndefined();
    expect(new Set(sheet.items.map(({ id }) => id)).size).toBe(sheet.items.length);
  });

  it('is changed in place until somebody was judged by it, then in a next version', async () => {
    const store = await inspectedStore();
    await store.commit(takeDefaultSheet, { unit: DISTRICT, purpose: 'visit' as const, words: sheetWords });
    const [first] = await sheetsOf(store);
    const draft = defaultSheet('visit', sheetWords);
    const less = draft.items.map((item) => (item.id === 'rooms' ? { ...item, points: 50 } : item));
    const change = (sheet: string, fields: object) => store.commit(changeSheet, { sheet, ...draft, ...fields });
    expect(codeOf(await change(first?.id ?? '', { items: less }))).toBe('sheet.not-a-hundred');
    expect(codeOf(await change(first?.id ?? '', { title: '' }))).toBe('sheet.title-missing');
    expect(codeOf(await change(first?.id ?? '', { excellentAt: 600 }))).toBe('sheet.grade-invalid');
    expect(codeOf(await change(first?.id ?? '', { title: 'Ours' }))).toBe('ok');
    expect(await sheetsOf(store)).toMatchObject([{ id: first?.id, title: 'Ours', version: 1 }]);

    const visit = await startedVisit(store);
    const used = (await pageOf(store, visit))?.sheet.id ?? '';
    expect(codeOf(await store.commit(deleteSheet, { sheet: used }))).toBe('sheet.in-use');
    expect(codeOf(await change(used, { title: 'Next' }))).toBe('ok');
    const next = (await sheetsOf(store)).find(({ title }) => title === 'Next');
    expect(next).toMatchObject({ version: 2 });
    expect((await pageOf(store, visit))?.sheet).toMatchObject({ id: used, version: 1, title: 'Sheet' });
    expect(codeOf(await change(used, { title: 'Fork' }))).toBe('sheet.older-version');
    expect(await store.read(sheetView, { sheet: next?.id ?? '' })).toMatchObject({ used: false, latest: true });
    expect(codeOf(await store.commit(deleteSheet, { sheet: next?.id ?? '' }))).toBe('ok');
  });
});
