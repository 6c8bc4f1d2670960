import { screen, within } from '@testing-library/react';
import { Route, Routes } from 'react-router-dom';
import { describe, expect, it } from 'vitest';
import { change } from '#domain/contracts.ts';
import { sessionRecord } from '#domain/sessions/session.record.ts';
import { unitRecord } from '#domain/units/unit.record.ts';
import { ExchangePage } from '#features/exchange/exchange-page.tsx';
import type { Store } from '#store/store.ts';
import { ToastRegion } from '#ui/toasts.tsx';
import { openTestStore } from '../../store/test-store.ts';
import { showScreen } from '../organizations/show-screen.tsx';

const SESSION = { id: '01890000-0000-7000-8000-000000000001', unit: 'd1' };

async function filled(): Promise<Store> {
  // Deletions of the last twelve months are listed: the clock of the store is that of the page.
  const store = await openTestStore({ clock: { milliseconds: Date.now() - 60_000, today: '2026-06-01' } });
  await store.commitChanges({ command: 'fill' }, [
    change(unitRecord, { id: 'd1', unit: 'd1' }, { name: 'District', tier: 'district' }),
    change(sessionRecord, SESSION, { name: 'Choir', date: '2026-03-05', sessionKind: 'class' }),
  ]);
  await store.commitChanges({ command: 'changeSession' }, [
    change(sessionRecord, SESSION, { name: 'Big choir', venue: 'Hall' }),
  ]);
  return store;
}

const show = (store: Store, search = '') =>
  showScreen(
    store,
    // The router of the app gives the page its place.
    <ToastRegion>
      <Placed />
    </ToastRegion>,
    { address: `#/exchange/history${search}`, unit: 'd1', year: 2026, today: '2026-06-01' },
  );

function Placed() {
  return (
    <Routes>
      <Route path="/exchange/*" element={<ExchangePage />} />
    </Routes>
  );
}

describe('the history', () => {
  it('tells each field from what to what, and is filtered by kind', async () => {
    const user = await show(await filled());
    expect(await screen.findByText('Name: Choir → Big choir')).toBeVisible();
    expect(screen.getByText('Venue: left empty → Hall')).toBeVisible();
    await user.selectOptions(screen.getByLabelText('Records'), 'Units');
    expect(await screen.findByText('District', { selector: 'b' })).toBeVisible();
    expect(screen.queryByText('Venue: left empty → Hall')).toBeNull();
  });

  it('of one record tells only of it', async () => {
    await show(await filled(), `?record=session/${SESSION.id}`);
    expect(await screen.findByRole('heading', { name: 'History: Sessions “Big choir”' })).toBeVisible();
    expect(screen.getAllByRole('listitem')).toHaveLength(2);
    expect(screen.getByRole('link', { name: 'Back to the record' })).toHaveAttribute('href', `#/record/${SESSION.id}`);
  });
});

describe('the bin', () => {
  it('says that it is empty, and gives back what was deleted by one click', async () => {
    const store = await filled();
    const user = await show(store, '?tab=bin');
    expect(await screen.findByText('Nothing lies in the bin.')).toBeVisible();
    await store.commitChanges({ command: 'deleteSession' }, [change(sessionRecord, SESSION, { deleted: true })]);
    const bin = within(await screen.findByRole('region', { name: 'Recycle bin' }));
    await user.click(await bin.findByRole('button', { name: 'Bring back: Sessions Big choir' }));
    expect(await bin.findByText('Nothing lies in the bin.')).toBeVisible();
    expect((await store.reader.get(sessionRecord, SESSION.id))?.deleted).not.toBe(true);
  });
});
