import { describe, expect, it } from 'vitest';
import { bookListView, entryPageView } from '#domain/books/book.views.ts';
import { saveRegisterEntry } from '#domain/books/entry.commands.ts';
import { decisionTaskView } from '#domain/plans/decision-task.views.ts';
import { issuePlan, startPlanFromModel } from '#domain/plans/plan.commands.ts';
import { planView } from '#domain/plans/plan.views.ts';
import { addTask, deleteTask, setTaskState } from '#domain/plans/task.commands.ts';
import type { Store } from '#store/store.ts';
import { DISTRICT, planStore, TODAY } from './plans-store.ts';

const codeOf = (result: { ok: boolean; error?: { code: string } }) => (result.ok ? 'ok' : result.error?.code);
const asked = { year: 2026, today: TODAY };

async function enter(store: Store, kind: string, fields: Record<string, string>): Promise<string> {
  const result = await store.commit(saveRegisterEntry, { kind, unit: DISTRICT, fields });
  if (!result.ok) throw new Error(result.error.code);
  const list = await store.read(bookListView, { kind: kind as 'body', unit: DISTRICT, ...asked });
  return list.rows.at(-1)?.id ?? '';
}

async function decided(due = '2026-06-20') {
  const store = await planStore();
  const body = await enter(store, 'body', { name: 'Leading group', bodyKind: 'leading-group' });
  const meeting = await enter(store, 'meeting', { topic: 'Spring', of: body, date: '2026-03-01' });
  const decision = await enter(store, 'decision', {
    what: 'Open a reading room',
    of: meeting,
    decisionKind: 'decision',
    lead: 'Culture office',
    partner: 'Library',
    state: 'doing',
    due,
  });
  return { store, decision };
}

async function planned(store: Store) {
  await store.commit(startPlanFromModel, {
    unit: DISTRICT,
    year: 2026,
    planKind: 'annual',
    title: 'Plan 2026',
    tasks: {},
  });
  const page = await store.read(planView, { unit: DISTRICT, ...asked });
  return page?.annual?.id ?? '';
}

describe('a decision of a meeting', () => {
  it('waits for the annual plan of the year in which it is due', async () => {
    const { store, decision } = await decided('2027-02-01');
    await planned(store);
    const seen = await store.read(decisionTaskView, { decision, ...asked });
    expect(seen).toMatchObject({ task: undefined, plan: undefined, year: 2027 });
  });

  it('becomes a task with lead, partners and day; each knows of the other, and one undo takes both back', async () => {
    const { store, decision } = await decided();
    const plan = await planned(store);
    const before = await store.read(decisionTaskView, { decision, ...asked });
    expect(before?.plan).toMatchObject({ id: plan, mayTake: true, frozen: false });
    const made = await store.commit(addTask, { plan, decision, ...(before?.begins ?? { title: '' }) });
    if (!made.ok) throw new Error(made.error.code);
    const page = await store.read(planView, { unit: DISTRICT, ...asked });
    expect(page?.annual?.tasks).toMatchObject([
      {
        title: 'Open a reading room',
        lead: 'Culture office',
        partners: 'Library',
        due: '2026-06-20',
        state: 'doing',
        standing: 'soon',
        decision: { id: decision, what: 'Open a reading room' },
      },
    ]);
    const after = await store.read(decisionTaskView, { decision, ...asked });
    expect(after?.task).toMatchObject({ planTitle: 'Plan 2026', planYear: 2026, state: 'doing' });
    await store.undo(made.value.seq ?? 0);
    expect((await store.read(planView, { unit: DISTRICT, ...asked }))?.annual?.tasks).toEqual([]);
    expect((await store.read(decisionTaskView, { decision, ...asked }))?.task).toBeUndefined();
  });

  it('stands as its task does, and keeps its link when the entry is changed', async () => {
    const { store, decision } = await decided();
    const plan = await planned(store);
    await store.commit(addTask, { plan, decision, title: 'Reading room' });
    const task = (await store.read(planView, { unit: DISTRICT, ...asked }))?.annual?.tasks[0]?.id ?? '';
    expect(codeOf(await store.commit(setTaskState, { task, state: 'done' }))).toBe('ok');
    const entry = () => store.read(entryPageView, { kind: 'decision', entry: decision, ...asked });
    const { row } = (await entry()) ?? {};
    expect(row?.values.state).toBe('done');
    const { what, of, decisionKind, lead, state } = row?.values ?? {};
    const fields = { what: `${what} soon`, of, decisionKind, lead, state } as Record<string, string>;
    expect(codeOf(await store.commit(saveRegisterEntry, { kind: 'decision', unit: '', entry: decision, fields }))).toBe(
      'ok',
    );
    expect((await store.read(decisionTaskView, { decision, ...asked }))?.task?.id).toBe(task);
  });

  it('becomes one task only, and another one once that is deleted', async () => {
    const { store, decision } = await decided();
    const plan = await planned(store);
    await store.commit(addTask, { plan, decision, title: 'Reading room' });
    expect(codeOf(await store.commit(addTask, { plan, decision, title: 'Again' }))).toBe('task.decision-taken');
    const task = (await store.read(planView, { unit: DISTRICT, ...asked }))?.annual?.tasks[0]?.id ?? '';
    await store.commit(deleteTask, { task });
    expect(codeOf(await store.commit(addTask, { plan, decision, title: 'Again' }))).toBe('ok');
    expect(codeOf(await store.commit(addTask, { plan, decision: task, title: 'No' }))).toBe('task.decision-gone');
  });

  it('goes into an issued plan by an amendment with a reason', async () => {
    const { store, decision } = await decided();
    const plan = await planned(store);
    await store.commit(issuePlan, { plan, issuedOn: '2026-03-01' });
    expect(codeOf(await store.commit(addTask, { plan, decision, title: 'Room' }))).toBe('plan.reason-missing');
    expect(codeOf(await store.commit(addTask, { plan, decision, title: 'Room', reason: 'Decided on 1 March' }))).toBe(
      'ok',
    );
    const page = await store.read(planView, { unit: DISTRICT, ...asked });
    expect(page?.annual?.amendments).toMatchObject([{ reason: 'Decided on 1 March' }]);
  });
});
