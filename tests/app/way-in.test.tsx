import { readFileSync } from 'node:fs';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import Dexie from 'dexie';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { OWN_STORE } from '#app/device-settings.ts';
import { openOwnStore } from '#app/stores.ts';
import { showWayIn } from '#app/way-in.tsx';
import { loadLanguage } from '#i18n/language.ts';
import { NewerDatabase, UpgradeWaits } from '#store/not-opened.ts';
import { removeStore } from '#store/remove-store.ts';
import type { Store } from '#store/store.ts';
import { dumpTables, type FrozenDatabase, thaw } from '../frozen/frozen-tables.ts';

const frozen: FrozenDatabase = JSON.parse(readFileSync('tests/frozen/v1/database.json', 'utf8'));
/** Lets tables lie on this device as of a version before the first. */
const layOlder = ({ tables }: FrozenDatabase) => thaw({ tables, version: 0.5 }, OWN_STORE, indexedDB);

/** The same, of records that are locked. Gives the recovery key. */
async function layOlderLocked(): Promise<string> {
  await layOlder(frozen);
  const store = await openOwnStore({ upgrade: 'allowed' });
  const recovery = await store.setPassphrase('plum rain grain');
  store.close();
  const database = await new Dexie(OWN_STORE).open();
  const sealed = await dumpTables(database).finally(() => database.close());
  await removeStore(OWN_STORE);
  await layOlder(sealed);
  return recovery;
}

let root: Root;
let opened: Store | undefined;

beforeEach(async () => {
  await removeStore(OWN_STORE);
  await loadLanguage('en');
  root = createRoot(document.body.appendChild(document.createElement('div')));
});

afterEach(async () => {
  root.unmount();
  opened?.close();
  document.body.replaceChildren();
  // The page lets go of its store for good when a newer app comes; what is only removed it would open again.
  const newest = new Dexie(OWN_STORE);
  newest.version(900).stores({});
  await newest.open();
  await newest.delete();
});

const isPage = () => screen.findByRole('heading', { name: 'First a safe copy' });

describe('the way into the app', () => {
  it('a second window that waits for a copy takes over from the first, which then waits for a person', async () => {
    await layOlder(frozen);
    await showWayIn(root, () => openOwnStore());
    await isPage();
    // As the second window does: it is refused, and opens the tables as they stand.
    await expect(openOwnStore()).rejects.toBeInstanceOf(UpgradeWaits);
    opened = await openOwnStore({ upgrade: 'as-it-stands' });
    expect(await screen.findByText('A newer Fivepoint is open in another window.')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Reload' })).toBeVisible();
    expect(screen.queryByRole('heading', { name: 'First a safe copy' })).toBeNull();
    expect(opened.database.isOpen()).toBe(true);
  });

  it('says in words that a newer version wrote the records', async () => {
    await showWayIn(root, () => Promise.reject(new NewerDatabase()));
    expect(await screen.findByText('A newer version of Fivepoint wrote the records on this device.')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Reload' })).toBeVisible();
    expect(screen.queryByText(/too little room/)).toBeNull();
  });

  it('says what opens the copy when the recovery key let a person in', async () => {
    const recovery = await layOlderLocked();
    await showWayIn(root, () => openOwnStore());
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: 'The passphrase is forgotten' }));
    await user.type(screen.getByLabelText('Recovery key'), recovery);
    await user.type(screen.getByLabelText('New passphrase'), 'white dew autumn');
    await user.type(screen.getByLabelText('The same once more'), 'white dew autumn');
    await user.click(screen.getByRole('button', { name: 'Set the passphrase and open' }));
    await isPage();
    expect(screen.getByText(/the new one does not/)).toBeVisible();
  });

  it('says nothing of that when the passphrase did', async () => {
    await layOlderLocked();
    await showWayIn(root, () => openOwnStore());
    await userEvent.setup().type(await screen.findByLabelText('Passphrase'), 'plum rain grain{Enter}');
    await isPage();
    expect(screen.queryByText(/the new one does not/)).toBeNull();
  });
});
