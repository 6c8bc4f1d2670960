import { screen, within } from '@testing-library/react';
import { Route, Routes } from 'react-router-dom';
import { describe, expect, it } from 'vitest';
import { change } from '#domain/contracts.ts';
import { organizationSharesView } from '#domain/organizations/organization-shares.views.ts';
import { SETTINGS_ID, settingsRecord } from '#domain/settings/settings.record.ts';
import { OrganizationsPage } from '#features/organizations/organizations-page.tsx';
import { base, DISTRICT, organization, STREET, storeWith } from '../../domain/organizations/organizations-store.ts';
import { showScreen } from './show-screen.tsx';

const TODAY = '2026-11-10';
const page = (
  <Routes>
    <Route path="/organizations/*" element={<OrganizationsPage />} />
  </Routes>
);
const view = { address: '#/organizations', unit: DISTRICT, year: 2026, today: TODAY };

describe('the page of learning organizations', () => {
  it('says what to do first where there is none', async () => {
    await showScreen(await storeWith(), page, view);
    expect(await screen.findByText('No organization in the register yet')).toBeVisible();
    expect(await screen.findByRole('heading', { name: 'No learning organization is named yet in 2026' })).toBeVisible();
  });

  it('adds a candidate, says what is missing beside its field, and keeps the form for the next', async () => {
    const user = await showScreen(await storeWith(), page, view);
    await user.click((await screen.findAllByRole('button', { name: 'Add a candidate' }))[0] as HTMLElement);
    const form = within(screen.getByRole('dialog', { name: 'Add a candidate' }));
    await user.type(form.getByLabelText('Name'), 'Paper mill');
    await user.click(form.getByRole('button', { name: 'Add' }));
    expect(await form.findByText('Choose a kind.')).toBeVisible();
    expect(form.getByLabelText('Kind')).toHaveAttribute('aria-invalid', 'true');
    await user.selectOptions(form.getByLabelText('Kind'), 'Learning enterprise');
    await user.click(form.getByRole('button', { name: 'Add and enter the next' }));
    const register = within(screen.getByRole('region', { name: 'Register' }));
    expect(await register.findByRole('link', { name: 'Paper mill' })).toBeVisible();
    expect(form.getByLabelText('Name')).toHaveValue('');
    expect(form.getByLabelText('Name')).toHaveFocus();
  });

  it('awards an organization and withdraws it with a reason', async () => {
    const store = await storeWith(
      ...organization(STREET, 'family', 'Zhao'),
      base(DISTRICT, 'family', 10, '2025-12-31'),
    );
    const user = await showScreen(store, page, view);
    await user.click(await screen.findByRole('link', { name: 'Zhao' }));
    await user.click((await screen.findAllByRole('button', { name: 'Enter an award' }))[0] as HTMLElement);
    await user.type(screen.getByLabelText(/Document number/), 'No. 9');
    await user.click(screen.getByRole('button', { name: 'Save the award' }));
    expect(await screen.findByText('District · No. 9')).toBeVisible();
    const shares = () => store.read(organizationSharesView, { unit: DISTRICT, year: 2026, asOf: TODAY });
    expect((await shares()).kinds.find(({ kind }) => kind === 'family')).toMatchObject({ valid: 1, percent: 10 });

    await user.click(screen.getByRole('button', { name: 'Withdraw' }));
    await user.click(screen.getByRole('button', { name: 'Withdraw the award' }));
    expect(await screen.findByText('Say why.')).toBeVisible();
    await user.type(screen.getByLabelText('Reason'), 'Moved away');
    await user.click(screen.getByRole('button', { name: 'Withdraw the award' }));
    expect(await screen.findByText(/Withdrawn 10 Nov 2026: Moved away/)).toBeVisible();
    expect((await shares()).kinds.find(({ kind }) => kind === 'family')).toMatchObject({ valid: 0, registered: 1 });
  });

  it('keeps to the kind and state in the address', async () => {
    const store = await storeWith(
      ...organization(STREET, 'family', 'Zhao'),
      ...organization(STREET, 'enterprise', 'Mill', { namedOn: '2025-01-01' }),
    );
    await showScreen(store, page, { ...view, address: '#/organizations?kind=enterprise' });
    expect(await screen.findByRole('link', { name: 'Mill' })).toHaveAttribute(
      'href',
      expect.stringMatching(/^#\/organizations\/[\w-]+\?kind=enterprise$/),
    );
    expect(screen.queryByRole('link', { name: 'Zhao' })).not.toBeInTheDocument();
    expect(screen.getByRole('option', { name: 'Valid (1)' })).toBeInTheDocument();
  });

  it('enters how many there are of a kind', async () => {
    const user = await showScreen(await storeWith(), page, view);
    await user.click(await screen.findByRole('button', { name: 'Learning family' }));
    const form = within(screen.getByRole('dialog', { name: 'Number of a kind' }));
    await user.click(form.getByRole('button', { name: 'Save the number' }));
    expect(await form.findByText('Enter the number.')).toBeVisible();
    await user.type(form.getByLabelText('Number'), '3120');
    await user.click(form.getByRole('button', { name: 'Save the number' }));
    const table = within(await screen.findByRole('table', { name: 'How many there are of each kind' }));
    expect(await table.findByText('3,120')).toBeVisible();
  });

  it('takes an organization along its way, step by step, and shows who is where', async () => {
    const user = await showScreen(await storeWith(...organization(STREET, 'family', 'Zhao')), page, view);
    await user.click(await screen.findByRole('link', { name: 'Zhao' }));
    await user.click(await screen.findByRole('button', { name: 'Enter: Application' }));
    await user.click(screen.getByRole('button', { name: 'Save the step' }));
    await user.click(await screen.findByRole('button', { name: 'Enter: First review' }));
    const form = within(screen.getByRole('dialog', { name: 'First review: Zhao' }));
    await user.click(form.getByRole('button', { name: 'Save the step' }));
    expect(await form.findByText('Choose the result.')).toBeVisible();
    await user.click(form.getByRole('radio', { name: 'Returned' }));
    await user.click(form.getByRole('button', { name: 'Save the step' }));
    expect(await form.findByText('Say why, so that the applicant knows what to do.')).toBeVisible();
    await user.type(form.getByLabelText('Note, with the reason'), 'Photos are missing');
    await user.click(form.getByText('Points by criterion'));
    await user.type(form.getByLabelText('Books and periodicals at home'), '12.5');
    await user.click(form.getByRole('button', { name: 'Save the step' }));
    const way = within(await screen.findByRole('region', { name: 'The way so far' }));
    expect(await way.findByText('12.5 points so far, 1 of 4 criteria judged')).toBeVisible();
    await user.click(screen.getByRole('link', { name: 'To the register' }));
    const who = within(await screen.findByRole('region', { name: '1 on the way, 1 waiting for you' }));
    expect(who.getByRole('row', { name: /Zhao.*Was returned/ })).toBeVisible();
    expect(who.getByRole('link', { name: 'Returned: 1' })).toHaveAttribute('href', '#/organizations?stage=returned');
  });

  it('asks a learning circle for its leader and members', async () => {
    const store = await storeWith(
      change(settingsRecord, { id: SETTINGS_ID, unit: DISTRICT }, { organizationKinds: [{ id: 'circle' }] }),
    );
    const user = await showScreen(store, page, view);
    await user.click((await screen.findAllByRole('button', { name: 'Add a candidate' }))[0] as HTMLElement);
    const form = within(screen.getByRole('dialog', { name: 'Add a candidate' }));
    await user.type(form.getByLabelText('Name'), 'Reading circle');
    expect(form.queryByLabelText(/Leader/)).not.toBeInTheDocument();
    await user.selectOptions(form.getByLabelText('Kind'), 'Learning circle');
    await user.type(form.getByLabelText(/Leader/), 'Li');
    await user.type(form.getByLabelText(/Members/), '12');
    await user.click(form.getByRole('button', { name: 'Add' }));
    await user.click(await screen.findByRole('link', { name: 'Reading circle' }));
    expect(await screen.findByText('Led by Li')).toBeVisible();
    expect(screen.getByText('12 members')).toBeVisible();
  });

  it('shows what is judged and draws up a sheet of its own', async () => {
    const user = await showScreen(await storeWith(), page, {
      ...view,
      address: '#/organizations/criteria?kind=family',
    });
    expect(await screen.findByText(/A starting point, not an official sheet/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Draw up a sheet for 2026' }));
    const form = within(screen.getByRole('dialog', { name: 'Learning family 2026' }));
    await user.click(form.getByRole('button', { name: 'Remove criterion 1' }));
    await user.click(form.getByRole('button', { name: 'Add a criterion' }));
    await user.type(form.getByLabelText('Points for criterion 4'), '20');
    await user.click(form.getByRole('button', { name: 'Save the sheet' }));
    expect(await form.findByText('Say what is judged.')).toBeVisible();
    await user.type(form.getByLabelText('Criterion 4'), 'Learns a craft');
    await user.click(form.getByRole('button', { name: 'Save the sheet' }));
    expect(
      await screen.findByRole('heading', { name: 'Learning family: 4 criteria, 95 points, 80 to pass' }),
    ).toBeVisible();
    expect(screen.getByText('Sheet of 2026')).toBeVisible();
    const table = within(screen.getByRole('table', { name: 'What is judged' }));
    expect(table.getByRole('row', { name: /Books and periodicals at home.*25/ })).toBeVisible();
    expect(table.getByRole('row', { name: /Learns a craft.*20/ })).toBeVisible();
  });
});
