/** The page's side of the service worker: whether the app works without a network, and whether a newer one waits. */
import { isCachingMessage, type SkipWaitingMessage } from './messages.ts';

export type OfflineState =
  /** Not in this browser, or not over this address (neither https nor this device). */
  | { status: 'unsupported' }
  /** Files stored so far on this first visit; total 0 until the worker has spoken. */
  | { status: 'caching'; done: number; total: number }
  /** Everything is stored; the network is no longer needed. */
  | { status: 'ready' }
  /** Ready, and a newer version is stored and waits for `applyUpdate`. */
  | { status: 'update-waiting' }
  /** Another tab took the newer version; this one should be loaded again when nothing is half typed. */
  | { status: 'reload-needed' }
  /** The files could not all be stored; `checkForUpdate` tries again. */
  | { status: 'failed' };

export type Offline = {
  getState: () => OfflineState;
  /** Calls back after each change; returns the way to stop. */
  subscribe: (listener: () => void) => () => void;
  /** Starts storing the app. Call once, after the first render. */
  start: () => Promise<void>;
  /** Lets the waiting version take over and loads the page again. Loads at once when another tab already did. */
  applyUpdate: () => void;
  /** Asks the server for a newer version. Quietly does nothing without a network. */
  checkForUpdate: () => Promise<void>;
};

type Surroundings = {
  container: ServiceWorkerContainer | undefined;
  scriptUrl: () => string | URL;
  reload: () => void;
};

export function createOffline({ container, scriptUrl, reload }: Surroundings): Offline {
  let state: OfflineState = container ? { status: 'caching', done: 0, total: 0 } : { status: 'unsupported' };
  let registration: ServiceWorkerRegistration | undefined;
  let isApplying = false;
  const listeners = new Set<() => void>();

  const set = (next: OfflineState): void => {
    if (state.status === 'reload-needed') return;
    state = next;
    for (const listener of [...listeners]) listener();
  };

  /** A worker that fails to install or is replaced becomes redundant; what is left decides. */
  const settle = ({ active, waiting }: ServiceWorkerRegistration): void => {
    if (active) set({ status: waiting ? 'update-waiting' : 'ready' });
    else set({ status: 'failed' });
  };

  const follow = (worker: ServiceWorker, of: ServiceWorkerRegistration): void => {
    const read = (): void => {
      if (worker.state === 'installed' && of.active) set({ status: 'update-waiting' });
      if (worker.state === 'activated' || worker.state === 'redundant') settle(of);
    };
    worker.addEventListener('statechange', read);
    read();
  };

  const register = async (from: ServiceWorkerContainer): Promise<void> => {
    try {
      registration = await from.register(scriptUrl(), { updateViaCache: 'none' });
    } catch {
      set({ status: 'failed' });
      return;
    }
    const current = registration as ServiceWorkerRegistration | undefined;
    // Where a person or a policy blocks workers, some browsers answer with nothing at all.
    if (current === undefined) return set({ status: 'failed' });
    if (current.active) settle(current);
    if (current.installing) follow(current.installing, current);
    current.addEventListener('updatefound', () => {
      if (current.installing) follow(current.installing, current);
    });
  };

  return {
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async start() {
      if (!container) return;
      let hadController = container.controller !== null;
      container.addEventListener('message', ({ data }) => {
        // Only the first visit waits for the files; those of an update are stored behind a working app.
        if (isCachingMessage(data) && state.status === 'caching') {
          set({ status: 'caching', done: data.done, total: data.total });
        }
      });
      container.addEventListener('controllerchange', () => {
        if (isApplying) reload();
        else if (hadController) set({ status: 'reload-needed' });
        hadController = true;
      });
      container.startMessages();
      await register(container);
    },
    applyUpdate() {
      if (state.status === 'reload-needed') return reload();
      if (!registration?.waiting) return;
      isApplying = true;
      registration.waiting.postMessage({ type: 'SKIP_WAITING' } satisfies SkipWaitingMessage);
    },
    async checkForUpdate() {
      if (!container) return;
      if (state.status === 'failed') {
        set({ status: 'caching', done: 0, total: 0 });
        return register(container);
      }
      await registration?.update().catch(() => undefined);
    },
  };
}

/** Trusted Types refuse a plain address, and a policy of one name is made once; older browsers take it as it is. */
let policy: TrustedTypePolicy | undefined;
function serviceWorkerUrl(): string {
  const address = new URL('service-worker.js', document.baseURI).href;
  const policies = (globalThis as { trustedTypes?: TrustedTypePolicies }).trustedTypes;
  policy ??= policies?.createPolicy('sw', { createScriptURL: (url) => url });
  return policy?.createScriptURL(address) ?? address;
}

type TrustedTypePolicy = { createScriptURL: (url: string) => string };

type TrustedTypePolicies = { createPolicy: (name: string, rules: TrustedTypePolicy) => TrustedTypePolicy };

/** The one of this page. The development server has no service worker, and a page opened from a stick needs none. */
export const offline: Offline = createOffline({
  container:
    import.meta.env.PROD && window.location.protocol !== 'file:' && 'serviceWorker' in navigator
      ? navigator.serviceWorker
      : undefined,
  scriptUrl: serviceWorkerUrl,
  reload: () => window.location.reload(),
});
