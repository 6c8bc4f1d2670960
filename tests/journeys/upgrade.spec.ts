import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from './support/offline.ts';
import { startAndAddLearner } from './support/small-point.ts';

const NAME = 'Quercus Plantedname';

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

const first = (page: Page) => page.getByRole('heading', { name: '请先做安全副本' });

/** Saves the copy that is asked for, and goes on. Gives the bytes that were saved. */
async function copyAndGoOn(page: Page): Promise<Buffer> {
  await expect(first(page)).toBeVisible();
  const goOn = page.getByRole('button', { name: '继续' });
  await expect(goOn).toHaveCount(0);
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: '做安全副本' }).click();
  const copy = readFileSync(await (await waiting).path());
  await goOn.click();
  return copy;
}

test('X1 a newer version that has to rewrite the records asks for a safe copy first, behind the lock too, and then goes on', async ({
  openOffline,
}) => {
  test.slow();
  const app = await openOffline();
  await startAndAddLearner(app.page, app.address, { name: NAME, telephone: '057177881234' });
  const seesLearner = async () => {
    await app.go('/learners');
    await expect(app.page.getByText(NAME).first()).toBeVisible();
  };
  const older = async (page: Page) => {
    // An address of the same origin that is not the app, which would hold the tables.
    await page.goto(`${app.address}icons/icon.svg`);
    await makeOlder(page);
  };

  let page = await app.restart(older);
  await expect(first(page)).toBeVisible();
  // Who leaves it for later finds everything as it was.
  page = await app.restart();
  const copy = await copyAndGoOn(page);
  await seesLearner();
  page = await app.restart();
  await seesLearner();
  await expect(first(page)).toHaveCount(0);

  // What was saved before the change is whole: another device takes it in.
  const other = await openOffline();
  await other.page.getByRole('link', { name: '恢复安全副本' }).click();
  await other.page
    .locator('input[accept=".fpcopy"]')
    .setInputFiles({ name: 'copy.fpcopy', mimeType: 'application/octet-stream', buffer: copy });
  await other.page.getByRole('button', { name: '恢复这些记录' }).click();
  await expect(other.page.getByText(/已恢复 [\d,]+ 条记录/)).toBeVisible();
  await other.go('/learners');
  await expect(other.page.getByText(NAME).first()).toBeVisible();
  await other.page.context().close();

  await app.go('/settings');
  const card = page.getByRole('region', { name: '口令锁' });
  await card.getByLabel('口令', { exact: true }).fill('plum rain grain');
  await card.getByLabel('再输一遍').fill('plum rain grain');
  await card.getByRole('button', { name: '设置口令' }).click();
  const recovery = (await card.locator('code').innerText()).trim();

  page = await app.restart(older);
  await page.getByRole('button', { name: '忘记了口令' }).click();
  await page.getByRole('textbox', { name: '恢复密钥' }).fill(recovery);
  await page.getByLabel('新口令').fill('white dew autumn');
  await page.getByLabel('再输一遍').fill('white dew autumn');
  await page.getByRole('button', { name: '设置口令并打开' }).click();
  const sealed = await copyAndGoOn(page);
  expect(sealed.includes(NAME)).toBe(false);
  await seesLearner();

  page = await app.restart();
  await page.getByLabel('口令', { exact: true }).fill('white dew autumn');
  await page.keyboard.press('Enter');
  await seesLearner();
});
