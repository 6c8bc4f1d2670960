import { screen, within } from '@testing-library/react';
import { Route, Routes } from 'react-router-dom';
import { describe, expect, it } from 'vitest';
import { planView } from '#domain/plans/plan.views.ts';
import { PlanPage } from '#features/plan/plan-page.tsx';
import type { Store } from '#store/store.ts';
import { DISTRICT, POINT, planStore, session, TODAY } from '../../domain/plans/plans-store.ts';
import { showScreen } from '../organizations/show-screen.tsx';

const page = (
  <Routes>
    <Route path="/plan/*" element={<PlanPage />} />
  </Routes>
);
const show = (store: Store, unit: string, address = '#/plan') =>
  showScreen(store, page, { address, unit, year: 2026, today: TODAY });

describe('the page of the plan', () => {
  it('begins from the model of the tier, with progress from the records and the way to them', async () => {
    const store = await planStore(session('2026-02-17', [1], { sessionKind: 'event' }));
    const user = await show(store, POINT);
    expect(await screen.findByRole('radio', { name: 'Community' })).toBeChecked();
    await user.click(screen.getByRole('button', { name: 'Begin the plan' }));
    const tasks = within(await screen.findByRole('table', { name: 'Tasks' }));
    expect(tasks.getByRole('progressbar', { name: /^Ten cultural and sports events: 1 of 10 sessions/ })).toHaveValue(
      10,
    );
    expect(tasks.getByText('0 of 2,001 attendances · 2,001 to go')).toBeVisible();
    expect(tasks.getByRole('link', { name: /: records of “More than ten kinds of course”$/ })).toHaveAttribute(
      'href',
      '#/courses',
    );
    const activities = within(screen.getByRole('table', { name: 'Activities' }));
    expect(activities.getAllByRole('row')).toHaveLength(22);
    expect(screen.getByText(/10 events and 11 courses planned/)).toBeVisible();
  });

  it('adds a task, tells what is missing at its field, and sets how it stands', async () => {
    const store = await planStore();
    const user = await show(store, POINT);
    await user.click(await screen.findByRole('radio', { name: 'An empty sheet' }));
    await user.click(screen.getByRole('button', { name: 'Begin the plan' }));
    await user.click(await screen.findByRole('button', { name: 'Add a task' }));
    const form = within(screen.getByRole('dialog', { name: 'Add a task' }));
    await user.click(form.getByRole('button', { name: 'Add' }));
    expect(await form.findByText('Say what is to be done.')).toBeVisible();
    expect(form.getByLabelText('Task')).toHaveAttribute('aria-invalid', 'true');
    await user.type(form.getByLabelText('Task'), 'Open the hall');
    await user.selectOptions(form.getByLabelText(/^Proved by/), 'Lecture');
    await user.type(form.getByLabelText(/^Met at/), '4');
    await user.click(form.getByRole('button', { name: 'Add' }));
    expect(await screen.findByText('0 of 4 sessions · 4 to go')).toBeVisible();
    const [made] = (await store.read(planView, { unit: POINT, year: 2026, today: TODAY }))?.annual?.tasks ?? [];
    expect(screen.getByRole('link', { name: 'Evidence: Open the hall' })).toHaveAttribute(
      'href',
      `#/reports/evidence?task=${made?.id}`,
    );
    await user.selectOptions(screen.getByLabelText('State of Open the hall'), 'Done');
    expect(await screen.findByRole('heading', { name: '1 of 1 task done' })).toBeVisible();
  });

  it('issues a plan and takes changes only as amendments with a reason', async () => {
    const store = await planStore();
    const user = await show(store, DISTRICT);
    await user.click(await screen.findByRole('button', { name: 'Begin the plan' }));
    await user.click(await screen.findByRole('button', { name: 'Issue' }));
    const issue = within(screen.getByRole('dialog', { name: 'Issue the plan' }));
    await user.type(issue.getByLabelText(/Document number/), 'No. 7');
    await user.click(issue.getByRole('button', { name: 'Issue' }));
    expect(await screen.findByText('Issued 15 Jun 2026, No. 7')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Change the text' })).not.toBeInTheDocument();
    const evidence = screen.getAllByRole('link', { name: /^Evidence: / }).map((link) => link.getAttribute('href'));
    expect(evidence).toContain('#/reports/evidence?figure=training-rate');
    expect(evidence).toContain('#/reports/evidence?figure=funding');
    await user.click(screen.getByRole('button', { name: 'Amend the text' }));
    const amend = within(screen.getByRole('dialog', { name: 'Amend the text' }));
    await user.clear(amend.getByLabelText('Principles'));
    await user.type(amend.getByLabelText('Principles'), 'People first');
    await user.click(amend.getByRole('button', { name: 'Save the amendment' }));
    expect(await amend.findByText('Say why.')).toBeVisible();
    await user.type(amend.getByLabelText(/^Reason/), 'Decision of the bureau');
    await user.click(amend.getByRole('button', { name: 'Save the amendment' }));
    const card = within(await screen.findByRole('region', { name: 'Amendments' }));
    expect(card.getByText('15 Jun 2026: Decision of the bureau')).toBeVisible();
    expect(card.getByText('People first')).toBeVisible();
  });

  it('rehearses the roll forward and writes nothing when it is left', async () => {
    const store = await planStore();
    const user = await show(store, POINT);
    await user.click(await screen.findByRole('button', { name: 'Begin the plan' }));
    await user.click(await screen.findByRole('button', { name: 'Roll forward' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Plan for 2027: rehearsal' }));
    expect(dialog.getByText('2,001 → 2,102')).toBeVisible();
    expect(dialog.getByText('6 Feb 2027')).toBeVisible();
    await user.click(dialog.getByRole('button', { name: 'Cancel' }));
    expect((await store.read(planView, { unit: POINT, year: 2027, today: TODAY }))?.annual).toBeUndefined();
  });

  it('marks a deadline and sets the district’s own day', async () => {
    const user = await show(await planStore(), DISTRICT, '#/plan?part=calendar');
    const table = within(await screen.findByRole('table', { name: 'Deadlines' }));
    await user.click(table.getByRole('checkbox', { name: 'Done: Statistics of the field' }));
    expect(await table.findByRole('checkbox', { name: 'Done: Statistics of the field', checked: true })).toBeVisible();
    await user.click(table.getByRole('button', { name: 'Funding in the budget' }));
    const form = within(screen.getByRole('dialog', { name: 'Deadline' }));
    await user.clear(form.getByLabelText('Day'));
    await user.type(form.getByLabelText('Day'), '2026-04-15');
    await user.click(form.getByRole('button', { name: 'Save' }));
    expect(await table.findByText('15 Apr')).toBeVisible();
    expect(within(screen.getByRole('table', { name: 'Festivals' })).getByText('Spring Festival')).toBeVisible();
    expect(table.getByRole('link', { name: 'What was held' })).toHaveAttribute('href', '#/reports/papers?paper=week');
  });
});
