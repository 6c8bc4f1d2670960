import { describe, expect, it } from 'vitest';
import { change } from '#domain/contracts.ts';
import { eraseLearner } from '#domain/learners/erasure.commands.ts';
import { changeLearner } from '#domain/learners/learner.commands.ts';
import { learnerAliasRecord, learnerRecord } from '#domain/learners/learner.record.ts';
import { overviewView } from '#domain/overview/overview.views.ts';
import { sessionRecord } from '#domain/sessions/session.record.ts';
import { unitRecord } from '#domain/units/unit.record.ts';
import type { Store } from '#store/store.ts';
import { openTestStore } from '../../store/test-store.ts';

const id = (number: number) => `01890000-0000-7000-8000-00000000000${number}`;
const WU = { id: id(2), unit: 'd1' };
const WORD = '(erased)';

async function filled(): Promise<Store> {
  const store = await openTestStore({ name: 'here' });
  await store.commitChanges({ command: 'fill' }, [
    change(unitRecord, { id: 'd1', unit: 'd1' }, { name: 'District', tier: 'district' }),
    change(learnerRecord, WU, { name: 'Secret Wu', telephone: '0571-7', birthYear: 1950, notes: 'Secret note' }),
    change(
      sessionRecord,
      { id: id(1), unit: 'd1' },
      { name: 'Choir', date: '2026-03-05', sessionKind: 'class' },
      { learners: [WU.id], marks: [1] },
    ),
  ]);
  await store.commitChanges({ command: 'changeLearner' }, [change(learnerRecord, WU, { name: 'Secret Wu Lan' })]);
  return store;
}

async function take(into: Store, from: Store): Promise<void> {
  for await (const portion of from.snapshot()) await into.merge(portion);
}

/** Everything that is known of the person: record, history, waiting batches. */
async function traces(store: Store): Promise<string> {
  const { changes } = await store.reader.past({ limit: 1000 });
  return JSON.stringify([await store.reader.state(learnerRecord as never, WU.id), changes]);
}

const figures = (store: Store) => store.read(overviewView, { unit: 'd1', year: 2026, today: '2026-06-01' });

describe('a person erased on request', () => {
  it('leaves no name in record, journal or undo, and every figure as it was', async () => {
    const store = await filled();
    const before = await figures(store);
    const done = await store.commit(eraseLearner, { learner: WU.id, word: WORD });
    if (!done.ok) throw new Error(done.error.code);
    expect(await traces(store)).not.toMatch(/Secret|0571/);
    expect(await store.reader.get(learnerRecord, WU.id)).toMatchObject({ name: WORD, birthYear: 1950 });
    expect(await figures(store)).toEqual(before);
    expect(await store.undo(done.value.seq ?? 0)).toMatchObject({ error: { code: 'undo.erased' } });
    for (const { seq } of await store.journal(9)) await store.undo(seq);
    expect(await traces(store)).not.toMatch(/Secret|0571/);
  });

  it('stays erased after merging with older devices, in whatever order, and goes from them too', async () => {
    for (const late of [false, true]) {
      const here = await filled();
      const there = await openTestStore({ seed: 2, name: 'there' });
      await take(there, here);
      await there.commitChanges({ command: 'changeLearner' }, [change(learnerRecord, WU, { name: 'Secret again' })]);
      if (!late) await here.commit(eraseLearner, { learner: WU.id, word: WORD });
      const third = await openTestStore({ seed: 3, name: 'third' });
      await take(third, there);
      await take(third, here);
      if (late) await here.commit(eraseLearner, { learner: WU.id, word: WORD });
      for (const [into, from] of [
        [here, there],
        [there, here],
        [third, here],
        [third, there],
        [here, third],
      ] as const) {
        await take(into, from);
      }
      const states = [];
      for (const store of [here, there, third]) {
        expect(await traces(store)).not.toMatch(/Secret|0571/);
        states.push(await store.reader.state(learnerRecord as never, WU.id));
      }
      expect(states[1]).toEqual(states[0]);
      expect(states[2]).toEqual(states[0]);
    }
  });

  it('goes with all records joined as one, and is written no more', async () => {
    const store = await filled();
    const other = { id: id(3), unit: 'd1' };
    await store.commitChanges({ command: 'fill' }, [
      change(learnerRecord, other, { name: 'Secret W.' }),
      change(learnerAliasRecord, { id: id(4), unit: 'd1' }, { from: other.id, into: WU.id }),
    ]);
    await store.commit(eraseLearner, { learner: WU.id, word: WORD });
    expect((await store.reader.get(learnerRecord, other.id))?.name).toBe(WORD);
    const again = await store.commit(changeLearner, { learner: WU.id, name: 'New' });
    expect(again).toMatchObject({ error: { code: 'learner.erased' } });
    const twice = await store.commit(eraseLearner, { learner: WU.id, word: WORD });
    expect(twice).toMatchObject({ error: { code: 'learner.erased' } });
  });
});
