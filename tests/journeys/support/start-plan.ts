import type { Page } from '@playwright/test';
import { expect } from './fixture.ts';

const TIERS = { college: /社区学院/, school: /社区学校/, point: /教学点/ };

/** From the first page of an empty device to the Overview of a unit with a plan, in Chinese. */
export async function startPlan(
  page: Page,
  { tier, name, residents }: { tier: keyof typeof TIERS; name: string; residents: number },
): Promise<void> {
  await page.getByRole('button', { name: '新建计划' }).click();
  await page.getByRole('radio', { name: TIERS[tier] }).check();
  await page.getByLabel('单位名称').fill(name);
  await page.getByLabel('常住人口', { exact: true }).fill(String(residents));
  await page.getByLabel('数据来源').fill('统计公报');
  await page.locator('form').getByRole('button', { name: '新建计划' }).click();
  // The app leaves the form by itself, a moment after the plan is written.
  await page.waitForURL(/#\/overview/);
  await expect(page.locator('.crumb-nav')).toContainText(name);
}
