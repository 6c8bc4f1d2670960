import { describe, expect, it } from 'vitest';
import type { Stored } from '#domain/contracts.ts';
import type { Learner } from '#domain/learners/learner.record.ts';
import { matchesPerson, personOf, plainName } from '#domain/learners/learner.rules.ts';
import { PeopleIndex, type PeopleWanted } from '#domain/learners/people-index.ts';
import { PEOPLE_COLUMNS, type PeopleColumn } from '#domain/learners/people-order.ts';
import { unitTree } from '#domain/units/subtree.ts';
import { Chance } from '../../laws/chance.ts';

const YEAR = 2026;
const collator = new Intl.Collator('zh-CN', { numeric: true });
const treeWith = (one: string, two: string) =>
  unitTree(
    [
      { id: 'district', unit: 'district', name: '区', tier: 'district' },
      { id: 'school', unit: 'school', name: '北街', tier: 'school', parent: 'district' },
      { id: 'one', unit: 'one', name: one, tier: 'point', parent: 'school' },
      { id: 'two', unit: 'two', name: two, tier: 'point', parent: 'district' },
      { id: 'old', unit: 'old', name: '旧村', tier: 'point', parent: 'school' },
    ],
    [{ from: 'old', into: 'one' }],
  );
const tree = treeWith('甲村', '乙村');
const merged = new Set(['id-7', 'id-13']);
const surrounding = { tree, isMerged: (id: string) => merged.has(id) };

/** People of few names, so that many are alike. */
function people(count: number, seed: number): Stored<Learner>[] {
  const chance = new Chance(seed);
  const pick = <T>(list: readonly T[]): T => list[chance.whole(list.length)] as T;
  return Array.from({ length: count }, (_, index) => ({
    id: `id-${index}`,
    unit: 'district',
    name: `${pick(['王', '李', '赵', '诸葛', 'Ann ', ' 王'])}${pick(['芳', '小明', ' 芳', '', 'Lee'])}`,
    sex: pick(['female', 'male', undefined] as const) as 'female',
    birthYear: pick([1950, 1966, 1990, undefined]) as number,
    telephone: pick(['13800001111', '057112345', '']),
    home: [{ from: 2020, value: pick(['one', 'two', 'old', 'school']) }],
    groups: [{ from: 2020, value: pick([['women'], ['women', 'farmers'], []]) }],
  }));
}

/** The same by the rules for single persons, one after the other. */
function plainly(all: readonly Stored<Learner>[], { unit, text, group }: PeopleWanted) {
  const homes = unit === undefined ? undefined : tree.subtreeOf(unit);
  const here = all.filter(
    (learner) => !merged.has(learner.id) && (homes === undefined || homes.includes(learner.home?.[0]?.value ?? '')),
  );
  const found = here
    .map((learner) => personOf(learner, YEAR, tree))
    .filter((person) => matchesPerson(person, text) && (group === '' || person.groups.includes(group)));
  return { total: here.length, found };
}

describe('people in memory', () => {
  const all = people(300, 1);
  const index = new PeopleIndex(YEAR);
  for (let page = 0; page * 64 < all.length; page += 1) index.put(page, all.slice(page * 64, page * 64 + 64));

  it.each(
    ['district', 'school', 'one', undefined].flatMap((unit) =>
      ['', '王', '王 芳', 'ann', '0000', '王 1380', 'zzz'].flatMap((text) =>
        ['', 'older', 'farmers'].map((group) => ({ unit, text, group })),
      ),
    ),
  )('are found as one by one: $unit “$text” $group', (wanted) => {
    const { total, found } = plainly(all, wanted);
    const answer = index.find(wanted, surrounding, collator.compare);
    expect({ total: answer.total, found: answer.part(0, all.length) }).toEqual({ total, found });
    expect(answer.found).toBe(found.length);
    expect(answer.part(3, 2)).toEqual(found.slice(3, 5));
  });

  it.each(PEOPLE_COLUMNS)('stand in the order of %s, those without one last either way', (column) => {
    for (const direction of ['ascending', 'descending'] as const) {
      const wanted = { unit: 'district', text: '', group: '', order: { column, direction } };
      const keys = index
        .find(wanted, surrounding, collator.compare)
        .part(0, all.length)
        .map((person) =>
          column === 'name' ? plainName(person.name) : column === 'home' ? person.homeName : person[column],
        )
        // Letters of two scripts in one name have no order that anybody expects.
        .filter((key) => !/[a-z].*\p{Script=Han}/u.test(String(key)));
      const filled = keys.filter((key) => key !== undefined).map(String);
      expect(keys.slice(0, filled.length).map(String)).toEqual(filled);
      const sign = direction === 'ascending' ? 1 : -1;
      expect(filled).toEqual([...filled].sort((one, other) => sign * collator.compare(one, other)));
    }
  });

  it('stand by name where the column tells nothing, and numbers in names in their own order', () => {
    const few = new PeopleIndex(YEAR);
    const named = (name: string, at: number) => ({ id: `${at}`, unit: 'one', name }) as Stored<Learner>;
    few.put(0, ['P10', 'Cai', 'P2', 'An', 'P1', 'P02b'].map(named));
    const order = (column: 'name' | 'sex', direction: 'ascending' | 'descending') =>
      few
        .find({ text: '', group: '', order: { column, direction } }, surrounding, collator.compare)
        .part(0, 6)
        .map(({ name }) => name);
    expect(order('name', 'ascending')).toEqual(['An', 'Cai', 'P1', 'P2', 'P02b', 'P10']);
    expect(order('name', 'descending')).toEqual(['P10', 'P02b', 'P2', 'P1', 'Cai', 'An']);
    expect(order('sex', 'descending')).toEqual(['An', 'Cai', 'P1', 'P2', 'P02b', 'P10']);
  });

  it('are those of the page as it was put last', () => {
    const changing = new PeopleIndex(YEAR);
    changing.put(0, all.slice(0, 3));
    changing.put(1, all.slice(3, 5));
    changing.put(0, all.slice(0, 1));
    const { part } = changing.find({ text: '', group: '' }, surrounding, collator.compare);
    changing.put(0, []);
    expect(part(0, 9).map(({ id }) => id)).toEqual(['id-0', 'id-3', 'id-4']);
  });

  it.each([1, 2, 3, 4, 5])('come in the same order whatever was asked for or put before, seed %i', (seed) => {
    const chance = new Chance(seed);
    const pick = <T>(list: readonly T[]): T => list[chance.whole(list.length)] as T;
    const pageCount = 40;
    const pages = Array.from({ length: pageCount }, (_, page) => all.slice(page * 5, page * 5 + 5));
    const indexOf = () => {
      const made = new PeopleIndex(YEAR);
      for (const [page, those] of pages.entries()) made.put(page, those);
      return made;
    };
    const used = indexOf();
    const surroundings = [
      { tree, isMerged: (id: string) => id.endsWith('7') },
      { tree, isMerged: () => false },
      { tree: treeWith('乙村', '甲村'), isMerged: () => false },
    ];
    for (let step = 0; step < 60; step += 1) {
      if (chance.whole(3) === 0) {
        const page = chance.whole(pageCount);
        pages[page] = people(chance.whole(8), seed * 100 + step).map((each) => ({ ...each, id: `${page}-${each.id}` }));
        used.put(page, pages[page]);
      }
      const order = {
        column: pick<PeopleColumn>(['name', 'name', 'name', ...PEOPLE_COLUMNS]),
        direction: pick(['ascending', 'ascending', 'descending'] as const),
      };
      const wanted = {
        unit: pick(['district', 'school', 'one', undefined]),
        text: pick(['', '', '王']),
        group: pick(['', '', 'farmers']),
        order,
      };
      const around = pick(surroundings);
      const answerOf = (asked: PeopleIndex) => {
        const { total, part } = asked.find(wanted, around, collator.compare);
        return { total, people: part(0, all.length) };
      };
      expect(answerOf(used)).toEqual(answerOf(indexOf()));
    }
  });
});
