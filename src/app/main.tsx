import { lazy, StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { loadLanguage, loadMoreWords } from '#i18n/language.ts';
import { followOtherWindows } from '#runtime/other-windows.ts';
import { type Store, StoreLocked } from '#store/store.ts';
import { App } from './app.tsx';
import { chosenLanguage, OWN_STORE, wasStarted } from './device-settings.ts';
import { OpenFailed } from './open-failed.tsx';
import { placeAt } from './places.ts';
import { offline } from './service-worker/register.ts';
import { openLastStore, openOwnStore } from './stores.ts';

const LockPage = lazy(async () => {
  const [{ LockPage: page }] = await Promise.all([import('#features/lock/lock-page.tsx'), loadMoreWords()]);
  return { default: page };
});

/** The store is opened before the first render: no page ever has to ask whether there is one. */
export async function begin(element: HTMLElement): Promise<void> {
  const root = createRoot(element);
  // At once, since the router would do so a moment later and pull back who has gone on meanwhile.
  if (location.hash.length <= 2) history.replaceState(history.state, '', '#/overview');
  const language = loadLanguage(chosenLanguage(), true);
  // Beside the opening of the store. What cannot be loaded is told by the page itself.
  const address = location.hash.slice(1);
  void Promise.allSettled([placeAt(address === '/overview' && !wasStarted() ? '/start' : address)?.load()]);
  const [opened] = await Promise.allSettled([openLastStore(), language]);
  followOtherWindows(() => location.reload());
  const show = (store: Store) =>
    root.render(
      <StrictMode>
        <App first={store} />
      </StrictMode>,
    );
  if (opened.status === 'fulfilled') show(opened.value);
  else if (opened.reason instanceof StoreLocked) {
    root.render(
      <Suspense fallback={null}>
        <LockPage
          database={OWN_STORE}
          open={async (dataKey, fresh) => {
            const store = await openOwnStore(dataKey);
            if (fresh !== undefined) await store.setPassphrase(fresh.passphrase, fresh.recovery);
            show(store);
          }}
        />
      </Suspense>,
    );
  } else root.render(<OpenFailed error={opened.reason} />);
  await offline.start();
}
