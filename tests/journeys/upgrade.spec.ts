import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, settled, test, tile } from './support/offline.ts';
import { startPlan } from './support/start-plan.ts';

/** Lets the records rest as if a version before the first had written them: same tables and rows, a lower number. */
async function makeOlder(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const asked = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const present = await asked(indexedDB.open('fivepoint'));
    const names = [...present.objectStoreNames];
    const stores = await Promise.all(
      names.map(async (name) => {
        const store = present.transaction(name).objectStore(name);
        const indexes = [...store.indexNames].map((index) => {
          const { keyPath, multiEntry, unique } = store.index(index);
          return { index, keyPath, multiEntry, unique };
        });
        return { name, keyPath: store.keyPath, indexes, rows: await asked(store.getAll()) };
      }),
    );
    present.close();
    await asked(indexedDB.deleteDatabase('fivepoint'));
    const opening = indexedDB.open('fivepoint', 5);
    opening.onupgradeneeded = () => {
      for (const { name, keyPath, indexes, rows } of stores) {
        const store = opening.result.createObjectStore(name, { keyPath });
        for (const { index, keyPath: of, ...how } of indexes) store.createIndex(index, of, how);
        for (const row of rows) store.put(row);
      }
    };
    (await asked(opening)).close();
  });
}

test('X1 a newer version that has to rewrite the records asks for a safe copy first, of the locked too, and then goes on', async ({
  openOffline,
}) => {
  const app = await openOffline();
  await startPlan(app.page, { tier: 'point', name: '青禾社区', residents: 5200 });
  await app.go('/record/new');
  await app.page.getByLabel('活动名称').fill('读书会');
  await app.page.getByLabel('按姓名或电话查找').fill('齐立秋');
  await app.page.getByRole('button', { name: '新增学员“齐立秋”' }).click();
  await app.page.getByRole('button', { name: '新增并勾选' }).click();
  await app.page.getByRole('button', { name: '保存', exact: true }).click();
  await expect(app.page.getByRole('table').getByRole('link', { name: '读书会' })).toBeVisible();
  const older = async (page: Page) => {
    // An address of the same origin that is not the app, which would hold the tables.
    await page.goto(`${app.address}icons/icon.svg`);
    await makeOlder(page);
  };

  const page = await app.restart(older);
  await expect(page.getByRole('heading', { name: '请先做安全副本' })).toBeVisible();
  await expect(page.getByRole('button', { name: '继续' })).toHaveCount(0);
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: '做安全副本' }).click();
  const copy = readFileSync(await (await waiting).path());
  await page.getByRole('button', { name: '继续' }).click();
  await settled(page);
  await app.go('/record');
  await expect(page.getByRole('table').getByRole('link', { name: '读书会' })).toBeVisible();

  // What was saved before the change is whole: another device takes it in.
  const other = await openOffline();
  await other.page.getByRole('link', { name: '恢复安全副本' }).click();
  await other.page
    .locator('input[accept=".fpcopy"]')
    .setInputFiles({ name: 'copy.fpcopy', mimeType: 'application/octet-stream', buffer: copy });
  await other.page.getByRole('button', { name: '恢复这些记录' }).click();
  await expect(other.page.getByText(/已恢复 [\d,]+ 条记录/)).toBeVisible();
  await other.go('/overview');
  await expect(tile(other.page, '参与率').value).toHaveText(/^0\.0/);
});
