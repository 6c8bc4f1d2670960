import type { Page } from '@playwright/test';
import { expect, test } from './support/offline.ts';
import { startPlan } from './support/start-plan.ts';

async function addLearner(page: Page, address: string, name: string): Promise<void> {
  await page.goto(`${address}#/learners/new`);
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('姓名').fill(name);
  await dialog.getByRole('button', { name: '保存', exact: true }).click();
  await expect(page.getByText(name).first()).toBeVisible();
}

test('X1 two windows write and see each other at once; a newer version takes the records over, and the older window says so, loaded again too', async ({
  openOffline,
}) => {
  const { page: first, address } = await openOffline();
  await startPlan(first, { tier: 'point', name: '青禾社区', residents: 5200 });
  const second = await first.context().newPage();
  await addLearner(first, address, '第一人');
  await addLearner(second, address, '第二人');
  await expect(second.getByText('第一人').first()).toBeVisible();
  await expect(first.getByText('第二人').first()).toBeVisible();

  // As a newer app does on its first start: it waits until nobody else holds the tables.
  const upgraded = await second.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('fivepoint', 9000);
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          resolve(opening.result.version);
          opening.result.close();
        };
      }),
  );
  expect(upgraded).toBe(9000);
  await expect(first.getByText('另一个窗口里已打开更新版本的 Fivepoint。')).toBeVisible();
  await first.getByRole('button', { name: '重新载入' }).click();
  // It stays the older one, and leaves alone what it does not know.
  await expect(first.getByText('本机的记录已由更新版本的 Fivepoint 写入。')).toBeVisible();
  await expect(first.getByRole('button', { name: '重新载入' })).toBeVisible();
  const left = await first.evaluate(async () => (await indexedDB.databases()).find(({ name }) => name === 'fivepoint'));
  expect(left?.version).toBe(9000);
});
