import { screen, within } from '@testing-library/react';
import { Route, Routes } from 'react-router-dom';
import { describe, expect, it } from 'vitest';
import { change } from '#domain/contracts.ts';
import { learnerRecord } from '#domain/learners/learner.record.ts';
import { organizationRecord } from '#domain/organizations/organization.record.ts';
import { populationRecord } from '#domain/population/population.record.ts';
import { sessionRecord } from '#domain/sessions/session.record.ts';
import { writeSafeCopy } from '#exchange/safe-copy/write-safe-copy.ts';
import { ExchangePage } from '#features/exchange/exchange-page.tsx';
import type { Store } from '#store/store.ts';
import { ToastRegion } from '#ui/toasts.tsx';
import { id, openSmallDistrict, recordsOf } from '../../exchange/safe-copy/small-district.ts';
import { openTestStore } from '../../store/test-store.ts';
import { showScreen } from '../organizations/show-screen.tsx';

const POINT = 'p000000000';
const view = { address: '#/exchange/compare', unit: 'd000000000', year: 2026, today: '2026-06-01' };
const show = (store: Store, over: Partial<typeof view> = {}) =>
  showScreen(
    store,
    <ToastRegion>
      <Routes>
        <Route path="/exchange/*" element={<ExchangePage />} />
      </Routes>
    </ToastRegion>,
    { ...view, ...over },
  );

async function copyOf(store: Store, passphrase = ''): Promise<File> {
  const { blob } = await writeSafeCopy(store, () => undefined, new AbortController().signal, passphrase);
  return new File([await blob.arrayBuffer()], 'ours.fpcopy');
}

const drop = () => screen.getByLabelText('The safe copy to compare with (.fpcopy)', { selector: 'input' });

/** Two people more, one taken out, one more resident count, one organization deleted. */
async function goOn(store: Store): Promise<void> {
  await store.commitChanges({ command: 'test' }, [
    change(learnerRecord, { id: id(16), unit: POINT }, { name: 'Ada' }),
    change(learnerRecord, { id: id(17), unit: POINT }, { name: 'Bo' }),
    change(learnerRecord, { id: id(14), unit: 'p111111111' }, { residence: [{ from: 2026, value: 'outside' }] }),
    change(
      sessionRecord,
      { id: id(35), unit: POINT },
      { name: 'Choir', date: '2026-05-04', sessionKind: 'class' },
      { learners: [id(16), id(17)], marks: [1, 1] },
    ),
    change(populationRecord, { id: id(50), unit: 'd000000000' }, { date: '2025-12-31', source: 'x', permanent: 1000 }),
    change(organizationRecord, { id: id(23), unit: POINT }, { deleted: true }),
  ]);
}

describe('comparing a safe copy', () => {
  it('is reached from the page of safe copies', async () => {
    const user = await show(await openSmallDistrict(), { address: '#/exchange' });
    await user.click(await screen.findByRole('link', { name: 'Compare' }));
    expect(await screen.findByRole('heading', { name: 'What has changed since a safe copy', level: 1 })).toBeVisible();
  });

  it('says what is new, changed and deleted, how the figures moved, and who made the difference', async () => {
    const store = await openSmallDistrict();
    const copy = await copyOf(store);
    await goOn(store);
    const [held, seq] = [await recordsOf(store), await store.lastSeq()];
    const user = await show(store);
    await user.upload(drop(), copy);
    expect(await screen.findByRole('heading', { name: /^Since .*: 4 new, 1 changed, 1 deleted$/ })).toBeVisible();
    expect(screen.getByText(/ours\.fpcopy is sound.*Copy of 青禾区/)).toBeVisible();
    const sentences = within(screen.getByRole('region', { name: 'Figures of 青禾区, 2026' }));
    const told = sentences.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(told).toContain('Persons named: 3 in the copy, 4 now (+1)');
    expect(told).toContain('Residents: not known in the copy, 1,000 now');
    expect(told).toContain('Learning family: 1 in the copy, 0 now (−1)');

    const bridge = within(screen.getByRole('region', { name: '1 person more is counted than in the copy' }));
    const rows = bridge.getAllByRole('row').map((row) => row.textContent);
    expect(rows).toEqual([
      'StepPeople',
      'In the copy3',
      'People not recorded then2',
      'Still come, count no more−1',
      'Now4',
    ]);
    expect(bridge.getByRole('img', { name: 'People not recorded then: +2' })).toBeVisible();
    expect(screen.getByRole('row', { name: 'Street 3 4 +1' })).toBeVisible();

    const records = within(screen.getByRole('region', { name: 'Records' }));
    expect(records.getByRole('link', { name: 'Ada' })).toHaveAttribute('href', `#/learners/${id(16)}`);
    expect(records.getByRole('link', { name: 'Choir' })).toHaveAttribute('href', `#/record/${id(35)}`);
    expect(records.getByText(/^Li$/)).toBeVisible();
    expect(records.queryByRole('link', { name: 'Li' })).toBeNull();
    expect(await recordsOf(store)).toEqual(held);
    expect(await store.lastSeq()).toBe(seq);

    await user.click(screen.getByRole('button', { name: 'Compare with another copy' }));
    await user.upload(drop(), await copyOf(store));
    expect(await screen.findByRole('heading', { name: /^Nothing has changed since/ })).toBeVisible();
    expect(screen.getByText('Nobody was added to the people counted, and nobody fell away.')).toBeVisible();
  });

  it('asks for the passphrase of a sealed copy, and tells what stands in the copy only', async () => {
    const copy = await copyOf(await openSmallDistrict(), 'plum rain grain');
    const user = await show(await openTestStore({ seed: 3 }), { unit: '' });
    await user.upload(drop(), copy);
    await user.type(await screen.findByLabelText('Passphrase or recovery key of the copy'), 'plum{Enter}');
    expect(await screen.findByText(/That does not open this copy/)).toBeVisible();
    const field = screen.getByLabelText('Passphrase or recovery key of the copy');
    await user.clear(field);
    await user.type(field, 'plum rain grain{Enter}');
    expect(await screen.findByRole('heading', { name: /^Since .*: \d+ in the copy only$/ })).toBeVisible();
    expect(screen.getByText('Figures are compared once there is a unit to look at.')).toBeVisible();
    expect(screen.getByText('学员12')).toBeVisible();
  });

  it('refuses a damaged file in words', async () => {
    const user = await show(await openSmallDistrict());
    await user.upload(drop(), new File(['a letter'], 'letter.fpcopy'));
    expect(await screen.findByText(/This file is no safe copy/)).toBeVisible();
    expect(drop()).toBeInTheDocument();
  });
});
