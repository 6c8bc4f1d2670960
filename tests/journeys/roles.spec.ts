import { expect, test } from './support/offline.ts';
import { startPlan } from './support/start-plan.ts';

const NAME = 'Quercus Plantedname';

test('X1 an inspector sees counts, opens one row on the record, and can change neither people nor plan', async ({
  openOffline,
}) => {
  test.slow();
  const app = await openOffline();
  let { page } = app;
  await startPlan(page, { tier: 'point', name: '青禾社区', residents: 5200 });
  const dialog = () => page.getByRole('dialog');
  await app.go('/learners/new');
  await dialog().getByLabel('姓名').fill(NAME);
  await dialog().getByRole('button', { name: '保存', exact: true }).click();
  await expect(page.getByText(NAME).first()).toBeVisible();

  await app.go('/settings');
  const role = page.getByRole('region', { name: '谁使用本机' });
  await role.getByRole('radio', { name: '督导人员' }).check();
  await role.getByRole('button', { name: '保存角色' }).click();
  await expect(role.getByText('已保存。')).toBeVisible();
  await expect(page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '导入数据' })).toHaveCount(0);

  // The role outlives the browser.
  page = await app.restart();
  await app.go('/learners');
  await expect(page.getByRole('link', { name: '＊＊＊' })).toBeVisible();
  await expect(page.getByText(NAME)).toHaveCount(0);
  await app.go('/learners/new');
  await dialog().getByLabel('姓名').fill('Somebody else');
  await dialog().getByRole('button', { name: '保存', exact: true }).click();
  await expect(dialog().getByText(/本机是督导人员的设备/)).toBeVisible();

  await app.go('/learners');
  await page.getByRole('link', { name: '＊＊＊' }).click();
  await page.getByRole('button', { name: '打开此人' }).click();
  await expect(page.getByRole('heading', { name: NAME })).toBeVisible();
  await app.go('/exchange/history');
  await expect(page.getByRole('listitem').filter({ hasText: `督导人员打开的记录 ${NAME}` })).toBeVisible();
});
