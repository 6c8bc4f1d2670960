import type { Page } from '@playwright/test';
import { command, expect, type OfflineApp, test, tile } from './support/offline.ts';
import { startPlan } from './support/start-plan.ts';

const PRESENT = 30;

async function tabTo(page: Page, label: string): Promise<void> {
  const wanted = page.getByLabel(label);
  for (let step = 0; step < 40; step += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${label} is not reached by Tab`);
}

/** Sessions and attendances of the unit in view, as its Overview has them. */
async function figures({ page }: OfflineApp): Promise<{ sessions: number; times: number }> {
  const { box, value } = tile(page, '本单位活动');
  await expect(value).toHaveText(/^[\d,]+$/);
  const read = (text: string | undefined) => Number(text?.replaceAll(',', ''));
  return {
    sessions: read(await value.innerText()),
    times: read((await box.innerText()).match(/次，([\d,]+) 人次/)?.[1]),
  };
}

async function record(page: Page, name: string, present: number): Promise<void> {
  await command(page, '记录一次活动');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('记录一次活动');
  const title = page.getByLabel('活动名称');
  const filter = page.getByLabel('按姓名或电话查找');
  await expect(title.or(filter).and(page.locator(':focus'))).toBeVisible();
  if (await filter.evaluate((element) => element === document.activeElement)) {
    // The timetable knew the session: back to its name.
    while (!(await title.evaluate((element) => element === document.activeElement)))
      await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Control+a');
  }
  await page.keyboard.type(name);
  await tabTo(page, '按姓名或电话查找');
  await page.keyboard.press('ArrowDown');
  for (let person = 0; person < present; person += 1) {
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
  }
  await expect(page.getByText(`已勾选 ${present} 人`)).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('table').getByRole('link', { name })).toBeVisible();
}

test('C4 a session with thirty people is recorded by keyboard alone, and taken back after a restart', async ({
  openOffline,
}) => {
  const app = await openOffline({ start: 'sample' });
  let { page } = app;
  await expect(page.locator('.figure-tile').first()).toBeVisible();
  await command(page, '教学点');
  await expect(tile(page, '本单位活动').box).toBeVisible();
  const address = new URL(page.url()).hash.slice(1);
  const before = await figures(app);

  await record(page, '春日读书会', PRESENT);
  const bar = page.locator('.toasts');
  await expect(bar).toContainText(/已保存 \d+ 条/);
  await command(page, '概览');
  await expect.poll(() => figures(app)).toEqual({ sessions: before.sessions + 1, times: before.times + PRESENT });

  page = await app.restart();
  await app.go(address);
  expect(await figures(app)).toEqual({ sessions: before.sessions + 1, times: before.times + PRESENT });
  await page.locator('.bar').getByRole('button', { name: '撤消' }).press('Enter');
  await expect(page.locator('.toasts')).toContainText('已撤消。');
  await expect.poll(() => figures(app)).toEqual(before);

  await record(page, '健步走', 2);
  await page.locator('.toasts').getByRole('button', { name: '撤消' }).press('Enter');
  await expect(page.getByRole('table').getByRole('link', { name: '健步走' })).toHaveCount(0);
  await command(page, '概览');
  await expect.poll(() => figures(app)).toEqual(before);
});

test('C4 a session that was half typed when the browser was closed is taken up where it stood', async ({
  openOffline,
}) => {
  const app = await openOffline();
  await startPlan(app.page, { tier: 'point', name: '青禾社区', residents: 5200 });
  let { page } = app;
  await app.go('/record/new');
  /** Bytes of what is kept, sealed. */
  const kept = () =>
    page.evaluate(
      () =>
        new Promise<number>((resolve, reject) => {
          const opening = indexedDB.open('fivepoint');
          opening.onerror = () => reject(opening.error);
          opening.onsuccess = () => {
            const range = IDBKeyRange.bound('preference/draft/', 'preference/draft0');
            const reading = opening.result.transaction('meta').objectStore('meta').getAll(range);
            reading.onsuccess = () => {
              opening.result.close();
              resolve(reading.result.reduce((sum, { value }) => sum + (value?.byteLength ?? 0), 0));
            };
          };
        }),
    );
  await page.getByLabel('活动名称').fill('读书会');
  await expect.poll(kept).toBeGreaterThan(0);
  const before = await kept();
  await page.getByLabel('按姓名或电话查找').fill('齐立秋');
  await page.getByRole('button', { name: '新增学员“齐立秋”' }).click();
  await page.getByRole('button', { name: '新增并勾选' }).click();
  await expect(page.getByText('已勾选 1 人')).toBeVisible();
  await expect.poll(kept).toBeGreaterThan(before);

  page = await app.restart();
  await app.go('/record/new');
  await expect(page.getByText(/^尚未保存：已接着上次的填写/)).toBeVisible();
  await expect(page.getByLabel('活动名称')).toHaveValue('读书会');
  await expect(page.getByRole('checkbox', { name: /齐立秋/ })).toBeChecked();
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await expect(page.getByRole('table').getByRole('link', { name: '读书会' })).toBeVisible();
  await expect.poll(kept).toBe(0);
  await app.go('/record/new');
  await expect(page.getByLabel('活动名称')).toHaveValue('');
});
