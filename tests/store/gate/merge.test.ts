import { describe, expect, it } from 'vitest';
import { change } from '#domain/contracts.ts';
import { learnerRecord } from '#domain/learners/learner.record.ts';
import { sessionRecord } from '#domain/sessions/session.record.ts';
import { stampMoment } from '#kernel/stamp.ts';
import type { Store } from '#store/store.ts';
import { readFigures, snapshotOf } from '../../laws/kept-figures.ts';
import { openTestStore } from '../test-store.ts';

const id = (number: number) => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;
const NOW = Date.UTC(2026, 5, 1);
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

function at(milliseconds: number, seed: number): Promise<Store> {
  return openTestStore({ seed, clock: { milliseconds, today: '2026-06-01' } });
}

async function written(store: Store): Promise<Store> {
  await store.commitChanges({ command: 'record' }, [
    change(learnerRecord, { id: id(1), unit: 'point' }, { name: 'One' }),
    change(
      sessionRecord,
      { id: id(9), unit: 'point' },
      { name: 'Class', date: '2026-03-05', sessionKind: 'class' },
      { learners: [id(1)], marks: [1] },
    ),
  ]);
  return store;
}

async function nextStamp(store: Store): Promise<number> {
  await store.commitChanges({ command: 'own' }, [change(learnerRecord, { id: id(5), unit: 'point' }, { name: 'Own' })]);
  return stampMoment((await store.database.journal.toCollection().last())?.stamp as string);
}

describe('merging what another clock stamped', () => {
  it('takes in writes of a clock years ahead, counts them, and stays with its own time', async () => {
    const other = await written(await at(NOW + 3652 * DAY, 2));
    const store = await at(NOW, 3);
    expect(await store.merge(await snapshotOf(other))).toEqual({ changed: 2, farAhead: 2 });
    expect(await readFigures(store)).toEqual(await readFigures(other));
    expect(await nextStamp(store)).toBeLessThan(stampMoment((await snapshotOf(other))[0]?.state.h['*'] as string));
  });

  it('counts a mark of a clock ahead also where the record itself is of today', async () => {
    const other = await written(await at(NOW, 2));
    const incoming = await snapshotOf(other);
    const [session] = incoming.filter(({ kind }) => kind === 'session');
    const roster = { learners: [id(1)], marks: [0], stamps: [`zzzzzzzzzz0-device`] };
    const store = await at(NOW, 3);
    expect(
      (await store.merge([{ ...session, kind: 'session', state: session?.state as never, roster }])).farAhead,
    ).toBe(1);
  });

  it('follows a clock that is ahead by hours, so that its own next write comes later', async () => {
    const other = await written(await at(NOW + 20 * HOUR, 2));
    const store = await at(NOW, 3);
    expect((await store.merge(await snapshotOf(other))).farAhead).toBe(0);
    expect(await nextStamp(store)).toBeGreaterThan(stampMoment((await snapshotOf(other))[0]?.state.h['*'] as string));
  });

  it('takes in writes of a clock years behind without remark', async () => {
    const other = await written(await at(NOW - 3652 * DAY, 2));
    const store = await at(NOW, 3);
    expect(await store.merge(await snapshotOf(other))).toEqual({ changed: 2, farAhead: 0 });
    expect(await readFigures(store)).toEqual(await readFigures(other));
  });

  it('changes nothing the second time', async () => {
    const other = await written(await at(NOW, 2));
    const store = await at(NOW, 3);
    await store.merge(await snapshotOf(other));
    expect((await store.merge(await snapshotOf(other))).changed).toBe(0);
    expect((await other.merge(await snapshotOf(store))).changed).toBe(0);
  });

  it('moves a session with its figures where two devices named different units, and both decide alike', async () => {
    const one = await at(NOW, 2);
    const other = await at(NOW, 4);
    for (const [store, unit] of [
      [one, 'point-a'],
      [other, 'point-b'],
    ] as const) {
      const meeting = { name: 'Class', date: '2026-03-05', sessionKind: 'class' };
      await store.commitChanges({ command: 'record' }, [
        change(sessionRecord, { id: id(9), unit }, meeting, { learners: [id(1)], marks: [1] }),
      ]);
    }
    const mine = await snapshotOf(one);
    await one.merge(await snapshotOf(other));
    await other.merge(mine);
    const figures = await readFigures(one);
    expect(Object.keys(figures).some((key) => key.startsWith('point-b'))).toBe(false);
    expect(await readFigures(other)).toEqual(figures);
  });
});
