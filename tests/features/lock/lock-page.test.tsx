import 'fake-indexeddb/auto';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { LockPage } from '#features/lock/lock-page.tsx';
import { loadLanguage } from '#i18n/language.ts';
import { openTestStore } from '../../store/test-store.ts';

async function locked(name: string): Promise<string> {
  const store = await openTestStore({ name, indexedDB });
  const recovery = await store.setPassphrase('plum rain');
  store.close();
  return recovery;
}

async function show(name: string) {
  await loadLanguage('en');
  const open = vi.fn(async () => undefined);
  render(<LockPage database={name} open={open} />);
  return { open, user: userEvent.setup() };
}

describe('the lock page', () => {
  it('says in words that a passphrase is wrong, and opens by the right one', async () => {
    await locked('one');
    const { open, user } = await show('one');
    const field = screen.getByLabelText('Passphrase');
    await user.type(field, 'plum{enter}');
    expect(await screen.findByText(/That is not the passphrase\./)).toBeVisible();
    expect(open).not.toHaveBeenCalled();
    await user.clear(field);
    await user.type(field, 'plum rain{enter}');
    await waitFor(() => expect(open).toHaveBeenCalledWith(expect.any(Uint8Array)));
  });

  it('takes the recovery key and a new passphrase where the old one is forgotten', async () => {
    const recovery = await locked('two');
    const { open, user } = await show('two');
    await user.click(screen.getByRole('button', { name: 'The passphrase is forgotten' }));
    await user.type(screen.getByLabelText('Recovery key'), recovery.toLowerCase());
    await user.type(screen.getByLabelText('New passphrase'), 'short');
    await user.click(screen.getByRole('button', { name: 'Set the passphrase and open' }));
    expect(await screen.findByText('At least 8 signs.')).toBeVisible();
    await user.type(screen.getByLabelText('New passphrase'), ' no more');
    await user.type(screen.getByLabelText('The same once more'), 'short no more');
    await user.click(screen.getByRole('button', { name: 'Set the passphrase and open' }));
    const fresh = { passphrase: 'short no more', recovery: recovery.toLowerCase() };
    await waitFor(() => expect(open).toHaveBeenCalledWith(expect.any(Uint8Array), fresh));
  });
});
