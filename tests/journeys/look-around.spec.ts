import type { Page } from '@playwright/test';
import { expect, test, tile } from './support/offline.ts';

/** How many rows the tables of the own records hold; `meta` holds the number of the device. */
function ownRows(page: Page): Promise<Record<string, number>> {
  return page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const asked = indexedDB.open('fivepoint');
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = () => reject(asked.error);
    });
    const counts: Record<string, number> = {};
    for (const table of database.objectStoreNames) {
      counts[table] = await new Promise((resolve, reject) => {
        const asked = database.transaction(table).objectStore(table).count();
        asked.onsuccess = () => resolve(asked.result);
        asked.onerror = () => reject(asked.error);
      });
    }
    database.close();
    return counts;
  });
}

async function lookAround(page: Page, button: string, answer: RegExp, banner: string): Promise<void> {
  await page.getByRole('button', { name: button }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(answer, { timeout: 60_000 });
  await expect(page.getByRole('complementary').filter({ hasText: banner })).toBeVisible();
}

async function removeSample(page: Page, button: string, welcome: string): Promise<void> {
  await page.getByRole('button', { name: button }).click();
  await page.getByRole('dialog').getByRole('button', { name: button }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(welcome);
  await expect(page.getByRole('button', { name: button })).toHaveCount(0);
  await expect
    .poll(() => page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name)))
    .toEqual(['fivepoint']);
  const { meta: _, ...own } = await ownRows(page);
  expect(own).toHaveProperty('session', 0);
  expect(Object.values(own).reduce((sum, rows) => sum + rows, 0)).toBe(0);
}

test('D1 look around the sample district, find what stands behind its figures, remove it', async ({ openOffline }) => {
  const app = await openOffline();
  const answer = /距目标|达标/;
  await lookAround(app.page, '先看示例区', answer, '这里的一切都是虚构的示例区');
  const banner = () => app.page.getByRole('complementary').filter({ hasText: '这里的一切都是虚构的示例区' });
  const places = app.page.locator('nav.side').getByRole('link');
  expect(await places.count()).toBeGreaterThan(8);
  for (let place = 0; place < (await places.count()); place += 1) {
    await places.nth(place).click();
    await expect(places.nth(place)).toHaveAttribute('aria-current', 'page');
    await expect(app.page.locator('main h1, main h2').first()).toBeVisible();
    await expect(banner()).toBeVisible();
  }

  const page = await app.restart();
  await expect(banner()).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(answer);
  const overview = page.locator('nav.side').getByRole('link', { name: '概览' });

  const rate = tile(page, '培训率');
  const counted = (await rate.box.innerText()).match(/([\d,]+)\s*人（/)?.[1] ?? '';
  expect(counted).not.toBe('');
  await rate.link.click();
  const persons = page.getByRole('table', { name: '计入了谁' });
  await expect(page.locator('.page-header')).toContainText(counted);
  await persons.getByRole('link').first().click();
  await expect(page).toHaveURL(/#\/learners\/[^?]+/);

  await overview.click();
  await tile(page, '学习型组织').link.click();
  await page.getByRole('table', { name: '名册' }).getByRole('link').first().click();
  await expect(page).toHaveURL(/#\/organizations\/[^?]+/);

  await overview.click();
  await tile(page, '人均经费').link.click();
  await page.getByRole('table', { name: '预算与台账' }).getByRole('button').first().click();
  await expect(page.getByRole('dialog', { name: '修改这一笔' })).toBeVisible();
  await page.keyboard.press('Escape');

  await removeSample(page, '移除示例', '欢迎使用 Fivepoint');
});

test.describe('in English', () => {
  test.use({ locale: 'en-US' });

  test('D1 look around with a sample district and remove it', async ({ openOffline }) => {
    const { page } = await openOffline();
    const button = 'Look around with a sample district';
    await lookAround(page, button, /short of the target|Target met/, 'Everything here is made up');
    await expect(tile(page, 'Training rate').box).toContainText(/[\d,]+ people, each/);
    await removeSample(page, 'Remove the sample', 'Welcome to Fivepoint');
  });
});
