import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { enterFunding } from '#domain/funding/funding.commands.ts';
import { fundingOverviewView } from '#domain/funding/funding-overview.views.ts';
import { FundingPage } from '#features/funding/funding-page.tsx';
import { DISTRICT, residents, STREET, storeWith } from '../../domain/organizations/organizations-store.ts';
import { showScreen } from '../organizations/show-screen.tsx';

const view = { address: '#/funding', unit: DISTRICT, year: 2026, today: '2026-11-10' };
const line = {
  unit: STREET,
  date: '2026-03-08',
  state: 'spent',
  source: 'street-budget',
  purpose: 'training',
  nature: 'recurrent',
  amount: '999.99',
  summary: 'Spring course',
};

vi.setConfig({ testTimeout: 30_000 });

describe('the funding page', () => {
  it('takes yuan with two decimals, says what is wrong beside its field, and gives the answer', async () => {
    const store = await storeWith(residents(DISTRICT, 1000));
    const user = await showScreen(store, <FundingPage />, view);
    await screen.findByRole('heading', { name: 'No money entered for 2026 yet' });
    await user.click(screen.getAllByRole('button', { name: 'Enter money' })[0] as HTMLElement);
    const form = within(screen.getByRole('dialog', { name: 'Enter money' }));
    const amount = form.getByLabelText('Amount in yuan');
    await user.type(amount, '1234.567');
    await user.click(form.getByRole('button', { name: 'Save' }));
    expect(await form.findByText('At most two decimals: nothing is smaller than a fen.')).toBeVisible();
    expect(amount).toHaveAttribute('aria-invalid', 'true');
    await user.clear(amount);
    await user.type(amount, '1,234.56');
    await user.selectOptions(form.getByLabelText('Source'), 'District budget');
    await user.selectOptions(form.getByLabelText('Purpose'), 'Training');
    await user.type(form.getByLabelText('Summary'), 'Autumn lectures');
    await user.click(form.getByRole('button', { name: 'Save' }));
    expect(
      await screen.findByRole('heading', {
        level: 1,
        name: '1.23 yuan spent per resident, the floor of 1.00 yuan is met',
      }),
    ).toBeVisible();
    const { total } = await store.read(fundingOverviewView, { unit: DISTRICT, year: 2026 });
    expect(total.spent.counted).toBe(123_456);
  });

  it('changes a line of the ledger, and deletes it after asking', async () => {
    const store = await storeWith(residents(DISTRICT, 1000));
    await store.commit(enterFunding, line);
    const user = await showScreen(store, <FundingPage />, view);
    expect(
      await screen.findByRole('heading', { level: 1, name: /1\.00 yuan spent|0\.99\d? yuan spent|1\.000 yuan spent/ }),
    ).toHaveTextContent('short of the floor');
    await user.click(await screen.findByRole('button', { name: 'Spring course' }));
    const form = within(screen.getByRole('dialog', { name: 'Change the line' }));
    expect(form.getByLabelText('Amount in yuan')).toHaveValue('999.99');
    await user.selectOptions(form.getByLabelText('Source'), 'Social donations');
    expect(form.getByText('Counts as: Social donations')).toBeVisible();
    await user.click(form.getByRole('button', { name: 'Save' }));
    const ledger = within(screen.getByRole('region', { name: 'Budget and ledger' }));
    expect(await ledger.findByText('Donation')).toBeVisible();
    await user.click(ledger.getByRole('button', { name: 'Spring course' }));
    await user.click(screen.getByRole('button', { name: 'Delete the line' }));
    await user.click(
      within(screen.getByRole('dialog', { name: 'Delete this line?' })).getByRole('button', {
        name: 'Delete the line',
      }),
    );
    expect(await screen.findByRole('heading', { name: 'No money entered for 2026 yet' })).toBeVisible();
  });

  it('leads from a figure to its lines', async () => {
    const store = await storeWith(residents(DISTRICT, 1000));
    await store.commit(enterFunding, line);
    const user = await showScreen(store, <FundingPage />, view);
    const tile = await screen.findAllByRole('link', { name: /^0\.99|^1\.00/ });
    await user.click(tile[0] as HTMLElement);
    await waitFor(() => expect(screen.getByLabelText('Side')).toHaveValue('spent'));
    expect(await screen.findByRole('button', { name: 'Spring course' })).toBeVisible();
  });
});
