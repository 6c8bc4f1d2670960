import { beforeAll, describe, expect, it } from 'vitest';
import type { Change, Context } from '#domain/contracts.ts';
import { dueView } from '#domain/plans/calendar.views.ts';
import { MODEL_TASKS } from '#domain/plans/model-plans.ts';
import { sampleDistrict } from '#domain/sample/sample-district.ts';
import { loadLanguage, text } from '#i18n/language.ts';
import { openTestStore } from '../../store/test-store.ts';

const TODAY = '2026-10-31';

beforeAll(() => loadLanguage('en'));

function withPlan(today: string): Change[] {
  const { title, name: _, text: __, ...words } = text().planModels.district;
  const plan = { ...words, title: title({ unit: '{unit}', year: 2026 }) };
  return [...sampleDistrict({ size: 'small', language: 'en', today, seed: 7, plan }, {} as Context).portions].flat();
}
const tasks = (changes: readonly Change[]) => changes.filter(({ kind }) => kind === 'task').map(({ fields }) => fields);

describe('the plan of the sample district', () => {
  it('has all tasks of its model, issued, with what is past done but for one', () => {
    const changes = withPlan(TODAY);
    expect(changes.find(({ kind }) => kind === 'plan')?.fields).toMatchObject({
      title: 'Sample Meadow District: work plan for community education 2026',
      state: 'issued',
      issuedOn: '2026-01-10',
    });
    expect(tasks(changes)).toHaveLength(MODEL_TASKS.district.length);
    const states = tasks(changes).map((task) => task?.state);
    expect(states.filter((state) => state === 'done').length).toBeGreaterThan(2);
    expect(states.filter((state) => state === 'doing')).toHaveLength(1);
    expect(withPlan('2026-01-05').find(({ kind }) => kind === 'plan')?.fields).toMatchObject({ state: 'draft' });
  });

  it('changes nothing else of the district, and there is something due', async () => {
    const changes = withPlan(TODAY);
    const without = [
      ...sampleDistrict({ size: 'small', language: 'en', today: TODAY, seed: 7 }, {} as Context).portions,
    ].flat();
    expect(changes.filter(({ kind }) => kind !== 'plan' && kind !== 'task')).toEqual(without);
    const store = await openTestStore({ clock: { milliseconds: Date.UTC(2026, 9, 31), today: TODAY } });
    await store.commitChanges({ command: 'sample' }, changes);
    const top = changes.find(({ kind, fields }) => kind === 'unit' && fields?.tier === 'district');
    const due = await store.read(dueView, { unit: top?.id ?? '', today: TODAY });
    expect(due.overdue.filter(({ kind }) => kind === 'task').length).toBeGreaterThan(0);
    expect(due.soon.length).toBeGreaterThan(0);
  });
});
