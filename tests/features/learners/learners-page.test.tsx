import { screen, waitFor, within } from '@testing-library/react';
import { Route, Routes } from 'react-router-dom';
import { describe, expect, it } from 'vitest';
import { COVERED } from '#domain/learners/covered.ts';
import { learnerRecord } from '#domain/learners/learner.record.ts';
import { personLookRecord } from '#domain/learners/look.record.ts';
import { DUTY } from '#domain/roles/duty.ts';
import { recordSession } from '#domain/sessions/session.commands.ts';
import { LearnersPage } from '#features/learners/learners-page.tsx';
import { add, OTHER_POINT, POINT, peopleStore, STREET } from '../../domain/learners/people-store.ts';
import { showScreen } from '../organizations/show-screen.tsx';

const page = (
  <Routes>
    <Route path="/learners/*" element={<LearnersPage />} />
  </Routes>
);
const view = { unit: STREET, year: 2026, today: '2026-06-01' };

describe('the register of learners', () => {
  it('adds somebody with their home, says what is wrong at its field, and shows who may be the same', async () => {
    const store = await peopleStore();
    await add(store, POINT, { name: 'Ann', birthYear: 1950 });
    const user = await showScreen(store, page, { ...view, address: '#/learners' });
    await user.click(await screen.findByRole('button', { name: 'Add a learner' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByLabelText('Name'), 'Ann');
    await user.type(dialog.getByLabelText(/^Year of birth/), '1950');
    expect(await dialog.findByText(/Perhaps already in the register/)).toBeVisible();
    await user.type(dialog.getByLabelText('Name'), 'a Bell');
    await user.type(dialog.getByLabelText(/^Telephone/), '12');
    const home = dialog.getByLabelText(/^Home/);
    await user.clear(home);
    await user.type(home, 'two');
    await user.click(await dialog.findByRole('option', { name: /Point two/ }));
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    expect(await dialog.findByText('Digits only, 5 to 15 of them.')).toBeVisible();
    await user.type(dialog.getByLabelText(/^Telephone/), '345678');
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect((await store.reader.all(learnerRecord)).find(({ name }) => name === 'Anna Bell')).toMatchObject({
      telephone: '12345678',
      home: [{ from: 2026, value: OTHER_POINT }],
    });
  });

  it('finds people by name, telephone and group', async () => {
    const store = await peopleStore();
    await add(store, POINT, { name: 'Ann', telephone: '13800001111' });
    await add(store, OTHER_POINT, { name: 'Bob', birthYear: 1950 });
    const user = await showScreen(store, page, { ...view, address: '#/learners' });
    expect(await screen.findByText('2 learners')).toBeVisible();
    await user.type(screen.getByLabelText('Find by name or telephone'), '0001');
    expect(await screen.findByText('1 of 2 learners')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Ann' })).toBeVisible();
    await user.clear(screen.getByLabelText('Find by name or telephone'));
    await user.selectOptions(screen.getByLabelText('Group'), 'older');
    expect(await screen.findByRole('link', { name: 'Bob' })).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Ann' })).toBeNull();
  });
});

describe('the page of a learner', () => {
  it("is covered on an inspector's device until the row is opened by a click", async () => {
    const store = await peopleStore();
    await add(store, POINT, { name: 'Ann', telephone: '13800001111' });
    await store.setPreference(DUTY, { role: 'inspector', unit: '' });
    const user = await showScreen(store, page, { ...view, address: '#/learners' });
    await user.click(await screen.findByRole('link', { name: COVERED }));
    expect(await screen.findByText('This person is covered')).toBeVisible();
    expect(screen.queryByText(/Ann|13800001111/)).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Open the row' }));
    expect(await screen.findByRole('heading', { name: 'Ann' })).toBeVisible();
    expect(await store.reader.all(personLookRecord)).toHaveLength(1);
  });

  it('joins two records of one person and takes one out again', async () => {
    const store = await peopleStore();
    const first = await add(store, POINT, { name: 'Ann Lee' });
    const second = await add(store, POINT, { name: 'ann lee', birthYear: 1950 });
    for (const [learner, date] of [
      [first, '2026-03-01'],
      [second, '2026-04-01'],
    ] as const) {
      const ticks = [{ learner, present: true }];
      await store.commit(recordSession, { unit: POINT, name: 'Class', date, sessionKind: 'class', ticks });
    }
    const user = await showScreen(store, page, { ...view, address: `#/learners/${second}` });
    expect(await screen.findByRole('heading', { name: '1 session in 2026' })).toBeVisible();
    await user.click(await screen.findByRole('button', { name: 'Join' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText(/can be taken back at any time/)).toBeVisible();
    await user.click(dialog.getByRole('button', { name: 'Yes, one person' }));
    expect(await screen.findByRole('heading', { name: '2 sessions in 2026' })).toBeVisible();
    expect(window.location.hash).toBe(`#/learners/${first}`);
    await user.click(await screen.findByRole('button', { name: 'Take out' }));
    expect(await screen.findByRole('heading', { name: '1 session in 2026' })).toBeVisible();
  });

  it('deletes after saying that counts stay', async () => {
    const store = await peopleStore();
    const learner = await add(store, POINT, { name: 'Ann' });
    const user = await showScreen(store, page, { ...view, address: `#/learners/${learner}` });
    await user.click(await screen.findByRole('button', { name: 'Delete' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Delete Ann?' }));
    expect(dialog.getByText(/Attendances stay in the counts/)).toBeVisible();
    await user.click(dialog.getByRole('button', { name: 'Delete the record' }));
    expect(await screen.findByRole('heading', { name: 'No learner lives here yet' })).toBeVisible();
    expect(await store.reader.all(learnerRecord)).toEqual([]);
  });
});

describe('the list of doubles', () => {
  it('shows pairs with reasons; one is joined and counted once, another is called two people and stays away', async () => {
    const store = await peopleStore();
    await add(store, POINT, { name: '王秀英', birthYear: 1950, telephone: '13800001111' });
    await add(store, OTHER_POINT, { name: '王秀瑛', birthYear: 1950, telephone: '00001111' });
    await add(store, POINT, { name: 'Bob', birthYear: 1960 });
    await add(store, OTHER_POINT, { name: 'bob', birthYear: 1960 });
    const user = await showScreen(store, page, { ...view, address: '#/learners/doubles' });
    expect(await screen.findByText('2 pairs')).toBeVisible();
    expect(screen.getByText('similar name · same telephone · same year of birth')).toBeVisible();
    const row = (name: string) => within(screen.getByRole('link', { name }).closest('tr') as HTMLElement);
    await user.click(row('Bob').getByRole('button', { name: 'Two people' }));
    expect(await screen.findByText('1 pair')).toBeVisible();
    await user.click(row('王秀英').getByRole('button', { name: 'Join' }));
    await user.click(await screen.findByRole('button', { name: 'Yes, one person' }));
    expect(await screen.findByText('No two records are much alike')).toBeVisible();
    const last = await store.lastSeq();
    await store.undo(last);
    expect(await screen.findByText('1 pair')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Show them again' }));
    expect(await screen.findByText('2 pairs')).toBeVisible();
  });
});
