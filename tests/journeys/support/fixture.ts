/**
 * The browser of every journey. A test fails on any console error or warning, page error, breach of the content
 * policy, or request to a foreign origin, in every page it opens.
 */
import { type BrowserContext, test as base, chromium, type Page } from '@playwright/test';
import { ensureTestBrowser, testArguments } from '../../../scripts/browser.mjs';
import { makeFolder, removeFolder } from './folders.ts';
import { startServer } from './server.ts';

export { expect } from '@playwright/test';

/** One sentence per thing that must not happen. */
export type Troubles = string[];

type Fixtures = {
  /** What went wrong so far. A journey that means to cause trouble removes it by `troubles.length = 0`. */
  troubles: Troubles;
  /** An empty folder that a browser profile may live in; gone after the test. */
  profileFolder: string;
  /**
   * A browser with its own profile on disk. Close it and launch again with the same folder: that is a restart.
   * Closed after the test at the latest.
   */
  launchProfile: (folder: string) => Promise<BrowserContext>;
  /** Whether a start may paint the figures seen last: journeys look at what is read, not at what is remembered. */
  paintsLastKnown: boolean;
  /** A server of the built app on a port of its own, which a journey can stop; optionally under a sub-path. */
  serveApp: (base?: string) => Promise<RunningApp>;
};

export type RunningApp = { address: string; stop: () => Promise<void> };

export const test = base.extend<Fixtures>({
  troubles: [
    async ({ browserName: _ }, use) => {
      const troubles: Troubles = [];
      await use(troubles);
      if (troubles.length > 0) throw new Error(`The page had trouble:\n${troubles.join('\n')}`);
    },
    { auto: true },
  ],

  paintsLastKnown: [false, { option: true }],

  context: async ({ context, troubles, paintsLastKnown }, use) => {
    await watch(context, troubles);
    if (!paintsLastKnown) await forgetLastKnown(context);
    await use(context);
  },

  profileFolder: async ({ browserName: _ }, use) => {
    const folder = makeFolder('profile');
    await use(folder);
    removeFolder(folder);
  },

  launchProfile: async (
    { troubles, profileFolder: _, paintsLastKnown, locale, timezoneId, baseURL, contextOptions },
    use,
  ) => {
    const opened: BrowserContext[] = [];
    await use(async (folder) => {
      const context = await chromium.launchPersistentContext(folder, {
        executablePath: ensureTestBrowser(),
        args: testArguments,
        ...contextOptions,
        ...(locale && { locale }),
        ...(timezoneId && { timezoneId }),
        ...(baseURL && { baseURL }),
      });
      opened.push(context);
      await watch(context, troubles);
      if (!paintsLastKnown) await forgetLastKnown(context);
      return context;
    });
    for (const context of opened) await context.close();
  },

  serveApp: async ({ browserName: _ }, use) => {
    const running: RunningApp[] = [];
    await use(async (path = '/') => {
      const app = await startServer(path);
      running.push(app);
      return app;
    });
    for (const app of running) await app.stop();
  },
});

/** Records all trouble of all pages, present and to come. Requests to this machine are never foreign. */
async function watch(context: BrowserContext, troubles: Troubles): Promise<void> {
  const watchPage = (page: Page): void => {
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') {
        troubles.push(`console ${message.type()}: ${message.text()} (${message.location().url})`);
      }
    });
    page.on('pageerror', (error) => troubles.push(`error: ${error.stack ?? error.message}`));
    page.on('crash', () => troubles.push('the page crashed'));
  };
  context.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (/^https?:$/.test(protocol) && hostname !== '127.0.0.1') troubles.push(`foreign request: ${request.url()}`);
  });
  // Breaches of the policy that the console does not report, such as those of code that catches its own errors.
  await context.exposeFunction('fivepointPolicyBreach', (text: string) => {
    troubles.push(`policy breach: ${text}`);
  });
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const report: unknown = Reflect.get(window, 'fivepointPolicyBreach');
      if (typeof report === 'function') report(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`);
    });
  });
  for (const page of context.pages()) watchPage(page);
  context.on('page', watchPage);
}

async function forgetLastKnown(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    // Pages of no origin have no storage.
    if (location.protocol.startsWith('http')) localStorage.removeItem('fivepoint.last-known');
  });
}

/** Cuts the network of all pages and of the service worker. A journey that stops the server too is stricter still. */
export async function goOffline(context: BrowserContext): Promise<void> {
  await context.setOffline(true);
}

export async function goOnline(context: BrowserContext): Promise<void> {
  await context.setOffline(false);
}

/** Waits until the whole app is stored on the device, so that the network may go. */
export async function waitUntilStored(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (navigator.serviceWorker.controller) return;
    await new Promise((resolve) =>
      navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true }),
    );
  });
}
