import { screen, waitFor, within } from '@testing-library/react';
import { Route, Routes } from 'react-router-dom';
import { describe, expect, it } from 'vitest';
import { courseRecord } from '#domain/courses/course.record.ts';
import { CoursesPage } from '#features/courses/courses-page.tsx';
import { add, POINT, peopleStore } from '../../domain/learners/people-store.ts';
import { showScreen } from '../organizations/show-screen.tsx';

const page = (
  <Routes>
    <Route path="/courses/*" element={<CoursesPage />} />
  </Routes>
);
const view = { unit: POINT, year: 2026, today: '2026-06-01' };

describe('the course catalogue', () => {
  it('adds a course with timetable and roster, changes it and stops offering it', async () => {
    const store = await peopleStore();
    const ann = await add(store, POINT, { name: 'Ann' });
    const user = await showScreen(store, page, { ...view, address: '#/courses/new' });
    await user.click(await screen.findByRole('button', { name: 'Add a time' }));
    await user.selectOptions(screen.getByLabelText('Day'), 'Wednesday');
    await user.clear(screen.getByLabelText('Minutes'));
    await user.type(screen.getByLabelText('Minutes'), '60');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Enter the name.')).toBeVisible();
    await user.type(screen.getByLabelText('Name'), 'Singing');
    await user.type(screen.getByLabelText('Put somebody on the roster'), 'an');
    await user.click(await screen.findByRole('option', { name: /Ann/ }));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(window.location.hash).toBe('#/courses'));
    expect(await store.reader.all(courseRecord)).toEqual([
      expect.objectContaining({
        name: 'Singing',
        roster: [ann],
        timetable: [{ weekday: 3, start: '09:00', minutes: 60, from: '2026-06-01', until: '2026-12-31' }],
      }),
    ]);

    await user.click(await screen.findByRole('link', { name: 'Singing' }));
    await user.click(await screen.findByRole('button', { name: 'Take Ann off the roster' }));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(async () => expect((await store.reader.all(courseRecord))[0]?.roster).toEqual([]));

    await user.click(await screen.findByRole('link', { name: 'Singing' }));
    await user.click(await screen.findByRole('button', { name: 'No longer offer' }));
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'No longer offer' }));
    await waitFor(() => expect(window.location.hash).toBe('#/courses'));
    expect(await screen.findByRole('cell', { name: 'No longer offered' })).toBeVisible();
  });
});
