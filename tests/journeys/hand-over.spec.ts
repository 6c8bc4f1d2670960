import { readFileSync } from 'node:fs';
import { expect, type OfflineApp, test } from './support/offline.ts';

/** Writes a hand-over file and gives where it lies. */
async function handOver({ page, go }: OfflineApp): Promise<string> {
  await go('/exchange');
  const card = page.getByRole('region', { name: 'Hand over', exact: true });
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    card.getByRole('button', { name: 'Write the hand-over file' }).click(),
  ]);
  await expect(card.getByText(/Handed to the browser for saving/)).toBeVisible();
  return download.path();
}

async function lookInto({ page, go }: OfflineApp, path: string) {
  await go('/exchange');
  const card = page.getByRole('region', { name: 'Take in', exact: true });
  await card
    .locator('input[type=file]')
    .setInputFiles({ name: 'one.fphand', mimeType: 'application/octet-stream', buffer: readFileSync(path) });
  await expect(card.getByRole('button', { name: 'Take it in' })).toBeVisible();
  return card;
}

async function takeIn(app: OfflineApp, path: string): Promise<void> {
  const card = await lookInto(app, path);
  await card.getByRole('button', { name: 'Take it in' }).click();
  await expect(card.getByText(/^Taken in:/)).toBeVisible();
}

async function changeContact({ page, go }: OfflineApp, contact: string): Promise<void> {
  await go('/units');
  await page.getByRole('button', { name: 'Change details' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Contact').fill(contact);
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText(`· ${contact}`)).toBeVisible();
}

async function inEnglish({ page }: OfflineApp): Promise<void> {
  await page.getByText('English', { exact: true }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
}

test('X1 point to district by file: out of order and twice; one field edited on both, chosen, undone', async ({
  openOffline,
}) => {
  // Two browsers at once on a small machine.
  test.slow();
  const pointApp = await openOffline();
  const point = pointApp.page;
  await inEnglish(pointApp);
  await point.getByRole('button', { name: 'Start a plan' }).click();
  await point.getByLabel('Name of the unit').fill('Qinghe');
  await point.getByLabel('Permanent residents', { exact: true }).fill('128750');
  await point.getByLabel('Source', { exact: true }).fill('Statistical bulletin');
  await point.getByRole('button', { name: 'Start the plan' }).click();
  await expect(point.getByRole('heading', { level: 1 })).toContainText(/sets the base/);
  const one = await handOver(pointApp);
  await changeContact(pointApp, 'Wang');
  const two = await handOver(pointApp);

  const district = await openOffline();
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
  await changeContact(pointApp, 'Zhao of the point');
  const back = await handOver(district);
  const preview = await lookInto(pointApp, back);
  await expect(preview.getByText(/1 field edited differently here and there/)).toBeVisible();
  await preview.getByRole('button', { name: 'Take it in' }).click();
  const differences = point.getByRole('region', { name: 'Differences', exact: true });
  await expect(differences.getByText('Units “Qinghe”: Contact')).toBeVisible();
  await expect(differences.getByText('Li of the district', { exact: true })).toBeVisible();
  await differences.getByRole('button', { name: 'Choose “Li of the district”' }).click();
  await expect(differences.getByText('No edits differ.')).toBeVisible();
  await pointApp.go('/units');
  await expect(point.getByText(/Li of the district/).first()).toBeVisible();
  await pointApp.go('/exchange');
  await point.getByRole('button', { name: /^Undo: Value chosen/ }).click();
  await pointApp.go('/units');
  await expect(point.getByText(/Zhao of the point/).first()).toBeVisible();
});
