import { describe, expect, it } from 'vitest';
import { change } from '#domain/contracts.ts';
import { removePopulation, setPopulation } from '#domain/population/population.commands.ts';
import { populationView } from '#domain/population/population.views.ts';
import { unitRecord } from '#domain/units/unit.record.ts';
import type { Store } from '#store/store.ts';
import { openTestStore } from '../../store/test-store.ts';

async function tree(): Promise<Store> {
  const store = await openTestStore();
  await store.commitChanges({ command: 'fill' }, [
    change(unitRecord, { id: 'top', unit: 'top' }, { name: 'Top', tier: 'school' }),
    change(unitRecord, { id: 'one', unit: 'one' }, { name: 'One', tier: 'point', parent: 'top' }),
    change(unitRecord, { id: 'two', unit: 'two' }, { name: 'Two', tier: 'point', parent: 'top' }),
  ]);
  return store;
}

const count = { date: '2025-12-31', source: 'Yearbook' };
const of = (store: Store, unit: string) => store.read(populationView, { unit, year: 2026 });

async function code(result: Promise<{ ok: boolean; error?: { code: string; field?: string } }>) {
  const outcome = await result;
  return outcome.ok ? 'done' : `${outcome.error?.code} ${outcome.error?.field ?? ''}`.trim();
}

describe('the population', () => {
  it('of a unit stands beside the sum of the units below and is never replaced by it', async () => {
    const store = await tree();
    await store.commit(setPopulation, { ...count, unit: 'one', permanent: 300 });
    await store.commit(setPopulation, { ...count, unit: 'two', permanent: 200 });
    expect(await of(store, 'top')).toMatchObject({
      residents: { people: 500, from: 'sum-of-children' },
      against: { state: 'no-own', sum: 500 },
    });
    await store.commit(setPopulation, { ...count, unit: 'top', permanent: 510 });
    expect(await of(store, 'top')).toMatchObject({
      residents: { people: 510, from: 'own' },
      against: { state: 'differs', difference: 10 },
    });
  });

  it('of one day is corrected, not doubled; a number can be taken out again', async () => {
    const store = await tree();
    await store.commit(setPopulation, { ...count, unit: 'one', permanent: 300, older: 90, groups: { women: 150 } });
    await store.commit(setPopulation, { ...count, unit: 'one', permanent: 310, groups: { farmers: 20 } });
    const { counts, groups } = await of(store, 'one');
    expect(counts).toHaveLength(1);
    expect(counts[0]).toMatchObject({ permanent: 310, groups: { farmers: 20 } });
    expect(counts[0]?.older).toBeUndefined();
    expect(groups.find((group) => group.id === 'farmers')?.people).toBe(20);
    expect(groups.find((group) => group.id === 'women')?.people).toBeUndefined();
  });

  it('is refused with the field that is wrong', async () => {
    const store = await tree();
    const entry = { ...count, unit: 'one', permanent: 300 };
    expect(await code(store.commit(setPopulation, { ...entry, date: '' }))).toBe('population.date-missing date');
    expect(await code(store.commit(setPopulation, { ...entry, date: '2025-02-30' }))).toBe(
      'population.date-wrong date',
    );
    expect(await code(store.commit(setPopulation, { ...entry, source: ' ' }))).toBe('population.source-missing source');
    expect(await code(store.commit(setPopulation, { ...entry, permanent: 0 }))).toBe(
      'population.permanent-missing permanent',
    );
    expect(await code(store.commit(setPopulation, { ...entry, older: 301 }))).toBe('population.part-over-whole older');
    expect(await code(store.commit(setPopulation, { ...entry, unit: 'nowhere' }))).toBe('unit.unknown unit');
  });

  it('may not be moved onto a day that has a count, and can be removed', async () => {
    const store = await tree();
    await store.commit(setPopulation, { ...count, unit: 'one', permanent: 300 });
    await store.commit(setPopulation, { ...count, unit: 'one', date: '2024-12-31', permanent: 290 });
    const id = (await of(store, 'one')).counts[1]?.id ?? '';
    const moved = { ...count, unit: 'one', permanent: 290, id };
    expect(await code(store.commit(setPopulation, moved))).toBe('population.date-taken date');
    expect(await code(store.commit(removePopulation, { id }))).toBe('done');
    expect((await of(store, 'one')).counts).toHaveLength(1);
  });

  it('carried over from an earlier year is marked', async () => {
    const store = await tree();
    await store.commit(setPopulation, { ...count, date: '2023-12-31', unit: 'one', permanent: 280 });
    expect((await of(store, 'one')).residents?.mark).toBe('carried-over');
  });
});
