import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { browserArguments, ensureTestBrowser } from '../../../scripts/browser.mjs';
import { goOffline, waitUntilStored } from './fixture.ts';
import { startServer } from './server.ts';

/** What a journey starts from: nothing but the stored app, or the small sample district made in Chinese. */
export type Start = 'empty' | 'sample';

/** Profiles of a browser that visited the app at `address`, where nothing answers any more. */
export type Visited = { address: string; folders: Record<Start, string> };

/** Visits the app once, stops the server, and fills the sample district in a copy of the profile. */
export async function visit(root: string): Promise<Visited> {
  const folders = { empty: join(root, 'empty'), sample: join(root, 'sample') };
  const app = await startServer('/');
  await inProfile(folders.empty, async (page) => {
    await page.goto(app.address);
    await waitUntilStored(page);
  });
  await app.stop();
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
    args: browserArguments,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });
  await deed(context.pages()[0] ?? (await context.newPage()));
  await context.close();
}
