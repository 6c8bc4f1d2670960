import { describe, expect, it } from 'vitest';
import { changeFunding, deleteFunding, enterFunding } from '#domain/funding/funding.commands.ts';
import { fundingLedgerView, fundingListsView, LEDGER_PAGE } from '#domain/funding/funding-ledger.views.ts';
import { fundingOverviewView } from '#domain/funding/funding-overview.views.ts';
import type { Store } from '#store/store.ts';
import {
  DISTRICT,
  OTHER_POINT,
  OTHER_STREET,
  POINT,
  residents,
  STREET,
  storeWith,
} from '../organizations/organizations-store.ts';
import { sampleLedger } from './sample-ledger.ts';

const line = { date: '2026-03-08', purpose: 'training', nature: 'recurrent', summary: 's', state: 'spent' };
const enter = async (store: Store, unit: string, amount: string, source: string, more: object = {}) => {
  const done = await store.commit(enterFunding, { ...line, unit, amount, source, ...more });
  if (!done.ok) throw new Error(done.error.code);
};
const overview = (store: Store, unit = DISTRICT) => store.read(fundingOverviewView, { unit, year: 2026 });

describe('money of a year', () => {
  it('gives the figures of the sample ledger', async () => {
    const store = await storeWith(residents(POINT, 5950), residents(OTHER_POINT, 4000));
    for (const each of sampleLedger) await store.commit(enterFunding, { ...each, unit: STREET });
    const { total, apart, own, sources } = await overview(store, STREET);
    expect(total.residents).toMatchObject({ people: 9950, from: 'sum-of-children', mark: 'year-before' });
    expect(total.spent).toMatchObject({
      counted: 929_141,
      all: 2_487_026,
      yuanPerResident: 0.9338,
      meetsFloor: false,
      missingFen: 65_859,
      governmentPercent: 37.3595,
    });
    expect(apart).toEqual([
      { part: 'capital', arranged: 0, spent: 1_250_000 },
      { part: 'donation', arranged: 0, spent: 307_885 },
    ]);
    expect(own.spent).toBe(929_141);
    expect(sources.find(({ source }) => source === 'donation')).toMatchObject({
      spent: 307_885,
      spentCapital: 1_250_000,
      counted: false,
    });
    expect(total.arranged).toMatchObject({ counted: 0, meetsFloor: false });
  });

  it('stands at every tier, with each unit below against the floor', async () => {
    const store = await storeWith(
      residents(DISTRICT, 3000),
      residents(STREET, 2000),
      residents(OTHER_STREET, 1000, '2023-12-31'),
    );
    await enter(store, POINT, '2000', 'street-budget');
    await enter(store, OTHER_STREET, '999.99', 'street-budget');
    await enter(store, DISTRICT, '300', 'district-budget', { state: 'arranged' });
    const { total, children, own } = await overview(store);
    expect(total.spent).toMatchObject({ counted: 299_999, meetsFloor: false, missingFen: 1 });
    expect(total.arranged.yuanPerResident).toBe(0.1);
    expect(children).toMatchObject([
      { name: 'Street', spent: { counted: 200_000, meetsFloor: true } },
      { name: 'Township', residents: { mark: 'carried-over' }, spent: { counted: 99_999, meetsFloor: false } },
    ]);
    expect(own).toEqual({ arranged: 30_000, spent: 0 });
  });

  it('says nothing per resident where nobody was counted', async () => {
    const store = await storeWith();
    await enter(store, POINT, '2000', 'street-budget');
    expect((await overview(store)).total).toMatchObject({
      residents: undefined,
      spent: { counted: 200_000, yuanPerResident: undefined, meetsFloor: undefined },
    });
  });

  it('counts money that is passed on once: arranged at the receiver, spent where it is spent', async () => {
    const store = await storeWith(residents(DISTRICT, 1000), residents(STREET, 1000));
    const budget = 'district-budget';
    await enter(store, DISTRICT, '1000', budget, { state: 'arranged' });
    await enter(store, DISTRICT, '600', budget, { state: 'arranged', transfer: 'out' });
    await enter(store, STREET, '600', budget, { state: 'arranged', transfer: 'in' });
    await enter(store, DISTRICT, '600', budget, { transfer: 'out' });
    await enter(store, STREET, '450', budget);
    const { total, children, own } = await overview(store);
    expect(total.arranged).toMatchObject({ counted: 100_000, inTransit: 0 });
    expect(total.spent.counted).toBe(45_000);
    expect(children[0]?.arranged.counted).toBe(60_000);
    expect(own).toEqual({ arranged: 40_000, spent: 0 });
  });

  it('follows changes and deletions', async () => {
    const store = await storeWith(residents(DISTRICT, 1000));
    await enter(store, STREET, '100', 'street-budget');
    const entry = (await store.read(fundingLedgerView, { unit: DISTRICT, year: 2026, page: 0 })).rows[0]?.id ?? '';
    await store.commit(changeFunding, { ...line, entry, amount: '40', source: 'donation' });
    expect((await overview(store)).total.spent).toMatchObject({ counted: 0, all: 4000 });
    await store.commit(deleteFunding, { entry });
    expect((await overview(store)).total.spent).toMatchObject({ counted: 0, all: 0 });
  });
});

describe('the ledger', () => {
  it('gives pages, newest first over all units, and keeps to a state and source', async () => {
    const store = await storeWith();
    for (let index = 0; index < LEDGER_PAGE + 3; index += 1) {
      const date = `2026-0${1 + (index % 9)}-10`;
      await enter(store, index % 2 === 0 ? POINT : OTHER_STREET, '1', 'fees', { date });
    }
    await enter(store, DISTRICT, '5', 'district-budget', { date: '2026-10-01', state: 'arranged' });
    const read = (page: number, more: object = {}) =>
      store.read(fundingLedgerView, { unit: DISTRICT, year: 2026, page, ...more });
    const first = await read(0);
    expect(first.rows[0]).toMatchObject({ unitName: 'District', amount: 500 });
    expect(first.rows).toHaveLength(LEDGER_PAGE);
    expect(first.more).toBe(true);
    const second = await read(1);
    expect(second).toMatchObject({ more: false });
    expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(LEDGER_PAGE + 4);
    expect((await read(0, { state: 'arranged' })).rows).toHaveLength(1);
    expect((await read(1, { source: 'fees' })).rows).toHaveLength(3);
    expect((await store.read(fundingLedgerView, { unit: DISTRICT, year: 2025, page: 0 })).rows).toEqual([]);
  });

  it('offers the lists and the years with counted money', async () => {
    const store = await storeWith();
    await enter(store, POINT, '20', 'street-budget');
    await enter(store, POINT, '10', 'village-funds', { date: '2024-03-08' });
    const lists = await store.read(fundingListsView, { unit: STREET, lastYear: 2026 });
    expect(lists.years).toEqual([
      { year: 2026, arranged: 0, spent: 2000 },
      { year: 2024, arranged: 0, spent: 1000 },
    ]);
    expect(lists.sources.map(({ id }) => id)).toContain('donation');
  });
});
