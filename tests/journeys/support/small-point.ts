import type { Page } from '@playwright/test';
import { expect } from './fixture.ts';
import { startPlan } from './start-plan.ts';

/** From the first run to a teaching point in which one person is registered. */
export async function startAndAddLearner(
  page: Page,
  address: string,
  { name, telephone }: { name: string; telephone: string },
): Promise<void> {
  await startPlan(page, { tier: 'point', name: '青禾社区', residents: 5200 });
  await page.goto(`${address}#/learners/new`);
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('姓名').fill(name);
  await dialog.getByLabel(/电话/).fill(telephone);
  await dialog.getByRole('button', { name: '保存', exact: true }).click();
  await expect(page.getByText(name).first()).toBeVisible();
}
