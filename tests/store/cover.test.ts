import { describe, expect, it } from 'vitest';
import { change } from '#domain/contracts.ts';
import { possibleDuplicates } from '#domain/learners/duplicates.rules.ts';
import { learnerRecord } from '#domain/learners/learner.record.ts';
import { learnerListView, learnerPageView } from '#domain/learners/learner.views.ts';
import { openPerson } from '#domain/learners/look.commands.ts';
import { personLookRecord } from '#domain/learners/look.record.ts';
import { DUTY } from '#domain/roles/duty.ts';
import { unitRecord } from '#domain/units/unit.record.ts';
import { allowOf } from '#store/duty.ts';
import type { Store } from '#store/store.ts';
import { id } from '../exchange/safe-copy/small-district.ts';
import { openTestStore } from './test-store.ts';

const home = [{ from: 2026, value: 'd1' }];

async function inspecting(): Promise<Store> {
  const store = await openTestStore();
  await store.commitChanges({ command: 'fill' }, [
    change(unitRecord, { id: 'd1', unit: 'd1' }, { name: 'District', tier: 'district' }),
    change(learnerRecord, { id: id(1), unit: 'd1' }, { name: 'Wu Lan', telephone: '0571-1', birthYear: 1950, home }),
    change(
      learnerRecord,
      { id: id(2), unit: 'd1' },
      { name: 'Li Mei', notes: 'hard of hearing', birthYear: 1950, home },
    ),
  ]);
  await store.commitChanges({ command: 'change' }, [
    change(learnerRecord, { id: id(1), unit: 'd1' }, { telephone: '0571-2' }),
  ]);
  await store.setPreference(DUTY, { role: 'inspector', unit: '' });
  return store;
}

const seen = async (store: Store) =>
  JSON.stringify([
    await store.read(learnerListView, { unit: 'd1', year: 2026 }),
    await store.read(learnerPageView, { learner: id(1), year: 2026 }),
    await store.reader.past({ limit: 10 }),
    await store.reader.state(learnerRecord as never, id(2)),
  ]);

describe("a person on an inspector's device", () => {
  it('is counted and not named, not in lists, pages or the history, until the row is opened', async () => {
    const store = await inspecting();
    const covered = await seen(store);
    for (const text of ['Wu Lan', 'Li Mei', '0571', 'hard of hearing']) expect(covered).not.toContain(text);
    expect((await store.read(learnerListView, { unit: 'd1', year: 2026 })).people).toHaveLength(2);

    const opened = await store.commit(openPerson, { learner: id(1) }, await allowOf(store));
    expect(opened.ok).toBe(true);
    const after = await seen(store);
    for (const text of ['Wu Lan', '0571-2', '0571-1']) expect(after).toContain(text);
    for (const text of ['Li Mei', 'hard of hearing']) expect(after).not.toContain(text);
  });

  it('that was looked at is written down, and undo does not take that away', async () => {
    const store = await inspecting();
    const opened = await store.commit(openPerson, { learner: id(1) }, await allowOf(store));
    const looks = await store.reader.all(personLookRecord);
    expect(looks).toMatchObject([{ unit: 'd1', learner: id(1), date: '2026-06-01', device: store.device }]);
    expect(opened.ok && (await store.undo(opened.value.seq as number)).ok).toBe(false);
    expect(await store.reader.all(personLookRecord)).toHaveLength(1);
    expect(await store.commit(openPerson, { learner: id(9) })).toMatchObject({ error: { code: 'learner.gone' } });
  });

  it('looked at on another device stays covered on this one', async () => {
    const store = await inspecting();
    await store.commitChanges({ command: 'takeIn' }, [
      change(personLookRecord, { id: id(7), unit: 'd1' }, { learner: id(1), date: '2026-05-01', device: 'other' }),
    ]);
    expect(await seen(store)).not.toContain('Wu Lan');
  });

  it('whose name is covered is like nobody else', async () => {
    const store = await inspecting();
    const { people } = await store.read(learnerListView, { unit: 'd1', year: 2026 });
    expect(possibleDuplicates({ name: people[0]?.name ?? '' }, people)).toEqual([]);
  });

  it('shows as ever on every other device', async () => {
    const store = await inspecting();
    await store.setPreference(DUTY, { role: 'school', unit: 'd1' });
    expect(await seen(store)).toContain('Li Mei');
  });
});
