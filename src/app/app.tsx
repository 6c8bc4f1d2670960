import { QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { HashRouter } from 'react-router-dom';
import { makeQueryClient } from '#runtime/query-client.ts';
import type { SampleSize } from '#runtime/session.ts';
import { StoreContext } from '#runtime/store-context.ts';
import { NewerDatabase, StoreLocked, UpgradeWaits } from '#store/not-opened.ts';
import type { Store } from '#store/store.ts';
import { ToastRegion } from '#ui/toasts.tsx';
import { rememberSample } from './device-settings.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { NewerOpened } from './open-failed.tsx';
import { SessionProvider } from './session-provider.tsx';
import { Shell } from './shell.tsx';
import { openOwnStore, openSampleStore } from './stores.ts';

/** Everything around the pages. `first`: the store that was open last. */
export function App({ first }: { first: Store }) {
  const [open, setOpen] = useState(() => ({ store: first, client: makeQueryClient() }));

  const [isOutdated, setOutdated] = useState(false);
  useEffect(() => open.store.onNewer(() => setOutdated(true)), [open.store]);

  function change(store: Store) {
    setOpen({ store, client: makeQueryClient() });
    location.hash = '#/overview';
  }

  const openSample = async (size: SampleSize, report: (done: number, total: number) => void, signal: AbortSignal) =>
    change(await openSampleStore(size, report, signal));
  const leaveSample = async () => {
    const sample = open.store;
    rememberSample(false);
    const own = await openOwnStore().catch(async (error: unknown) => {
      // A page that stands in the way, such as that of the lock, is shown when the app is loaded anew.
      if ([StoreLocked, UpgradeWaits, NewerDatabase].some((obstacle) => error instanceof obstacle))
        await sample.destroy().finally(() => location.reload());
      throw error;
    });
    // The pages must have let go of the sample before it can be deleted.
    flushSync(() => change(own));
    await sample.destroy();
  };

  if (isOutdated) return <NewerOpened />;
  return (
    <ErrorBoundary>
      <StoreContext value={open.store}>
        <QueryClientProvider client={open.client}>
          <HashRouter>
            <ToastRegion>
              <SessionProvider key={open.store.database.name} openSample={openSample} leaveSample={leaveSample}>
                <Shell />
              </SessionProvider>
            </ToastRegion>
          </HashRouter>
        </QueryClientProvider>
      </StoreContext>
    </ErrorBoundary>
  );
}
