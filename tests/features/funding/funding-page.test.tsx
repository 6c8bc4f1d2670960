import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
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
    const answer = '1.00 yuan spent per resident, 0.01 yuan short in all of the floor of 1.00 yuan';
    expect(await screen.findByRole('heading', { level: 1, name: answer })).toBeVisible();
    await user.click(await screen.findByRole('button', { name: 'Spring course' }));
    const form = within(screen.getByRole('dialog', { name: 'Change the line' }));
    expect(form.getByLabelText('Amount in yuan')).toHaveValue('999.99');
    await form.findByRole('option', { name: 'Social donations' });
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

  it('shows what is left of the budget by source and purpose, and nothing where there is no budget', async () => {
    const store = await storeWith(residents(DISTRICT, 1000));
    await store.commit(enterFunding, { ...line, state: 'arranged', amount: '1500' });
    await store.commit(enterFunding, line);
    await store.commit(enterFunding, { ...line, source: 'college-support', amount: '40' });
    await showScreen(store, <FundingPage />, view);
    const left = '460.01 yuan of what was arranged is not spent yet';
    const bySource = within(await screen.findByRole('region', { name: left }));
    expect(
      bySource.getByRole('row', { name: /Street or township budget counts 1,500.00 999.99 500.01/ }),
    ).toBeVisible();
    expect(bySource.getByRole('row', { name: /Support of the college stands apart 0.00 40.00 [–—]/ })).toBeVisible();
    const byPurpose = within(screen.getByRole('table', { name: 'By purpose' }));
    expect(byPurpose.getByRole('row', { name: /Training 1,500.00 1,039.99 460.01/ })).toBeVisible();
  });

  it('shows no row of nought by source where nothing was arranged, and says that there is no budget', async () => {
    const store = await storeWith(residents(DISTRICT, 1000));
    await store.commit(enterFunding, line);
    await showScreen(store, <FundingPage />, view);
    expect(await screen.findByText('No budget is entered for this year yet.')).toBeVisible();
    const chart = within(screen.getByRole('region', { name: /Street or township budget gave the most/ }));
    expect(chart.getByRole('img', { name: /^Spent/ })).toBeInTheDocument();
    expect(chart.queryByRole('img', { name: /^Arranged/ })).not.toBeInTheDocument();
  });

  it('holds the years against the floor, each with its own residents', async () => {
    const store = await storeWith(residents(DISTRICT, 1000), residents(DISTRICT, 500, '2024-12-31'));
    await store.commit(enterFunding, line);
    await store.commit(enterFunding, { ...line, date: '2025-03-08' });
    await showScreen(store, <FundingPage />, view);
    expect(await screen.findByRole('region', { name: 'The floor is reached in 1 of 2 years' })).toBeVisible();
  });

  it('says how many residents a claimed figure implies', async () => {
    const store = await storeWith(residents(DISTRICT, 1000));
    await store.commit(enterFunding, line);
    const user = await showScreen(store, <FundingPage />, view);
    const claim = within(await screen.findByRole('region', { name: 'Check a figure per resident' }));
    const total = claim.getByLabelText('Money in all, yuan');
    await user.clear(total);
    expect(claim.getByText('Enter both to see how many residents they imply.')).toBeVisible();
    await user.type(total, '1000');
    const each = claim.getByLabelText('Yuan per resident, as claimed');
    await user.clear(each);
    await user.type(each, '2');
    expect(claim.getByText('500 residents')).toBeVisible();
    expect(
      claim.getByText(/1,000 are counted here .*, 500 more\. Divided by them it is 1\.00 yuan per resident\./),
    ).toBeVisible();
  });
});
