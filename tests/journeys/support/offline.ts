/**
 * Journeys without a network. One visit per worker stores the app, and the sample district is filled once; every
 * journey then works on a copy of that profile, with the server stopped and the network cut.
 */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { test as base, expect, goOffline } from './fixture.ts';
import { type Start, type Visited, visit } from './visit.ts';

export { expect };

export type OfflineApp = {
  page: Page;
  /** Goes to an address inside the app, such as `/record/new`. */
  go: (path: string) => Promise<void>;
  /** Closes the whole browser and starts it again with the same profile, still without a network. */
  restart: () => Promise<Page>;
};

type OpenOptions = { start?: Start; width?: number; colours?: 'light' | 'dark' };

/** Opens the stored app in a profile of its own. */
export type OpenOffline = (options?: OpenOptions) => Promise<OfflineApp>;

export const test = base.extend<{ openOffline: OpenOffline }, { visited: Visited }>({
  visited: [
    async ({ browserName: _ }, use) => {
      const root = mkdtempSync(join(tmpdir(), 'fivepoint-visited-'));
      await use(await visit(root));
      rmSync(root, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    },
    { scope: 'worker', timeout: 120_000 },
  ],

  openOffline: async ({ visited, launchProfile }, use) => {
    const made: string[] = [];
    const opened: BrowserContext[] = [];
    await use(async ({ start = 'empty', width, colours } = {}) => {
      const folder = mkdtempSync(join(tmpdir(), 'fivepoint-offline-'));
      made.push(folder);
      cpSync(visited.folders[start], folder, { recursive: true });
      let context: BrowserContext | undefined;
      const launch = async (): Promise<Page> => {
        context = await launchProfile(folder);
        opened.push(context);
        await goOffline(context);
        const page = context.pages()[0] ?? (await context.newPage());
        if (colours) await page.emulateMedia({ colorScheme: colours });
        if (width) await page.setViewportSize({ width, height: 800 });
        await page.goto(visited.address);
        return page;
      };
      const app: OfflineApp = {
        page: await launch(),
        go: async (path) => {
          await app.page.goto(`${visited.address}#${path}`);
        },
        restart: async () => {
          await context?.close();
          app.page = await launch();
          return app.page;
        },
      };
      return app;
    });
    for (const context of opened) await context.close();
    for (const folder of made) rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  },
});

/** Waits until everything that was loading is there. */
export async function settled(page: Page): Promise<void> {
  await expect(page.locator('main').locator('h1, h2').first()).toBeVisible();
  await expect(page.locator('.skeleton')).toHaveCount(0);
}

/** Search and commands by the keyboard alone, from anywhere: types `words` and takes the first that fits. */
export async function command(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox').and(page.locator(':focus'))).toBeVisible();
  await page.keyboard.type(words);
  await expect(page.getByRole('option').first()).toContainText(words);
  await page.keyboard.press('Enter');
}

/** A headline figure: its number, and the link to what stands behind it. */
export function tile(page: Page, label: string) {
  const box = page.locator('.figure-tile').filter({ has: page.locator('dt', { hasText: label }) });
  return { box, value: box.locator('dd.figure > :first-child'), link: box.getByRole('link') };
}
