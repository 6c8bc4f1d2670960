import { screen, within } from '@testing-library/react';
import { Route, Routes } from 'react-router-dom';
import { describe, expect, it } from 'vitest';
import { type Change, change } from '#domain/contracts.ts';
import { learnerRecord } from '#domain/learners/learner.record.ts';
import { populationRecord } from '#domain/population/population.record.ts';
import { sessionRecord } from '#domain/sessions/session.record.ts';
import { closedYearRecord } from '#domain/targets/target.record.ts';
import { unitRecord } from '#domain/units/unit.record.ts';
import { OverviewPage } from '#features/overview/overview-page.tsx';
import type { Store } from '#store/store.ts';
import { openTestStore } from '../../store/test-store.ts';
import { showScreen } from '../organizations/show-screen.tsx';

const page = (
  <Routes>
    <Route path="/overview/*" element={<OverviewPage />} />
  </Routes>
);
const id = (number: number) => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;
const view = { unit: 'school', year: 2026, today: '2026-06-30' };

async function school(more: Change[] = []): Promise<Store> {
  const store = await openTestStore();
  await store.commitChanges({ command: 'fill' }, [
    change(unitRecord, { id: 'school', unit: 'school' }, { name: 'Hill Street', tier: 'school' }),
    change(unitRecord, { id: 'point', unit: 'point' }, { name: 'Mill Point', tier: 'point', parent: 'school' }),
    ...[1, 2, 3].map((number) =>
      change(
        learnerRecord,
        { id: id(number), unit: 'point' },
        { name: `Learner ${number}`, home: [{ from: 2020, value: 'point' }] },
      ),
    ),
    ...more,
  ]);
  const meet = (number: number, date: string, learners: number[]) =>
    change(
      sessionRecord,
      { id: id(number), unit: 'point' },
      { name: `Class ${number}`, date, sessionKind: 'class', unnamed: 4 },
      { learners: learners.map(id), marks: learners.map(() => 1) },
    );
  await store.commitChanges({ command: 'record' }, [meet(11, '2026-03-02', [1, 2]), meet(12, '2025-09-02', [1, 3])]);
  return store;
}

const people = (unit: string, permanent: number) =>
  change(populationRecord, { id: `p-${unit}`, unit }, { date: '2025-12-31', source: 'Yearbook', permanent });
const last = change(
  closedYearRecord,
  { id: 'c', unit: 'school' },
  { year: 2025, persons: 2, residents: 20, basis: 'named', source: 'Report' },
);

describe('the Overview', () => {
  it('says first that residents are missing, and where to enter them', async () => {
    await showScreen(await school(), page, { ...view, address: '#/overview' });
    expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent('permanent residents are not entered');
    expect(screen.getByRole('link', { name: 'Enter residents' })).toHaveAttribute(
      'href',
      expect.stringMatching(/^#\/units/),
    );
  });

  it('lets this year set the base where last year was not signed', async () => {
    await showScreen(await school([people('school', 20)]), page, { ...view, address: '#/overview' });
    expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent('10.0% so far; 2026 sets the base');
  });

  it('answers in points and exact people, with the definition under the rate', async () => {
    await showScreen(await school([people('school', 20), last]), page, { ...view, address: '#/overview' });
    // 10 % and 5 points must be passed: 4 of 20.
    expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent(
      '5.0 percentage points short of the target, 2 people still needed',
    );
    expect(
      screen.getByText(/2 people, each counted once, ÷ 20 permanent residents \(31 Dec 2025, Yearbook\)/),
    ).toBeVisible();
    const child = await screen.findByRole('link', { name: 'Mill Point: –, no residents' });
    expect(child).toHaveAttribute('href', '#/overview?unit=point&year=2026');
  });

  it('says what is due soon, with the way to the plan', async () => {
    await showScreen(await school([people('school', 20), last]), page, {
      ...view,
      today: '2026-06-01',
      address: '#/overview',
    });
    expect(await screen.findByRole('heading', { name: '1 due within thirty days' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'To the plan' })).toHaveAttribute(
      'href',
      expect.stringMatching(/^#\/plan/),
    );
  });

  it('signs a year that is over once it is confirmed', async () => {
    const store = await school([
      people('school', 20),
      change(
        populationRecord,
        { id: 'old', unit: 'school' },
        { date: '2024-12-31', source: 'Yearbook', permanent: 18 },
      ),
    ]);
    const user = await showScreen(store, page, { ...view, address: '#/overview' });
    await user.click(await screen.findByRole('button', { name: 'Close 2025' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Close 2025' }));
    expect(await screen.findByText(/short of the target/)).toBeVisible();
    const [signed] = await store.reader.all(closedYearRecord);
    expect(signed).toMatchObject({ year: 2025, persons: 2, residents: 18 });
  });

  it('lists the people behind a figure, and who has not come back', async () => {
    const store = await school([people('school', 20), last]);
    await showScreen(store, page, { ...view, address: '#/overview/behind/persons' });
    expect(await screen.findByText('Learner 1')).toBeVisible();
    expect(screen.getByText('Learner 2')).toBeVisible();
    expect(screen.queryByText('Learner 3')).toBeNull();
  });

  it('names who learned last year and has not come back', async () => {
    const store = await school([people('school', 20), last]);
    await showScreen(store, page, { ...view, address: '#/overview/behind/missing' });
    expect(await screen.findByText('Learner 3')).toBeVisible();
    expect(screen.queryByText('Learner 1')).toBeNull();
  });

  it.each(['behind', 'behind/nothing', 'nothing'])(
    'leads back from the address %s, which shows nothing',
    async (address) => {
      await showScreen(await school(), page, { ...view, address: `#/overview/${address}` });
      expect(await screen.findByText('There is no such figure')).toBeVisible();
      expect(screen.getByRole('link', { name: 'To the Overview' })).toBeVisible();
    },
  );
});
