import { describe, expect, it, vi } from 'vitest';
import { changeLearner, deleteLearner } from '#domain/learners/learner.commands.ts';
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
      version: `${await store.lastSeq()} ${JSON.stringify(await store.preference(DUTY))}`,
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
    expect(await names({ unit: OTHER_POINT })).toEqual(['Dan']);
    expect(await names({ unit: undefined, text: 'an' })).toEqual(['An', 'Dan']);
    expect(opened).toHaveBeenCalledTimes(1);

    await add(store, POINT, { name: 'Abe' });
    expect(await names()).toEqual(['Abe', 'An', 'Bo', 'Cai', 'Dan']);
    expect(opened).toHaveBeenCalledTimes(2);
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

  it('gives what is there so far when reading takes long, and all of it in the end', async () => {
    const store = await peopleStore();
    for (let person = 0; person < 130; person += 1) await add(store, POINT, { name: `P${person}` });
    let readOn: () => void = () => undefined;
    let held = new Promise<void>((resolve) => {
      readOn = resolve;
    });
    const real = await store.private();
    vi.spyOn(store, 'private').mockResolvedValue({
      ...real,
      changedPages: async (asked) => {
        const pages = await real.changedPages({ ...asked, count: 1 });
        if (asked.from > 0) await held;
        return pages;
      },
    });
    const { find } = deskOf(store);
    expect(await find()).toMatchObject({ found: 64, total: 64, complete: false, upToDate: false });
    readOn();
    await vi.waitUntil(async () => (await find()).upToDate);
    expect(await find()).toMatchObject({ found: 130, total: 130 });
    expect((await find()).people[1]?.name).toBe('P1');
    // Once all are known, what is read anew is only what changed: the order stays.
    held = new Promise<void>((resolve) => {
      readOn = resolve;
    });
    await add(store, POINT, { name: 'P01' });
    const between = await find({ count: 2 });
    expect(between).toMatchObject({ people: [{ name: 'P0' }, { name: 'P1' }], complete: true, upToDate: false });
    readOn();
    await vi.waitUntil(async () => (await find()).upToDate);
    expect(await find({ count: 2 })).toMatchObject({ found: 131, people: [{ name: 'P0' }, { name: 'P01' }] });
  });

  it('tells who asks when the people cannot be read, and tries again for the next version', async () => {
    const store = await peopleStore();
    await add(store, POINT, { name: 'An' });
    const broken = vi.spyOn(store, 'private').mockRejectedValueOnce(new Error('torn'));
    const { find } = deskOf(store);
    await expect(find()).rejects.toThrow('torn');
    broken.mockRestore();
    await add(store, POINT, { name: 'Bo' });
    expect((await find()).found).toBe(2);
  });
});
