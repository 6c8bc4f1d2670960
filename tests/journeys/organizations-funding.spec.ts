import type { Page } from '@playwright/test';
import { expect, test } from './support/offline.ts';

const state = (page: Page) => page.getByLabel('状态', { exact: true });

async function validOnes(page: Page): Promise<number> {
  const text = await state(page)
    .getByRole('option', { name: /^有效（/ })
    .innerText();
  return Number(text.match(/[\d,]+/)?.[0].replaceAll(',', ''));
}

test('an organization is named and counts at once, and no more once it is withdrawn', async ({ openOffline }) => {
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

test('money in yuan with two decimals stands in the ledger and per resident; undo takes it out', async ({
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
