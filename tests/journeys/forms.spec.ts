import { readFileSync } from 'node:fs';
import type { Download, Page, TestInfo } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { expect, settled, test } from './support/offline.ts';
import { startPlan } from './support/start-plan.ts';

const save = (page: Page) => page.getByRole('button', { name: '保存', exact: true }).click();

async function kept(download: Download, info: TestInfo, name?: string): Promise<string> {
  const path = info.outputPath(name ?? download.suggestedFilename());
  await download.saveAs(path);
  return path;
}

/** What stands in the cells of the first sheet of a workbook. */
function cellsOf(path: string): Map<string, string> {
  const xml = strFromU8(unzipSync(new Uint8Array(readFileSync(path)))['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  return new Map(
    [...xml.matchAll(/<c r="([A-Z]+\d+)"[^>]*?(?:\/>|>([\s\S]*?)<\/c>)/g)].map(([, ref = '', inner = '']) => [
      ref,
      inner.replace(/<[^>]+>/g, ''),
    ]),
  );
}

test('S2 P1 a decision of a meeting becomes a task of the plan, and stands as its task does', async ({
  openOffline,
}) => {
  test.slow();
  const app = await openOffline();
  let { page } = app;
  await startPlan(page, { tier: 'school', name: '青禾街道', residents: 20_000 });
  await app.go('/registers/body/new');
  await page.locator('form').getByLabel('名称', { exact: true }).fill('社区教育领导小组');
  await page.locator('form').getByLabel('类别').selectOption({ label: '领导小组' });
  await save(page);
  await page.getByRole('link', { name: '社区教育领导小组' }).click();
  await page.getByRole('link', { name: '登记会议' }).click();
  await page.locator('form').getByLabel('议题').fill('部署全年工作');
  await save(page);
  await page.getByRole('link', { name: '部署全年工作' }).click();
  await page.getByRole('link', { name: '登记事项' }).click();
  await page.locator('form').getByLabel('事项').fill('开放三所学校');
  await page.locator('form').getByLabel(/^牵头/).fill('教务处');
  await save(page);
  await page.getByRole('link', { name: '开放三所学校' }).click();
  await expect(page.getByText(/^青禾街道还没有 \d{4} 年的年度计划。$/)).toBeVisible();
  await page.getByRole('link', { name: '打开计划' }).click();
  await page.getByRole('button', { name: '开始写计划' }).click();
  await expect(page.getByRole('table', { name: '任务' })).toBeVisible();

  page = await app.restart();
  await app.go('/registers/decision');
  await page.getByRole('link', { name: '开放三所学校' }).click();
  await page.getByRole('button', { name: '列为计划任务' }).click();
  const dialog = page.getByRole('dialog', { name: '列为计划任务' });
  await expect(dialog.getByLabel(/^牵头/)).toHaveValue('教务处');
  await dialog.getByRole('button', { name: '添加', exact: true }).click();
  const card = page.getByRole('region', { name: '计划中的任务' });
  await expect(card).toContainText('未开始');
  // One step back takes both away.
  await page.getByRole('button', { name: '撤消', exact: true }).first().click();
  await page.getByRole('button', { name: '列为计划任务' }).click();
  await dialog.getByRole('button', { name: '添加', exact: true }).click();
  await card.getByRole('link', { name: '打开计划' }).click();
  await expect(page.getByRole('link', { name: '议定事项：开放三所学校' })).toBeVisible();
  const state = page.getByLabel('开放三所学校的状态');
  await state.selectOption({ label: '完成' });
  // The select shows what is kept.
  await expect(state).toHaveValue('done');
  await expect(page.getByText('已保存', { exact: false }).first()).toBeVisible();
  page = await app.restart();
  await app.go('/registers/decision');
  await expect(page.getByText(/1 个事项中已落实 1 个/)).toBeVisible();
  await page.getByRole('link', { name: '开放三所学校' }).click();
  await expect(page.getByRole('region', { name: '计划中的任务' })).toContainText('完成');
});

test('D3 T1 forms that others ask for are filled with the figures of the screen, kept over a restart, and brought in again', async ({
  openOffline,
}, info) => {
  test.slow();
  const app = await openOffline({ start: 'sample' });
  let { page } = app;
  await app.go('/reports/forms');
  await page.getByRole('button', { name: '加入两张示例表' }).click();
  await expect(page.getByRole('link', { name: '街道学员花名册（示例）' })).toBeVisible();
  page = await app.restart();
  await app.go('/reports/forms');
  await page.getByRole('link', { name: '区月报表（示例）' }).click();
  const marks = page.getByRole('table', { name: '要填的内容' });
  const shown = async (meaning: string) =>
    (await marks
      .getByRole('row', { name: new RegExp(`^${meaning}`) })
      .getByRole('cell')
      .first()
      .textContent()) ?? '';
  const sessions = (await shown('本年开展活动场次')).replaceAll(',', '');
  const rate = await shown('培训率（%）'.replace(/[（）]/g, (sign) => `\\${sign}`));
  const [monthly] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '填好并保存' }).click(),
  ]);
  const cells = cellsOf(await kept(monthly, info));
  expect(cells.get('C4')).toBe(sessions);
  expect(`${(Number(cells.get('C9')) * 100).toFixed(1)}%`).toBe(rate);
  await app.go('/reports/papers?paper=year');
  await expect(page.getByRole('article')).toContainText(rate);

  await app.go('/reports/forms');
  await page.getByRole('link', { name: '街道学员花名册（示例）' }).click();
  const [empty] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '保存空表' }).click(),
  ]);
  const template = await kept(empty, info, '空表.xlsx');
  const [roster] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '填好并保存' }).click(),
  ]);
  const people = cellsOf(await kept(roster, info));
  expect(people.get('A4')).toBe('1');
  expect(Number(people.get('A40'))).toBe(37);
  expect(people.get('B40')).not.toBe('');

  await page.getByRole('link', { name: '全部报表' }).click();
  await page.getByRole('button', { name: '导入报表' }).click();
  const dialog = page.getByRole('dialog', { name: '导入报表' });
  await dialog.locator('input[type=file]').setInputFiles({ name: '坏表.xlsx', mimeType: '', buffer: Buffer.from('x') });
  await expect(dialog.getByText('这不是 .xlsx 工作簿。请在电子表格软件里打开，另存为 .xlsx。')).toBeVisible();
  await dialog.locator('input[type=file]').setInputFiles(template);
  await expect(dialog.getByText(/找到 9 处标记，均可填写。/)).toBeVisible();
  await dialog.getByLabel('报表', { exact: true }).fill('镇里的花名册');
  await dialog.getByRole('button', { name: '添加', exact: true }).click();
  await expect(page.getByRole('link', { name: '镇里的花名册' })).toBeVisible();
  await expect(page.getByRole('heading', { name: '有 3 张报表要填' })).toBeVisible();
});

test('S1 D3 a learner gets a certificate of the hours of a year, on the screen and as Word', async ({
  openOffline,
}, info) => {
  const app = await openOffline({ start: 'sample' });
  let { page } = app;
  await app.go('/learners');
  await settled(page);
  await page.getByRole('table').getByRole('row').nth(1).getByRole('link').first().click();
  const name = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
  await page.getByRole('link', { name: '学时证明' }).click();
  const address = new URL(page.url()).hash.slice(1);
  page = await app.restart();
  await app.go(address);
  const paper = page.getByRole('article', { name: `学习时长证明：${name}` });
  await expect(paper).toContainText(new RegExp(`${name}.*参加社区教育学习 \\d+ 次，共 [\\d.]+ 小时`));
  const [word] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '存为 Word' }).click(),
  ]);
  const parts = unzipSync(new Uint8Array(readFileSync(await kept(word, info))));
  expect(strFromU8(parts['word/document.xml'] ?? new Uint8Array())).toContain('参加社区教育学习');
});
