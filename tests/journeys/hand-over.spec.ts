import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './support/fixture.ts';

/** Writes a hand-over file and gives where it lies. */
async function handOver(page: Page, folder: string, name: string): Promise<string> {
  await page.goto('./#/exchange');
  const card = page.getByRole('region', { name: 'Hand over', exact: true });
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    card.getByRole('button', { name: 'Write the hand-over file' }).click(),
  ]);
  await expect(card.getByText(/Handed to the browser for saving/)).toBeVisible();
  const path = join(folder, name);
  await download.saveAs(path);
  return path;
}

async function lookInto(page: Page, path: string) {
  await page.goto('./#/exchange');
  const card = page.getByRole('region', { name: 'Take in', exact: true });
  await card.locator('input[type=file]').setInputFiles(path);
  await expect(card.getByRole('button', { name: 'Take it in' })).toBeVisible();
  return card;
}

async function takeIn(page: Page, path: string): Promise<void> {
  const card = await lookInto(page, path);
  await card.getByRole('button', { name: 'Take it in' }).click();
  await expect(card.getByText(/^Taken in:/)).toBeVisible();
}

async function changeContact(page: Page, contact: string): Promise<void> {
  await page.goto('./#/units');
  await page.getByRole('button', { name: 'Change details' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Contact').fill(contact);
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText(`· ${contact}`)).toBeVisible();
}

async function inEnglish(page: Page): Promise<void> {
  await page.goto('./');
  await page.getByText('English', { exact: true }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
}

test('X1 point to district by file: out of order and twice; one field edited on both, chosen, undone', async ({
  launchProfile,
}) => {
  // Two browsers at once on a small machine.
  test.slow();
  const root = mkdtempSync(join(tmpdir(), 'fivepoint-hand-over-'));
  try {
    const point = await (await launchProfile(join(root, 'point'))).newPage();
    await inEnglish(point);
    await point.getByRole('button', { name: 'Start a plan' }).click();
    await point.getByLabel('Name of the unit').fill('Qinghe');
    await point.getByLabel('Permanent residents', { exact: true }).fill('128750');
    await point.getByLabel('Source', { exact: true }).fill('Statistical bulletin');
    await point.getByRole('button', { name: 'Start the plan' }).click();
    await expect(point.getByRole('heading', { level: 1 })).toContainText(/sets the base/);
    const one = await handOver(point, root, 'one.fphand');
    await changeContact(point, 'Wang');
    const two = await handOver(point, root, 'two.fphand');

    const district = await (await launchProfile(join(root, 'district'))).newPage();
    await inEnglish(district);
    const card = await lookInto(district, two);
    await expect(card.getByText(/File 1 of Qinghe .* has not arrived yet/)).toBeVisible();
    await card.getByRole('button', { name: 'Take it in' }).click();
    await expect(card.getByText(/^Taken in:/)).toBeVisible();
    await expect(card.getByText('file 1 is missing')).toBeVisible();
    await takeIn(district, one);
    await expect(card.getByText('complete')).toBeVisible();
    await lookInto(district, two);
    await expect(card.getByText(/Everything in it is known here already/)).toBeVisible();
    await card.getByRole('button', { name: 'Take it in' }).click();
    await expect(card.getByText('Taken in: 0 records are new or changed.')).toBeVisible();

    await changeContact(district, 'Li of the district');
    await changeContact(point, 'Zhao of the point');
    const back = await handOver(district, root, 'back.fphand');
    const preview = await lookInto(point, back);
    await expect(preview.getByText(/1 field edited differently here and there/)).toBeVisible();
    await preview.getByRole('button', { name: 'Take it in' }).click();
    const differences = point.getByRole('region', { name: 'Differences', exact: true });
    await expect(differences.getByText('Units “Qinghe”: Contact')).toBeVisible();
    await expect(differences.getByText('Li of the district', { exact: true })).toBeVisible();
    await differences.getByRole('button', { name: 'Choose “Li of the district”' }).click();
    await expect(differences.getByText('No edits differ.')).toBeVisible();
    await point.goto('./#/units');
    await expect(point.getByText(/Li of the district/).first()).toBeVisible();
    await point.goto('./#/exchange');
    await point.getByRole('button', { name: /^Undo: Value chosen/ }).click();
    await point.goto('./#/units');
    await expect(point.getByText(/Zhao of the point/).first()).toBeVisible();
  } finally {
    rmSync(root, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
});
