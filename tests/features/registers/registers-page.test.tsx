import { screen, waitFor, within } from '@testing-library/react';
import { Route, Routes } from 'react-router-dom';
import { describe, expect, it } from 'vitest';
import { bookListView } from '#domain/books/book.views.ts';
import { saveRegisterEntry } from '#domain/books/entry.commands.ts';
import { startPlanFromModel } from '#domain/plans/plan.commands.ts';
import { RegistersPage } from '#features/registers/registers-page.tsx';
import type { Store } from '#store/store.ts';
import { DISTRICT, STREET, storeWith } from '../../domain/organizations/organizations-store.ts';
import { showScreen } from '../organizations/show-screen.tsx';

const page = (
  <Routes>
    <Route path="/registers/*" element={<RegistersPage />} />
  </Routes>
);
const show = (store: Store, address: string) =>
  showScreen(store, page, { address: `#/registers${address}`, unit: DISTRICT, year: 2026, today: '2026-11-10' });

describe('the registers', () => {
  it('are all within reach, each with what it is for', async () => {
    const user = await show(await storeWith(), '');
    expect(await screen.findByText(/Satisfaction and awareness, always with the number of replies/)).toBeVisible();
    await user.click(screen.getByRole('link', { name: 'Surveys' }));
    expect(await screen.findByText('Nothing in this register yet')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Surveys' })).toHaveAttribute('aria-current', 'page');
  });

  it('say what is wrong beside its field, take the entry, and keep the form for the next', async () => {
    const user = await show(await storeWith(), '/survey/new');
    await user.type(await screen.findByLabelText('Topic'), 'Spring');
    await user.type(screen.getByLabelText('Replies (n)'), '120');
    await user.type(screen.getByLabelText(/Of these satisfied/), '130');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Cannot be more than “Replies (n)”.')).toBeVisible();
    const satisfied = screen.getByLabelText(/Of these satisfied/);
    expect(satisfied).toHaveAttribute('aria-invalid', 'true');
    await user.clear(satisfied);
    await user.type(satisfied, '90');
    await user.click(screen.getByRole('button', { name: 'Save and enter the next' }));
    await waitFor(() => expect(screen.getByLabelText('Topic')).toHaveValue(''));
    expect(screen.getByLabelText('Topic')).toHaveFocus();
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(await screen.findByRole('row', { name: /Spring.*75.0% \(n = 120\)/ })).toBeVisible();
    expect(screen.getByText(/satisfied \(n = 120, surveys: 1\)/)).toBeVisible();
  });

  it('filter by words, by choice and by year, and say when nothing is left', async () => {
    const store = await storeWith();
    const item = (title: string, medium: string, date: string) =>
      store.commit(saveRegisterEntry, { kind: 'publicity', unit: STREET, fields: { title, medium, date, count: 10 } });
    await item('Week of learning', 'website', '2026-10-01');
    await item('Open day', 'poster', '2026-09-01');
    await item('Old news', 'website', '2025-09-01');
    const user = await show(store, '/publicity');
    const table = () => within(screen.getByRole('table', { name: 'Publicity' }));
    expect(await screen.findByRole('link', { name: 'Open day' })).toBeVisible();
    expect(screen.queryByText('Old news')).not.toBeInTheDocument();
    expect(table().getByRole('row', { name: /Total.*20/ })).toBeVisible();
    await user.selectOptions(screen.getByLabelText('Medium'), 'Website');
    expect(table().getAllByRole('row')).toHaveLength(2);
    await user.selectOptions(screen.getByLabelText('All years'), 'All years');
    expect(table().getByText('Old news')).toBeVisible();
    await user.type(screen.getByLabelText('Search'), 'nowhere');
    expect(await screen.findByText('Nothing matches')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Show all' }));
    expect(await screen.findByRole('link', { name: 'Open day' })).toBeVisible();
  });

  it('show an entry with what belongs to it, and come back to it from a new part', async () => {
    const store = await storeWith();
    await store.commit(saveRegisterEntry, {
      kind: 'educator',
      unit: STREET,
      fields: { name: 'Chen Li', educatorKind: 'expert', doubleQualified: true },
    });
    const user = await show(store, '/educator');
    await user.click(await screen.findByRole('link', { name: 'Chen Li' }));
    expect(await screen.findByText('Qualified twice: as a teacher and in a trade')).toBeVisible();
    await user.click(screen.getByRole('link', { name: 'Add a training' }));
    expect(await screen.findByLabelText('Educator')).toHaveDisplayValue('Chen Li');
    await user.type(screen.getByLabelText('Topic'), 'Ethics');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Chen Li' })).toBeVisible();
    expect(await screen.findByRole('link', { name: 'Ethics' })).toBeVisible();
  });

  it('make a decision a task of the plan, and show how the task stands', async () => {
    const store = await storeWith();
    const enter = async (kind: string, fields: Record<string, string>) => {
      const result = await store.commit(saveRegisterEntry, { kind, unit: DISTRICT, fields });
      if (!result.ok) throw new Error(result.error.code);
      const params = { kind: kind as 'body', unit: DISTRICT, year: 2026, today: '2026-11-10' };
      return (await store.read(bookListView, params)).rows[0]?.id ?? '';
    };
    const body = await enter('body', { name: 'Leading group', bodyKind: 'leading-group' });
    const meeting = await enter('meeting', { topic: 'Autumn', of: body, date: '2026-10-01' });
    const decision = await enter('decision', {
      what: 'Open a reading room',
      of: meeting,
      decisionKind: 'decision',
      lead: 'Culture office',
      due: '2026-12-01',
      state: 'open',
    });
    const user = await show(store, `/decision/${decision}`);
    expect(await screen.findByText(/has no annual plan for 2026 yet/)).toBeVisible();
    const plan = { unit: DISTRICT, year: 2026, planKind: 'annual' as const, title: 'Plan 2026', tasks: {} };
    await store.commit(startPlanFromModel, plan);
    await user.click(await screen.findByRole('button', { name: 'Make it a task of the plan' }));
    const dialog = within(screen.getByRole('dialog'));
    expect(dialog.getByLabelText('Task')).toHaveValue('Open a reading room');
    expect(dialog.getByLabelText(/Lead/)).toHaveValue('Culture office');
    await user.clear(dialog.getByLabelText('Task'));
    await user.click(dialog.getByRole('button', { name: 'Add' }));
    expect(await dialog.findByText('Say what is to be done.')).toBeVisible();
    await user.type(dialog.getByLabelText('Task'), 'Reading room');
    await user.click(dialog.getByRole('button', { name: 'Add' }));
    expect(await screen.findByText('Reading room')).toBeVisible();
    expect(screen.getByText('Plan 2026')).toBeVisible();
    expect(screen.getByText('Due soon', { selector: '.entry-facts *' })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Make it a task of the plan' })).not.toBeInTheDocument();
  });

  it('say so where an entry or a register is not there', async () => {
    await show(await storeWith(), '/venue/gone');
    expect(await screen.findByRole('heading', { level: 1, name: 'This entry is not in the register' })).toBeVisible();
  });
});
