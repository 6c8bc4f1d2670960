import type { Page } from '@playwright/test';
import { expect, test } from './support/offline.ts';

const state = (page: Page) => page.getByLabel('状态', { exact: true });

async function validOnes(page: Page): Promise<number> {
  const text = await state(page)
    .getByRole('option', { name: /^有效（/ })
    .innerText();
  return Number(text.match(/[\d,]+/)?.[0].replaceAll(',', ''));
}

test('L1 an organization is named and counts at once, and no more once it is withdrawn', async ({ openOffline }) => {
  const app = await openOffline({ start: 'sample' });
  let { page } = app;
  await app.go('/organizations');
  await expect(state(page).getByRole('option', { name: /^有效（[1-9]/ })).toBeAttached();
  const before = await validOnes(page);
  await state(page).selectOption({
    label: (await state(page).getByRole('option', { name: /^候选/ }).innerText()).trim(),
  });
  const rows = page.getByRole('table', { name: '名册' }).locator('tbody tr');
  await expect(rows.filter({ hasNotText: '候选' })).toHaveCount(0);
  const first = rows.first().getByRole('link');
  const name = await first.innerText();
  await first.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  await page.locator('.page-header').getByRole('button', { name: '登记命名' }).click();
  await page.getByRole('dialog').getByLabel(/^文号/).fill('青社教〔2026〕99号');
  await page.getByRole('dialog').getByRole('button', { name: '保存命名' }).click();
  await expect(page.locator('.page-header')).toContainText('有效');

  page = await app.restart();
  await app.go('/organizations');
  await expect(state(page).getByRole('option', { name: `有效（${before + 1}）` })).toBeAttached();
  await state(page).selectOption({ index: 0 });
  await app.go('/organizations?state=valid');
  await page.getByRole('button', { name: /^显示全部/ }).click();
  await page.getByRole('table', { name: '名册' }).getByRole('link', { name, exact: true }).click();
  await page.getByRole('button', { name: '撤销命名' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: '撤销命名' }).click();
  await expect(dialog.getByText('请写明原因。')).toBeVisible();
  await dialog.getByLabel('原因').fill('不再符合条件');
  await dialog.getByRole('button', { name: '撤销命名' }).click();
  await expect(page.locator('.page-header')).toContainText('已撤销');
  await page.getByRole('link', { name: '回到名册' }).click();
  await expect(state(page).getByRole('option', { name: `有效（${before}）` })).toBeAttached();
});

test('F1 money in yuan with two decimals stands in the ledger and per resident; undo takes it out', async ({
  openOffline,
}) => {
  const app = await openOffline({ start: 'sample' });
  let { page } = app;
  await app.go('/funding');
  const spentTile = () => app.page.locator('.figure-tile').nth(1);
  const counted = async () => {
    const text = await spentTile().locator('.definition').innerText();
    return Math.round(Number(text.match(/[\d,]+\.\d\d/)?.[0].replaceAll(',', '')) * 100);
  };
  await expect(spentTile()).toBeVisible();
  const before = await counted();

  await page.getByRole('button', { name: '登记经费' }).click();
  const dialog = page.getByRole('dialog', { name: '登记经费' });
  const save = dialog.getByRole('button', { name: '保存', exact: true });
  await dialog.getByLabel('金额（元）').fill('1234.567');
  await dialog.getByLabel('来源').selectOption({ label: '区财政' });
  await dialog.getByLabel('用途').selectOption({ label: '培训' });
  await dialog.getByLabel('摘要').fill('教学点讲师费');
  await save.click();
  await expect(dialog.getByText('最多两位小数，精确到分。')).toBeVisible();
  await dialog.getByLabel('金额（元）').fill('1234.56');
  await save.click();
  await expect(dialog).toBeHidden();
  const line = () => app.page.getByRole('table', { name: '预算与台账' }).getByRole('row', { name: /教学点讲师费/ });
  await expect(line()).toContainText('1,234.56');
  await expect.poll(counted).toBe(before + 123_456);

  page = await app.restart();
  await app.go('/funding');
  await expect(line()).toContainText('1,234.56');
  await expect.poll(counted).toBe(before + 123_456);
  await page.locator('.bar').getByRole('button', { name: '撤消' }).click();
  await expect(line()).toHaveCount(0);
  await expect.poll(counted).toBe(before);
});

test('L2 a family goes its whole way by a sheet of the district: returned, scored, named once, plaque', async ({
  openOffline,
}) => {
  // Nine dialogs and a restart take their time on a loaded machine.
  test.slow();
  const app = await openOffline({ start: 'sample' });
  let { page } = app;
  await app.go('/organizations/criteria?kind=family');
  await expect(page.getByText('这只是起草用的样本，不是正式标准。请按本区要求修改。')).toBeVisible();
  await page.getByRole('button', { name: '制定 2026 年标准' }).click();
  const sheet = page.getByRole('dialog', { name: '学习型家庭 2026' });
  await sheet.getByLabel('合格分').fill('120');
  await sheet.getByRole('button', { name: '保存标准' }).click();
  await expect(sheet.getByText('请填 1 到 100（各项总分）的整数。')).toBeVisible();
  await sheet.getByLabel('合格分').fill('90');
  await sheet.getByRole('textbox', { name: '第 2 项', exact: true }).fill('家中藏书一百册');
  await sheet.getByRole('button', { name: '保存标准' }).click();
  await expect(page.getByRole('heading', { name: '学习型家庭：4 项标准，满分 100，合格 90' })).toBeVisible();

  await app.go('/organizations?state=valid');
  await expect(state(page).getByRole('option', { name: /^有效（[1-9]/ })).toBeAttached();
  const before = await validOnes(page);
  await page.getByRole('button', { name: '新增候选' }).click();
  const add = page.getByRole('dialog', { name: '新增候选' });
  await add.getByLabel('名称').fill('齐小满家庭');
  await add.getByLabel('类别').selectOption({ label: '学习型家庭' });
  await add.getByRole('button', { name: '添加', exact: true }).click();
  await expect(add).toHaveCount(0);
  await app.go('/organizations?stage=not-applied');
  await page.getByRole('link', { name: '齐小满家庭' }).click();

  const step = async (name: string, fill?: () => Promise<void>) => {
    await page.getByRole('button', { name: `登记${name}`, exact: true }).click();
    await expect(page.getByRole('dialog', { name: `${name}：齐小满家庭` })).toBeVisible();
    await fill?.();
    await page.getByRole('button', { name: '保存这一环节' }).click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
  };
  const result = (word: string) => page.getByRole('dialog').getByText(word, { exact: true }).click();
  await step('申报');
  await step('初审', () => result('通过'));
  await page.getByRole('button', { name: '登记评审', exact: true }).click();
  const review = page.getByRole('dialog', { name: '评审：齐小满家庭' });
  await result('通过');
  await review.getByText('逐项评分').click();
  for (const [name, points] of [
    ['全家人都在学习', '20.5'],
    ['家中藏书一百册', '20'],
    ['一起读书学习', '22'],
    ['在邻里起示范作用', '24'],
  ] as const) {
    await review.getByLabel(name).fill(points);
  }
  await page.getByRole('button', { name: '保存这一环节' }).click();
  await expect(review.getByText('得分 86.5 低于合格分 90。请核对分数，或改选结果。')).toBeVisible();
  await review.getByLabel('家中藏书一百册').fill('24');
  await page.getByRole('button', { name: '保存这一环节' }).click();
  const way = () => app.page.getByRole('region', { name: '申报与评审过程' });
  await expect(way()).toContainText('得分 90.5（满分 100，合格 90）');

  page = await app.restart();
  await app.go('/organizations?stage=review');
  await page.getByRole('table', { name: '名册' }).getByRole('link', { name: '齐小满家庭' }).click();
  await step('实地考察', () => result('通过'));

  // The public notice has all whose site visit is passed, as many as the register says, and is entered for all at once.
  await page.getByRole('link', { name: '回到名册' }).click();
  await page.getByRole('link', { name: '公示名单' }).click();
  const notice = page.getByRole('article', { name: /拟命名名单公示$/ });
  await expect(notice.getByRole('row', { name: /齐小满家庭 学习型家庭/ })).toBeVisible();
  const waiting = await notice.locator('tbody tr').count();
  await page.goBack();
  const visited = page.getByRole('list', { name: '进展情况' }).getByRole('link', { name: /^已考察：/ });
  await expect(visited).toHaveText(`已考察：${waiting}`);
  await page.goForward();
  await page.getByLabel('受理单位和联系方式').fill('区社区学院 555 0101');
  await expect(notice).toContainText(`拟命名学习型组织 ${waiting} 个`);
  await expect(notice).toContainText('向以下单位反映：区社区学院 555 0101');
  await expect(notice.locator('tbody tr')).toHaveCount(waiting);
  await page.getByRole('button', { name: `为 ${waiting} 个组织登记公示` }).click();
  await expect(page.getByLabel('公示', { exact: true })).not.toHaveValue('next');
  await app.go('/organizations?stage=public-notice');
  await page.getByRole('table', { name: '名册' }).getByRole('link', { name: '齐小满家庭' }).click();
  await page.getByRole('button', { name: '登记命名', exact: true }).last().click();
  await page.getByRole('dialog').getByLabel(/^文号/).fill('青社教〔2026〕100号');
  await page.getByRole('dialog').getByRole('button', { name: '保存命名' }).click();
  await expect(page.locator('.page-header')).toContainText('有效');
  await step('授牌');
  await expect(way().getByRole('listitem')).toHaveCount(7);
  await page.locator('.bar').getByRole('button', { name: '撤消' }).click();
  await expect(way().getByRole('listitem')).toHaveCount(6);
  await app.go('/organizations?state=valid');
  await expect(state(page).getByRole('option', { name: `有效（${before + 1}）` })).toBeAttached();
});

test('F1 what is left of the budget shows by source, and a claimed figure gives away its residents', async ({
  openOffline,
}) => {
  const app = await openOffline({ start: 'sample' });
  let { page } = app;
  await app.go('/funding');
  await page.getByRole('button', { name: '登记经费' }).click();
  const dialog = page.getByRole('dialog', { name: '登记经费' });
  for (const [side, amount] of [
    ['安排', '8000'],
    ['已支出', '2500.50'],
  ] as const) {
    await dialog.getByText(side, { exact: true }).click();
    await dialog.getByLabel('金额（元）').fill(amount);
    await dialog.getByLabel('来源').selectOption({ label: '学院扶持' });
    await dialog.getByLabel('用途').selectOption({ label: '设备' });
    await dialog.getByLabel('摘要').fill('远程教室设备');
    await dialog.getByRole('button', { name: '保存并继续登记' }).click();
    await expect(dialog.getByLabel('摘要')).toHaveValue('');
  }
  await dialog.getByRole('button', { name: '取消' }).click();

  page = await app.restart();
  await app.go('/funding');
  const row = page.getByRole('table', { name: '来源' }).getByRole('row', { name: /学院扶持/ });
  await expect(row).toContainText('另列');
  await expect(row).toContainText('5,499.50');
  const claim = page.getByRole('region', { name: '核对人均数' });
  await claim.getByLabel('经费总额（元）').fill('1000000');
  await claim.getByLabel('所称人均（元）').fill('2');
  await expect(claim).toContainText('对应 500,000 人');
  await expect(claim).toContainText(/本机登记常住人口 3,\d{3} 人.*比它少/);
});
