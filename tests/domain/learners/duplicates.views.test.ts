import { describe, expect, it } from 'vitest';
import { doublesView, pairKey } from '#domain/learners/duplicates.views.ts';
import { mergeLearners } from '#domain/learners/merge.commands.ts';
import { add, OTHER_POINT, POINT, peopleStore, STREET } from './people-store.ts';

describe('doubles of a unit and below', () => {
  it('are those that nobody has joined or called two', async () => {
    const store = await peopleStore();
    const one = await add(store, POINT, { name: 'Ann Lee', birthYear: 1950 });
    const other = await add(store, OTHER_POINT, { name: 'ann lee', birthYear: 1950 });
    const of = (unit: string, apart: string[] = []) => store.read(doublesView, { unit, year: 2026, apart });
    expect((await of(STREET)).pairs.map((pair) => pairKey(pair.one.id, pair.other.id))).toEqual([pairKey(one, other)]);
    expect((await of(POINT)).total).toBe(0);
    expect((await of(STREET, [pairKey(other, one)])).total).toBe(0);
    await store.commit(mergeLearners, { learner: one, other });
    expect((await of(STREET)).total).toBe(0);
  });
});
