import { expect, type OfflineApp, test } from './support/offline.ts';
import { startPlan } from './support/start-plan.ts';

async function addLearner({ page, go }: OfflineApp, name: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  await go('/learners/new');
  await dialog.getByLabel('姓名').fill(name);
  await dialog.getByRole('button', { name: '保存', exact: true }).click();
}

test('X1 a full browser refuses a write in words and wholly; room is made and the same write goes through', async ({
  openOffline,
}) => {
  test.slow();
  const forget = '忘掉上一份安全副本之前的经过';
  const app = await openOffline();
  let { page } = app;
  await startPlan(page, { tier: 'point', name: '青禾社区', residents: 5200 });
  await addLearner(app, '第一人');
  await expect(page.getByText('第一人').first()).toBeVisible();
  await app.go('/exchange');
  await page.getByRole('button', { name: '做安全副本' }).click();
  await expect(page.getByText(/已核对，并交给浏览器保存/)).toBeVisible();

  // The browser reckons with the room that it found when it opened the database, so it has none from the start.
  const { origin } = new URL(app.address);
  const giveRoom = async (quota: { quotaSize?: number }) => {
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Storage.overrideQuotaForOrigin', { origin, ...quota });
  };
  page = await app.restart(async (fresh) => {
    page = fresh;
    await giveRoom({ quotaSize: 1000 });
  });
  await addLearner(app, '第二人');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText(/浏览器不再给 Fivepoint 空间，所以这次什么也没有写入/)).toBeVisible();
  await expect(dialog.getByLabel('姓名')).toHaveValue('第二人');
  await app.go('/learners');
  await expect(page.getByText('第一人').first()).toBeVisible();
  await expect(page.getByText('第二人')).toHaveCount(0);

  await app.go('/bring-in');
  const register = '姓名,性别,出生年份\n第三人,女,1960\n';
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'learners.csv', mimeType: 'text/csv', buffer: Buffer.from(register) });
  await page.getByRole('button', { name: /^导入 [\d,]+ 行$/ }).click();
  await expect(page.getByRole('alert')).toContainText('浏览器不再给 Fivepoint 空间');

  await app.go('/exchange');
  await page.getByRole('region', { name: '空间' }).getByRole('button', { name: forget }).click();
  await page.getByRole('dialog').getByRole('button', { name: forget }).click();
  await expect(page.getByText(/已忘掉 \d+ 次修改的经过/)).toBeVisible();
  await giveRoom({});
  await addLearner(app, '第二人');
  await expect(page.getByText('第二人').first()).toBeVisible();

  page = await app.restart();
  await app.go('/learners');
  await expect(page.getByText('第一人').first()).toBeVisible();
  await expect(page.getByText('第二人').first()).toBeVisible();
});
