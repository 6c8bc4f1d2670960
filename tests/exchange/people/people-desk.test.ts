import { describe, expect, it, vi } from 'vitest';
import { changeLearner, deleteLearner, moveLearner } from '#domain/learners/learner.commands.ts';
import { openPerson } from '#domain/learners/look.commands.ts';
import { mergeLearners } from '#domain/learners/merge.commands.ts';
import { DUTY } from '#domain/roles/duty.ts';
import { PeopleDesk, type PeopleJob } from '#exchange/people/people-desk.ts';
import type { Store } from '#store/store.ts';
import { add, OTHER_POINT, POINT, peopleStore, STREET } from '../../domain/learners/people-store.ts';

function deskOf(store: Store) {
  const opened = vi.fn();
  const desk = new PeopleDesk((_durability, work) => {
    opened();
    return work(store);
  });
  const find = async (wanted: Partial<PeopleJob> = {}) =>
    desk.run({
      type: 'find',
      unit: STREET,
      text: '',
      group: '',
      order: { column: 'name', direction: 'ascending' },
      year: 2026,
      language: 'en',
      version: `${await store.lastSeq()} ${await store.database.learnerPages.count()}`,
      covered: (await store.preference<{ role: string }>(DUTY))?.role === 'inspector',
      first: 0,
      count: 10,
      ...wanted,
    });
  const names = async (wanted?: Partial<PeopleJob>) => (await find(wanted)).people.map(({ name }) => name);
  return { find, names, opened };
}

describe('the desk for people', () => {
  it('gives the part that is asked for, in order, and reads again only after a commit', async () => {
    const store = await peopleStore();
    for (const name of ['Cai', 'An', 'Bo', 'Dan']) await add(store, name === 'Dan' ? OTHER_POINT : POINT, { name });
    const { find, names, opened } = deskOf(store);
    expect(await find({ first: 1, count: 2 })).toMatchObject({
      people: [{ name: 'Bo' }, { name: 'Cai', homeName: expect.any(String) }],
      first: 1,
      found: 4,
      total: 4,
      complete: true,
      upToDate: true,
    });
    expect(await names({ order: { column: 'name', direction: 'descending' } })).toEqual(['Dan', 'Cai', 'Bo', 'An']);
    expect(opened).toHaveBeenCalledTimes(1);
    expect(await names({ unit: undefined, text: 'an' })).toEqual(['An', 'Dan']);
    expect(opened).toHaveBeenCalledTimes(2);
    // All are read now, those of every unit too.
    expect(await names({ unit: OTHER_POINT })).toEqual(['Dan']);
    expect(opened).toHaveBeenCalledTimes(2);

    await add(store, POINT, { name: 'Abe' });
    expect(await names()).toEqual(['Abe', 'An', 'Bo', 'Cai', 'Dan']);
    expect(opened).toHaveBeenCalledTimes(3);
  });

  it('follows what is changed, deleted and merged, and the year', async () => {
    const store = await peopleStore();
    const an = await add(store, POINT, { name: 'An', birthYear: 1966 });
    const bo = await add(store, POINT, { name: 'Bo' });
    const twin = await add(store, POINT, { name: 'Bo' });
    const { names } = deskOf(store);
    expect(await names()).toEqual(['An', 'Bo', 'Bo']);
    const details = { name: 'Anna', birthYear: 1966, groups: [], residence: 'unknown' as const, home: POINT };
    expect(await store.commit(changeLearner, { learner: an, ...details })).toMatchObject({ ok: true });
    expect(await store.commit(mergeLearners, { learner: bo, other: twin })).toMatchObject({ ok: true });
    expect(await names()).toEqual(['Anna', 'Bo']);
    expect(await names({ group: 'older' })).toEqual(['Anna']);
    expect(await names({ group: 'older', year: 2025 })).toEqual([]);
    expect(await store.commit(deleteLearner, { learner: an })).toMatchObject({ ok: true });
    expect(await names()).toEqual(['Bo']);
  });

  it("covers on an inspector's device all but the rows that were opened", async () => {
    const store = await peopleStore();
    const an = await add(store, POINT, { name: 'An', telephone: '13800001111' });
    await add(store, POINT, { name: 'Bo' });
    const { find: inspect } = deskOf(store);
    expect((await inspect({ text: 'An' })).found).toBe(1);
    await store.setPreference(DUTY, { role: 'inspector', unit: '' });
    expect(JSON.stringify(await inspect())).not.toMatch(/An|Bo|1380/);
    expect((await inspect({ text: '1380' })).found).toBe(0);
    await store.commit(openPerson, { learner: an });
    const seen = JSON.stringify(await inspect());
    expect(seen).toContain('An');
    expect(seen).not.toContain('Bo');
  });

  /** Reading that goes on, behind its first pages, only when it is told to. */
  async function held(store: Store) {
    let goOn: () => void = () => undefined;
    const waiting = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const real = await store.private();
    vi.spyOn(store, 'private').mockResolvedValue({
      ...real,
      changedPages: async (asked) => {
        const first = await real.changedPages({ ...asked, pages: asked.pages.slice(0, 1) });
        await waiting;
        const rest = await real.changedPages({ ...asked, pages: asked.pages.slice(1) });
        return { pages: [...first.pages, ...rest.pages], gone: [...first.gone, ...rest.gone] };
      },
    });
    return goOn;
  }

  it('gives what is there so far when reading takes long, and all of it in the end, in order', async () => {
    const store = await peopleStore();
    for (const name of ['Bo', 'An']) await add(store, POINT, { name });
    const goOn = await held(store);
    const { find } = deskOf(store);
    expect(await find()).toMatchObject({ found: 0, complete: false, upToDate: false });
    goOn();
    await vi.waitUntil(async () => (await find()).upToDate);
    expect(await find()).toMatchObject({ people: [{ name: 'An' }, { name: 'Bo' }], complete: true });

    // Once all are known, what is read anew is only what changed: the order stays.
    await add(store, POINT, { name: 'Abe' });
    const goOnAgain = await held(store);
    expect(await find()).toMatchObject({ people: [{ name: 'An' }, { name: 'Bo' }], complete: true, upToDate: false });
    goOnAgain();
    await vi.waitUntil(async () => (await find()).upToDate);
    expect(await find()).toMatchObject({ people: [{ name: 'Abe' }, { name: 'An' }, { name: 'Bo' }] });
  });

  it('comes to an end for two who ask for other years, and for a unit before the whole device is read', async () => {
    const store = await peopleStore();
    await add(store, POINT, { name: 'An' });
    await add(store, OTHER_POINT, { name: 'Bo' });
    const goOn = await held(store);
    const { find, opened } = deskOf(store);
    const [one, other] = await Promise.all([find({ unit: undefined }), find({ unit: undefined, year: 2025 })]);
    expect([one.upToDate, other.upToDate]).toEqual([false, false]);
    goOn();
    for (const year of [2025, 2026, 2025, 2026]) {
      await vi.waitUntil(async () => (await find({ unit: undefined, year })).upToDate);
    }
    expect(opened).toHaveBeenCalledTimes(2);

    const fresh = deskOf(store);
    vi.restoreAllMocks();
    expect(await fresh.names({ unit: POINT })).toEqual(['An']);
    expect((await fresh.find({ unit: POINT })).upToDate).toBe(true);
    await store.commit(moveLearner, {
      learner: (await fresh.find({ unit: POINT })).people[0]?.id ?? '',
      home: OTHER_POINT,
    });
    expect(await fresh.names({ unit: POINT })).toEqual([]);
    expect(await fresh.names({ unit: OTHER_POINT })).toEqual(['An', 'Bo']);
  });

  it('forgets who was removed with all records', async () => {
    const store = await peopleStore();
    await add(store, POINT, { name: 'An' });
    const { find } = deskOf(store);
    expect((await find({ unit: undefined })).found).toBe(1);
    await store.empty();
    expect((await find({ unit: undefined })).found).toBe(0);
  });

  it('tells who asks when the people cannot be read, and tries again for who asks next', async () => {
    const store = await peopleStore();
    await add(store, POINT, { name: 'An' });
    vi.spyOn(store, 'private').mockRejectedValueOnce(new Error('torn'));
    const { find } = deskOf(store);
    await expect(find()).rejects.toThrow('torn');
    expect((await find()).found).toBe(1);
  });
});
