import { describe, expect, it } from 'vitest';
import {
  amendPlan,
  approvePlan,
  changePlan,
  deletePlan,
  issuePlan,
  returnPlan,
  startPlanFromModel,
  submitPlan,
} from '#domain/plans/plan.commands.ts';
import { planView, rollForwardView } from '#domain/plans/plan.views.ts';
import { rollForward } from '#domain/plans/roll-forward.commands.ts';
import { addTask, changeTask, deleteTask, setTaskState } from '#domain/plans/task.commands.ts';
import type { Store } from '#store/store.ts';
import { DISTRICT, POINT, planStore, STREET, signed, TODAY } from './plans-store.ts';

const words = { title: 'Plan 2026', guidingIdea: 'Learn in 2026', principles: '', aims: 'As in 2025', safeguards: '' };
const modelTasks = {
  events: { title: 'Ten events', lead: 'Culture' },
  courses: { title: 'More than ten courses' },
  people: { title: 'More than 2,000 people' },
  'spring-festival': { title: 'Spring Festival 2026' },
  health: { title: 'Health' },
};

async function begun(store: Store, unit: string) {
  const result = await store.commit(startPlanFromModel, {
    unit,
    year: 2026,
    planKind: 'annual',
    model: 'community',
    ...words,
    tasks: modelTasks,
  });
  expect(result.ok).toBe(true);
  return planOf(store, unit);
}

async function planOf(store: Store, unit: string, year = 2026) {
  const page = await store.read(planView, { unit, year, today: TODAY });
  if (page?.annual === undefined) throw new Error('no plan');
  return page.annual;
}

const codeOf = (result: { ok: boolean; error?: { code: string } }) => (result.ok ? 'ok' : result.error?.code);

describe('a plan', () => {
  it('begins from a model with the numbers of the field and festivals on their own days', async () => {
    const store = await planStore();
    const plan = await begun(store, POINT);
    expect(plan.state).toBe('draft');
    const numbers = Object.fromEntries(plan.tasks.map((task) => [task.title, [task.measure, task.planned]]));
    expect(numbers).toEqual({
      'Ten events': ['events', 10],
      'More than ten courses': ['course-kinds', 11],
      'More than 2,000 people': ['person-times', 2001],
    });
    expect(plan.activities.map((each) => [each.title, each.due, each.activity])).toEqual([
      ['Spring Festival 2026', '2026-02-17', 'event'],
      ['Health', '2026-12-31', 'course'],
    ]);
    const again = await store.commit(startPlanFromModel, {
      unit: POINT,
      year: 2026,
      planKind: 'annual',
      ...words,
      tasks: {},
    });
    expect(codeOf(again)).toBe('plan.exists');
  });

  it('goes up, comes back with a reason, is changed only while it lies with its unit, and is issued once approved', async () => {
    const store = await planStore();
    const { id: plan } = await begun(store, STREET);
    const edit = () => store.commit(changePlan, { plan, ...words, aims: 'More' });
    expect(codeOf(await store.commit(issuePlan, { plan, issuedOn: TODAY }))).toBe('plan.cannot-issue');
    expect(codeOf(await store.commit(submitPlan, { plan }))).toBe('ok');
    expect(codeOf(await edit())).toBe('plan.handed-in');
    expect(codeOf(await store.commit(addTask, { plan, title: 'Late' }))).toBe('plan.handed-in');
    expect(codeOf(await store.commit(returnPlan, { plan, reason: ' ' }))).toBe('plan.reason-missing');
    expect(codeOf(await store.commit(returnPlan, { plan, reason: 'Aims missing' }))).toBe('ok');
    expect(codeOf(await edit())).toBe('ok');
    expect(codeOf(await store.commit(submitPlan, { plan }))).toBe('ok');
    expect(codeOf(await store.commit(approvePlan, { plan }))).toBe('ok');
    expect(codeOf(await store.commit(issuePlan, { plan, issuedOn: '2026-06-16' }))).toBe('plan.date-in-future');
    expect(codeOf(await store.commit(issuePlan, { plan, issuedOn: TODAY, documentNumber: 'No. 3' }))).toBe('ok');
    expect(await planOf(store, STREET)).toMatchObject({ state: 'issued', issuedOn: TODAY, documentNumber: 'No. 3' });
    const above = await store.read(planView, { unit: DISTRICT, year: 2026, today: TODAY });
    expect(above?.below).toEqual([{ unit: STREET, name: 'Street', state: 'issued', title: 'Plan 2026' }]);
  });

  it('stands once issued: changes come only as amendments that keep what was before and why', async () => {
    const store = await planStore();
    const { id: plan, tasks } = await begun(store, DISTRICT);
    const task = tasks.find(({ title }) => title === 'Ten events')?.id ?? '';
    expect(codeOf(await store.commit(amendPlan, { plan, ...words, reason: 'Early' }))).toBe('plan.cannot-amend');
    // Nobody stands above the district: it issues its own plan.
    expect(codeOf(await store.commit(issuePlan, { plan, issuedOn: TODAY }))).toBe('ok');
    expect(codeOf(await store.commit(changePlan, { plan, ...words, aims: 'X' }))).toBe('plan.frozen');
    expect(codeOf(await store.commit(deletePlan, { plan }))).toBe('plan.frozen');
    expect(codeOf(await store.commit(deleteTask, { task }))).toBe('plan.frozen');
    expect(codeOf(await store.commit(changeTask, { task, title: 'Twelve events' }))).toBe('plan.reason-missing');
    expect(codeOf(await store.commit(addTask, { plan, title: 'New', reason: '' }))).toBe('plan.reason-missing');
    expect(codeOf(await store.commit(setTaskState, { task, state: 'dropped' }))).toBe('plan.reason-missing');
    expect(codeOf(await store.commit(setTaskState, { task, state: 'doing' }))).toBe('ok');
    expect(codeOf(await store.commit(amendPlan, { plan, ...words, aims: 'X', reason: '' }))).toBe(
      'plan.reason-missing',
    );
    expect(codeOf(await store.commit(amendPlan, { plan, ...words, reason: 'None' }))).toBe('plan.nothing-changed');

    await store.commit(amendPlan, { plan, ...words, aims: 'X', reason: 'New law' });
    await store.commit(changeTask, {
      task,
      title: 'Twelve events',
      measure: 'events',
      planned: 12,
      reason: 'More halls',
    });
    const amended = await planOf(store, DISTRICT);
    expect(amended.texts.aims).toBe('X');
    expect(amended.amendments.map(({ date, reason, changes }) => ({ date, reason, changes }))).toEqual([
      { date: TODAY, reason: 'New law', changes: [{ what: 'aims', before: 'As in 2025', after: 'X' }] },
      {
        date: TODAY,
        reason: 'More halls',
        changes: [
          { what: 'task', before: 'Ten events · Culture · 2026-12-31 · events 10', after: 'Twelve events · events 12' },
        ],
      },
    ]);
  });

  it('refuses what makes no sense, at its field', async () => {
    const store = await planStore();
    const { id: plan } = await begun(store, POINT);
    const refusal = async (fields: object) => {
      const result = await store.commit(addTask, { plan, title: 'T', ...fields });
      return result.ok ? 'ok' : [result.error.code, result.error.field];
    };
    expect(await refusal({ title: ' ' })).toEqual(['task.title-missing', 'title']);
    expect(await refusal({ due: '2027-01-01' })).toEqual(['task.due-outside', 'due']);
    expect(await refusal({ due: '2026-02-30' })).toEqual(['task.due-invalid', 'due']);
    expect(await refusal({ measure: 'luck' })).toEqual(['task.measure-unknown', 'measure']);
    expect(await refusal({ measure: 'events', planned: 1.5 })).toEqual(['task.planned-invalid', 'planned']);
  });
});

describe('rolling a plan forward', () => {
  it('rehearses what it then makes: days a year on, festivals on their day, numbers raised, dropped tasks left; and undoes', async () => {
    const store = await planStore(signed(POINT, 2026, 10, 100));
    const { id: plan, tasks } = await begun(store, POINT);
    const courses = tasks.find(({ measure }) => measure === 'course-kinds')?.id ?? '';
    await store.commit(setTaskState, { task: courses, state: 'dropped' });
    const rehearsal = await store.read(rollForwardView, { plan, raisePercent: 5 });
    expect(rehearsal).toMatchObject({ year: 2027, title: 'Plan 2027', isYearClosed: true, yearBefore: 2026 });
    expect(rehearsal?.texts).toMatchObject({ guidingIdea: 'Learn in 2027', aims: 'As in 2025' });
    expect(rehearsal?.left.map(({ title }) => title)).toEqual(['More than ten courses']);

    const made = await store.commit(rollForward, { plan, raisePercent: 5 });
    const next = await planOf(store, POINT, 2027);
    const rows = [...next.tasks, ...next.activities];
    expect(Object.fromEntries(rows.map((row) => [row.title, [row.due, row.planned]]))).toEqual({
      // 5 % of ten are less than one: it rises by one; 2,001 and 5 % are 2,101.05, so 2,102.
      'Ten events': ['2027-12-31', 11],
      'More than 2,000 people': ['2027-12-31', 2102],
      'Spring Festival 2027': ['2027-02-06', 0],
      Health: ['2027-12-31', 0],
    });
    expect(rehearsal?.tasks.map(({ task }) => task.title).sort()).toEqual(rows.map((row) => row.title).sort());
    expect(await planOf(store, POINT)).toMatchObject({ title: 'Plan 2026', state: 'draft' });
    expect(codeOf(await store.commit(rollForward, { plan, raisePercent: 5 }))).toBe('plan.exists');

    const seq = made.ok ? made.value.seq : undefined;
    expect((await store.undo(seq ?? -1)).ok).toBe(true);
    const page = await store.read(planView, { unit: POINT, year: 2027, today: TODAY });
    expect(page?.annual).toBeUndefined();
    expect(page?.before?.id).toBe(plan);
  });
});
