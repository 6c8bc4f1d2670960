import { QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { makeQueryClient } from '#runtime/query-client.ts';
import { StoreContext } from '#runtime/store-context.ts';
import { useKeptDraft } from '#runtime/use-kept-draft.ts';
import { openTestStore } from '../store/test-store.ts';

function Form() {
  const { keep } = useKeptDraft<string>('form');
  return (
    <button type="button" onClick={() => keep('typed')}>
      Type
    </button>
  );
}

function List() {
  const { left } = useKeptDraft<string>('form');
  return left === undefined ? null : <p>{left ?? 'nothing'}</p>;
}

it('tells the page that is gone to, though the writing has not ended when that looks', async () => {
  const store = await openTestStore();
  let goOn: (() => void) | undefined;
  const held = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  const write = store.setPreference.bind(store);
  vi.spyOn(store, 'setPreference').mockImplementation(async (...what) => {
    await held;
    await write(...what);
  });
  const client = makeQueryClient();
  const shown = (page: React.ReactNode) => (
    <StoreContext value={store}>
      <QueryClientProvider client={client}>{page}</QueryClientProvider>
    </StoreContext>
  );
  const { rerender } = render(shown(<Form />));
  await userEvent.click(screen.getByRole('button', { name: 'Type' }));
  // Begins to write, as a moment without a change does.
  window.dispatchEvent(new Event('pagehide'));
  rerender(shown(<List />));
  expect(await screen.findByText('nothing')).toBeVisible();
  goOn?.();
  expect(await screen.findByText('typed')).toBeVisible();
});
