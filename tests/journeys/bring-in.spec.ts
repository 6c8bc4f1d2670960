import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { expect, type OfflineApp, test, tile } from './support/offline.ts';

const samples = (name: string) => fileURLToPath(new URL(`../samples/${name}`, import.meta.url));
const expected = JSON.parse(readFileSync(samples('expected.json'), 'utf8'));

const registers = [
  'units-and-population-2025.xlsx',
  'roster-and-attendance-2026.xlsx',
  'sign-in-2026-03-05.csv',
  'activity-ledger-2026.xlsx',
  'learning-organizations-2026.csv',
  'learning-organization-population-2026.csv',
  'funding-ledger-2026.xls',
];

const number = (value: number, decimals = 0) =>
  value.toLocaleString('en', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });

async function choose(page: Page, names: readonly string[]): Promise<void> {
  await page.locator('input[type=file]').setInputFiles(names.map(samples));
}

async function bringIn(page: Page, name: string): Promise<void> {
  await choose(page, [name]);
  await page.getByRole('button', { name: /^导入 [\d,]+ 行$/ }).click();
  await expect(page.locator('.notice', { hasText: /已导入 [\d,]+ 行/ })).toBeVisible();
  await expect(page.getByText(/行未导入/)).toHaveCount(0);
}

/** The figures of expected.json, read from the pages. */
async function seeFigures({ page, go }: OfflineApp): Promise<void> {
  await go('/overview?year=2026');
  const rate = tile(page, '培训率');
  await expect(rate.value).toHaveText(`${number(expected.trainingRatePersonsPercent, 1)}%`);
  const exact = number(expected.trainingRatePersonsPercent, 2);
  await expect(page.getByRole('table').getByRole('cell', { name: exact, exact: true }).first()).toBeAttached();
  await expect(rate.box).toContainText(
    `${expected.personsNamed} 人（去重）÷ 常住人口 ${number(expected.residents)} 人`,
  );
  await expect(tile(page, '人均经费').value).toHaveText(number(expected.fundingPerResidentYuan, 2));
  const organizations = tile(page, '学习型组织').box.locator('.definition');
  for (const [kind, { awarded2026, total }] of Object.entries<{ awarded2026: number; total: number }>(
    expected.organizations,
  )) {
    const name = kind.replace('(乡镇)', '（乡镇）').replace('居委会', '居委会（村）');
    await expect(organizations).toContainText(`${name} ${awarded2026} (${number((awarded2026 / total) * 100, 1)}%)`);
  }
  await go('/record?year=2026');
  const times = tile(page, '人次');
  await expect(times.value).toHaveText(number(expected.personTimesAll));
  await expect(times.box).toContainText(`其中计入培训率的活动 ${number(expected.personTimesCountedForRate)} 人次`);
  await expect(tile(page, '已办活动').value).toHaveText(
    number(expected.sessions.named + expected.sessions.headCountOnly),
  );
  await go('/funding?year=2026');
  await expect(tile(page, '全部来源').value).toHaveText(new RegExp(`^${number(expected.fundingAllFen / 100, 2)}`));
}

test('the sample registers, one after the other and then once more, give their figures', async ({ openOffline }) => {
  const app = await openOffline();
  await app.page.getByRole('link', { name: '导入数据' }).click();
  await app.go('/bring-in?year=2026');
  for (const [place, name] of registers.entries()) {
    if (place === 3) {
      await app.restart();
      await app.go('/bring-in?year=2026');
    }
    await bringIn(app.page, name);
  }
  await seeFigures(app);

  await app.go('/bring-in?year=2026');
  await choose(app.page, registers);
  await expect(app.page.getByText('这些表里的内容都已经有了。')).toBeVisible();
  await expect(app.page.getByRole('button', { name: /^导入 [\d,]+ 行$/ })).toHaveCount(0);
});

// Every order is tried in tests/exchange/registers.test.ts.
test('all sample registers in one drop, the last first, give their figures', async ({ openOffline }) => {
  const app = await openOffline();
  await app.go('/bring-in?year=2026');
  await choose(app.page, [...registers].reverse());
  await app.page.getByRole('button', { name: /^导入 [\d,]+ 行$/ }).click();
  await expect(app.page.locator('.notice', { hasText: /已导入 [\d,]+ 行/ })).toBeVisible();
  await app.restart();
  await seeFigures(app);
  await app.page.getByRole('button', { name: '撤消' }).first().click();
  await expect(app.page.getByRole('heading', { name: '欢迎使用 Fivepoint' })).toBeVisible();
});

test('what cannot be taken is told at its cell and handed back as a workbook', async ({ openOffline }) => {
  const { page, go } = await openOffline();
  await go('/bring-in?year=2026');
  const rows = [
    ['姓名', '性别', '出生年份', '所属社区(村)', '联系电话', '人群类别'],
    ['王红', '女', '1950', '红旗社区教学点', '13800000001', '老年人'],
    ['李四', '不详', '1950', '红旗社区教学点', '13800000002', '老年人'],
  ];
  const text = `学员花名册\n${rows.map((row) => row.join(',')).join('\n')}\n`;
  await page.locator('input[type=file]').setInputFiles([
    { name: '花名册.csv', mimeType: 'text/csv', buffer: Buffer.from(text, 'utf8') },
    { name: '信.docx', mimeType: 'application/octet-stream', buffer: readFileSync(samples('ugly/letter.docx')) },
  ]);
  await expect(page.getByText(/^信\.docx：/)).toBeVisible();
  await expect(page.getByText('B4“不详”：既不是男也不是女')).toBeVisible();
  await page.getByRole('button', { name: '导入 1 行' }).click();
  await expect(page.getByText('1 行未导入。')).toBeVisible();
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: '保存未导入的行' }).click();
  const download = await waiting;
  expect(download.suggestedFilename()).toMatch(/^未导入的行 \d{4}-\d{2}-\d{2}\.xlsx$/);
  const parts = unzipSync(new Uint8Array(readFileSync(await download.path())));
  const words = Object.entries(parts)
    .filter(([name]) => /sharedStrings|sheet1\.xml$/.test(name))
    .map(([, part]) => strFromU8(part))
    .join('');
  expect(words).toContain('李四');
  expect(words).toContain('既不是男也不是女');
  expect(words).not.toContain('王红');
  await go('/learners');
  await expect(page.getByRole('table').getByRole('link', { name: '王红' })).toBeVisible();
});
