import { screen, waitFor, within } from '@testing-library/react';
import { Route, Routes } from 'react-router-dom';
import { describe, expect, it } from 'vitest';
import { addCourse } from '#domain/courses/course.commands.ts';
import { learnerRecord } from '#domain/learners/learner.record.ts';
import { recordSession } from '#domain/sessions/session.commands.ts';
import { sessionRecord } from '#domain/sessions/session.record.ts';
import { RecordPage } from '#features/record/record-page.tsx';
import type { Store } from '#store/store.ts';
import { add, OTHER_POINT, POINT, peopleStore } from '../../domain/learners/people-store.ts';
import { showScreen } from '../organizations/show-screen.tsx';

const page = (
  <Routes>
    <Route path="/record/*" element={<RecordPage />} />
  </Routes>
);
// The first of June 2026 is a Monday.
const view = { unit: POINT, year: 2026, today: '2026-06-01' };
const times = { minutes: 90, from: '2026-03-01', until: '2026-06-30' };

async function withCourse(): Promise<{ store: Store; ann: string; bob: string }> {
  const store = await peopleStore();
  const ann = await add(store, POINT, { name: 'Ann', groups: ['women'] });
  const bob = await add(store, OTHER_POINT, { name: 'Bob' });
  await add(store, POINT, { name: 'Cid' });
  await store.commit(addCourse, {
    unit: POINT,
    name: 'Singing',
    lecturer: 'Li',
    roster: [ann, bob],
    timetable: [{ weekday: 1, start: '09:00', ...times }],
  });
  return { store, ann, bob };
}

describe('recording a session', () => {
  it('is prefilled from the timetable and done with the keyboard alone', async () => {
    const { store, ann, bob } = await withCourse();
    const user = await showScreen(store, page, { ...view, address: '#/record/new' });
    expect(await screen.findByText('From the timetable: Singing, 09:00.')).toBeVisible();
    expect(screen.getByLabelText('Name of the session')).toHaveValue('Singing');
    expect(screen.getByLabelText(/^Minutes/)).toHaveValue('90');
    const filter = await screen.findByLabelText('Find by name or telephone');
    await waitFor(() => expect(filter).toHaveFocus());

    await user.keyboard('{ArrowDown} {ArrowDown} ');
    expect(screen.getByText('2 ticked')).toBeVisible();
    // A letter typed in the list narrows it; Enter ticks the first that fits.
    await user.keyboard('c');
    expect(filter).toHaveFocus();
    await user.keyboard('id{Enter}');
    expect(screen.getByText('3 ticked')).toBeVisible();
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(window.location.hash).toBe('#/record?year=2026'));

    const [session] = await store.reader.all(sessionRecord);
    expect(session).toMatchObject({ name: 'Singing', date: '2026-06-01', start: '09:00', lecturer: 'Li', unit: POINT });
    const present = (await store.reader.attendance(session?.id ?? '')).filter((tick) => tick.present);
    expect(present.map(({ learner }) => learner)).toEqual(expect.arrayContaining([ann, bob]));
    expect(present).toHaveLength(3);
    const row = within(await screen.findByRole('table', { name: 'Sessions' })).getByRole('row', { name: /Singing/ });
    expect(row).toHaveTextContent('3');
  });

  it('that was left without saving is taken up where it stood, begun anew when asked, and gone once it is saved', async () => {
    const { store } = await withCourse();
    const user = await showScreen(store, page, { ...view, address: '#/record/new' });
    const name = await screen.findByLabelText('Name of the session');
    await user.clear(name);
    await user.type(name, 'Choir');
    await user.click(await screen.findByRole('checkbox', { name: /Ann/ }));
    await user.type(screen.getByLabelText('Find by name or telephone'), 'Dora');
    await user.click(screen.getByRole('button', { name: 'Add “Dora” as a newcomer' }));
    await user.click(screen.getByRole('button', { name: 'Add and tick' }));
    expect(screen.getByText('2 ticked')).toBeVisible();
    window.location.hash = '#/record';
    await screen.findByRole('heading', { name: 'Record', level: 1 });

    await user.click(await screen.findByRole('link', { name: 'Go on with it' }));
    expect(await screen.findByText(/^Not saved yet: taken up where it was left/)).toBeVisible();
    expect(screen.getByLabelText('Name of the session')).toHaveValue('Choir');
    expect(screen.getByText('2 ticked')).toBeVisible();
    expect(await screen.findByRole('checkbox', { name: /Dora/ })).toBeChecked();
    await user.click(screen.getByRole('button', { name: 'Begin anew' }));
    await waitFor(() => expect(screen.getByLabelText('Name of the session')).toHaveValue('Singing'));
    expect(screen.getByText('0 ticked')).toBeVisible();
    expect(screen.queryByText(/^Not saved yet/)).toBeNull();

    await user.click(await screen.findByRole('checkbox', { name: /Ann/ }));
    await waitFor(async () => expect(await store.preference(`draft/session of ${POINT}`)).toBeDefined());
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await screen.findByRole('table', { name: 'Sessions' });
    expect(await store.preference(`draft/session of ${POINT}`)).toBeUndefined();
    window.location.hash = '#/record/new';
    expect(await screen.findByLabelText('Name of the session')).toHaveValue('');
    expect(screen.queryByText(/^Not saved yet/)).toBeNull();
  });

  it('says what is wrong at its field, writes nothing, and takes it once it is right', async () => {
    const store = await peopleStore();
    const user = await showScreen(store, page, { ...view, address: '#/record/new' });
    await user.type(await screen.findByLabelText(/^People beyond the ticks/), '5');
    await user.type(screen.getByLabelText('Women'), '6');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Enter a name, or choose a course.')).toBeVisible();
    expect(screen.getByLabelText('Name of the session')).toHaveFocus();
    await user.keyboard('Talk on health');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText(/At most 5: it cannot pass/)).toBeVisible();
    expect(await store.reader.all(sessionRecord)).toEqual([]);

    await user.clear(screen.getByLabelText('Women'));
    await user.type(screen.getByLabelText('Women'), '4');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(async () =>
      expect(await store.reader.all(sessionRecord)).toEqual([
        expect.objectContaining({ name: 'Talk on health', unnamed: 5, headCounts: { women: 4 } }),
      ]),
    );
  });

  it('does not save while a number cannot be read', async () => {
    const store = await peopleStore();
    const user = await showScreen(store, page, { ...view, address: '#/record/new' });
    await user.type(await screen.findByLabelText('Name of the session'), 'Talk');
    await user.type(screen.getByLabelText(/^Minutes/), '9o');
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(await screen.findByText(/whole number/)).toBeVisible();
    expect(await store.reader.all(sessionRecord)).toEqual([]);
  });

  it('adds a newcomer in place, after showing who may be the same person', async () => {
    const { store } = await withCourse();
    const user = await showScreen(store, page, { ...view, address: '#/record/new' });
    const filter = await screen.findByLabelText('Find by name or telephone');
    await user.type(filter, 'Dora{Enter}');
    const form = within(await screen.findByRole('group', { name: 'A newcomer' }));
    await user.clear(form.getByLabelText('Name'));
    await user.type(form.getByLabelText('Name'), 'Ann');
    expect(await form.findByText(/same name/)).toBeVisible();
    await user.clear(form.getByLabelText('Name'));
    await user.type(form.getByLabelText('Name'), 'Dora');
    await user.type(form.getByLabelText(/^Year of birth/), '1950');
    await user.click(form.getByRole('button', { name: 'Add and tick' }));
    expect(await screen.findByRole('checkbox', { name: /Dora/ })).toBeChecked();
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(async () => expect(await store.reader.all(sessionRecord)).toHaveLength(1));
    expect((await store.reader.all(learnerRecord)).find(({ name }) => name === 'Dora')).toMatchObject({
      birthYear: 1950,
      unit: POINT,
    });
  });

  it('does not save without the newcomer who still stands in the form', async () => {
    const { store } = await withCourse();
    const user = await showScreen(store, page, { ...view, address: '#/record/new' });
    await user.type(await screen.findByLabelText('Find by name or telephone'), 'Dora{Enter}');
    const form = within(await screen.findByRole('group', { name: 'A newcomer' }));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await form.findByText(/Not added yet/)).toBeVisible();
    expect(form.getByLabelText('Name')).toHaveFocus();
    expect(await store.reader.all(sessionRecord)).toEqual([]);
    await user.click(form.getByRole('button', { name: 'Add and tick' }));
    expect(await screen.findByRole('checkbox', { name: /Dora/ })).toBeChecked();
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(async () => expect(await store.reader.all(sessionRecord)).toHaveLength(1));
  });

  it('finds somebody who lives elsewhere', async () => {
    const store = await peopleStore();
    const bob = await add(store, OTHER_POINT, { name: 'Bob' });
    await add(store, POINT, { name: 'Cid' });
    const user = await showScreen(store, page, { ...view, address: '#/record/new' });
    await user.type(await screen.findByLabelText('Name of the session'), 'Talk');
    await user.type(await screen.findByLabelText('Find by name or telephone'), 'Bob');
    await user.click(await screen.findByRole('button', { name: 'Tick this one' }));
    expect(await screen.findByRole('checkbox', { name: /Bob/ })).toBeChecked();
    expect(screen.getByText('1 ticked')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(async () => expect(await store.reader.all(sessionRecord)).toHaveLength(1));
    const [session] = await store.reader.all(sessionRecord);
    expect(await store.reader.attendance(session?.id ?? '')).toEqual([{ learner: bob, present: true }]);
  });

  it('asks whether nobody came before an empty form counts as a session held', async () => {
    const store = await peopleStore();
    const user = await showScreen(store, page, { ...view, address: '#/record/new' });
    await user.type(await screen.findByLabelText('Name of the session'), 'Talk');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    const question = within(await screen.findByRole('dialog', { name: 'Did nobody come?' }));
    await user.click(question.getByRole('button', { name: 'Cancel' }));
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    expect(await store.reader.all(sessionRecord)).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await user.click(await screen.findByRole('button', { name: 'Nobody came, save' }));
    expect(await screen.findByRole('row', { name: /Talk.*0$/ })).toBeVisible();
  });

  it('lets a session to come be announced', async () => {
    const store = await peopleStore();
    const user = await showScreen(store, page, { ...view, address: '#/record/new' });
    await user.type(await screen.findByLabelText('Name of the session'), 'Festival');
    await user.clear(screen.getByLabelText('Date'));
    await user.type(screen.getByLabelText('Date'), '2026-07-01');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText(/This day has not come yet/)).toBeVisible();
    await user.click(screen.getByLabelText('Announced, not held yet'));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Announced')).toBeVisible();
  });
});

describe('a recorded session', () => {
  it('is changed and deleted from its page', async () => {
    const { store, ann, bob } = await withCourse();
    const ticks = [ann, bob].map((learner) => ({ learner, present: true }));
    await store.commit(recordSession, { unit: POINT, name: 'Walk', date: '2026-05-02', sessionKind: 'event', ticks });
    const user = await showScreen(store, page, { ...view, address: '#/record' });
    await user.click(await screen.findByRole('link', { name: 'Walk' }));
    await user.click(await screen.findByRole('checkbox', { name: /Bob/ }));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByRole('row', { name: /Walk.*1$/ })).toBeVisible();

    await user.click(screen.getByRole('link', { name: 'Walk' }));
    await user.click(await screen.findByRole('button', { name: 'Delete' }));
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Delete' }));
    expect(await screen.findByRole('heading', { name: 'No session recorded in this time' })).toBeVisible();
    expect(await store.reader.all(sessionRecord)).toEqual([]);
  });
});

it('a recorded session shows first who came, however many others there are', async () => {
  const { store } = await withCourse();
  for (let number = 10; number < 60; number += 1) await add(store, POINT, { name: `Person ${number}` });
  const zoe = await add(store, POINT, { name: 'Zoe' });
  const ticks = [{ learner: zoe, present: true }];
  await store.commit(recordSession, { unit: POINT, name: 'Walk', date: '2026-05-02', sessionKind: 'event', ticks });
  const user = await showScreen(store, page, { ...view, address: '#/record' });
  await user.click(await screen.findByRole('link', { name: 'Walk' }));
  expect((await screen.findAllByRole('checkbox', { name: /Person|Zoe|Ann/ }))[0]).toHaveAccessibleName(/Zoe/);
  await user.click(screen.getByRole('checkbox', { name: /Zoe/ }));
  expect(screen.getAllByRole('checkbox', { name: /Person|Zoe|Ann/ })[0]).toHaveAccessibleName(/Zoe/);
});

describe('persons declared from paper', () => {
  it('are entered with month and source', async () => {
    const user = await showScreen(await peopleStore(), page, { ...view, address: '#/record' });
    await user.click(await screen.findByRole('tab', { name: 'Declared from paper' }));
    await user.click(await screen.findByRole('button', { name: 'Declare persons' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByLabelText('Persons'), '40');
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    expect(await dialog.findByText('Say which paper the number comes from.')).toBeVisible();
    await user.type(dialog.getByLabelText('Source'), 'Sign-in sheets');
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    expect(await screen.findByRole('row', { name: /June 2026.*Sign-in sheets.*40/ })).toBeVisible();
  });
});
