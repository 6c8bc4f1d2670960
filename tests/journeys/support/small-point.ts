import type { Page } from '@playwright/test';
import { expect } from './fixture.ts';

/** From the first run to a teaching point in which one person is registered. */
export async function startAndAddLearner(
  page: Page,
  address: string,
  { name, telephone }: { name: string; telephone: string },
): Promise<void> {
  await page.getByRole('button', { name: '新建计划' }).click();
  await page.getByRole('radio', { name: /教学点/ }).check();
  await page.getByLabel('单位名称').fill('青禾社区');
  await page.getByLabel('常住人口', { exact: true }).fill('5200');
  await page.getByLabel('数据来源').fill('统计公报');
  await page.locator('form').getByRole('button', { name: '新建计划' }).click();
  await expect(page.locator('.crumb-nav')).toContainText('青禾社区');
  await page.goto(`${address}#/learners/new`);
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('姓名').fill(name);
  await dialog.getByLabel(/电话/).fill(telephone);
  await dialog.getByRole('button', { name: '保存', exact: true }).click();
  await expect(page.getByText(name).first()).toBeVisible();
}
