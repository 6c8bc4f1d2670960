import type { Page } from '@playwright/test';
import { barriers } from './support/barriers.ts';
import { expect, type OfflineApp, settled, test } from './support/offline.ts';

/** Plans a round of all schools and opens it. */
async function planRound(app: OfflineApp): Promise<void> {
  const { page } = app;
  await app.go('/inspections');
  await page.getByRole('button', { name: '安排轮次' }).click();
  const form = page.getByRole('dialog', { name: '安排轮次' });
  await form.getByLabel('名称').fill('秋季督导');
  await form.getByLabel('督导员').fill('李明\n王芳');
  await form.getByRole('button', { name: '全部学校' }).click();
  await form.getByRole('button', { name: '添加', exact: true }).click();
  await expect(form).toHaveCount(0);
  await openRound(app);
}

async function openRound({ page, go }: OfflineApp): Promise<void> {
  await go('/inspections');
  await page.getByRole('link', { name: '秋季督导' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '秋季督导' })).toBeVisible();
}

/** Begins the visit of the first school of the round, which opens its record. */
async function beginVisit(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: /^开始考察：/ })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1, name: /^实地考察：/ })).toBeVisible();
}

async function sign(page: Page, side: string, name: string): Promise<void> {
  await page.getByRole('button', { name: `${side}签字` }).click();
  const dialog = page.getByRole('dialog', { name: `${side}签字` });
  await dialog.getByLabel('姓名').fill(name);
  const pad = dialog.getByRole('img', { name: /签名/ });
  const box = await pad.boundingBox();
  if (box === null) throw new Error('no field to sign in');
  await page.mouse.move(box.x + 30, box.y + 30);
  await page.mouse.down();
  await page.mouse.move(box.x + 90, box.y + 60, { steps: 5 });
  await page.mouse.move(box.x + 160, box.y + 20, { steps: 5 });
  await page.mouse.up();
  for (const seen of await dialog.getByRole('checkbox', { name: '已知道，仍要签字' }).all()) await seen.check();
  await dialog.getByRole('button', { name: '签字', exact: true }).click();
  await expect(dialog).toHaveCount(0);
}

const photosOf = (page: Page) => page.getByRole('region', { name: '照片与文件：活动室屋顶漏水' });

/** A picture of any kind: that of the page itself. */
const pictureOf = (page: Page): Promise<Buffer> => page.screenshot({ type: 'png' });

const fields = (page: Page) => page.locator('.score-points.given input');
const bar = (page: Page) => page.locator('.score-bar');

test('I1 an inspector visits a school offline: figures frozen, sheet walked by keyboard, draw, finding, signatures, code, ranking', async ({
  openOffline,
}) => {
  test.slow();
  const app = await openOffline({ start: 'sample' });
  await planRound(app);
  let { page } = app;
  await beginVisit(page);
  const rate = await page.locator('.figure-tile').first().locator('dd.figure > :first-child').innerText();
  expect(rate).toMatch(/%$/);
  await expect(page.getByText(/已冻结/)).toBeVisible();

  // Half the sheet by keyboard alone, then the device is switched off.
  await fields(page).first().focus();
  for (let item = 0; item < 10; item += 1) {
    await page.keyboard.type('2.5');
    await page.keyboard.press('Enter');
  }
  await expect(bar(page)).toContainText('已得 25 / 100 分');
  page = await app.restart();
  await openRound(app);
  await page.getByRole('table', { name: '排名' }).getByRole('link').first().click();
  await expect(bar(page)).toContainText('还有 11 项未评');
  for (const button of await page.getByRole('button', { name: /^满分：/ }).all()) await button.click();
  await expect(bar(page)).toContainText('百分制 100.0 分');
  await page.getByRole('checkbox', { name: '不适用：线上与远程学习' }).check();
  await page.getByRole('textbox', { name: '评分：有独立场所，面积达标并开放' }).fill('4');
  await page.keyboard.press('Enter');
  await expect(bar(page)).toContainText('百分制 97.9 分');

  await page.getByRole('button', { name: '抽取', exact: true }).click();
  const learners = page.getByRole('region', { name: '学员' });
  await expect(learners.getByRole('listitem')).toHaveCount(10);
  await expect(page.locator('.figure-tile').first()).toContainText('抽出 15 项，尚未核查');
  const drawn = await learners.getByRole('link').allInnerTexts();
  for (const answer of await learners.getByText('属实', { exact: true }).all()) await answer.click();
  await expect(page.locator('.figure-tile').first()).toContainText('抽查 15 项，已核 10 项，属实 10 项');
  await page.getByRole('button', { name: '重新抽取' }).click();
  await expect(learners.getByRole('link')).toHaveText(drawn);

  await page.getByRole('button', { name: '添加问题' }).click();
  const finding = page.getByRole('dialog', { name: '添加问题' });
  await finding.getByLabel('需要整改的问题').fill('活动室屋顶漏水');
  await finding.getByRole('button', { name: '添加', exact: true }).click();
  await expect(page.getByRole('heading', { name: '1 个问题，1 个未整改' })).toBeVisible();
  const photos = photosOf(page);
  await photos
    .locator('input[multiple]')
    .setInputFiles({ name: '屋顶.png', mimeType: 'image/png', buffer: await pictureOf(page) });
  await expect(photos.getByRole('button', { name: '屋顶.jpg' })).toBeVisible();

  await sign(page, '督导方', '李明');
  await expect(fields(page)).toHaveCount(0);
  await page.getByRole('textbox', { name: '单位答复' }).fill('屋顶下月修好');
  await page.keyboard.press('Tab');
  const undo = page.locator('.bar-tools').getByRole('button', { name: '撤消' });
  await expect(undo).toBeEnabled();
  await sign(page, '受检单位', '赵敏');
  await expect(page.getByText('这份记录就是当时签字的内容。')).toBeVisible();
  await expect(undo).toBeDisabled();
  const code = await page.locator('.inspection-code').innerText();
  expect(code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);

  page = await app.restart();
  await openRound(app);
  const ranking = page.getByRole('table', { name: '排名' });
  await expect(ranking.getByRole('row').nth(1)).toContainText('97.9');
  await ranking.getByRole('button', { name: /^表彰/ }).click();
  await page.getByLabel('表彰事由').fill('台账规范');
  await page.getByRole('dialog').getByRole('button', { name: '保存' }).click();
  await expect(ranking.getByRole('row').nth(1)).toContainText('台账规范');
  await ranking.getByRole('link').first().click();
  await expect(page.getByRole('img', { name: '赵敏的签名' })).toBeVisible();
  await expect(page.locator('.figure-tile').first()).toContainText(rate);
  await page.getByLabel('纸上的核验码').fill(code.toLowerCase().replaceAll('-', ' '));
  await page.getByRole('button', { name: '核验', exact: true }).click();
  await expect(page.getByText(/纸上的核验码属于这份记录/)).toBeVisible();

  // The photo was signed with the visit: it can be looked at and saved, not taken away.
  await photosOf(page).getByRole('button', { name: '屋顶.jpg' }).click();
  const shown = page.getByRole('dialog', { name: '屋顶.jpg' });
  await expect(shown.getByRole('img')).toHaveAttribute('src', /^blob:/);
  await expect(shown.getByRole('button', { name: '移除' })).toHaveCount(0);
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: '销号' }).click();
  const close = page.getByRole('dialog', { name: '问题销号' });
  await close.getByRole('button', { name: '销号', exact: true }).click();
  await expect(close.getByText(/没有佐证不能销号/).last()).toBeVisible();
  await close.getByLabel('整改佐证').fill('现场查看新屋顶，发票 12 号');
  await close.getByRole('button', { name: '销号', exact: true }).click();
  await expect(page.getByText(/销号：现场查看新屋顶/)).toBeVisible();

  await page.getByRole('button', { name: '更正', exact: true }).click();
  const amend = page.getByRole('dialog', { name: '更正已签字的记录' });
  await amend.getByLabel('指标').selectOption({ label: '有独立场所，面积达标并开放' });
  await amend.getByLabel('评分').fill('6');
  await amend.getByLabel('原因').fill('重新量过面积');
  await amend.getByRole('button', { name: '保存更正' }).click();
  await expect(page.getByRole('region', { name: '更正' })).toContainText('4 分 → 6 分');
  await expect(page.getByText(/纸上的是旧内容/)).toBeVisible();

  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('table', { name: '评估细则' })).toBeVisible();
  await expect(page.getByRole('button', { name: '更正', exact: true })).toBeHidden();
  await expect(page.locator('.inspection-code')).toBeVisible();
  // Nothing of the frame, but that it is a sample; the result once, and what belongs together on one page.
  for (const part of ['.bar', '.banner', '.code-form']) await expect(page.locator(part)).toBeHidden();
  await expect(page.getByText('示例数据', { exact: true })).toBeVisible();
  await expect(page.locator('.score-table tfoot')).toHaveCSS('display', 'table-row-group');
  const whole = page.locator('.drawn li, .findings > li, .card:has(> .signatures)');
  expect(await whole.count()).toBe(15 + 1 + 1);
  for (const each of await whole.all()) await expect(each).toHaveCSS('break-inside', 'avoid');
  // The photo stands on the paper as large as it is kept.
  const onPaper = page.locator('.only-paper .paper-photos img');
  await expect(onPaper).toBeVisible();
  expect(await onPaper.evaluate((each: HTMLImageElement) => each.naturalWidth)).toBeGreaterThan(400);
  const paper = await page.pdf({ preferCSSPageSize: true });
  expect(paper.length).toBeGreaterThan(20_000);
});

test('I1 a visit is scored by touch at the width of a telephone, without barriers', async ({ openOffline }) => {
  test.slow();
  const app = await openOffline({ start: 'sample', width: 380 });
  await planRound(app);
  const { page } = app;
  await beginVisit(page);
  const full = page.getByRole('button', { name: /^满分：/ });
  await full.first().click();
  await expect(bar(page)).toContainText('已得 4 / 100 分');
  expect((await full.first().boundingBox())?.height).toBeGreaterThanOrEqual(44);
  await page.getByRole('button', { name: '抽取', exact: true }).click();
  await expect(page.getByRole('region', { name: '学员' })).toBeVisible();
  const fits = () => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);
  expect(await fits()).toBe(true);
  expect(await barriers(page)).toEqual([]);
  for (const button of await full.all()) await button.click();
  await sign(page, '督导方', '李明');
  await sign(page, '受检单位', '赵敏');
  await expect(page.getByRole('table', { name: '评估细则' })).toBeVisible();
  expect(await fits()).toBe(true);
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('link', { name: '返回轮次' }).click();
  await expect(page.getByRole('table', { name: '排名' })).toBeVisible();
  expect(await fits()).toBe(true);
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('link', { name: /^评估细则：/ }).click();
  await expect(page.getByRole('button', { name: '保存细则' })).toBeVisible();
  expect(await fits()).toBe(true);
  expect(await barriers(page)).toEqual([]);
});

test('I2 a unit judges itself by the same sheet, sees its gaps, and its points go along into the visit', async ({
  openOffline,
}) => {
  test.slow();
  const app = await openOffline({ start: 'sample' });
  let { page } = app;
  await app.go('/inspections?part=self');
  await page.getByRole('button', { name: '开始自评' }).click();
  await expect(page.getByRole('heading', { name: '21 项失 100 分' })).toBeVisible();
  for (const button of await page.getByRole('button', { name: /^满分：/ }).all()) await button.click();
  await expect(page.getByRole('heading', { name: '没有失分。' }).first()).toBeVisible();
  await page.getByRole('textbox', { name: '自评得分：志愿者队伍' }).fill('1.5');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '说明：志愿者队伍' }).click();
  await page.getByRole('textbox', { name: '说明：志愿者队伍' }).fill('再招 20 名志愿者');
  await page.keyboard.press('Tab');
  const gaps = page.getByRole('table', { name: '1 项失 1.5 分' });
  await expect(gaps).toContainText('再招 20 名志愿者');

  page = await app.restart();
  await app.go('/inspections?part=self');
  await expect(page.getByText('98.5', { exact: false }).first()).toBeVisible();
  await app.go('/inspections');
  await page.getByRole('button', { name: '安排轮次' }).click();
  const form = page.getByRole('dialog', { name: '安排轮次' });
  await form.getByLabel('督导员').fill('李明');
  await form.getByRole('checkbox').first().check();
  await form.getByRole('button', { name: '添加', exact: true }).click();
  await page.getByRole('table', { name: '轮次' }).getByRole('link').first().click();
  await beginVisit(page);
  await expect(page.getByRole('textbox', { name: '自评得分：志愿者队伍' })).toHaveValue('1.5');
  await expect(bar(page)).toContainText('自评 98.5 分');
});

test('I3 the year-end assessment computes what the records say, is judged in the rest, and freezes when signed', async ({
  openOffline,
}) => {
  test.slow();
  const app = await openOffline({ start: 'sample' });
  let { page } = app;
  await app.go('/inspections?part=yearEnd');
  await page.getByRole('button', { name: '开始考核：青禾区' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '年终考核：青禾区' })).toBeVisible();
  await expect(page.getByText('由记录算出').first()).toBeVisible();
  const target = page.getByRole('listitem').filter({ hasText: '居民培训率达到目标' });
  const given = await target.locator('.score-points.given strong').innerText();
  expect(Number(given)).toBeGreaterThan(0);
  await expect(target.getByRole('textbox')).toHaveCount(0);
  await page.getByRole('button', { name: '督导方签字' }).click();
  const early = page.getByRole('dialog', { name: '督导方签字' });
  await early.getByLabel('姓名').fill('李明');
  await early.getByRole('button', { name: '签字', exact: true }).click();
  await expect(early.getByText(/还有 2 项没有评分/)).toBeVisible();
  await early.getByRole('button', { name: '取消' }).click();
  await expect(early).toBeHidden();
  await page.getByRole('textbox', { name: '评分：台账完整规范' }).fill('4.5');
  await page.getByRole('textbox', { name: '评分：计划和报表按时上报' }).fill('5');
  await page.keyboard.press('Tab');
  await expect(bar(page)).toContainText('百分制');
  await sign(page, '督导方', '李明');
  await sign(page, '受检单位', '赵敏');
  await expect(page.getByText('这份记录就是当时签字的内容。')).toBeVisible();

  page = await app.restart();
  await app.go('/inspections?part=yearEnd');
  await settled(page);
  const row = page.getByRole('row', { name: /青禾区/ });
  await expect(row).toContainText('已签字');
  await row.getByRole('link').click();
  await expect(page.getByText(/已冻结/)).toBeVisible();
  await expect(page.getByRole('row', { name: /居民培训率达到目标/ })).toContainText(given);
});
