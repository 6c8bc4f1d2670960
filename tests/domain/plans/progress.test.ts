import { describe, expect, it } from 'vitest';
import { change } from '#domain/contracts.ts';
import { startPlanFromModel } from '#domain/plans/plan.commands.ts';
import { planView } from '#domain/plans/plan.views.ts';
import { addTask } from '#domain/plans/task.commands.ts';
import { targetRecord } from '#domain/targets/target.record.ts';
import type { Store } from '#store/store.ts';
import { course, families, family, money, POINT, planStore, residents, session, signed, TODAY } from './plans-store.ts';

const params = { unit: POINT, year: 2026, today: TODAY };

async function progressOf(store: Store, measure: string, planned = 0) {
  const begun = await store.commit(startPlanFromModel, {
    unit: POINT,
    year: 2026,
    planKind: 'annual',
    title: 'Plan',
    tasks: {},
  });
  expect(begun.ok).toBe(true);
  const page = await store.read(planView, params);
  await store.commit(addTask, { plan: page?.annual?.id ?? '', title: measure, measure, planned });
  const row = (await store.read(planView, params))?.annual?.tasks[0];
  return row?.progress;
}

describe('progress of a task', () => {
  it('counts events and performances held, not those announced or dated ahead', async () => {
    const store = await planStore(
      session('2026-02-17', [1], { sessionKind: 'event' }),
      session('2026-03-08', [2], { sessionKind: 'performance' }),
      session('2026-05-01', [2], { sessionKind: 'event', planned: true }),
      session('2026-10-01', [2], { sessionKind: 'event' }),
      session('2025-10-01', [2], { sessionKind: 'event' }),
      session('2026-03-09', [2]),
    );
    expect(await progressOf(store, 'events', 10)).toMatchObject({
      done: 2,
      planned: 10,
      left: 8,
      percent: 20,
      met: false,
    });
  });

  it('meets "more than ten kinds" at eleven names: same names once, ideas and retired ones not at all', async () => {
    const names = Array.from({ length: 10 }, (_, index) => course(`Course ${index}`));
    const others = [
      course('Course 0'),
      course('Idea', { state: 'idea' }),
      course('Old', { state: 'retired' }),
      course('Last year', {
        timetable: [{ weekday: 1, start: '09:00', minutes: 90, from: '2025-03-01', until: '2025-06-30' }],
      }),
    ];
    const ten = await progressOf(await planStore(...names, ...others), 'course-kinds', 11);
    expect(ten).toMatchObject({ done: 10, left: 1, percent: 90, met: false });
    const eleven = await progressOf(
      await planStore(...names, ...others, course('New', { state: 'trial' })),
      'course-kinds',
      11,
    );
    expect(eleven).toMatchObject({ done: 11, left: 0, percent: 100, met: true });
  });

  it('counts people once, attendances each time, unnamed people as attendances only', async () => {
    const sessions = [
      session('2026-01-10', [1, 2, 3]),
      session('2026-02-10', [2, 3, 4], { unnamed: 20 }),
      session('2026-03-10', [9], { sessionKind: 'event', unnamed: 500 }),
    ];
    expect(await progressOf(await planStore(...sessions), 'persons', 5)).toMatchObject({ done: 4, left: 1 });
    expect(await progressOf(await planStore(...sessions), 'person-times', 2001)).toMatchObject({
      done: 26,
      left: 1975,
    });
    expect(await progressOf(await planStore(...sessions), 'group/older', 3)).toMatchObject({ done: 3, met: true });
  });

  it('judges the training rate against last year and the gain, in whole people', async () => {
    const facts = [residents(POINT, 100), signed(POINT, 2025, 2, 100)];
    const seven = session('2026-01-10', [1, 2, 3, 4, 5, 6, 7]);
    // 2 % and more than five points: seven of a hundred are exactly seven percent and not enough.
    expect(await progressOf(await planStore(...facts, seven), 'training-rate')).toMatchObject({
      done: 7,
      planned: 8,
      left: 1,
      met: false,
      rate: 7,
      target: 7,
    });
    const eighth = session('2026-02-10', [8]);
    expect(await progressOf(await planStore(...facts, seven, eighth), 'training-rate')).toMatchObject({
      done: 8,
      met: true,
    });
    expect(await progressOf(await planStore(seven), 'training-rate')).toMatchObject({ planned: undefined, met: false });
    const times = change(
      targetRecord,
      { id: 'target-of-the-point', unit: POINT },
      { year: 2026, basis: 'person-times' },
    );
    expect(await progressOf(await planStore(seven, times), 'training-rate')).toMatchObject({
      unit: 'person-times',
      done: 7,
    });
  });

  it('takes one yuan per resident to the fen', async () => {
    const facts = [residents(POINT, 1000)];
    expect(
      await progressOf(await planStore(...facts, money(99_999, '2026-03-01')), 'funding-arranged', 100),
    ).toMatchObject({
      met: false,
      percent: 99,
    });
    expect(
      await progressOf(await planStore(...facts, money(100_000, '2026-03-01')), 'funding-arranged', 100),
    ).toMatchObject({
      done: 100,
      met: true,
    });
    // Without a number of its own the floor of the district is the bar.
    expect(
      (await progressOf(await planStore(...facts, money(100_000, '2026-03-01')), 'funding-arranged'))?.planned,
    ).toBe(100);
  });

  it('counts valid organizations and the kinds whose share rose', async () => {
    const facts = [families(100), ...family('2024-03-01'), ...family('2026-02-01')];
    expect(await progressOf(await planStore(...facts), 'organizations/family', 3)).toMatchObject({ done: 2, left: 1 });
    expect(await progressOf(await planStore(...facts), 'shares-rising', 5)).toMatchObject({ done: 1, left: 4 });
  });

  it('counts themes and distance sessions, and shows what is done where no number is set', async () => {
    const store = () =>
      planStore(
        session('2026-01-10', [1], { theme: 'law', mode: 'online' }),
        session('2026-02-10', [1], { theme: 'law', mode: 'disc' }),
        session('2026-03-10', [1], { theme: 'health', mode: 'outreach' }),
      );
    expect(await progressOf(await store(), 'themes', 8)).toMatchObject({ done: 2, left: 6 });
    expect(await progressOf(await store(), 'theme/law', 2)).toMatchObject({ done: 2, met: true });
    expect(await progressOf(await store(), 'distance')).toMatchObject({ done: 2, planned: undefined, met: false });
  });
});
