import { expect, type OfflineApp, test } from './support/offline.ts';
import { startPlan } from './support/start-plan.ts';

/** Opens the form and fills in what and when. */
async function begin(app: OfflineApp, name: string, start: string): Promise<void> {
  const { page } = app;
  await app.go('/record/new');
  await page.getByLabel('活动名称').fill(name);
  await page.getByLabel('开始时间').fill(start);
  await page.getByLabel(/^时长/).fill('90');
}

async function save({ page }: OfflineApp, name: string): Promise<void> {
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await expect(page.getByRole('table').getByRole('link', { name })).toBeVisible();
}

test('C4 one person in two sessions at once is asked about, put right or explained, and asked about no more', async ({
  openOffline,
}) => {
  // Forms, a restart and two pages take their time on a loaded machine.
  test.slow();
  const app = await openOffline();
  await startPlan(app.page, { tier: 'point', name: '青禾社区', residents: 5_200 });
  let { page } = app;

  // An empty form is asked about before it counts as a session held.
  await begin(app, '合唱', '09:00');
  await page.getByRole('button', { name: '保存', exact: true }).click();
  const question = page.getByRole('dialog', { name: '没有人来吗？' });
  await question.getByRole('button', { name: '取消' }).click();
  // A dialog that closes gives the focus back, and would take it away from what is being typed.
  await expect(question).toBeHidden();
  await page.getByLabel('按姓名或电话查找').fill('齐立秋');
  await page.getByRole('button', { name: '新增学员“齐立秋”' }).click();
  await page.getByRole('button', { name: '新增并勾选' }).click();
  await expect(page.getByText('已勾选 1 人')).toBeVisible();
  await save(app, '合唱');

  await begin(app, '书法', '10:00');
  await page.getByRole('checkbox', { name: /齐立秋/ }).check();
  await save(app, '书法');

  await page.getByRole('link', { name: '核对疑点' }).click();
  const open = () => app.page.getByRole('list', { name: '核对疑点' });
  await expect(open()).toContainText('1 人同一时间在两场活动中签到');
  await expect(open().getByRole('link', { name: '齐立秋' })).toBeVisible();
  await page.getByRole('button', { name: /^确有原因/ }).click();
  const reason = page.getByRole('dialog', { name: '为什么没有错？' });
  await reason.getByRole('button', { name: '保存原因' }).click();
  await expect(reason.getByText('请写明原因。')).toBeVisible();
  await reason.getByLabel('原因').fill('合唱提前结束');
  await reason.getByRole('button', { name: '保存原因' }).click();
  await expect(page.getByText('这些活动没有疑点')).toBeVisible();

  page = await app.restart();
  await app.go('/record/check');
  await expect(page.getByRole('region', { name: '已说明 1 个' })).toContainText('合唱提前结束');
  await page.getByRole('button', { name: /^重新提问/ }).click();
  await open().getByRole('link', { name: /^书法/ }).click();
  await page.getByLabel('开始时间').fill('14:00');
  await save(app, '书法');
  await page.getByRole('link', { name: '核对疑点' }).click();
  await expect(page.getByText('这些活动没有疑点')).toBeVisible();
});

test('C4 what looks odd reads and works at the width of a telephone', async ({ openOffline }) => {
  const app = await openOffline({ start: 'sample', width: 380 });
  const { page } = app;
  await app.go('/record/check');
  await expect(page.getByText(/^已核对/)).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
});
