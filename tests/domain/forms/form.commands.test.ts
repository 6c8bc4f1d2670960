import { describe, expect, it } from 'vitest';
import { addForms, changeForm, removeForm } from '#domain/forms/form.commands.ts';
import { MOST_BYTES } from '#domain/forms/form.rules.ts';
import { formsView, formView } from '#domain/forms/form.views.ts';
import { DISTRICT, planStore } from '../plans/plans-store.ts';

const codeOf = (result: { ok: boolean; error?: { code: string } }) => (result.ok ? 'ok' : result.error?.code);
const template = { file: 'a.xlsx', template: 'AAAA', marks: [{ sheet: 0, row: 1, column: 0, mark: 'unit' }] };

describe('a form', () => {
  it('is kept with its workbook; several come in at once or none', async () => {
    const store = await planStore();
    const add = (...forms: { name: string; template: typeof template }[]) =>
      store.commit(addForms, { unit: DISTRICT, forms: forms.map((form) => ({ askedBy: ' Bureau ', ...form })) });
    expect(codeOf(await add({ name: 'One', template }, { name: ' ', template }))).toBe('form.name-missing');
    expect(codeOf(await add({ name: 'x'.repeat(121), template }))).toBe('form.name-too-long');
    expect(codeOf(await add({ name: 'One', template: { ...template, template: '' } }))).toBe('form.template-missing');
    expect(codeOf(await add({ name: 'One', template: { ...template, marks: [] } }))).toBe('form.no-marks');
    const large = 'A'.repeat(4 * Math.ceil(MOST_BYTES / 3) + 4);
    expect(codeOf(await add({ name: 'One', template: { ...template, template: large } }))).toBe(
      'form.template-too-large',
    );
    expect(await store.read(formsView, { unit: DISTRICT })).toEqual([]);
    const added = await add({ name: 'One', template }, { name: 'Two', template });
    expect(await store.read(formsView, { unit: DISTRICT })).toMatchObject([
      { name: 'One', askedBy: 'Bureau' },
      { name: 'Two' },
    ]);
    if (added.ok) await store.undo(added.value.seq ?? 0);
    expect(await store.read(formsView, { unit: DISTRICT })).toEqual([]);
  });

  it('changes its name, and its workbook only where a new one came', async () => {
    const store = await planStore();
    await store.commit(addForms, { unit: DISTRICT, forms: [{ name: 'One', askedBy: '', template }] });
    const form = (await store.read(formsView, { unit: DISTRICT }))[0]?.id ?? '';
    expect(codeOf(await store.commit(changeForm, { form, name: 'New', askedBy: 'Town' }))).toBe('ok');
    expect(await store.read(formView, { form })).toMatchObject({ name: 'New', askedBy: 'Town', template: 'AAAA' });
    const next = { ...template, template: 'BBBB' };
    expect(codeOf(await store.commit(changeForm, { form, name: 'New', askedBy: '', template: next }))).toBe('ok');
    expect(await store.read(formView, { form })).toMatchObject({ askedBy: '', template: 'BBBB' });
    expect(codeOf(await store.commit(removeForm, { form }))).toBe('ok');
    expect(await store.read(formView, { form })).toBeUndefined();
    expect(codeOf(await store.commit(changeForm, { form, name: 'New', askedBy: '' }))).toBe('form.gone');
  });
});
