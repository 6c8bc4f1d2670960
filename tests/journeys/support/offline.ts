/**
 * Journeys without a network. One visit stores the app, and the sample district is filled once; every journey then works
 * on copies of that profile, with the server stopped and the network cut.
 */
import { cpSync } from 'node:fs';
import type { BrowserContext, Page } from '@playwright/test';
import { test as base, expect, goOffline } from './fixture.ts';
import { makeFolder, removeFolder } from './folders.ts';
import { type Start, visited } from './visit.ts';

export { expect };

export type OfflineApp = {
  page: Page;
  /** Where the stored app answers. */
  address: string;
  /** The browser's profile on disk. */
  folder: string;
  /** Goes to an address inside the app, such as `/record/new`. */
  go: (path: string) => Promise<void>;
  /**
   * Closes the whole browser and starts it again with the same profile, still without a network. `before`: done when the
   * browser is there and the app is not open yet.
   */
  restart: (before?: (page: Page) => Promise<void>) => Promise<Page>;
};

type OpenOptions = { start?: Start; width?: number; colours?: 'light' | 'dark' };

/** Opens the stored app on a device of its own. */
export type OpenOffline = (options?: OpenOptions) => Promise<OfflineApp>;

export const test = base.extend<{ openOffline: OpenOffline }>({
  openOffline: async ({ launchProfile }, use) => {
    const made: string[] = [];
    const opened: BrowserContext[] = [];
    const { address, folders } = visited();
    await use(async ({ start = 'empty', width, colours } = {}) => {
      const folder = makeFolder('offline');
      made.push(folder);
      cpSync(folders[start], folder, { recursive: true });
      let context: BrowserContext | undefined;
      const launch = async (before?: (page: Page) => Promise<void>): Promise<Page> => {
        context = await launchProfile(folder);
        opened.push(context);
        await goOffline(context);
        const page = context.pages()[0] ?? (await context.newPage());
        if (colours) await page.emulateMedia({ colorScheme: colours });
        if (width) await page.setViewportSize({ width, height: 800 });
        await before?.(page);
        await page.goto(address);
        return page;
      };
      const app: OfflineApp = {
        page: await launch(),
        address,
        folder,
        go: async (path) => {
          await app.page.goto(`${address}#${path}`);
        },
        restart: async (before) => {
          await context?.close();
          app.page = await launch(before);
          return app.page;
        },
      };
      return app;
    });
    for (const context of opened) await context.close();
    for (const folder of made) removeFolder(folder);
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
