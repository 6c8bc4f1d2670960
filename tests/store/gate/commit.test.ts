import { describe, expect, it } from 'vitest';
import { change } from '#domain/contracts.ts';
import { learnerRecord } from '#domain/learners/learner.record.ts';
import { sessionRecord } from '#domain/sessions/session.record.ts';
import { stampMoment } from '#kernel/stamp.ts';
import type { Store } from '#store/store.ts';
import { snapshotOf } from '../../laws/kept-figures.ts';
import { openTestStore } from '../test-store.ts';

const id = (number: number) => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;
const session = { id: id(9), unit: 'point' };
const learner = { id: id(1), unit: 'point' };
const TEN_YEARS = 3652 * 86_400_000;

async function stamps(store: Store): Promise<string[]> {
  return (await store.database.journal.toArray()).map((row) => row.stamp);
}

describe('a commit', () => {
  it('lets the last of several ticks of one person stand', async () => {
    const store = await openTestStore();
    const fields = { name: 'Class', date: '2026-03-05', sessionKind: 'class' };
    await store.commitChanges({ command: 'record' }, [
      change(sessionRecord, session, fields, { learners: [learner.id], marks: [1] }),
      change(sessionRecord, session, {}, { learners: [learner.id], marks: [0] }),
    ]);
    expect((await store.reader.attendance(session.id)).filter(({ present }) => present)).toEqual([]);
  });

  it('stamps every commit later than the one before, also after the clock was set back by ten years', async () => {
    const clock = { milliseconds: Date.UTC(2036, 5, 1), today: '2036-06-01' };
    const store = await openTestStore({ clock });
    await store.commitChanges({ command: 'ahead' }, [change(learnerRecord, learner, { name: 'A' })]);
    clock.milliseconds -= TEN_YEARS;
    for (const name of ['B', 'C', 'D']) {
      await store.commitChanges({ command: 'back' }, [
        change(learnerRecord, { ...learner, id: id(name.charCodeAt(0)) }, { name }),
      ]);
    }
    const found = await stamps(store);
    expect(new Set(found).size).toBe(4);
    expect([...found].sort()).toEqual(found);
  });

  it('wins over a value it has seen, whose clock ran ten years ahead, without following that clock', async () => {
    const ahead = await openTestStore({ seed: 2, clock: { milliseconds: Date.UTC(2036, 5, 1), today: '2036-06-01' } });
    await ahead.commitChanges({ command: 'add' }, [change(learnerRecord, learner, { name: 'Ahead' })]);
    const store = await openTestStore({ seed: 3 });
    await store.merge(await snapshotOf(ahead));
    await store.commitChanges({ command: 'change' }, [change(learnerRecord, learner, { name: 'Right' })]);
    await store.commitChanges({ command: 'add' }, [change(learnerRecord, { ...learner, id: id(2) }, { name: 'New' })]);
    const [over, fresh] = await stamps(store);
    expect(stampMoment(over as string)).toBeGreaterThan(stampMoment((await stamps(ahead))[0] as string));
    expect(stampMoment(fresh as string)).toBeLessThan(stampMoment(over as string));
    await ahead.merge(await snapshotOf(store));
    for (const one of [store, ahead]) {
      expect((await one.reader.get(learnerRecord, learner.id))?.name).toBe('Right');
      expect((await one.reader.state(learnerRecord as never, learner.id))?.s).toBeUndefined();
    }
  });
});
