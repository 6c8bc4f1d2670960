/** A district with one street and two points in a store in memory, and a few people. */
import { change } from '#domain/contracts.ts';
import { addLearner, type PersonInput } from '#domain/learners/learner.commands.ts';
import { learnerRecord } from '#domain/learners/learner.record.ts';
import { unitRecord } from '#domain/units/unit.record.ts';
import type { Store } from '#store/store.ts';
import { openTestStore, type TestClock } from '../../store/test-store.ts';

export const DISTRICT = 'd000000000';
export const STREET = 's100000000';
export const POINT = 'p110000000';
export const OTHER_POINT = 'p120000000';

export function clockAt(today: string): TestClock {
  return { milliseconds: Date.UTC(Number(today.slice(0, 4)), 0, 1), today };
}

export async function peopleStore(clock: TestClock = clockAt('2026-06-01')): Promise<Store> {
  const store = await openTestStore({ clock });
  await store.commitChanges({ command: 'test' }, [
    change(unitRecord, { id: DISTRICT, unit: DISTRICT }, { name: 'District', tier: 'district' }),
    change(unitRecord, { id: STREET, unit: STREET }, { name: 'Street', tier: 'school', parent: DISTRICT }),
    change(unitRecord, { id: POINT, unit: POINT }, { name: 'Point one', tier: 'point', parent: STREET }),
    change(unitRecord, { id: OTHER_POINT, unit: OTHER_POINT }, { name: 'Point two', tier: 'point', parent: STREET }),
  ]);
  return store;
}

/** Adds a person and gives their id. */
export async function add(
  store: Store,
  unit: string,
  input: Partial<PersonInput> & { name: string; home?: string },
): Promise<string> {
  const before = new Set((await store.reader.all(learnerRecord)).map(({ id }) => id));
  const result = await store.commit(addLearner, { unit, ...input });
  if (!result.ok) throw new Error(`refused: ${result.error.code}`);
  const added = (await store.reader.all(learnerRecord)).find(({ id }) => !before.has(id));
  return (added as { id: string }).id;
}
