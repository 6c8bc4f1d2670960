import type { Page } from '@playwright/test';
import { expect, goOffline, test, waitUntilStored } from './support/fixture.ts';
import { startPlan } from './support/start-plan.ts';

async function addLearner(page: Page, address: string, name: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  await page.goto(`${address}#/learners/new`);
  await dialog.getByLabel('姓名').fill(name);
  await dialog.getByRole('button', { name: '保存', exact: true }).click();
}

test('X1 a full browser refuses a write in words and wholly; room is made and the same write goes through', async ({
  launchProfile,
  profileFolder,
  serveApp,
}) => {
  test.slow();
  const app = await serveApp();
  const open = async () => {
    const context = await launchProfile(profileFolder);
    return { context, page: context.pages()[0] ?? (await context.newPage()) };
  };
  const forget = '忘掉上一份安全副本之前的经过';

  const first = await open();
  await first.page.goto(app.address);
  await waitUntilStored(first.page);
  await goOffline(first.context);
  await startPlan(first.page, { tier: 'point', name: '青禾社区', residents: 5200 });
  await addLearner(first.page, app.address, '第一人');
  await expect(first.page.getByText('第一人').first()).toBeVisible();
  await first.page.goto(`${app.address}#/exchange`);
  await first.page.getByRole('button', { name: '做安全副本' }).click();
  await expect(first.page.getByText(/已核对，并交给浏览器保存/)).toBeVisible();
  await first.context.close();

  // The browser reckons with the room that it found when it opened the database, so it has none from the start.
  const { context, page } = await open();
  await goOffline(context);
  const devtools = await context.newCDPSession(page);
  const { origin } = new URL(app.address);
  await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1000 });
  await page.goto(app.address);
  await addLearner(page, app.address, '第二人');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText(/浏览器不再给 Fivepoint 空间，所以这次什么也没有写入/)).toBeVisible();
  await expect(dialog.getByLabel('姓名')).toHaveValue('第二人');
  await page.goto(`${app.address}#/learners`);
  await expect(page.getByText('第一人').first()).toBeVisible();
  await expect(page.getByText('第二人')).toHaveCount(0);

  await page.goto(`${app.address}#/exchange`);
  await page.getByRole('region', { name: '空间' }).getByRole('button', { name: forget }).click();
  await page.getByRole('dialog').getByRole('button', { name: forget }).click();
  await expect(page.getByText(/已忘掉 \d+ 次修改的经过/)).toBeVisible();
  await devtools.send('Storage.overrideQuotaForOrigin', { origin });
  await addLearner(page, app.address, '第二人');
  await expect(page.getByText('第二人').first()).toBeVisible();
  await context.close();

  const last = await open();
  await goOffline(last.context);
  await last.page.goto(`${app.address}#/learners`);
  await expect(last.page.getByText('第一人').first()).toBeVisible();
  await expect(last.page.getByText('第二人').first()).toBeVisible();
});
