import { cleanup, screen, within } from '@testing-library/react';
import { Route, Routes } from 'react-router-dom';
import { afterEach, describe, expect, it } from 'vitest';
import { OverviewPage } from '#features/overview/overview-page.tsx';
import { DISTRICT, families, family, planStore, residents, signed, TODAY } from '../../domain/plans/plans-store.ts';
import { showScreen } from '../organizations/show-screen.tsx';

afterEach(cleanup);

const page = (
  <Routes>
    <Route path="/overview/*" element={<OverviewPage />} />
  </Routes>
);

describe('the tile of learning organizations', () => {
  it('does not count a kind that stays at all of them as rising, as the card below does not', async () => {
    // All families were named last year already.
    const store = await planStore(
      residents(DISTRICT, 16),
      signed(DISTRICT, 2025, 5, 16),
      ...family('2024-03-01'),
      families(1),
    );
    await showScreen(store, page, { unit: DISTRICT, year: 2026, today: TODAY, address: '#/overview' });
    const card = await screen.findByRole('heading', { name: 'Of 1 share, 1 unchanged' });
    expect(card).toBeVisible();
    const tile = (await screen.findByText('of 1 shares rose')).closest('.figure-tile') as HTMLElement;
    expect(within(tile).getByText('0')).toBeVisible();
    store.close();
  });
});
