import { expect, test } from './support/offline.ts';
import { startAndAddLearner } from './support/small-point.ts';

const NAME = '甘棠芒种';

test('X1 what was changed is told from what to what, what was deleted comes back after a restart, and who asks for it is erased', async ({
  openOffline,
}) => {
  test.slow();
  const app = await openOffline();
  const { go } = app;
  let { page } = app;
  await startAndAddLearner(page, app.address, { name: NAME, telephone: '057177881234' });
  await go('/learners');
  await page.getByRole('table').getByRole('link', { name: NAME }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(NAME);
  const learner = new URL(page.url()).hash.split('?')[0]?.replace('#', '') ?? '';

  await page.getByRole('button', { name: '修改', exact: true }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel(/电话/).fill('057188001234');
  await form.getByRole('button', { name: '保存', exact: true }).click();
  await expect(form).toBeHidden();
  await page.getByRole('link', { name: '历史', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(NAME);
  await expect(page.getByText('电话：057177881234 → 057188001234')).toBeVisible();
  await page.getByRole('link', { name: '返回记录' }).click();

  await page.getByRole('button', { name: '删除', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: /删除/ }).click();
  await expect(page).toHaveURL(/#\/learners(\?|$)/);

  page = await app.restart();
  await go('/exchange/history?tab=bin');
  await page.getByRole('button', { name: new RegExp(`^恢复：.*${NAME}`) }).click();
  await expect(page.getByText('回收站是空的。')).toBeVisible();
  await go(learner);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(NAME);

  await page.getByRole('button', { name: '应要求清除' }).click();
  const dialog = page.getByRole('dialog', { name: `清除${NAME}的个人信息？` });
  await dialog.getByRole('button', { name: '应要求清除' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('（已应要求清除）');
  await go('/exchange/history');
  await expect(page.getByText('应本人要求清除：', { exact: false }).first()).toBeVisible();
  await expect(page.getByText('057188001234')).toHaveCount(0);
});
