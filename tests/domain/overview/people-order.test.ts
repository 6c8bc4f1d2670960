import { describe, expect, it } from 'vitest';
import { type Change, change, type PeopleAsked } from '#domain/contracts.ts';
import { learnerRecord } from '#domain/learners/learner.record.ts';
import { type BehindPersonsParams, behindPersonsView } from '#domain/overview/behind.views.ts';
import { homesInOrder, homesOfPart } from '#domain/overview/people-order.ts';
import { sessionRecord } from '#domain/sessions/session.record.ts';
import { readUnitTree } from '#domain/units/subtree.ts';
import { unitRecord } from '#domain/units/unit.record.ts';
import type { Store } from '#store/store.ts';
import { Chance } from '../../laws/chance.ts';
import { openDevices, write } from '../../laws/devices.ts';
import { YEARS } from '../../laws/random-changes.ts';
import { openTestStore } from '../../store/test-store.ts';

const PART = 3;

/** The whole list, part by part. */
async function listed(store: Store, unit: string, year: number, family: PeopleAsked['family'], group?: string) {
  const tree = await readUnitTree(store.reader);
  const people: string[] = [];
  for (let from = 0; ; from += PART) {
    const part = { unit, year, group, from, count: PART };
    const asked =
      family === 'home'
        ? { ...part, ...(await homesOfPart(store.reader, tree, part)) }
        : { ...part, homes: homesInOrder(tree, unit).map((home) => ({ unit: home })) };
    const found = await store.reader.peopleBehind(learnerRecord, { ...asked, family });
    people.push(...found.people.map(({ id }) => id));
    if (found.people.length < PART) return people;
  }
}

describe('people listed part by part', () => {
  it('are exactly those who are counted, in histories of chance', async () => {
    let compared = 0;
    for (let seed = 1; seed <= 6; seed += 1) {
      const chance = new Chance(seed);
      const [device] = await openDevices(1, chance, false);
      if (device === undefined) throw new Error('no device');
      const { store } = device;
      await store.commitChanges({ command: 'start' }, device.random.start());
      for (let step = 0; step < 14; step += 1) await write(device, chance);
      for (const year of YEARS) {
        for (const unit of ['nd00000000', 'ns00000001', 'ns00000003', 'np00000002']) {
          const home = (await store.reader.personsOf(unit, year, 'home')).sort();
          const before = await store.reader.personsOf(unit, year - 1, 'home');
          const missing = before.filter((id) => !home.includes(id)).sort();
          const women = (await store.reader.personsOf(unit, year, 'home', 'women')).sort();
          expect((await listed(store, unit, year, 'home')).sort()).toEqual(home);
          expect((await listed(store, unit, year, 'home', 'women')).sort()).toEqual(women);
          expect((await listed(store, unit, year, 'missing')).sort()).toEqual(missing);
          expect(await store.reader.countMissing(unit, year)).toBe(missing.length);
          const place = (await store.reader.personsOf(unit, year, 'place')).sort();
          expect((await listed(store, unit, year, 'place')).sort()).toEqual(place);
          compared += home.length + missing.length + place.length + women.length;
        }
      }
      store.close();
    }
    expect(compared).toBeGreaterThan(200);
  });
});

const id = (family: number, number: number) =>
  `${String(family).padStart(8, '0')}-0000-7000-8000-${String(number).padStart(12, '0')}`;
const AT_POINT = 70;

/** Schools of four points with 70 people each; of everybody two sessions a year, of the first three one more. */
async function district(schools: number): Promise<Store> {
  const store = await openTestStore();
  const units: Change[] = [change(unitRecord, { id: 'd', unit: 'd' }, { name: 'District', tier: 'district' })];
  const people: Change[] = [];
  const sessions: Change[] = [];
  for (let school = 10; school < 10 + schools; school += 1) {
    const above = `s${school}`;
    units.push(change(unitRecord, { id: above, unit: above }, { name: above, tier: 'school', parent: 'd' }));
    for (let point = 0; point < 4; point += 1) {
      const unit = `p${school}${point}`;
      const learners = Array.from({ length: AT_POINT }, (_, index) => id(school * 10 + point, index));
      units.push(change(unitRecord, { id: unit, unit }, { name: unit, tier: 'point', parent: above }));
      people.push(
        ...learners.map((learner, index) => change(learnerRecord, { id: learner, unit }, { name: `${unit} ${index}` })),
      );
      const meeting = (year: number, number: number, present: readonly string[]) =>
        change(
          sessionRecord,
          { id: id(school * 10 + point, year * 10 + number), unit },
          { name: 'Class', date: `${year}-03-0${number + 1}`, sessionKind: 'class' },
          { learners: present, marks: present.map(() => 1) },
        );
      sessions.push(meeting(2025, 0, learners), meeting(2026, 0, learners.slice(0, 50)));
      sessions.push(meeting(2026, 1, learners.slice(3, 6)));
    }
  }
  await store.commitChanges({ command: 'fill' }, [...units, ...people]);
  await store.commitChanges({ command: 'record' }, sessions);
  return store;
}

/** Rows that a reading takes from the tables whose size is that of the people. */
async function reads(store: Store, params: Partial<BehindPersonsParams>): Promise<{ rows: number; names: string[] }> {
  const { learnerPages, learnerNumbers, ledger, session } = store.database;
  const tables = [learnerPages, learnerNumbers, ledger, session];
  let rows = 0;
  const count = (row: unknown) => {
    rows += 1;
    return row;
  };
  for (const table of tables) table.hook('reading', count as never);
  const asked: BehindPersonsParams = { unit: 'd', year: 2026, persons: 'home', page: 0, ...params };
  const shown = await store.read(behindPersonsView, asked);
  for (const table of tables) table.hook('reading').unsubscribe(count as never);
  return { rows, names: shown.rows.map(({ name }) => name) };
}

describe('a page of people', () => {
  it('stands in the order of units, and there of attendances', async () => {
    const store = await district(1);
    const { names } = await reads(store, {});
    expect(names.slice(0, 5)).toEqual(['p100 3', 'p100 4', 'p100 5', 'p100 0', 'p100 1']);
    expect(names[50]).toBe('p101 3');
    expect((await reads(store, { page: 1 })).names.slice(0, 2)).toEqual(['p102 3', 'p102 4']);
    expect((await reads(store, { persons: 'missing' })).names[0]).toBe('p100 50');
    store.close();
  });

  it('is read for the price of what it shows, however many people there are', async () => {
    const few = await district(3);
    const many = await district(8);
    for (const params of [
      {},
      { page: 3 },
      { unit: 's11' },
      { persons: 'place' as const },
      { persons: 'missing' as const },
    ]) {
      const small = await reads(few, params);
      const large = await reads(many, params);
      expect(large.names).toHaveLength(small.names.length);
      expect(small.names.length).toBeGreaterThan(79);
      expect([params, large.rows]).toEqual([params, small.rows]);
      expect(large.rows).toBeLessThan(60);
    }
    // The last page too: its place is told by the sums.
    expect((await reads(many, { page: 15 })).rows).toBeLessThan(20);
    few.close();
    many.close();
  });
});
