import type { Page } from '@playwright/test';
import { expect, test, tile } from './support/offline.ts';

const inLanguages = [
  {
    locale: 'zh-CN',
    look: '先看示例区',
    banner: '这里的一切都是虚构的示例区',
    answer: /距目标|达标/,
    rate: '培训率',
    persons: '计入了谁',
    organizations: '学习型组织',
    register: '名册',
    funding: '人均经费',
    ledger: '预算与台账',
    line: '修改这一笔',
    overview: '概览',
    remove: '移除示例',
    welcome: '欢迎使用 Fivepoint',
  },
  {
    locale: 'en-US',
    look: 'Look around with a sample district',
    banner: 'Everything here is made up',
    answer: /short of the target|Target met/,
    rate: 'Training rate',
    persons: 'Who is counted',
    organizations: 'Learning organizations',
    register: 'Register',
    funding: 'per resident',
    ledger: 'Budget and ledger',
    line: 'Change the line',
    overview: 'Overview',
    remove: 'Remove the sample',
    welcome: 'Welcome to Fivepoint',
  },
];

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

for (const words of inLanguages) {
  test.describe(words.locale, () => {
    test.use({ locale: words.locale });

    test(`D1 look around the sample district, find what stands behind its figures, remove it (${words.locale})`, async ({
      openOffline,
    }) => {
      const app = await openOffline();
      await app.page.getByRole('button', { name: words.look }).click();
      await expect(app.page.getByRole('heading', { level: 1 })).toHaveText(words.answer, { timeout: 60_000 });
      const banner = () => app.page.getByRole('complementary').filter({ hasText: words.banner });
      await expect(banner()).toBeVisible();
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
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.answer);
      const overview = page.locator('nav.side').getByRole('link', { name: words.overview });

      const rate = tile(page, words.rate);
      const counted = (await rate.box.innerText()).match(/([\d,]+)\s*(?:人（|people, each)/)?.[1] ?? '';
      await rate.link.click();
      const persons = page.getByRole('table', { name: words.persons });
      await expect(page.locator('.page-header')).toContainText(counted);
      await persons.getByRole('link').first().click();
      await expect(page).toHaveURL(/#\/learners\/[^?]+/);

      await overview.click();
      await tile(page, words.organizations).link.click();
      await page.getByRole('table', { name: words.register }).getByRole('link').first().click();
      await expect(page).toHaveURL(/#\/organizations\/[^?]+/);

      await overview.click();
      await tile(page, words.funding).link.click();
      await page.getByRole('table', { name: words.ledger }).getByRole('button').first().click();
      await expect(page.getByRole('dialog', { name: words.line })).toBeVisible();
      await page.keyboard.press('Escape');

      await page.getByRole('button', { name: words.remove }).click();
      await page.getByRole('dialog').getByRole('button', { name: words.remove }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.welcome);
      await expect(banner()).toBeHidden();
      await expect
        .poll(() => page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name)))
        .toEqual(['fivepoint']);
      const { meta: _, ...own } = await ownRows(page);
      expect(own).toHaveProperty('session', 0);
      expect(Object.values(own).reduce((sum, rows) => sum + rows, 0)).toBe(0);
    });
  });
}
