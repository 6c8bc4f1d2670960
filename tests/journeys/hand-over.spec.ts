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

async function startPlan({ page }: OfflineApp): Promise<void> {
  await page.getByRole('button', { name: 'Start a plan' }).click();
  await page.getByLabel('Name of the unit').fill('Qinghe');
  await page.getByLabel('Permanent residents', { exact: true }).fill('128750');
  await page.getByLabel('Source', { exact: true }).fill('Statistical bulletin');
  await page.getByRole('button', { name: 'Start the plan' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/sets the base/);
}

test('X1 point to district by file: out of order and twice; one field edited on both, chosen, undone', async ({
  openOffline,
}) => {
  // Two browsers at once on a small machine.
  test.slow();
  const pointApp = await openOffline();
  const point = pointApp.page;
  await inEnglish(pointApp);
  await startPlan(pointApp);
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

async function addLearner({ page, go }: OfflineApp, name: string): Promise<void> {
  await go('/learners/new');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name', { exact: true }).fill(name);
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText(name).first()).toBeVisible();
}

async function openLearner({ page, go }: OfflineApp, name: string): Promise<void> {
  await go('/learners');
  await page.getByRole('link', { name }).first().click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

test('X1 point to school to district by files; who is deleted above and edited below is asked about, and comes back', async ({
  openOffline,
}) => {
  // Three browsers at once on a small machine.
  test.slow();
  const point = await openOffline();
  await inEnglish(point);
  await startPlan(point);
  await addLearner(point, 'Chen Yi');
  await addLearner(point, 'Zhou Lan');
  const up = await handOver(point);

  const school = await openOffline();
  await inEnglish(school);
  await takeIn(school, up);
  await changeContact(school, 'Wu of the school');
  const further = await handOver(school);

  const district = await openOffline();
  await inEnglish(district);
  await takeIn(district, further);
  // What came by way of the school is the point's own too: twice is once.
  const card = await lookInto(district, up);
  await expect(card.getByText(/Everything in it is known here already/)).toBeVisible();
  await openLearner(district, 'Zhou Lan');
  await openLearner(district, 'Chen Yi');
  await district.page.getByRole('button', { name: 'Delete', exact: true }).click();
  await district.page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  await expect(district.page.getByRole('dialog')).toBeHidden();
  const down = await handOver(district);

  await openLearner(point, 'Chen Yi');
  await point.page.getByRole('button', { name: 'Edit', exact: true }).click();
  const dialog = point.page.getByRole('dialog');
  await dialog.getByLabel(/^Telephone/).fill('0571-88660001');
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(dialog).toBeHidden();
  await takeIn(point, down);
  const differences = point.page.getByRole('region', { name: 'Differences', exact: true });
  await expect(differences.getByText(/“Chen Yi”: Deleted/)).toBeVisible();
  await differences.getByRole('button', { name: 'Choose “kept, and edited”' }).click();
  await expect(differences.getByText('No edits differ.')).toBeVisible();
  const kept = await handOver(point);

  await takeIn(district, kept);
  await openLearner(district, 'Chen Yi');
  await expect(district.page.getByText('057188660001', { exact: true })).toBeVisible();
  const again = await district.restart();
  await district.go('/learners');
  await expect(again.getByRole('link', { name: 'Chen Yi' }).first()).toBeVisible();
  await expect(again.getByRole('link', { name: 'Zhou Lan' }).first()).toBeVisible();
});
