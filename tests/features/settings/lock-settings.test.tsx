import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { LockSettings } from '#features/settings/lock-settings.tsx';
import { LOCK_MINUTES } from '#runtime/use-lock.ts';
import type { Store } from '#store/store.ts';
import { openTestStore } from '../../store/test-store.ts';
import { showScreen } from '../organizations/show-screen.tsx';

const show = (store: Store) =>
  showScreen(store, <LockSettings />, { address: '#/settings', unit: '', year: 2026, today: '2026-06-01' });

describe('the settings of the lock', () => {
  it('set a passphrase only where it is typed twice alike, and show the recovery key once', async () => {
    const store = await openTestStore();
    const user = await show(store);
    await user.type(screen.getByLabelText('Passphrase'), 'plum rain');
    await user.type(screen.getByLabelText('The same once more'), 'plum rian');
    await user.click(screen.getByRole('button', { name: 'Set the passphrase' }));
    expect(await screen.findByText('The two are not the same.')).toBeVisible();
    expect(store.locked).toBe(false);
    await user.clear(screen.getByLabelText('The same once more'));
    await user.type(screen.getByLabelText('The same once more'), 'plum rain');
    await user.click(screen.getByRole('button', { name: 'Set the passphrase' }));
    expect(await screen.findByText(/^([0-9A-Z]{4}-){7}[0-9A-Z]{4}$/)).toBeVisible();
    expect(store.locked).toBe(true);
    expect(screen.getByRole('button', { name: 'Lock and try it' })).toBeDisabled();
    await user.click(screen.getByLabelText('I have printed or written down the recovery key'));
    expect(screen.getByRole('button', { name: 'Lock and try it' })).toBeEnabled();
  });

  it('keep after how many minutes the device locks itself, and ask for the present passphrase before a change', async () => {
    const store = await openTestStore();
    await store.setPassphrase('plum rain');
    const user = await show(store);
    await user.selectOptions(screen.getByLabelText('Lock by itself'), 'after 30 minutes');
    expect(await store.preference(LOCK_MINUTES)).toBe(30);
    await user.click(screen.getByRole('button', { name: 'Change or remove the passphrase' }));
    await user.type(screen.getByLabelText('Present passphrase'), 'plum');
    await user.click(screen.getByRole('button', { name: 'Remove the passphrase' }));
    expect(await screen.findByText('That is not the present passphrase.')).toBeVisible();
    expect(store.locked).toBe(true);
  });
});
