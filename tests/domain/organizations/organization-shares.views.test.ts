import { describe, expect, it } from 'vitest';
import { awardOrganization, withdrawAward } from '#domain/organizations/award.commands.ts';
import { organizationListView, organizationPageView } from '#domain/organizations/organization.views.ts';
import { setOrganizationBase } from '#domain/organizations/organization-base.commands.ts';
import { type KindShareRow, organizationSharesView } from '#domain/organizations/organization-shares.views.ts';
import type { Store } from '#store/store.ts';
import {
  base,
  DISTRICT,
  OTHER_POINT,
  OTHER_STREET,
  organization,
  POINT,
  STREET,
  storeWith,
} from './organizations-store.ts';

const TODAY = '2026-11-10';

async function shareOf(store: Store, kind: string, unit = DISTRICT, year = 2026): Promise<KindShareRow> {
  const { kinds } = await store.read(organizationSharesView, { unit, year, asOf: TODAY });
  const found = kinds.find((row) => row.kind === kind);
  if (found === undefined) throw new Error(`no ${kind}`);
  return found;
}

describe('shares of learning organizations', () => {
  it('counts what is valid this year and at each earlier year end, of a base counted by then', async () => {
    const store = await storeWith(
      ...organization(POINT, 'enterprise', 'A', { namedOn: '2023-05-01', dueAgainOn: '2025-12-31' }),
      ...organization(POINT, 'enterprise', 'B', { namedOn: '2025-05-01' }),
      ...organization(OTHER_STREET, 'enterprise', 'C', { namedOn: '2026-05-01' }),
      ...organization(OTHER_STREET, 'enterprise', 'D'),
      base(DISTRICT, 'enterprise', 40, '2024-12-31'),
      base(DISTRICT, 'enterprise', 42, '2026-06-30'),
    );
    const row = await shareOf(store, 'enterprise');
    expect(row).toMatchObject({ registered: 4, valid: 2, percent: 4.7619, percentBefore: 5, verdict: 'base-grew' });
    expect(row).toMatchObject({ countChange: 0, baseChange: 2, changePoints: -0.2381 });
    expect(row.years.map(({ year, valid, percent }) => [year, valid, percent])).toEqual([
      [2022, 0, 0],
      [2023, 1, 2.5],
      [2024, 1, 2.5],
      [2025, 2, 5],
      [2026, 2, 4.7619],
    ]);
    expect(row.years.map(({ base: each }) => each?.mark)).toEqual([
      'later',
      'later',
      'in-year',
      'carried-over',
      'in-year',
    ]);
    expect(row.years.map(({ partial }) => partial)).toEqual([false, false, false, false, true]);
    expect(await shareOf(store, 'enterprise', POINT)).toMatchObject({
      valid: 1,
      base: undefined,
      verdict: 'no-verdict',
    });
  });

  it('says the count first of a kind with few members, and holds at 100', async () => {
    const store = await storeWith(
      ...organization(STREET, 'street', 'Street', { namedOn: '2024-05-01' }),
      base(DISTRICT, 'street', 1, '2024-12-31'),
    );
    expect(await shareOf(store, 'street')).toMatchObject({ countFirst: true, verdict: 'held-at-100', percent: 100 });
  });

  it('sums the bases of the units below only when all of them have one', async () => {
    const bases = [base(POINT, 'family', 1000, '2025-12-31'), base(OTHER_POINT, 'family', 1200, '2024-12-31')];
    const store = await storeWith(...bases);
    expect((await shareOf(store, 'family', STREET)).base).toMatchObject({
      total: 2200,
      date: '2024-12-31',
      from: 'sum-of-children',
      mark: 'carried-over',
    });
    expect((await shareOf(store, 'family')).base).toBeUndefined();
    await store.commit(setOrganizationBase, {
      unit: OTHER_STREET,
      organizationKind: 'family',
      date: '2025-12-31',
      total: 800,
    });
    expect((await shareOf(store, 'family')).base?.total).toBe(3000);
  });

  it('moves with every award and withdrawal, and names a base smaller than its count', async () => {
    const store = await storeWith(...organization(STREET, 'family', 'Zhao'), base(DISTRICT, 'family', 0, '2025-12-31'));
    const { rows } = await store.read(organizationListView, { unit: DISTRICT, asOf: TODAY });
    const id = rows[0]?.id ?? '';
    await store.commit(awardOrganization, { organization: id, namedOn: '2026-11-01' });
    expect(await shareOf(store, 'family')).toMatchObject({ valid: 1, percent: undefined });
    await store.commit(setOrganizationBase, {
      unit: DISTRICT,
      organizationKind: 'family',
      date: '2025-12-31',
      total: 4,
      source: 'x',
    });
    expect(await shareOf(store, 'family')).toMatchObject({ valid: 1, percent: 25, verdict: 'rose' });
    const page = await store.read(organizationPageView, { organization: id, asOf: TODAY });
    await store.commit(withdrawAward, { award: page?.awards[0]?.id ?? '', withdrawnOn: '2026-11-05', why: 'moved' });
    expect(await shareOf(store, 'family')).toMatchObject({ valid: 0, percent: 0, verdict: 'held' });
  });

  it('lists by kind and state with the number in each state', async () => {
    const store = await storeWith(
      ...organization(POINT, 'family', 'A', { namedOn: '2025-01-01' }),
      ...organization(POINT, 'family', 'B'),
      ...organization(STREET, 'workplace', 'C'),
    );
    const read = (kind?: string, state?: 'candidate') =>
      store.read(organizationListView, { unit: DISTRICT, asOf: TODAY, kind, state });
    expect((await read()).byState).toMatchObject({ candidate: 2, valid: 1 });
    expect((await read('family', 'candidate')).rows.map(({ name }) => name)).toEqual(['B']);
    expect((await read('family', 'candidate')).byState).toMatchObject({ candidate: 1, valid: 1 });
  });
});

describe('the number of a kind that there is', () => {
  const input = { unit: DISTRICT, organizationKind: 'family', date: '2025-12-31', total: 3120, source: '' };

  it.each([
    [{ organizationKind: '' }, 'kind-missing', 'organizationKind'],
    [{ date: '' }, 'base-date-missing', 'date'],
    [{ date: '2026-12-31' }, 'date-in-future', 'date'],
    [{ total: undefined }, 'base-total-missing', 'total'],
    [{ total: 3.5 }, 'base-total-invalid', 'total'],
    [{ total: -1 }, 'base-total-invalid', 'total'],
    [{ total: 1e9 }, 'base-total-too-large', 'total'],
  ])('refuses %o', async (wrong, code, field) => {
    const store = await storeWith();
    expect(await store.commit(setOrganizationBase, { ...input, ...wrong })).toMatchObject({
      ok: false,
      error: { code: `organization.${code}`, field },
    });
  });
});
