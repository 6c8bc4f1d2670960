import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { UpgradePage } from '#features/exchange/upgrade-page.tsx';
import type { Store } from '#store/store.ts';
import { openSmallDistrict } from '../../exchange/safe-copy/small-district.ts';
import { openTestStore } from '../../store/test-store.ts';
import { showScreen } from '../organizations/show-screen.tsx';

const view = { address: '', unit: '', year: 2026, today: '2026-06-01' };
const goOn = vi.fn<() => Promise<void>>();
const show = (store: Store, isPassphraseNew = false) =>
  showScreen(store, <UpgradePage goOn={goOn} isPassphraseNew={isPassphraseNew} />, view);

const make = () => screen.findByRole('button', { name: 'Make a safe copy' });
const onward = { name: 'Go on' };
const without = { name: 'Go on without a copy' };

beforeEach(() => {
  vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:made');
  vi.spyOn(URL, 'revokeObjectURL').mockReturnValue(undefined);
  goOn.mockReset();
  goOn.mockResolvedValue(undefined);
});

describe('the page before an upgrade', () => {
  it('goes on once a copy was made', async () => {
    const user = await show(await openSmallDistrict());
    await user.click(await make());
    await user.click(await screen.findByRole('button', onward));
    expect(goOn).toHaveBeenCalledOnce();
    expect(screen.queryByRole('button', without)).toBeNull();
  });

  it('asks for the copy again, and says why, when another window has written since', async () => {
    const store = await openSmallDistrict();
    const user = await show(store);
    await user.click(await make());
    await screen.findByRole('button', onward);
    expect(screen.queryByText(/Another window has written/)).toBeNull();
    const [latest] = await store.journal(1);
    await store.undo(latest?.seq as number);
    expect(await screen.findByText(/Another window has written changes since this copy was made/)).toBeVisible();
    expect(screen.queryByRole('button', onward)).toBeNull();
    await user.click(await make());
    expect(await screen.findByRole('button', onward)).toBeVisible();
    expect(screen.queryByText(/Another window has written/)).toBeNull();
  });

  it('lets nobody be locked out by a copy that cannot be made: goes on without one, after asking', async () => {
    const store = await openSmallDistrict();
    await store.database.learnerPages.toCollection().modify({ sealed: new Uint8Array(40) });
    const user = await show(store);
    await make();
    expect(screen.queryByRole('button', without)).toBeNull();
    await user.click(await make());
    await user.click(await screen.findByRole('button', without));
    const dialog = within(screen.getByRole('dialog'));
    expect(dialog.getByText(/there is no file to restore from/)).toBeVisible();
    expect(goOn).not.toHaveBeenCalled();
    await user.click(dialog.getByRole('button', without));
    expect(goOn).toHaveBeenCalledOnce();
    expect(screen.queryByRole('button', onward)).toBeNull();
  });

  it('counts a copy that its reading back refuses as failed, and one that is cancelled not', async () => {
    const file = { name: 'copy.fpcopy', getFile: async () => new File([], 'copy.fpcopy'), createWritable: vi.fn() };
    file.createWritable.mockResolvedValue({ write: async () => undefined, close: async () => undefined });
    const picker = vi.fn().mockRejectedValueOnce(new DOMException('none', 'AbortError')).mockResolvedValue(file);
    Object.assign(window, { showSaveFilePicker: picker });
    try {
      const user = await show(await openSmallDistrict());
      await user.click(await screen.findByRole('button', { name: 'Choose where to save it' }));
      await screen.findByText('No copy was made.');
      expect(screen.queryByRole('button', without)).toBeNull();
      await user.click(screen.getByRole('button', { name: 'Choose where to save it' }));
      expect(await screen.findByRole('button', without)).toBeVisible();
    } finally {
      Reflect.deleteProperty(window, 'showSaveFilePicker');
    }
  });

  it('shows nothing but the way to try again when it could not go on, with records and without', async () => {
    goOn.mockRejectedValue(new Error('the disk is away'));
    const user = await show(await openSmallDistrict());
    await user.click(await make());
    await user.click(await screen.findByRole('button', onward));
    expect(await screen.findByRole('alert')).toHaveTextContent(/was not finished.*Reload to try again.*keep it/);
    expect(screen.getAllByRole('button')).toEqual([screen.getByRole('button', { name: 'Reload' })]);
  });

  it('asks an empty device for nothing', async () => {
    goOn.mockRejectedValue(new Error('the disk is away'));
    await show(await openTestStore());
    await waitFor(() => expect(goOn).toHaveBeenCalledOnce());
    expect(await screen.findByRole('alert')).toHaveTextContent(/A safe copy that you made: keep it/);
    expect(screen.getAllByRole('button')).toEqual([screen.getByRole('button', { name: 'Reload' })]);
  });
});
