import { expect, test } from './support/offline.ts';
import { startPlan } from './support/start-plan.ts';

test('P1 C3 a community plans its year from the model, fills it from records, issues it, amends it and rolls it forward', async ({
  openOffline,
}) => {
  // A whole year with two restarts takes its time on a loaded machine.
  test.slow();
  const app = await openOffline();
  await startPlan(app.page, { tier: 'point', name: '青禾社区', residents: 5_200 });
  let { page } = app;
  await app.go('/plan');
  await expect(page.getByRole('radio', { name: '社区', exact: true })).toBeChecked();
  await page.getByRole('button', { name: '开始写计划' }).click();
  const tasks = page.getByRole('table', { name: '任务' });
  await expect(tasks.getByRole('row', { name: /开展文体活动十次/ })).toContainText('0 / 10 场');
  await expect(tasks.getByRole('row', { name: /开设课程十种以上/ })).toContainText('0 / 11 种');
  await expect(tasks.getByRole('row', { name: /2000 人次以上/ })).toContainText('0 / 2,001 人次');
  await expect(page.getByRole('table', { name: '活动安排' }).getByRole('row')).toHaveCount(22);

  // A course entered in its own place counts here by itself.
  await page.getByRole('link', { name: /查看“开设课程十种以上”的记录$/ }).click();
  await expect(page).toHaveURL(/#\/courses/);
  await app.go('/courses/new');
  await page.getByLabel('名称', { exact: true }).fill('经络操');
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await expect(page.getByText('经络操').first()).toBeVisible();
  await app.go('/plan');
  await expect(tasks.getByRole('row', { name: /开设课程十种以上/ })).toContainText('1 / 11 种');

  await page.getByRole('button', { name: '印发', exact: true }).click();
  const issue = page.getByRole('dialog', { name: '印发计划' });
  await issue.getByLabel(/文号/).fill('青社教〔2026〕3 号');
  await issue.getByRole('button', { name: '印发', exact: true }).click();
  await expect(page.getByText(/印发，青社教〔2026〕3 号/)).toBeVisible();
  await expect(page.getByRole('button', { name: '修改正文' })).toHaveCount(0);

  page = await app.restart();
  await app.go('/plan');
  await expect(page.getByText(/印发，青社教〔2026〕3 号/)).toBeVisible();
  await page.getByRole('button', { name: '调整正文' }).click();
  const amend = page.getByRole('dialog', { name: '调整正文' });
  await amend.getByLabel('工作目标').fill('全年文体活动十二次。');
  await amend.getByRole('button', { name: '保存调整' }).click();
  await expect(amend.getByText('请写明原因。')).toBeVisible();
  await amend.getByLabel('调整原因').fill('新增广场');
  await amend.getByRole('button', { name: '保存调整' }).click();
  const amendments = page.getByRole('region', { name: '调整记录' });
  await expect(amendments).toContainText('新增广场');
  await expect(amendments).toContainText('全年开展文体活动十次');

  await page.getByRole('button', { name: '结转下年' }).click();
  const rehearsal = page.getByRole('dialog', { name: /年计划：预演/ });
  await expect(rehearsal).toContainText('2,001 → 2,102');
  await rehearsal.getByRole('button', { name: /^生成/ }).click();
  await expect(rehearsal).toHaveCount(0);
  const next = page.getByRole('table', { name: '任务' });
  await expect(next.getByRole('row', { name: /2000 人次以上/ })).toContainText('0 / 2,102 人次');
  await expect(page.getByText('尚未上报')).toBeVisible();

  await page.getByRole('tab', { name: '日历' }).click();
  const assessed = page.getByRole('checkbox', { name: '完成：年终考核' });
  await assessed.click();
  await expect(assessed).toBeChecked();
  await expect(page.getByRole('table', { name: '节日' }).getByRole('row', { name: /春节/ })).toBeVisible();
  page = await app.restart();
  await app.go('/plan');
  await expect(page.getByRole('region', { name: '调整记录' })).toContainText('新增广场');
});

test('P1 the plan reads and works at the width of a telephone', async ({ openOffline }) => {
  const app = await openOffline({ width: 380 });
  await startPlan(app.page, { tier: 'point', name: '青禾社区', residents: 5_200 });
  const { page } = app;
  await app.go('/plan');
  await page.getByRole('button', { name: '开始写计划' }).click();
  await expect(page.getByRole('table', { name: '任务' })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
});
