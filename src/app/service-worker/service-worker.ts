/**
 * Keeps the whole app on the device: the first visit stores every file, lazily loaded parts included, and from then
 * on nothing needs the network. A new version waits until the person asks for it.
 */
import {
  addPlugins,
  cleanupOutdatedCaches,
  matchPrecache,
  type PrecacheEntry,
  precacheAndRoute,
} from 'workbox-precaching';
import { registerRoute } from 'workbox-routing';
import { type CachingMessage, isSkipWaitingMessage } from './messages.ts';

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: (PrecacheEntry | string)[] };

const files = self.__WB_MANIFEST;
const total = new Set(files.map((file) => (typeof file === 'string' ? file : file.url))).size;
const stored = new Set<string>();

async function tellPages(message: CachingMessage): Promise<void> {
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  for (const page of pages) page.postMessage(message);
}

addPlugins([
  {
    handlerDidComplete: async ({ event, request, error }) => {
      if (event.type !== 'install' || error) return;
      stored.add(request.url);
      await tellPages({ type: 'caching', done: stored.size, total });
    },
  },
]);
precacheAndRoute(files);
cleanupOutdatedCaches();

// Addresses of places stand after the '#', so every page of the app is the one at the top of the scope.
registerRoute(
  ({ request }) => request.mode === 'navigate',
  async ({ request, url }) => {
    const scope = new URL(self.registration.scope);
    if (url.pathname === scope.pathname) return (await matchPrecache('index.html')) ?? fetch(request);
    try {
      return await fetch(request);
    } catch {
      return Response.redirect(scope.href);
    }
  },
);

self.addEventListener('message', (event) => {
  if (isSkipWaitingMessage(event.data)) void self.skipWaiting();
});

// The page of the first visit is controlled too, so that its lazy parts come from the store when the network goes.
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
