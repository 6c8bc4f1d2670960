import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { change } from '#domain/contracts.ts';
import { unitRecord } from '#domain/units/unit.record.ts';
import { unitTreeView } from '#domain/units/unit.views.ts';
import { writeSafeCopy } from '#exchange/safe-copy/write-safe-copy.ts';
import { ExchangePage } from '#features/exchange/exchange-page.tsx';
import { SAFE_COPY } from '#runtime/use-safety.ts';
import type { Store } from '#store/store.ts';
import { ToastRegion } from '#ui/toasts.tsx';
import { openSmallDistrict, recordsOf } from '../../exchange/safe-copy/small-district.ts';
import { openTestStore } from '../../store/test-store.ts';
import { showScreen } from '../organizations/show-screen.tsx';

const view = { address: '#/exchange', unit: '', year: 2026, today: '2026-06-01' };
const show = (store: Store) =>
  showScreen(
    store,
    <ToastRegion>
      <ExchangePage />
    </ToastRegion>,
    view,
  );

async function copyOf(store: Store): Promise<File> {
  const { blob } = await writeSafeCopy(store, () => undefined, new AbortController().signal);
  return new File([await blob.arrayBuffer()], 'ours.fpcopy');
}

const drop = () => screen.getByLabelText('A safe copy (.fpcopy)', { selector: 'input' });

beforeEach(() => {
  vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:made');
  vi.spyOn(URL, 'revokeObjectURL').mockReturnValue(undefined);
});

describe('the page of safe copies', () => {
  it('makes a copy, says so, and remembers what it holds', async () => {
    const store = await openSmallDistrict();
    const user = await show(store);
    expect(await screen.findByText('No safe copy yet')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Make a safe copy' }));
    expect(
      await screen.findByText(/Read back and handed to the browser.*fivepoint-青禾区-2026-06-01\.fpcopy/),
    ).toBeVisible();
    expect(await screen.findByText('Every change is in the last safe copy.')).toBeVisible();
    expect(await store.preference(SAFE_COPY)).toMatchObject({ seq: await store.lastSeq() });
  });

  it('shows what a copy holds and restores it into an empty device', async () => {
    const district = await openSmallDistrict();
    const store = await openTestStore({ seed: 3 });
    const user = await show(store);
    await user.upload(drop(), await copyOf(district));
    expect(await screen.findByText('青禾区')).toBeVisible();
    const held = within(screen.getByRole('table', { name: 'This copy holds' }));
    expect(held.getByRole('row', { name: 'Learners 5' })).toBeVisible();
    expect(screen.getByRole('row', { name: '2026 3 6' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Restore these records' }));
    expect(await screen.findByText(/Restored: 31 records/)).toBeVisible();
    expect(await recordsOf(store)).toEqual(await recordsOf(district));
  });

  it('asks for the passphrase of a sealed copy, twice when it is written', async () => {
    const district = await openSmallDistrict();
    const made: Blob[] = [];
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      made.push(blob as Blob);
      return 'blob:made';
    });
    const user = await show(district);
    await user.type(screen.getByLabelText(/^Passphrase of the copy/), 'plum rain grain');
    await user.type(screen.getByLabelText('The same once more'), 'plum rain');
    const button = await screen.findByRole('button', { name: 'Make a safe copy' });
    await user.click(button);
    expect(await screen.findByText('The two are not the same.')).toBeVisible();
    expect(made).toEqual([]);
    await user.type(screen.getByLabelText('The same once more'), ' grain');
    await user.click(button);
    expect(await screen.findByText(/It opens with its passphrase only/)).toBeVisible();
    cleanup();

    const store = await openTestStore({ seed: 3 });
    await show(store);
    await user.upload(drop(), new File([made[0] as Blob], 'sealed.fpcopy'));
    const passphrase = await screen.findByLabelText('Passphrase or recovery key of the copy');
    expect(screen.getByText(/This copy is locked/)).toBeVisible();
    await user.type(passphrase, 'plum{Enter}');
    expect(await screen.findByText(/That does not open this copy/)).toBeVisible();
    await user.clear(screen.getByLabelText('Passphrase or recovery key of the copy'));
    await user.type(screen.getByLabelText('Passphrase or recovery key of the copy'), 'plum rain grain{Enter}');
    await user.click(await screen.findByRole('button', { name: 'Restore these records' }));
    expect(await screen.findByText(/Restored: 31 records/)).toBeVisible();
    expect(await recordsOf(store)).toEqual(await recordsOf(district));
  });

  it('refuses a damaged file in words', async () => {
    const user = await show(await openTestStore());
    await user.upload(drop(), new File(['a letter'], 'letter.fpcopy'));
    expect(await screen.findByText(/This file is no safe copy/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Restore these records' })).toBeNull();
  });

  it('keeps a device with records closed until all of them are in a copy, then empties it after asking', async () => {
    const store = await openSmallDistrict();
    const user = await show(store);
    const remove = await screen.findByRole('button', { name: 'Remove all records from this device' });
    expect(remove).toBeDisabled();
    await user.upload(drop(), await copyOf(store));
    expect(await screen.findByRole('button', { name: 'Restore these records' })).toBeDisabled();
    await user.click(screen.getByRole('button', { name: 'Make a safe copy' }));
    await screen.findByText(/Read back and handed/);
    await waitFor(() => expect(remove).toBeEnabled());
    await user.click(remove);
    const dialog = within(screen.getByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Remove all records from this device' }));
    expect(await screen.findByText(/The records were removed/)).toBeVisible();
    expect(await recordsOf(store)).toEqual([]);
  });

  it('lists recent changes in words, and takes one back', async () => {
    const store = await openSmallDistrict();
    const user = await show(store);
    const table = within(await screen.findByRole('table', { name: 'Recent changes on this device' }));
    await user.click(table.getByRole('button', { name: /^Undo: Session changed/ }));
    expect(await screen.findByText(/Undone\.|Something newer stands/)).toBeVisible();
  });

  it('asks once more before many records are taken back', async () => {
    const store = await openTestStore();
    const units = Array.from({ length: 21 }, (_, index) => `u${String(index).padStart(9, '0')}`);
    await store.commitChanges(
      { command: 'addUnit' },
      units.map((code) => change(unitRecord, { id: code, unit: code }, { name: code, tier: 'point' })),
    );
    const user = await show(store);
    const undo = await screen.findByRole('button', { name: /^Undo: Unit added/ });
    await user.click(undo);
    const dialog = within(screen.getByRole('dialog', { name: 'Take “Unit added” back?' }));
    expect(dialog.getByText(/It changed 21 records at once/)).toBeVisible();
    await user.click(dialog.getByRole('button', { name: 'Cancel' }));
    expect(await recordsOf(store)).toHaveLength(21);
    await user.click(undo);
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Undo' }));
    expect(await screen.findByText('Undone.')).toBeVisible();
    expect(await store.read(unitTreeView, {})).toEqual([]);
  });

  it('makes all totals anew', async () => {
    const user = await show(await openSmallDistrict());
    await user.click(screen.getByRole('button', { name: 'Make all totals anew' }));
    expect(await screen.findByText('The totals were made anew from the records.')).toBeVisible();
  });
});
