/** From the opening of the store to the app, and what may stand in between: a passphrase, or a safe copy before an update. */
import { QueryClientProvider } from '@tanstack/react-query';
import { lazy, StrictMode, Suspense } from 'react';
import type { Root } from 'react-dom/client';
import { loadMoreWords } from '#i18n/language.ts';
import { makeQueryClient } from '#runtime/query-client.ts';
import { StoreContext } from '#runtime/store-context.ts';
import { StoreLocked, UpgradeWaits } from '#store/not-opened.ts';
import type { Store } from '#store/store.ts';
import { App } from './app.tsx';
import { OWN_STORE } from './device-settings.ts';
import { NewerOpened, OpenFailed } from './open-failed.tsx';
import { openOwnStore } from './stores.ts';

const LockPage = lazy(async () => {
  const [{ LockPage: page }] = await Promise.all([import('#features/lock/lock-page.tsx'), loadMoreWords()]);
  return { default: page };
});
const UpgradePage = lazy(async () => {
  const [{ UpgradePage: page }] = await Promise.all([import('#features/exchange/upgrade-page.tsx'), loadMoreWords()]);
  return { default: page };
});

/** The key of a locked device; `fresh` where it came by the recovery key and the passphrase is to be set anew. */
interface Key {
  dataKey: Uint8Array;
  fresh?: { passphrase: string; recovery: string } | undefined;
}

/** Shows the app, or what keeps it from opening until that is out of the way. */
export async function showWayIn(root: Root, opening: () => Promise<Store>, key?: Key): Promise<void> {
  try {
    await showApp(root, await opening(), key);
  } catch (error) {
    await showObstacle(root, error, key);
  }
}

async function showApp(root: Root, store: Store, key: Key | undefined): Promise<void> {
  if (key?.fresh !== undefined) await store.setPassphrase(key.fresh.passphrase, key.fresh.recovery);
  root.render(
    <StrictMode>
      <App first={store} />
    </StrictMode>,
  );
}

async function showObstacle(root: Root, error: unknown, key: Key | undefined): Promise<void> {
  if (error instanceof StoreLocked) {
    const open = (dataKey: Uint8Array, fresh: Key['fresh']) =>
      showWayIn(root, () => openOwnStore({ dataKey }), { dataKey, fresh });
    root.render(
      <Suspense fallback={null}>
        <LockPage database={OWN_STORE} open={open} />
      </Suspense>,
    );
  } else if (error instanceof UpgradeWaits) {
    // Where a passphrase is set, its page comes first.
    await showUpgrade(root, key).catch((next: unknown) => showObstacle(root, next, key));
  } else root.render(<OpenFailed error={error} />);
}

async function showUpgrade(root: Root, key: Key | undefined): Promise<void> {
  const own = key === undefined ? {} : { dataKey: key.dataKey };
  const store = await openOwnStore({ ...own, upgrade: 'as-it-stands' });
  // Another window has gone on, or asks just the same: loading anew by itself would knock that one out in its turn.
  store.onNewer(() => root.render(<NewerOpened />));
  const goOn = async () => {
    store.close();
    await showApp(root, await openOwnStore({ ...own, upgrade: 'allowed' }), key);
  };
  root.render(
    <Suspense fallback={null}>
      <StoreContext value={store}>
        <QueryClientProvider client={makeQueryClient()}>
          <UpgradePage goOn={goOn} isPassphraseNew={key?.fresh !== undefined} />
        </QueryClientProvider>
      </StoreContext>
    </Suspense>,
  );
}
