import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { expect, test } from './support/fixture.ts';

/** The app for a memory stick, opened from its folder: no server at all. */
const stick = fileURLToPath(new URL('../../dist-stick/index.html', import.meta.url));
const address = pathToFileURL(stick).href;

const go = (page: Page, path: string) => page.goto(`${address}#${path}`);

async function inEnglish(page: Page): Promise<void> {
  await page.goto(address);
  await page.getByText('English', { exact: true }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
}

async function saved(page: Page, button: string, as: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  await download.saveAs(as);
  return as;
}

async function seesTheSession(page: Page): Promise<void> {
  await go(page, '/record?year=2026');
  await expect(page.getByRole('table').getByRole('link', { name: 'Paper cutting' })).toBeVisible();
}

test('X1 from a stick: record, hand over, take in, copy and restore', async ({ launchProfile, profileFolder }) => {
  expect(existsSync(stick), 'npm run stick builds the folder').toBe(true);
  expect(readFileSync(stick, 'utf8')).not.toContain('type="module"');
  const pointContext = await launchProfile(join(profileFolder, 'point'));
  const point = await pointContext.newPage();
  await inEnglish(point);
  await point.getByRole('button', { name: 'Start a plan' }).click();
  await point.getByLabel('Name of the unit').fill('Qinghe');
  await point.getByLabel('Permanent residents', { exact: true }).fill('1287');
  await point.getByLabel('Source', { exact: true }).fill('Statistical bulletin');
  await point.getByRole('button', { name: 'Start the plan' }).click();
  await expect(point.getByRole('heading', { level: 1 })).toContainText(/sets the base/);
  await go(point, '/record/new');
  await point.getByLabel('Name of the session').fill('Paper cutting');
  await point.getByLabel('People beyond the ticks').fill('12');
  await point.getByRole('button', { name: 'Save', exact: true }).click();
  await seesTheSession(point);
  await go(point, '/exchange');
  const file = await saved(point, 'Write the hand-over file', join(profileFolder, 'one.fphand'));
  const copy = await saved(point, 'Make a safe copy', join(profileFolder, 'copy.fpcopy'));
  await pointContext.close();

  const districtContext = await launchProfile(join(profileFolder, 'district'));
  const district = await districtContext.newPage();
  await inEnglish(district);
  await go(district, '/exchange');
  await district.locator('input[accept=".fphand"]').setInputFiles(file);
  await district.getByRole('button', { name: 'Take it in' }).click();
  await expect(district.getByText(/^Taken in:/)).toBeVisible();
  await seesTheSession(district);
  await districtContext.close();

  const spare = await (await launchProfile(join(profileFolder, 'spare'))).newPage();
  await inEnglish(spare);
  await go(spare, '/exchange');
  await spare.locator('input[accept=".fpcopy"]').setInputFiles(copy);
  await spare.getByRole('button', { name: 'Restore these records' }).click();
  await expect(spare.getByText(/^Restored:/)).toBeVisible();
  await seesTheSession(spare);
});
