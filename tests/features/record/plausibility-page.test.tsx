import { screen, waitFor, within } from '@testing-library/react';
import { Route, Routes } from 'react-router-dom';
import { describe, expect, it } from 'vitest';
import { recordSession } from '#domain/sessions/session.commands.ts';
import { RecordPage } from '#features/record/record-page.tsx';
import { add, OTHER_POINT, POINT, peopleStore, STREET } from '../../domain/learners/people-store.ts';
import { showScreen } from '../organizations/show-screen.tsx';

const page = (
  <Routes>
    <Route path="/record/*" element={<RecordPage />} />
  </Routes>
);
const view = { address: '#/record', unit: STREET, year: 2026, today: '2026-06-01' };

describe('the page of what looks odd', () => {
  it('is reached from the list and says so where nothing does', async () => {
    const user = await showScreen(await peopleStore(), page, view);
    await user.click(await screen.findByRole('link', { name: 'Check what looks odd' }));
    expect(await screen.findByText('Nothing looks odd in these sessions')).toBeVisible();
  });

  it('leads to the records, takes a reason and asks again', async () => {
    const store = await peopleStore();
    const ann = await add(store, POINT, { name: 'Ann' });
    const ticks = [{ learner: ann, present: true }];
    const at = { date: '2026-05-04', start: '09:00', minutes: 90, sessionKind: 'class', ticks };
    await store.commit(recordSession, { unit: POINT, name: 'Singing', ...at });
    await store.commit(recordSession, { unit: OTHER_POINT, name: 'Dancing', ...at });
    const user = await showScreen(store, page, { ...view, address: '#/record/check' });
    const open = within(await screen.findByRole('region', { name: '1 question' }));
    expect(open.getByText('1 person is ticked in two sessions at the same time')).toBeVisible();
    expect(open.getByRole('link', { name: 'Ann' })).toHaveAttribute('href', `#/learners/${ann}`);
    expect(open.getByRole('link', { name: /Singing, 4 May 2026/ })).toBeVisible();
    await user.click(open.getByRole('button', { name: /^There is a reason/ }));
    const dialog = within(screen.getByRole('dialog', { name: 'Why is it right as it is?' }));
    await user.click(dialog.getByRole('button', { name: 'Save the reason' }));
    expect(await dialog.findByText('Say the reason.')).toBeVisible();
    await user.type(dialog.getByLabelText('Reason'), 'Came in turns');
    await user.click(dialog.getByRole('button', { name: 'Save the reason' }));
    const answered = within(await screen.findByRole('region', { name: '1 question was answered' }));
    expect(answered.getByText('1 Jun 2026: Came in turns')).toBeVisible();
    expect(screen.getByText('Nothing looks odd in these sessions')).toBeVisible();
    await user.click(answered.getByRole('button', { name: /^Ask again/ }));
    await waitFor(() => expect(screen.getByRole('region', { name: '1 question' })).toBeVisible());
  });
});
