import { screen, within } from '@testing-library/react';
import { Route, Routes } from 'react-router-dom';
import { describe, expect, it } from 'vitest';
import { writeSummary } from '#domain/inspections/evaluation.commands.ts';
import { InspectionsPage } from '#features/inspections/inspections-page.tsx';
import type { Store } from '#store/store.ts';
import {
  DISTRICT,
  inspectedStore,
  POINT,
  scoreAll,
  sign,
  startedRound,
  startedVisit,
  TODAY,
} from '../../domain/inspections/inspections-store.ts';
import { showScreen } from '../organizations/show-screen.tsx';

const page = (
  <Routes>
    <Route path="/inspections/*" element={<InspectionsPage />} />
  </Routes>
);
const show = (store: Store, address: string) =>
  showScreen(store, page, { address, unit: DISTRICT, year: 2026, today: TODAY });

const row = async (name: string) => within(await screen.findByRole('row', { name: new RegExp(`(^| )${name}( |$)`) }));

describe('the page of a round', () => {
  it('opens a visit when it is begun', async () => {
    const store = await inspectedStore();
    const user = await show(store, `#/inspections/round/${await startedRound(store)}`);
    await user.click(await screen.findByRole('button', { name: 'Begin the visit of Point' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Site visit: Point' })).toBeVisible();
    expect(screen.getByText('Visit under way')).toBeVisible();
  });

  it('tells a visit that was begun from one that is signed, and gives points to signed ones only', async () => {
    const store = await inspectedStore();
    const round = await startedRound(store);
    const visit = await startedVisit(store, POINT, round);
    await show(store, `#/inspections/round/${round}`);
    expect(await screen.findByRole('heading', { name: '0 of 2 units visited, 0 signed, 1 under way' })).toBeVisible();
    expect((await row('Point')).getByText('Visit under way')).toBeVisible();
    await scoreAll(store, visit, { rooms: 15 });
    await sign(store, visit, 'inspector');
    expect(await screen.findByRole('heading', { name: '1 of 2 units visited, 0 signed' })).toBeVisible();
    expect(screen.queryByText('98.5')).not.toBeInTheDocument();
    await sign(store, visit, 'unit');
    expect(
      await screen.findByRole('heading', { name: '1 of 2 units visited, 1 signed. Best so far: Point with 98.5' }),
    ).toBeVisible();
    expect((await row('Point')).getByText('98.5')).toBeVisible();
  });

  it('is deleted with visits that hold nothing yet, says so, and stays where somebody wrote something', async () => {
    const store = await inspectedStore();
    const round = await startedRound(store);
    const visit = await startedVisit(store, POINT, round);
    await store.commit(writeSummary, { evaluation: visit, summary: 'Good' });
    const user = await show(store, `#/inspections/round/${round}`);
    const remove = async () => {
      await user.click(await screen.findByRole('button', { name: 'Delete the round' }));
      const dialog = within(screen.getByRole('dialog', { name: 'Delete the round “Autumn”?' }));
      expect(dialog.getByText(/^Visits begun: Point\. Those that hold nothing yet go with it/)).toBeVisible();
      await user.click(dialog.getByRole('button', { name: 'Delete the round' }));
      return dialog;
    };
    const refused = await remove();
    expect(await refused.findByText(/^1 visit with content, so the round stays/)).toBeVisible();
    await user.click(refused.getByRole('button', { name: 'Cancel' }));
    await store.commit(writeSummary, { evaluation: visit, summary: '' });
    await remove();
    expect(await screen.findByText('No round in 2026 yet')).toBeVisible();
  });

  it('offers no deletion once a visit was signed by one side', async () => {
    const store = await inspectedStore();
    const round = await startedRound(store);
    const visit = await startedVisit(store, POINT, round);
    await scoreAll(store, visit);
    await sign(store, visit, 'inspector');
    await show(store, `#/inspections/round/${round}`);
    expect(await screen.findByRole('heading', { level: 1, name: 'Autumn' })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Delete the round' })).not.toBeInTheDocument();
  });
});
