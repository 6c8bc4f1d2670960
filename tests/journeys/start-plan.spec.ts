import { expect, test, tile } from './support/offline.ts';

test('T2 start a plan: wrong entries are told at their field, the target stands on the Overview and after a restart', async ({
  openOffline,
}) => {
  const app = await openOffline();
  let { page } = app;
  await page.getByRole('button', { name: '新建计划' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('新建计划');
  const submit = page.locator('form').getByRole('button', { name: '新建计划' });
  const field = (label: string | RegExp) => page.locator('.field').filter({ has: page.getByLabel(label) });

  await page.getByRole('radio', { name: /区/ }).first().check();
  await submit.click();
  await expect(field('单位名称').locator('.error')).toHaveText('请填写名称。');
  await page.getByLabel('单位名称').fill('青禾区社区学院');
  await page.getByLabel('常住人口', { exact: true }).fill('128750');
  await page.getByLabel('数据来源').fill('统计公报');
  await page.getByLabel(/^参加学习的人数/).fill('130000');
  await page.getByLabel(/^当时所用的常住人口/).fill('127400');
  await page.getByLabel(/^上年数字的来源/).fill('年报');
  await submit.click();
  await expect(field(/^参加学习的人数/).locator('.error')).toHaveText(
    '当时常住人口只有 127,400 人，人数每人只计一次。',
  );
  await expect(page.getByLabel(/^参加学习的人数/)).toHaveAttribute('aria-invalid', 'true');

  // Nothing was written: the device is as empty as before.
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/新建计划|欢迎/);
  await app.go('/overview');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('欢迎使用 Fivepoint');

  await page.getByRole('button', { name: '新建计划' }).click();
  await page.getByLabel('单位名称').fill('青禾区社区学院');
  await page.getByLabel('常住人口', { exact: true }).fill('128750');
  await page.getByLabel('数据来源').fill('统计公报');
  await page.getByLabel(/^参加学习的人数/).fill('31850');
  await page.getByLabel(/^当时所用的常住人口/).fill('127400');
  await page.getByLabel(/^上年数字的来源/).fill('年报');
  // 31,850 of 127,400 are exactly 25 %; more than five points more is more than 30 %, that is 38,626 of 128,750.
  await expect(page.getByText(/培训率须超过 30\.00?%/)).toBeVisible();
  await expect(page.getByText('即至少 38,626 人。')).toBeVisible();
  await submit.click();

  const seen = async () => {
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/还需 38,626 人/);
    await expect(tile(page, '培训率').box).toContainText(/目标须超过 30(\.00?)?%/);
    await expect(tile(page, '培训率').box).toContainText('常住人口 128,750 人');
    await expect(page.locator('.crumb-nav')).toContainText('青禾区社区学院');
  };
  await seen();
  page = await app.restart();
  await seen();
  await expect(page.getByRole('link', { name: '仅存本机，尚无安全副本' })).toBeVisible();
});

test('start a plan in English', async ({ openOffline }) => {
  const { page } = await openOffline();
  await page.getByText('English', { exact: true }).click();
  await page.getByRole('button', { name: 'Start a plan' }).click();
  await page.getByLabel('Name of the unit').fill('Qinghe District');
  await page.getByLabel('Permanent residents', { exact: true }).fill('128750');
  await page.getByLabel('Source', { exact: true }).fill('Statistical bulletin');
  await page.getByRole('button', { name: 'Start the plan' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/2\d{3} sets the base/);
});
