import { QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { HashRouter } from 'react-router-dom';
import { loadLanguage } from '#i18n/language.ts';
import { makeQueryClient } from '#runtime/query-client.ts';
import { type Session, SessionContext } from '#runtime/session.ts';
import { StoreContext } from '#runtime/store-context.ts';
import type { Store } from '#store/store.ts';

/** A screen in English over a store, at an address, with a unit and a year in view. */
export async function showScreen(
  store: Store,
  screen: ReactNode,
  view: { address: string; unit: string; year: number; today: string } & Partial<Pick<Session, 'setUnit'>>,
) {
  await loadLanguage('en');
  window.location.hash = view.address;
  const session = { ...view, device: 'test', sample: false } as unknown as Session;
  render(
    <StoreContext value={store}>
      <QueryClientProvider client={makeQueryClient()}>
        <HashRouter>
          <SessionContext value={session}>{screen}</SessionContext>
        </HashRouter>
      </QueryClientProvider>
    </StoreContext>,
  );
  return userEvent.setup();
}
