import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { ensureTestBrowser, testArguments } from '../../../scripts/browser.mjs';
import { goOffline, waitUntilStored } from './fixture.ts';
import { makeFolder, removeFolder } from './folders.ts';
import { startServer } from './server.ts';

/** What a journey starts from: nothing but the stored app, or the small sample district made in Chinese. */
export type Start = 'empty' | 'sample';

/** Profiles of a browser that visited the app at `address`, where nothing answers any more. */
export type Visited = { address: string; folders: Record<Start, string> };

const KEPT_IN = 'FIVEPOINT_VISITED';

/** Made once, before the first journey. */
export function visited(): Visited {
  return JSON.parse(process.env[KEPT_IN] ?? '') as Visited;
}

/** Before all journeys; gives what tidies up after them. */
export async function visitOnce(): Promise<() => void> {
  const root = makeFolder('visited');
  process.env[KEPT_IN] = JSON.stringify(await visit(root));
  return () => removeFolder(root);
}

/** Visits the app once, stops the server, and fills the sample district in a copy of the profile. */
async function visit(root: string): Promise<Visited> {
  const folders = { empty: join(root, 'empty'), sample: join(root, 'sample') };
  const app = await startServer('/');
  await inProfile(folders.empty, async (page) => {
    await page.goto(app.address);
    await waitUntilStored(page);
  });
  await app.stop();
  // Each journey, and each device of a journey, is to make a device of its own.
  rmSync(join(folders.empty, 'Default', 'IndexedDB'), { recursive: true });
  cpSync(folders.empty, folders.sample, { recursive: true });
  await inProfile(folders.sample, async (page) => {
    await goOffline(page.context());
    await page.goto(app.address);
    await page.getByRole('button', { name: '先看示例区' }).click();
    await page.locator('.figure-tile').first().waitFor({ timeout: 60_000 });
  });
  return { address: app.address, folders };
}

async function inProfile(folder: string, deed: (page: Page) => Promise<void>): Promise<void> {
  const context = await chromium.launchPersistentContext(folder, {
    executablePath: ensureTestBrowser(),
    args: testArguments,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });
  await deed(context.pages()[0] ?? (await context.newPage()));
  await context.close();
}
