import { fireEvent, screen, waitFor } from '@testing-library/react';
import { Route, Routes } from 'react-router-dom';
import { describe, expect, it, vi } from 'vitest';
import { change } from '#domain/contracts.ts';
import { learnerRecord } from '#domain/learners/learner.record.ts';
import { PeopleDesk } from '#exchange/people/people-desk.ts';
import { LearnersPage } from '#features/learners/learners-page.tsx';
import type { Store } from '#store/store.ts';
import { add, OTHER_POINT, POINT, peopleStore, STREET } from '../../domain/learners/people-store.ts';
import { showScreen } from '../organizations/show-screen.tsx';

const page = (
  <Routes>
    <Route path="/learners/*" element={<LearnersPage />} />
  </Routes>
);
const show = (store: Store, unit = STREET) =>
  showScreen(store, page, { unit, year: 2026, today: '2026-06-01', address: '#/learners' });

const SEARCH = 'Find by name or telephone';
const place = (at: number) => String(at).padStart(4, '0');

/** 1,200 people of point one, then 300 of point two, by name. */
async function crowd(): Promise<Store> {
  const store = await peopleStore();
  const person = (name: string, home: string, groups: string[]) =>
    change(
      learnerRecord,
      { id: name.replace(' ', ''), unit: home },
      { name, home: [{ from: 2026, value: home }], groups: [{ from: 2026, value: groups }] },
    );
  await store.commitChanges({ command: 'test' }, [
    ...Array.from({ length: 1200 }, (_, at) => person(`Ann ${place(at)}`, POINT, at % 4 === 0 ? ['older'] : [])),
    ...Array.from({ length: 300 }, (_, at) => person(`Bob ${place(at)}`, OTHER_POINT, [])),
  ]);
  return store;
}

const box = () => screen.getByRole('table').parentElement as HTMLElement;
function scrollTo(row: number) {
  box().scrollTop = 44 * row;
  fireEvent.scroll(box());
}

describe('a long register', () => {
  it('starts another question at its top, never says meanwhile that nobody fits, and is scrolled on', async () => {
    const user = await show(await crowd());
    expect(await screen.findByRole('link', { name: 'Ann 0000' })).toBeVisible();
    scrollTo(1300);
    expect(await screen.findByRole('link', { name: 'Bob 0100' })).toBeVisible();

    const said = new Set<string>();
    const note = () => {
      for (const { textContent } of screen.queryAllByRole('heading')) said.add(textContent ?? '');
    };
    const observer = new MutationObserver(note);
    observer.observe(document.body, { childList: true, subtree: true, characterData: true });
    const asked = vi.spyOn(PeopleDesk.prototype, 'run');
    const search = screen.getByLabelText(SEARCH);
    await user.type(search, 'bob');
    expect(await screen.findByText('300 of 1,500 learners')).toBeVisible();
    expect(await screen.findByRole('link', { name: 'Bob 0000' })).toBeVisible();
    observer.disconnect();
    expect([...said]).not.toContain('Nobody fits');
    expect(search).toHaveFocus();
    expect(box().scrollTop).toBe(0);
    expect(new Set(asked.mock.calls.map(([{ text, first }]) => `${text} ${first}`))).toEqual(
      new Set(['b 0', 'bo 0', 'bob 0']),
    );
    scrollTo(280);
    expect(await screen.findByRole('link', { name: 'Bob 0299' })).toBeVisible();

    await user.selectOptions(screen.getByLabelText('Group'), 'older');
    expect(await screen.findByRole('heading', { name: 'Nobody fits' })).toBeVisible();
    await user.clear(search);
    expect(await screen.findByRole('link', { name: 'Ann 0000' })).toBeVisible();
    scrollTo(250);
    expect(await screen.findByRole('link', { name: 'Ann 1000' })).toBeVisible();
    await user.selectOptions(screen.getByLabelText('Group'), '');
    expect(await screen.findByRole('link', { name: 'Ann 0000' })).toBeVisible();
    expect(box().scrollTop).toBe(0);
  });

  it('shows homes wherever there may be several, whoever is in sight', async () => {
    const user = await show(await crowd());
    await screen.findByRole('link', { name: 'Ann 0000' });
    // All whose rows are here live at one point.
    const home = screen.getByRole('button', { name: 'Home' });
    await user.click(home);
    await user.click(home);
    expect(await screen.findByRole('link', { name: 'Bob 0000' })).toBeVisible();
    scrollTo(1000);
    expect(await screen.findByRole('link', { name: 'Ann 0700' })).toBeVisible();
    expect(screen.getByRole('button', { name: 'Home' })).toBe(home);
    expect(home).toHaveFocus();
    expect(screen.getByRole('columnheader', { name: 'Home' })).toHaveAttribute('aria-sort', 'descending');
  });
});

describe('the register of learners', () => {
  it('shows no homes of a teaching point', async () => {
    const store = await peopleStore();
    await add(store, POINT, { name: 'Ann' });
    await show(store, POINT);
    expect(await screen.findByRole('link', { name: 'Ann' })).toBeVisible();
    await waitFor(() => expect(screen.queryByRole('columnheader', { name: 'Home' })).toBeNull());
  });

  it('can be read again when it could not be read', async () => {
    const store = await peopleStore();
    await add(store, POINT, { name: 'Ann' });
    const reading = vi.spyOn(store, 'private').mockRejectedValue(new Error('The disk is away.'));
    const user = await show(store);
    expect(await screen.findByRole('alert')).toHaveTextContent('The disk is away.');
    reading.mockRestore();
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('link', { name: 'Ann' })).toBeVisible();
    expect(screen.queryByRole('alert')).toBeNull();
  });
});
