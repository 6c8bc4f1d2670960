import { describe, expect, it } from 'vitest';
import { RESIDENTS } from '#domain/attendance/segments.ts';
import { HOME_NEW, yearOf } from '#domain/attendance/sums.ts';
import { addLearner, changeLearner, deleteLearner, moveLearner } from '#domain/learners/learner.commands.ts';
import { learnerRecord } from '#domain/learners/learner.record.ts';
import { learnerListView, learnerPageView } from '#domain/learners/learner.views.ts';
import { mergeLearners, unmergeLearners } from '#domain/learners/merge.commands.ts';
import { recordSession } from '#domain/sessions/session.commands.ts';
import type { Store } from '#store/store.ts';
import { add, clockAt, OTHER_POINT, POINT, peopleStore, STREET } from './people-store.ts';

async function attend(store: Store, unit: string, date: string, ...learners: string[]): Promise<void> {
  const ticks = learners.map((learner) => ({ learner, present: true }));
  const result = await store.commit(recordSession, { unit, name: 'Class', date, sessionKind: 'class', ticks });
  if (!result.ok) throw new Error(result.error.code);
}

async function residents(store: Store, unit: string, year = 2026): Promise<number> {
  const [sums] = await store.reader.sums([unit], [year]);
  return yearOf(sums?.cells, RESIDENTS, HOME_NEW);
}

describe('adding and changing', () => {
  it('writes home, groups and residence as holding from this year', async () => {
    const store = await peopleStore();
    const id = await add(store, STREET, {
      name: ' 王芳 ',
      home: POINT,
      telephone: '138 0000 1111',
      groups: ['farmers'],
      residence: 'registered',
    });
    expect(await store.reader.get(learnerRecord, id)).toMatchObject({
      name: '王芳',
      unit: STREET,
      telephone: '13800001111',
      home: [{ from: 2026, value: POINT }],
      groups: [{ from: 2026, value: ['farmers'] }],
      residence: [{ from: 2026, value: 'registered' }],
    });
  });

  it('refuses an unknown home or group and writes nothing', async () => {
    const store = await peopleStore();
    const home = await store.commit(addLearner, { unit: POINT, home: 'nowhere000', name: '王芳' });
    expect(home).toMatchObject({ ok: false, error: { code: 'learner.home-unknown', field: 'home' } });
    const group = await store.commit(addLearner, { unit: POINT, name: '王芳', groups: ['kings'] });
    expect(group).toMatchObject({ ok: false, error: { code: 'learner.group-unknown', field: 'groups' } });
    expect(await store.reader.all(learnerRecord)).toEqual([]);
  });

  it('lets a change of group hold from this year, a correction from the start', async () => {
    const clock = clockAt('2025-03-01');
    const store = await peopleStore(clock);
    const learner = await add(store, POINT, { name: '王芳', groups: ['employed'] });
    clock.today = '2026-03-01';
    await store.commit(changeLearner, { learner, name: '王芳', groups: ['laid-off'] });
    expect((await store.reader.get(learnerRecord, learner))?.groups).toEqual([
      { from: 2025, value: ['employed'] },
      { from: 2026, value: ['laid-off'] },
    ]);
    await store.commit(changeLearner, { learner, name: '王芳', groups: ['women'], correction: true });
    expect((await store.reader.get(learnerRecord, learner))?.groups).toEqual([
      { from: 2025, value: ['employed'] },
      { from: 2026, value: ['women'] },
    ]);
  });

  it('empties what was emptied and changes nothing else', async () => {
    const store = await peopleStore();
    const learner = await add(store, POINT, { name: '王芳', sex: 'female', birthYear: 1955, telephone: '13800001111' });
    await store.commit(changeLearner, { learner, name: '王芳' });
    const after = await store.reader.get(learnerRecord, learner);
    expect(after).toMatchObject({ name: '王芳', telephone: '', home: [{ from: 2026, value: POINT }] });
    expect(after).not.toHaveProperty('birthYear');
    expect(after).not.toHaveProperty('sex');
    const again = await store.commit(changeLearner, { learner, name: '王芳' });
    expect(again).toMatchObject({ ok: true, value: { seq: undefined } });
  });

  it('stops counting among older people whose birth year was taken away', async () => {
    const store = await peopleStore();
    const learner = await add(store, POINT, { name: '王芳', birthYear: 1950 });
    await attend(store, POINT, '2026-03-01', learner);
    expect(await store.reader.personsOf(POINT, 2026, 'home', 'older')).toEqual([learner]);
    await store.commit(changeLearner, { learner, name: '王芳' });
    expect(await store.reader.personsOf(POINT, 2026, 'home', 'older')).toEqual([]);
  });

  it('moves a learner with the count of this year, and leaves the year before where it was', async () => {
    const clock = clockAt('2025-03-01');
    const store = await peopleStore(clock);
    const learner = await add(store, POINT, { name: '王芳' });
    await attend(store, POINT, '2025-02-01', learner);
    clock.today = '2026-03-01';
    await attend(store, POINT, '2026-02-01', learner);
    await store.commit(moveLearner, { learner, home: OTHER_POINT });
    expect([await residents(store, POINT, 2025), await residents(store, OTHER_POINT, 2025)]).toEqual([1, 0]);
    expect([await residents(store, POINT, 2026), await residents(store, OTHER_POINT, 2026)]).toEqual([0, 1]);
    expect(await residents(store, STREET, 2026)).toBe(1);
  });

  it('deletes the record and leaves the count', async () => {
    const store = await peopleStore();
    const learner = await add(store, POINT, { name: '王芳' });
    await attend(store, POINT, '2026-02-01', learner);
    await store.commit(deleteLearner, { learner });
    expect(await store.reader.all(learnerRecord)).toEqual([]);
    expect(await residents(store, POINT)).toBe(1);
    expect(await store.commit(deleteLearner, { learner })).toMatchObject({
      ok: false,
      error: { code: 'learner.gone' },
    });
  });
});

describe('two records of one person', () => {
  async function twins() {
    const store = await peopleStore();
    const first = await add(store, POINT, { name: '王芳', telephone: '13800001111' });
    const second = await add(store, POINT, { name: '王 芳', birthYear: 1955, groups: ['women'] });
    await attend(store, POINT, '2026-02-01', first);
    await attend(store, POINT, '2026-03-01', second, first);
    return { store, first, second };
  }

  it('count once after merging, and twice again after taking it back', async () => {
    const { store, first, second } = await twins();
    expect(await residents(store, POINT)).toBe(2);
    expect((await store.commit(mergeLearners, { learner: second, other: first })).ok).toBe(true);
    expect(await residents(store, POINT)).toBe(1);

    const page = await store.read(learnerPageView, { learner: second, year: 2026 });
    expect(page?.person).toMatchObject({ id: first, birthYear: 1955, telephone: '13800001111' });
    expect(page?.ownGroups).toEqual(['women']);
    expect(page?.sessions.map(({ date }) => date)).toEqual(['2026-03-01', '2026-02-01']);
    expect(page?.merged).toMatchObject([{ name: '王 芳' }]);
    expect((await store.read(learnerListView, { unit: STREET, year: 2026 })).people.map(({ id }) => id)).toEqual([
      first,
    ]);

    await store.commit(unmergeLearners, { alias: page?.merged[0]?.alias ?? '' });
    expect(await residents(store, POINT)).toBe(2);
  });

  it('come back whole with undo', async () => {
    const { store, first, second } = await twins();
    const merged = await store.commit(mergeLearners, { learner: first, other: second });
    await store.undo((merged.ok && merged.value.seq) || 0);
    expect(await residents(store, POINT)).toBe(2);
    expect(await store.reader.get(learnerRecord, first)).not.toHaveProperty('birthYear');
  });

  it('cannot be merged twice, nor with themselves', async () => {
    const { store, first, second } = await twins();
    await store.commit(mergeLearners, { learner: first, other: second });
    for (const other of [first, second]) {
      const again = await store.commit(mergeLearners, { learner: first, other });
      expect(again).toMatchObject({ ok: false, error: { code: 'learner.already-one' } });
    }
  });

  it('are pointed out on the page of each', async () => {
    const { store, first, second } = await twins();
    const page = await store.read(learnerPageView, { learner: first, year: 2026 });
    expect(page?.duplicates.map(({ person }) => person.id)).toEqual([second]);
  });
});

describe('learnerListView', () => {
  it('lists who lives in the subtree', async () => {
    const store = await peopleStore();
    const first = await add(store, POINT, { name: '王芳', telephone: '13800001111' });
    const older = await add(store, OTHER_POINT, { name: '李国强', birthYear: 1950 });
    const { people } = await store.read(learnerListView, { unit: STREET, year: 2026 });
    expect(people.map(({ id }) => id).sort()).toEqual([first, older].sort());
    expect((await store.read(learnerListView, { unit: OTHER_POINT, year: 2026 })).people).toMatchObject([
      { id: older, groups: ['older'], homeName: 'Point two' },
    ]);
  });
});
