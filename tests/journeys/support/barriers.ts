import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page } from '@playwright/test';
import type { default as Axe, RunOptions } from 'axe-core';

/** The document stays the same in dark; only these rules look at its colours. */
const rulesOfColour = ['color-contrast', 'link-in-text-block'];

// Putting axe into a page takes longer than most of its looks, so it stays there until the page is loaded anew.
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds in the page as it is, in light and in dark: one sentence each. */
export async function barriers(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light' });
  await expect(page.locator('html')).toHaveAttribute('data-scheme', 'light');
  const light = await look(page, {});
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(page.locator('html')).toHaveAttribute('data-scheme', 'dark');
  const dark = await look(page, { runOnly: rulesOfColour });
  await page.emulateMedia({ colorScheme: 'light' });
  return [...light.map((found) => `light: ${found}`), ...dark.map((found) => `dark: ${found}`)];
}

async function look(page: Page, options: RunOptions): Promise<string[]> {
  if (page.frames().length > 1) throw new Error('The page has frames, and axe would look at the first alone.');
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource);
  // Colours on their way from one to the other are neither.
  await page.evaluate(() =>
    Promise.allSettled(
      document
        .getAnimations()
        .filter((moving) => moving.effect?.getComputedTiming().endTime !== Infinity)
        .map(({ finished }) => finished),
    ),
  );
  return page.evaluate(
    async (asked) => {
      const { axe } = window as unknown as { axe: typeof Axe };
      const { violations } = await axe.run(document, asked);
      return violations.flatMap(({ id, help, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id}: ${help}: ${target.join(' ')}: ${failureSummary}`),
      );
    },
    { ...options, resultTypes: ['violations'] } satisfies RunOptions,
  );
}
