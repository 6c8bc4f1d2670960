/** Builds and serves the page of the store alone, and starts browsers that can be killed. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from '@playwright/test';
import { build } from 'vite';
import { browserArguments, ensureTestBrowser } from '../../../scripts/browser.mjs';
import { startServer } from './server.ts';

const folder = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export async function serveStorePage(): Promise<{ address: string; stop: () => Promise<void> }> {
  const outDir = folder('../../../test-results/store-page');
  await build({
    configFile: false,
    root: folder('./store-page'),
    base: './',
    logLevel: 'error',
    worker: { format: 'es' },
    build: { outDir, emptyOutDir: true, target: 'chrome109', assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  });
  return startServer('/', outDir);
}

export type DoomedBrowser = {
  page: Page;
  /** Ends all its processes at once, as a power cut does, or the system when it runs out of memory. */
  kill: () => Promise<void>;
};

/** A browser of its own process group: the driver's own browsers hide their processes. */
export async function startDoomedBrowser(profile: string): Promise<DoomedBrowser> {
  const child = spawn(
    ensureTestBrowser(),
    [...browserArguments, '--headless', '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank'],
    { detached: process.platform !== 'win32', stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const browser = await chromium.connectOverCDP(await debuggingAddress(child));
  const context = browser.contexts()[0];
  if (context === undefined) throw new Error('The browser has no context.');
  const page = context.pages()[0] ?? (await context.newPage());
  return {
    page,
    kill: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      if (process.platform === 'win32') spawnSync('taskkill', ['/pid', String(child.pid), '/t', '/f']);
      else process.kill(-(child.pid as number), 'SIGKILL');
      await ended;
      await browser.close().catch(() => undefined);
    },
  };
}

async function debuggingAddress(child: ChildProcess): Promise<string> {
  let said = '';
  for await (const part of child.stderr ?? []) {
    said += String(part);
    const found = /DevTools listening on (ws:\S+)/.exec(said);
    if (found?.[1] !== undefined) {
      // What it says later is not read, and must not fill the pipe.
      child.stderr?.resume();
      return found[1];
    }
  }
  throw new Error(`The browser did not start: ${said}`);
}
