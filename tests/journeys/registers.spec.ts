import type { Page } from '@playwright/test';
import { expect, settled, test } from './support/offline.ts';
import { startPlan } from './support/start-plan.ts';

/** Fills a form in by its labels; a list of choices takes the words of the choice. */
async function fill(page: Page, fields: Record<string, string>): Promise<void> {
  for (const [label, value] of Object.entries(fields)) {
    const field = page
      .locator('form')
      .getByLabel(new RegExp(`^${label}(选填)?$`))
      .first();
    if ((await field.evaluate((element) => element.tagName)) === 'SELECT') await field.selectOption({ label: value });
    else await field.fill(value);
  }
}

const save = (page: Page) => page.getByRole('button', { name: '保存', exact: true }).click();

test('R1 C5 venues are entered with their hours, equipment for distance learning with its streets; a restart keeps them', async ({
  openOffline,
}) => {
  const app = await openOffline();
  await startPlan(app.page, { tier: 'school', name: '青禾街道', residents: 20_000 });
  let { page } = app;
  await page.getByRole('link', { name: '台账', exact: true }).first().click();
  await page.getByRole('link', { name: '场地', exact: true }).click();
  await page.getByRole('button', { name: '登记场地' }).first().click();
  await save(page);
  await expect(page.locator('form').getByText('请填写此项。')).toBeVisible();
  await fill(page, { 名称: '东关小学', 类别: '中小学', 座位数: '120' });
  await page.getByRole('button', { name: '保存并登记下一条' }).click();
  await expect(page.getByLabel('名称', { exact: true })).toHaveValue('');
  await fill(page, { 名称: '西苑文化馆', 类别: '文化场所', 对居民开放: '未开放' });
  await save(page);
  const venues = page.getByRole('table', { name: '场地' });
  await expect(venues.getByRole('row', { name: /东关小学/ })).toBeVisible();
  await expect(page.getByText('场地开放率 50.0%：2 处中有 1 处对居民开放或部分开放。')).toBeVisible();

  await venues.getByRole('link', { name: '东关小学' }).click();
  await page.getByRole('link', { name: '填写年度时数' }).click();
  await fill(page, { 计划时数: '200', 实际时数: '150' });
  await save(page);
  await expect(page.getByRole('heading', { level: 1, name: '东关小学' })).toBeVisible();
  await expect(page.getByRole('table', { name: '开放时数' })).toContainText('75.0%（n = 200）');

  page = await app.restart();
  await app.go('/registers/venue');
  await expect(page.getByText(/已开放 150 小时（75\.0%）/)).toBeVisible();
  await page.getByPlaceholder('搜索').fill('文化馆');
  await expect(page.getByRole('table', { name: '场地' }).getByRole('row')).toHaveCount(2);

  await page.getByRole('link', { name: '远程教育设备' }).click();
  await page.getByRole('button', { name: '登记设备' }).first().click();
  await fill(page, { 设备: '卫星电视', 数量: '2', 完好数量: '3' });
  await save(page);
  await expect(page.getByText('不能大于“数量”。')).toBeVisible();
  await fill(page, { 完好数量: '2' });
  await save(page);
  await expect(page.getByRole('row', { name: /卫星电视/ })).toBeVisible();
  await expect(page.getByText(/街道（乡镇）远程设备覆盖率 100\.0%：1 个中有 1 个/)).toBeVisible();
});

test('S1 educators with their trainings; gaps in full-time staff are named; deleting takes what belongs along, undo brings all back', async ({
  openOffline,
}) => {
  const app = await openOffline();
  await startPlan(app.page, { tier: 'school', name: '青禾街道', residents: 20_000 });
  let { page } = app;
  await app.go('/registers/educator/new');
  await fill(page, { 姓名: '沈志愿', 类别: '志愿者' });
  await save(page);
  await expect(page.getByText(/1 个区级和街道（乡镇）机构中有 1 个没有专职人员：青禾街道/)).toBeVisible();
  await page.getByRole('button', { name: '登记人员' }).first().click();
  await fill(page, { 姓名: '周老师', 类别: '专职', 到岗日期: '2020-09-01' });
  await save(page);
  await expect(page.getByText(/在岗 2 人：专职 1 人/)).toBeVisible();
  await expect(page.getByText(/都有专职人员/)).toBeVisible();
  await expect(page.getByText(/每万名常住人口（共 20,000 人）有专职人员 0\.50 人/)).toBeVisible();
  await page.getByRole('link', { name: '周老师' }).click();
  await page.getByRole('link', { name: '登记培训' }).click();
  await fill(page, { 培训内容: '师德专题', 类别: '师德', 学时: '16' });
  await save(page);
  await expect(page.getByRole('table', { name: '师资培训' })).toContainText('师德专题');
  page = await app.restart();
  await app.go('/registers/educatorTraining');
  await expect(page.getByText(/参训率 50\.0%：2 人中有 1 人参加培训，共 16 学时/)).toBeVisible();

  await app.go('/registers/educator');
  await page.getByRole('link', { name: '周老师' }).click();
  await page.getByRole('button', { name: '删除' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('连同所属的 1 条记录');
  await dialog.getByRole('button', { name: '删除' }).click();
  await expect(page.getByRole('link', { name: '沈志愿' })).toBeVisible();
  await expect(page.getByRole('link', { name: '周老师' })).toHaveCount(0);
  await page.getByRole('region', { name: '消息' }).getByRole('button', { name: '撤消' }).click();
  await page.getByRole('link', { name: '周老师' }).click();
  await expect(page.getByRole('table', { name: '师资培训' })).toContainText('师德专题');
});

test('S2 a leading body has members, meetings, and decisions that are due', async ({ openOffline }) => {
  const app = await openOffline();
  await startPlan(app.page, { tier: 'school', name: '青禾街道', residents: 20_000 });
  let { page } = app;
  await app.go('/registers/body/new');
  await fill(page, { 名称: '社区教育领导小组', 类别: '领导小组', 每年应开会次数: '4' });
  await save(page);
  await expect(page.getByText(/尚未登记专家咨询委员会/)).toBeVisible();
  await page.getByRole('link', { name: '社区教育领导小组' }).click();
  await page.getByRole('link', { name: '登记成员' }).click();
  await fill(page, { 姓名: '王主任', 角色: '组长（主任）' });
  await save(page);
  await expect(page.getByRole('table', { name: '成员' })).toContainText('王主任');
  await page.getByRole('link', { name: '登记会议' }).click();
  await fill(page, { 议题: '部署全年工作' });
  await save(page);
  await page.getByRole('link', { name: '部署全年工作' }).click();
  await page.getByRole('link', { name: '登记事项' }).click();
  await fill(page, { 事项: '开放三所学校', 完成期限: '2020-01-01' });
  await save(page);
  await expect(page.getByText('已过期')).toBeVisible();
  page = await app.restart();
  await app.go('/registers/body');
  await expect(page.getByText(/已开会 1 次，全年应开 4 次/)).toBeVisible();
  await app.go('/registers/decision');
  await expect(page.getByText(/完成期限：已过 1 条/)).toBeVisible();
});

test('P2 P3 P4 publicity is counted by medium, rules that are due for review stand out, brand projects name their evidence', async ({
  openOffline,
}) => {
  const app = await openOffline();
  await startPlan(app.page, { tier: 'school', name: '青禾街道', residents: 20_000 });
  let { page } = app;
  await app.go('/registers/publicity/new');
  await fill(page, { 标题: '活动周综述', 媒介: '新媒体', 份数或阅读量: '1200' });
  await save(page);
  await expect(page.getByText(/已发布 1 条，份数或阅读量合计 1,200/)).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '存为表格' }).click();
  expect((await download).suggestedFilename()).toBe('宣传.xlsx');
  await expect(page.getByText(/^宣传\.xlsx 写出后已重新打开核对：\d+ 行，与写入一致。$/)).toBeVisible();

  await app.go('/registers/document/new');
  await fill(page, { 名称: '财务管理制度', 类别: '财务制度', 复审日期: '2021-01-01' });
  await save(page);
  await expect(page.getByText(/尚无现行文件：工作制度/)).toBeVisible();
  await expect(page.getByRole('row', { name: /财务管理制度/ })).toContainText('已过期');

  await app.go('/registers/brandProject/new');
  await fill(page, { 名称: '弄堂书场', 认定级别: '区级' });
  await save(page);
  await expect(page.getByRole('table').getByRole('link', { name: '弄堂书场' })).toBeVisible();
  page = await app.restart();
  await app.go('/registers/brandProject');
  await expect(page.getByText('尚无佐证材料：1 个。')).toBeVisible();
});

test('E1 a need is answered by a course; the rate of a survey never stands without its n', async ({ openOffline }) => {
  const app = await openOffline();
  await startPlan(app.page, { tier: 'school', name: '青禾街道', residents: 20_000 });
  let { page } = app;
  await app.go('/courses/new');
  await page.getByLabel('名称', { exact: true }).fill('智能手机');
  await save(page);
  await expect(page.getByText('智能手机').first()).toBeVisible();
  await app.go('/registers/need/new');
  await fill(page, { 需求内容: '希望开设智能手机课', 状态: '已回应' });
  await page.getByLabel(/回应的课程/).selectOption({ label: '智能手机' });
  await save(page);
  await expect(page.getByText(/已回应 1 项（100\.0%），其中以课程回应 1 项/)).toBeVisible();

  await app.go('/registers/survey/new');
  await fill(page, { 主题: '居民满意度', '有效答卷数（n）': '120', 其中满意: '130' });
  await save(page);
  await expect(page.getByText('不能大于“有效答卷数（n）”。')).toBeVisible();
  await fill(page, { 其中满意: '108' });
  await save(page);
  await expect(page.getByText(/满意度 90\.0%（n = 120，1 次调查）/)).toBeVisible();
  page = await app.restart();
  await app.go('/registers/survey');
  await expect(page.getByRole('row', { name: /居民满意度/ })).toContainText('90.0%（n = 120）');
});

test('R1 C5 S1 S2 P2 P3 P4 E1 registers read and work at the width of a telephone', async ({ openOffline }) => {
  const app = await openOffline({ start: 'sample', width: 380 });
  const { page } = app;
  for (const path of ['/registers', '/registers/venue', '/registers/venue/new', '/registers/educator/new']) {
    await app.go(path);
    await settled(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  }
});
