import type { Page } from '@playwright/test';
import { command, expect, type OfflineApp, settled, test, tile } from './support/offline.ts';

test.use({ locale: 'en-US' });

/** A district of 4,000 residents on an empty device. */
async function startDistrict(app: OfflineApp): Promise<void> {
  const { page } = app;
  await page.getByRole('button', { name: 'Start a plan' }).click();
  await page.getByRole('radio', { name: /district/ }).check();
  await page.getByLabel('Name of the unit').fill('Qinghe District');
  await page.getByLabel('Permanent residents', { exact: true }).fill('4000');
  await page.getByLabel('Source', { exact: true }).fill('Bulletin');
  await page.getByRole('button', { name: 'Start the plan' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/sets the base/);
}

async function addBelow(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Add a unit below' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name', { exact: true }).fill(name);
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(dialog).toHaveCount(0);
  await page.getByRole('link', { name, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name);
}

async function addLearner(page: Page, name: string, group: string): Promise<void> {
  await page.getByRole('button', { name: 'Add a learner' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name', { exact: true }).fill(name);
  await dialog.getByLabel(group, { exact: true }).check();
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(dialog).toHaveCount(0);
}

test('N1 N2 T1 T3 three tiers, residents of a unit and its groups, persons named and declared kept apart', async ({
  openOffline,
}) => {
  const app = await openOffline();
  await startDistrict(app);
  await app.go('/units');
  await addBelow(app.page, 'Willow Street');
  await addBelow(app.page, 'Mill Village');
  const { page } = app;
  await page.getByRole('button', { name: 'Enter a count' }).click();
  const count = page.getByRole('dialog');
  await count.getByLabel('Permanent residents').fill('800');
  await count.getByLabel(/^Women/).fill('410');
  await count.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(count.getByText('Please say where the number comes from.')).toBeVisible();
  await count.getByLabel('Source').fill('Village register');
  await count.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('heading', { name: /^800 people permanent residents count for/ })).toBeVisible();

  await command(page, 'Learners');
  await addLearner(page, 'Ann Reed', 'Women');
  await addLearner(page, 'Bea Ford', 'Women');
  await command(page, 'Record a session');
  await page.getByLabel('Name of the session').fill('Health talk');
  await page.getByLabel(/^Find by name/).press('ArrowDown');
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('table').getByRole('link', { name: 'Health talk' })).toBeVisible();
  await page
    .getByRole('link', { name: 'Declared from paper' })
    .or(page.getByRole('tab', { name: 'Declared from paper' }))
    .click();
  await page
    .getByRole('button', { name: /^Declare/ })
    .first()
    .click();
  const declared = page.getByRole('dialog');
  await declared.getByLabel('Persons').fill('35');
  await declared.getByLabel('Source').fill('Paper roster of March');
  await declared.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(declared).toHaveCount(0);

  const sees = async (shown: Page) => {
    // Two of 800 in the village are 0.25 %, two of 410 women 0.49 %; the 35 of the paper are in neither.
    await expect(tile(shown, 'Training rate').value).toHaveText('0.3%');
    await settled(shown);
    await expect(shown.getByRole('row', { name: /^Women/ })).toContainText('0.49');
  };
  await command(page, 'Overview');
  await sees(page);
  const address = new URL(page.url()).hash.slice(1);
  const again = await app.restart();
  await app.go(address);
  await sees(again);
  await app.go(address.replace(/unit=[^&]+&?/, ''));
  await expect(tile(again, 'Training rate').box).toContainText('4,000 permanent residents');
  await expect(tile(again, 'Coverage of the network').box).toContainText('1');
});

test('C1 C2 a course of an own theme stands in the catalogue, offered, and is found after a restart', async ({
  openOffline,
}) => {
  const app = await openOffline();
  await startDistrict(app);
  await app.go('/settings?part=lists');
  const { page } = app;
  await settled(page);
  await page.getByLabel('List', { exact: true }).selectOption({ label: 'Themes' });
  const themes = page.getByRole('region', { name: 'Themes' });
  await themes.getByRole('button', { name: 'Add an entry' }).click();
  await themes.getByRole('textbox').last().fill('Paper arts');
  await themes.getByRole('button', { name: 'Save the list' }).click();
  await app.go('/courses/new');
  await page.getByLabel('Name', { exact: true }).fill('Paper cutting');
  await page.getByLabel('Theme').selectOption({ label: 'Paper arts' });
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  const sees = async (shown: Page) => {
    const row = shown.getByRole('row').filter({ hasText: 'Paper cutting' });
    await expect(row).toContainText('Paper arts');
    await expect(row).toContainText('Offered');
  };
  await sees(page);
  const again = await app.restart();
  await app.go('/courses');
  await sees(again);
});
