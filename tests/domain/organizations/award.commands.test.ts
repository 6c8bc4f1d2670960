import { describe, expect, it } from 'vitest';
import {
  awardOrganization,
  changeAward,
  deleteAward,
  renewAward,
  withdrawAward,
} from '#domain/organizations/award.commands.ts';
import { organizationListView, organizationPageView } from '#domain/organizations/organization.views.ts';
import { DISTRICT, organization, STREET, storeWith } from './organizations-store.ts';

const TODAY = '2026-11-10';

async function withFamily(...awards: { namedOn: string; dueAgainOn?: string; level?: string }[]) {
  const store = await storeWith(...organization(STREET, 'family', 'Zhao', ...awards));
  const { rows } = await store.read(organizationListView, { unit: DISTRICT, asOf: TODAY });
  const id = rows[0]?.id ?? '';
  const page = async () => {
    const found = await store.read(organizationPageView, { organization: id, asOf: TODAY });
    if (found === undefined) throw new Error('no such organization');
    return found;
  };
  return { store, id, page, award: (await page()).awards[0]?.id ?? '' };
}

const refused = (code: string, field?: string) => ({
  ok: false,
  error: { code: `organization.${code}`, ...(field && { field }) },
});

describe('awarding', () => {
  it('names an organization with date, level, number and the day it is due again', async () => {
    const { store, id, page } = await withFamily();
    const award = { namedOn: '2026-11-05', level: 'district', documentNumber: ' No. 9 ', dueAgainOn: '2029-12-31' };
    expect((await store.commit(awardOrganization, { organization: id, ...award })).ok).toBe(true);
    expect(await page()).toMatchObject({
      state: 'valid',
      namedOn: '2026-11-05',
      documentNumber: 'No. 9',
      validUntil: '2029-12-31',
    });
  });

  it.each([
    [{ namedOn: '' }, 'date-missing', 'namedOn'],
    [{ namedOn: '2026-02-30' }, 'date-invalid', 'namedOn'],
    [{ namedOn: '1026-03-01' }, 'date-too-early', 'namedOn'],
    [{ namedOn: '2026-11-11' }, 'date-in-future', 'namedOn'],
    [{ dueAgainOn: '2026-11-05' }, 'due-before-award', 'dueAgainOn'],
    [{ dueAgainOn: 'next year' }, 'date-invalid', 'dueAgainOn'],
    [{ namedOn: '2026-01-01' }, 'already-awarded', 'namedOn'],
  ])('refuses %o', async (wrong, code, field) => {
    const { store, id, page } = await withFamily({ namedOn: '2020-01-01', dueAgainOn: '2026-06-30' });
    const input = { organization: id, namedOn: '2026-11-05', ...wrong };
    expect(await store.commit(awardOrganization, input)).toMatchObject(refused(code, field));
    expect((await page()).awards).toHaveLength(1);
  });

  it('lets a higher level award stand beside the first', async () => {
    const { store, id, page } = await withFamily({ namedOn: '2025-01-01', level: 'district' });
    const input = { organization: id, namedOn: '2026-01-01', level: 'city' };
    expect((await store.commit(awardOrganization, input)).ok).toBe(true);
    expect((await page()).awards.map(({ level }) => level)).toEqual(['city', 'district']);
  });

  it('puts an award right, and takes it away', async () => {
    const { store, award, page } = await withFamily({ namedOn: '2025-01-01', dueAgainOn: '2026-01-01' });
    await store.commit(changeAward, { award, namedOn: '2025-02-01', dueAgainOn: '' });
    expect(await page()).toMatchObject({ namedOn: '2025-02-01', validUntil: undefined, state: 'valid' });
    await store.commit(deleteAward, { award });
    expect((await page()).state).toBe('candidate');
  });
});

describe('confirming again', () => {
  it('moves the due date when it comes in time', async () => {
    const { store, award, page } = await withFamily({ namedOn: '2023-01-01', dueAgainOn: '2026-12-31' });
    await store.commit(renewAward, {
      award,
      renewedOn: '2026-11-01',
      dueAgainOn: '2029-12-31',
      documentNumber: 'No. 3',
    });
    const found = await page();
    expect(found.awards).toHaveLength(1);
    expect(found).toMatchObject({ state: 'valid', namedOn: '2023-01-01', validUntil: '2029-12-31' });
    expect(found.awards[0]).toMatchObject({ renewedOn: '2026-11-01', renewalNumber: 'No. 3' });
  });

  it('leaves the gap of a late one as it was', async () => {
    const { store, award, id, page } = await withFamily({ namedOn: '2020-01-01', dueAgainOn: '2025-12-31' });
    await store.commit(renewAward, { award, renewedOn: '2026-05-01', dueAgainOn: '2029-12-31' });
    expect((await page()).awards.map(({ namedOn }) => namedOn)).toEqual(['2026-05-01', '2020-01-01']);
    const between = await store.read(organizationPageView, { organization: id, asOf: '2026-02-01' });
    expect(between?.state).toBe('lapsed');
  });

  it.each([
    [{ renewedOn: '' }, 'date-missing', 'renewedOn'],
    [{ renewedOn: '2022-01-01' }, 'renewal-before-award', 'renewedOn'],
    [{ dueAgainOn: '2026-10-01' }, 'due-before-award', 'dueAgainOn'],
    [{ dueAgainOn: '2026-12-01' }, 'due-not-later', 'dueAgainOn'],
  ])('refuses %o', async (wrong, code, field) => {
    const { store, award } = await withFamily({ namedOn: '2023-01-01', dueAgainOn: '2026-12-31' });
    const input = { award, renewedOn: '2026-11-01', dueAgainOn: '2029-12-31', ...wrong };
    expect(await store.commit(renewAward, input)).toMatchObject(refused(code, field));
  });
});

describe('withdrawing', () => {
  it('needs a day and a reason, and is said once', async () => {
    const { store, award, page } = await withFamily({ namedOn: '2025-01-01' });
    const input = { award, withdrawnOn: '2026-11-01', why: 'Moved away' };
    expect(await store.commit(withdrawAward, { ...input, why: ' ' })).toMatchObject(
      refused('withdrawal-reason-missing', 'why'),
    );
    expect(await store.commit(withdrawAward, { ...input, withdrawnOn: '2024-12-31' })).toMatchObject(
      refused('withdrawal-before-award', 'withdrawnOn'),
    );
    expect((await store.commit(withdrawAward, input)).ok).toBe(true);
    expect((await page()).state).toBe('withdrawn');
    expect(await store.commit(withdrawAward, input)).toMatchObject(refused('award-withdrawn'));
    expect(await store.commit(renewAward, { award, renewedOn: '2026-11-02' })).toMatchObject(
      refused('award-withdrawn'),
    );
  });
});
