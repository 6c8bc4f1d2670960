import { describe, expect, it } from 'vitest';
import { calendarView, dueView } from '#domain/plans/calendar.views.ts';
import { markDeadline, removeDeadline, setDeadline } from '#domain/plans/deadline.commands.ts';
import { startPlanFromModel } from '#domain/plans/plan.commands.ts';
import { planView } from '#domain/plans/plan.views.ts';
import { addTask, setTaskState } from '#domain/plans/task.commands.ts';
import type { Store } from '#store/store.ts';
import { DISTRICT, POINT, planStore, STREET, session, TODAY } from './plans-store.ts';

const calendar = (store: Store, unit: string, year = 2026) => store.read(calendarView, { unit, year, today: TODAY });

async function deadline(store: Store, unit: string, id: string, year = 2026) {
  return (await calendar(store, unit, year)).deadlines.find((row) => row.id === id);
}

describe('the calendar', () => {
  it('proposes the days of the field, says how each stands, and takes those of the district for all below', async () => {
    const store = await planStore();
    expect(await deadline(store, POINT, 'development-report')).toMatchObject({ date: '2026-06-20', standing: 'soon' });
    expect(await deadline(store, POINT, 'statistics')).toMatchObject({ date: '2026-05-31', standing: 'overdue' });
    await store.commit(setDeadline, {
      unit: DISTRICT,
      deadline: 'statistics',
      name: '',
      date: '2026-07-31',
      moving: false,
    });
    expect(await deadline(store, POINT, 'statistics')).toMatchObject({ date: '2026-07-31', standing: 'later' });
    expect(await deadline(store, POINT, 'statistics', 2027)).toMatchObject({ date: '2027-07-31' });
    // A street's own day goes before the district's, for the street and below.
    await store.commit(setDeadline, {
      unit: STREET,
      deadline: 'statistics',
      name: '',
      date: '2026-07-01',
      moving: false,
    });
    expect(await deadline(store, POINT, 'statistics')).toMatchObject({ date: '2026-07-01' });
    expect(await deadline(store, DISTRICT, 'statistics')).toMatchObject({ date: '2026-07-31' });
    const record = (await deadline(store, STREET, 'statistics'))?.record ?? '';
    await store.commit(removeDeadline, { record });
    expect(await deadline(store, POINT, 'statistics')).toMatchObject({ date: '2026-07-31' });
  });

  it('announces a moving day for its year only', async () => {
    const store = await planStore();
    expect(await deadline(store, DISTRICT, 'learning-week')).toMatchObject({ date: '2026-10-20', usual: true });
    await store.commit(setDeadline, {
      unit: DISTRICT,
      deadline: 'learning-week',
      name: '',
      date: '2026-11-03',
      moving: true,
    });
    expect(await deadline(store, DISTRICT, 'learning-week')).toMatchObject({ date: '2026-11-03', usual: false });
    expect(await deadline(store, DISTRICT, 'learning-week', 2027)).toMatchObject({ date: '2027-10-20', usual: true });
  });

  it('asks for a name and an existing day of an own deadline', async () => {
    const store = await planStore();
    const own = { unit: POINT, deadline: '', moving: false };
    const nameless = await store.commit(setDeadline, { ...own, name: '', date: '2026-09-01' });
    expect(nameless).toMatchObject({ ok: false, error: { code: 'deadline.name-missing', field: 'name' } });
    const dayless = await store.commit(setDeadline, { ...own, name: 'Report', date: '2026-02-31' });
    expect(dayless).toMatchObject({ ok: false, error: { code: 'deadline.date-invalid', field: 'date' } });
    await store.commit(setDeadline, { ...own, name: 'Report', date: '2026-09-01' });
    expect((await calendar(store, POINT)).deadlines.map((row) => row.name)).toContain('Report');
    expect((await calendar(store, DISTRICT)).deadlines.map((row) => row.name)).not.toContain('Report');
  });

  it('marks what was done for one unit and year, and takes the mark back', async () => {
    const store = await planStore();
    const mark = (done: boolean) =>
      store.commit(markDeadline, { unit: POINT, deadline: 'statistics', year: 2026, done });
    await mark(true);
    expect(await deadline(store, POINT, 'statistics')).toMatchObject({ standing: 'done', doneOn: TODAY });
    expect(await deadline(store, STREET, 'statistics')).toMatchObject({ standing: 'overdue' });
    expect(await deadline(store, POINT, 'statistics', 2027)).toMatchObject({ standing: 'later' });
    await mark(false);
    expect(await deadline(store, POINT, 'statistics')).toMatchObject({ standing: 'overdue', doneOn: '' });
  });
});

describe('what is due', () => {
  it('names open tasks and deadlines overdue or within thirty days, not those that are done or met', async () => {
    const store = await planStore(session('2026-03-01', [1], { sessionKind: 'event' }));
    await store.commit(startPlanFromModel, { unit: POINT, year: 2026, planKind: 'annual', title: 'Plan', tasks: {} });
    const plan = (await store.read(planView, { unit: POINT, year: 2026, today: TODAY }))?.annual?.id ?? '';
    const tasks = [
      { title: 'Late', due: '2026-06-14', lead: 'Li' },
      { title: 'Met by records', due: '2026-06-01', measure: 'events', planned: 1 },
      { title: 'Done by hand', due: '2026-06-02' },
      { title: 'Today', due: TODAY },
      { title: 'In thirty days', due: '2026-07-15' },
      { title: 'Later', due: '2026-07-16' },
    ];
    for (const task of tasks) await store.commit(addTask, { plan, ...task });
    const rows = (await store.read(planView, { unit: POINT, year: 2026, today: TODAY }))?.annual?.tasks;
    const byHand = rows?.find(({ title }) => title === 'Done by hand')?.id ?? '';
    await store.commit(setTaskState, { task: byHand, state: 'done' });
    const due = await store.read(dueView, { unit: POINT, today: TODAY });
    const named = (items: typeof due.overdue) =>
      items.filter(({ kind }) => kind === 'task').map(({ title, days, lead }) => [title, days, lead]);
    expect(named(due.overdue)).toEqual([['Late', -1, 'Li']]);
    expect(named(due.soon)).toEqual([
      ['Today', 0, ''],
      ['In thirty days', 30, ''],
    ]);
    // Deadlines that passed long ago are not called for any more.
    expect(due.overdue.filter(({ kind }) => kind === 'deadline').map(({ id }) => id)).toEqual([
      'organization-call',
      'organization-papers',
      'statistics',
    ]);
  });

  it('does not call for usual days missed before there was a plan, but for days that somebody set', async () => {
    const store = await planStore();
    await store.commit(setDeadline, { unit: POINT, deadline: '', moving: false, name: 'Report', date: '2026-06-10' });
    const due = await store.read(dueView, { unit: POINT, today: TODAY });
    expect(due.overdue.map(({ title }) => title)).toEqual(['Report']);
    expect(due.soon.map(({ id }) => id)).toContain('development-report');
  });
});
