import { describe, expect, it } from 'vitest';
import { changeFunding, deleteFunding, enterFunding } from '#domain/funding/funding.commands.ts';
import { fundingLedgerView } from '#domain/funding/funding-ledger.views.ts';
import { DISTRICT, STREET, storeWith } from '../organizations/organizations-store.ts';

const input = {
  unit: STREET,
  date: '2026-03-08',
  state: 'spent',
  source: 'district-budget',
  purpose: 'training',
  nature: 'recurrent',
  amount: '1,234.5',
  summary: ' Spring course ',
};
const ledger = { unit: DISTRICT, year: 2026, page: 0 };

describe('entering money', () => {
  it('keeps yuan as whole fen and undoes', async () => {
    const store = await storeWith();
    const done = await store.commit(enterFunding, input);
    expect((await store.read(fundingLedgerView, ledger)).rows).toMatchObject([
      { amount: 123_450, summary: 'Spring course', unitName: 'Street', part: 'counted' },
    ]);
    await store.undo(done.ok ? (done.value.seq as number) : 0);
    expect((await store.read(fundingLedgerView, ledger)).rows).toEqual([]);
  });

  it.each([
    [{ amount: '' }, 'amount-missing', 'amount'],
    [{ amount: '12.345' }, 'amount-decimals', 'amount'],
    [{ amount: 'twelve' }, 'amount-invalid', 'amount'],
    [{ amount: '0.00' }, 'amount-zero', 'amount'],
    [{ amount: '200000000000' }, 'amount-too-large', 'amount'],
    [{ amount: '999999999999999999' }, 'amount-too-large', 'amount'],
    [{ date: '' }, 'date-missing', 'date'],
    [{ date: '2026-02-30' }, 'date-invalid', 'date'],
    [{ date: '1999-12-31' }, 'date-out-of-range', 'date'],
    [{ date: '2026-11-11' }, 'date-in-future', 'date'],
    [{ date: '2028-01-01', state: 'arranged' }, 'date-out-of-range', 'date'],
    [{ state: '' }, 'state-missing', 'state'],
    [{ source: '' }, 'source-missing', 'source'],
    [{ source: 'lottery' }, 'source-unknown', 'source'],
    [{ purpose: '' }, 'purpose-missing', 'purpose'],
    [{ nature: '' }, 'nature-missing', 'nature'],
    [{ summary: '  ' }, 'summary-missing', 'summary'],
    [{ transfer: 'out', amount: '-5' }, 'transfer-negative', 'amount'],
    [{ unit: 'nowhere000' }, 'unit-missing', 'unit'],
  ])('refuses %o', async (wrong, code, field) => {
    const store = await storeWith();
    expect(await store.commit(enterFunding, { ...input, ...wrong })).toMatchObject({
      ok: false,
      error: { code: `funding.${code}`, field },
    });
    expect((await store.read(fundingLedgerView, ledger)).rows).toEqual([]);
  });

  it('takes money paid back, and a budget of next year', async () => {
    const store = await storeWith();
    expect((await store.commit(enterFunding, { ...input, amount: '-0.05' })).ok).toBe(true);
    expect((await store.commit(enterFunding, { ...input, state: 'arranged', date: '2027-01-01' })).ok).toBe(true);
    expect((await store.read(fundingLedgerView, ledger)).rows.map(({ amount }) => amount)).toEqual([-5]);
  });

  it('changes a line and clears a detail, and deletes it', async () => {
    const store = await storeWith();
    await store.commit(enterFunding, { ...input, voucher: 'V 1', transfer: 'out' });
    const entry = (await store.read(fundingLedgerView, ledger)).rows[0]?.id ?? '';
    const { unit: _, ...line } = input;
    await store.commit(changeFunding, { ...line, entry, amount: '7', voucher: '', transfer: '' });
    expect((await store.read(fundingLedgerView, ledger)).rows).toMatchObject([
      { amount: 700, voucher: '', transfer: '' },
    ]);
    await store.commit(deleteFunding, { entry });
    expect((await store.read(fundingLedgerView, ledger)).rows).toEqual([]);
    expect(await store.commit(changeFunding, { ...line, entry })).toMatchObject({
      ok: false,
      error: { code: 'funding.gone' },
    });
  });
});
