import { describe, expect, it } from 'vitest';
import { overviewView } from '#domain/overview/overview.views.ts';
import { setPopulation } from '#domain/population/population.commands.ts';
import { populationView } from '#domain/population/population.views.ts';
import { recordSession } from '#domain/sessions/session.commands.ts';
import { startPlan } from '#domain/units/start-plan.commands.ts';
import { addUnit, changeUnit, joinUnits, moveUnit } from '#domain/units/unit.commands.ts';
import { unitTreeView } from '#domain/units/unit.views.ts';
import type { Store } from '#store/store.ts';
import { openTestStore } from '../../store/test-store.ts';

const plan = {
  tier: 'district' as const,
  name: '青禾区',
  year: 2026,
  residents: 1000,
  date: '2025-12-31',
  source: '统计公报',
  basis: 'named' as const,
  lastPersons: 400,
  lastResidents: 980,
  lastSource: '2025 年年报',
};

async function code(result: Promise<{ ok: boolean; error?: { code: string; field?: string } }>) {
  const outcome = await result;
  return outcome.ok ? 'done' : `${outcome.error?.code} ${outcome.error?.field ?? ''}`.trim();
}

async function nodes(store: Store) {
  return store.read(unitTreeView, {});
}

async function named(store: Store, name: string): Promise<string> {
  const found = (await nodes(store)).find((node) => node.name === name);
  if (found === undefined) throw new Error(`no unit ${name}`);
  return found.code;
}

async function district(): Promise<Store> {
  const store = await openTestStore();
  expect(await code(store.commit(startPlan, plan))).toBe('done');
  const top = await named(store, '青禾区');
  for (const name of ['甲街道', '乙街道']) {
    expect(await code(store.commit(addUnit, { parent: top, tier: 'school', name }))).toBe('done');
  }
  const school = await named(store, '甲街道');
  expect(await code(store.commit(addUnit, { parent: school, tier: 'point', name: '一居' }))).toBe('done');
  return store;
}

describe('units', () => {
  it('are listed top first, each followed by what is below it', async () => {
    const store = await district();
    expect((await nodes(store)).map((node) => [node.name, node.tier, node.path.length])).toEqual([
      ['青禾区', 'district', 1],
      ['乙街道', 'school', 2],
      ['甲街道', 'school', 2],
      ['一居', 'point', 3],
    ]);
  });

  it('keep to three tiers', async () => {
    const store = await district();
    const top = await named(store, '青禾区');
    const point = await named(store, '一居');
    expect(await code(store.commit(addUnit, { parent: top, tier: 'point', name: '二居' }))).toBe(
      'unit.parent-of-other-tier parent',
    );
    expect(await code(store.commit(addUnit, { parent: point, tier: 'point', name: '二居' }))).toBe(
      'unit.nothing-below-points parent',
    );
  });

  it('refuse a missing name, a name taken beside, a place of another tier', async () => {
    const store = await district();
    const top = await named(store, '青禾区');
    const school = { parent: top, tier: 'school' as const };
    expect(await code(store.commit(addUnit, { ...school, name: '  ' }))).toBe('unit.name-missing name');
    expect(await code(store.commit(addUnit, { ...school, name: '甲街道' }))).toBe('unit.name-taken name');
    expect(await code(store.commit(addUnit, { ...school, name: '丙', place: 'village' }))).toBe(
      'unit.place-of-other-tier place',
    );
    const unit = await named(store, '乙街道');
    expect(await code(store.commit(changeUnit, { unit, name: '甲街道' }))).toBe('unit.name-taken name');
    expect(await code(store.commit(changeUnit, { unit, name: '乙街道', working: false }))).toBe('done');
    expect((await nodes(store)).find((node) => node.code === unit)?.working).toBe(false);
  });

  it('move with everything that belongs to them, any number of times', async () => {
    const store = await district();
    const [first, second] = [await named(store, '甲街道'), await named(store, '乙街道')];
    let point = await named(store, '一居');
    await store.commit(setPopulation, { unit: point, date: '2025-12-31', source: '居委会', permanent: 120 });
    for (const parent of [second, first, second, first, second]) {
      expect(await code(store.commit(moveUnit, { unit: point, parent }))).toBe('done');
      const node = (await nodes(store)).find((each) => each.name === '一居');
      expect(node?.parent).toBe(parent);
      expect((await nodes(store)).filter((each) => each.name === '一居')).toHaveLength(1);
      point = node?.code ?? '';
    }
    const population = await store.read(populationView, { unit: point, year: 2026 });
    expect(population.residents?.people).toBe(120);
    expect(await code(store.commit(moveUnit, { unit: point, parent: second }))).toBe('unit.already-there parent');
    expect(await code(store.commit(moveUnit, { unit: second, parent: point }))).toBe('unit.move-below-itself parent');
  });
});

describe('two entries of one unit', () => {
  it('become one, with what belongs to either, and are taken apart again', async () => {
    const store = await district();
    const right = await named(store, '一居');
    const top = await named(store, '青禾区');
    await store.commit(setPopulation, { unit: right, date: '2025-12-31', source: '居委会', permanent: 120 });
    expect(await code(store.commit(addUnit, { parent: top, tier: 'school', name: '一屋' }))).toBe('done');
    const wrong = await named(store, '一屋');
    await store.commit(recordSession, {
      unit: wrong,
      name: '书法',
      date: '2026-03-02',
      sessionKind: 'class',
      unnamed: 9,
      ticks: [],
    });
    const before = await nodes(store);
    const joined = await store.commit(joinUnits, { unit: wrong, into: right });
    expect(joined.ok).toBe(true);
    const after = await nodes(store);
    expect(after.map(({ name }) => name).sort()).toEqual(
      before
        .map(({ name }) => name)
        .filter((name) => name !== '一屋')
        .sort(),
    );
    const one = after.find(({ name }) => name === '一居');
    expect(one?.parent).toBe(before.find(({ name }) => name === '一居')?.parent);
    const overview = await store.read(overviewView, { unit: one?.code ?? '', year: 2026, today: '2026-06-01' });
    expect(overview).toMatchObject({ residents: { people: 120 }, workload: { personTimesAll: 9 } });
    expect((await store.undo(joined.ok ? (joined.value.seq as number) : 0)).ok).toBe(true);
    expect(await nodes(store)).toEqual(before);
  });

  it('are refused where they cannot be one', async () => {
    const store = await district();
    const [street, point] = [await named(store, '甲街道'), await named(store, '一居')];
    expect(await code(store.commit(joinUnits, { unit: point, into: point }))).toBe('unit.join-with-itself into');
    expect(await code(store.commit(joinUnits, { unit: street, into: point }))).toBe('unit.join-with-above into');
    const other = await named(store, '乙街道');
    await store.commit(addUnit, { parent: other, tier: 'point', name: '二居' });
    const second = await named(store, '二居');
    expect(await code(store.commit(joinUnits, { unit: street, into: second }))).toBe('unit.join-other-tier into');
  });
});

describe('starting a plan', () => {
  it('is done once', async () => {
    const store = await district();
    expect(await code(store.commit(startPlan, plan))).toBe('unit.already-started');
  });

  it('says which field is wrong, and writes nothing then', async () => {
    const store = await openTestStore();
    expect(await code(store.commit(startPlan, { ...plan, name: '' }))).toBe('unit.name-missing name');
    expect(await code(store.commit(startPlan, { ...plan, residents: undefined }))).toBe(
      'population.permanent-missing residents',
    );
    expect(await code(store.commit(startPlan, { ...plan, date: '2027-01-01' }))).toBe('population.date-in-future date');
    expect(await code(store.commit(startPlan, { ...plan, lastPersons: 981 }))).toBe(
      'target.more-persons-than-residents lastPersons',
    );
    expect(await code(store.commit(startPlan, { ...plan, ownRate: 4000 }))).toBe('target.own-too-low ownRate');
    expect(await nodes(store)).toEqual([]);
  });
});
