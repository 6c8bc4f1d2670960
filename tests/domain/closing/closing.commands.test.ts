import { describe, expect, it } from 'vitest';
import { checkMonth, confirmMonth, returnMonth } from '#domain/closing/closing.commands.ts';
import { closingView } from '#domain/closing/closing.views.ts';
import type { Command } from '#domain/contracts.ts';
import { fundingOverviewView } from '#domain/funding/funding-overview.views.ts';
import { sessionListView } from '#domain/sessions/session-list.views.ts';
import type { Store } from '#store/store.ts';
import { DISTRICT, money, POINT, planStore, STREET, session, TODAY } from '../plans/plans-store.ts';

const MAY = '2026-05';
const refusalOf = async <I, S>(store: Store, command: Command<I, S>, input: I) => {
  const result = await store.commit(command, input);
  return result.ok ? undefined : result.error;
};
const may = (store: Store, unit: string) => store.read(closingView, { unit, month: MAY, today: TODAY });
const confirm = (store: Store, unit: string, noActivity = false) =>
  refusalOf(store, confirmMonth, { unit, month: MAY, noActivity, by: ' Li ' });

describe('closing a month', () => {
  it('holds the same numbers as the list of sessions and the funding', async () => {
    const store = await planStore(
      session('2026-05-04', [1, 2, 3], { unnamed: 2 }),
      session('2026-05-09', [1], { sessionKind: 'event' }),
      session('2026-04-09', [1, 4]),
      money(120_000, '2026-05-20'),
    );
    const page = await may(store, STREET);
    const list = await store.read(sessionListView, { unit: STREET, year: 2026, month: 5, limit: 10 });
    const funding = await store.read(fundingOverviewView, { unit: STREET, year: 2026 });
    expect(page?.figures).toMatchObject({
      sessions: list.held,
      countingSessions: list.heldCounting,
      personTimes: list.attendancesCounting,
      personTimesAll: list.attendances,
      persons: 3,
      newPersons: 2,
      arranged: funding.total.arranged.all,
      spent: 0,
    });
    expect(page?.kinds).toEqual([
      { kind: 'class', name: undefined, sessions: 1 },
      { kind: 'event', name: undefined, sessions: 1 },
    ]);
  });

  it('goes from missing to confirmed to checked, and a late entry reopens it without a write', async () => {
    const store = await planStore(session('2026-05-04', [1, 2]));
    expect((await may(store, POINT))?.state).toBe('missing');
    expect(await confirm(store, POINT)).toBeUndefined();
    expect(await may(store, POINT)).toMatchObject({ state: 'confirmed', confirmedOn: TODAY, confirmedBy: 'Li' });
    expect((await confirm(store, POINT))?.code).toBe('closing.already-confirmed');
    expect(await refusalOf(store, checkMonth, { unit: POINT, month: MAY })).toBeUndefined();
    expect(await may(store, STREET)).toMatchObject({
      state: 'missing',
      children: [{ name: 'Point', state: 'checked' }],
      below: { of: 1, checked: 1, missing: 0, times: 2, timesChecked: 2 },
    });
    await store.commitChanges({ command: 'test' }, [session('2026-05-30', [3])]);
    const page = await may(store, POINT);
    expect(page?.state).toBe('reopened');
    expect(page?.differences).toContainEqual({ name: 'sessions', confirmed: 1, today: 2 });
    expect((await refusalOf(store, checkMonth, { unit: POINT, month: MAY }))?.code).toBe('closing.changed-since');
    expect(await confirm(store, POINT)).toBeUndefined();
    expect((await may(store, POINT))?.state).toBe('confirmed');
  });

  it('is returned with a reason and confirmed again', async () => {
    const store = await planStore(session('2026-05-04', [1, 2]));
    expect((await refusalOf(store, returnMonth, { unit: POINT, month: MAY, reason: 'x' }))?.code).toBe(
      'closing.not-confirmed',
    );
    await confirm(store, POINT);
    expect(await refusalOf(store, returnMonth, { unit: POINT, month: MAY, reason: ' ' })).toMatchObject({
      code: 'closing.reason-missing',
      field: 'reason',
    });
    expect(await refusalOf(store, returnMonth, { unit: POINT, month: MAY, reason: 'Roster missing' })).toBeUndefined();
    expect(await may(store, POINT)).toMatchObject({ state: 'returned', reason: 'Roster missing' });
    expect((await refusalOf(store, checkMonth, { unit: POINT, month: MAY }))?.code).toBe('closing.was-returned');
    expect(await confirm(store, POINT)).toBeUndefined();
    expect((await may(store, POINT))?.state).toBe('confirmed');
  });

  it('declares no activity only where there was none, and nothing of a month to come', async () => {
    const store = await planStore(session('2026-05-04', [1, 2]));
    expect((await confirm(store, POINT, true))?.code).toBe('closing.has-activity');
    const april = { unit: POINT, month: '2026-04', noActivity: false };
    expect((await refusalOf(store, confirmMonth, april))?.code).toBe('closing.nothing-recorded');
    expect(await refusalOf(store, confirmMonth, { ...april, noActivity: true })).toBeUndefined();
    expect((await refusalOf(store, confirmMonth, { ...april, month: '2026-07' }))?.code).toBe('closing.month-ahead');
    expect((await refusalOf(store, confirmMonth, { ...april, month: '2026-13' }))?.code).toBe('closing.month-invalid');
    const page = await may(store, POINT);
    expect(page?.months.map(({ state }) => state).slice(2, 8)).toEqual([
      'missing',
      'confirmed',
      'missing',
      'running',
      'ahead',
      'ahead',
    ]);
  });

  it('has nobody to check the top', async () => {
    const store = await planStore(session('2026-05-04', [1, 2]));
    await confirm(store, DISTRICT);
    expect((await refusalOf(store, checkMonth, { unit: DISTRICT, month: MAY }))?.code).toBe('closing.nobody-above');
  });
});
