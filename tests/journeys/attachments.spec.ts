import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { expect, type OfflineApp, test } from './support/offline.ts';
import { startPlan } from './support/start-plan.ts';

const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** A picture as a camera's, in the plainest format that browsers read. */
function picture(width: number, height: number): Buffer {
  const row = width * 3;
  const bytes = Buffer.alloc(54 + row * height);
  bytes.write('BM');
  bytes.writeUInt32LE(bytes.length, 2);
  bytes.writeUInt32LE(54, 10);
  bytes.writeUInt32LE(40, 14);
  bytes.writeInt32LE(width, 18);
  bytes.writeInt32LE(height, 22);
  bytes.writeUInt16LE(1, 26);
  bytes.writeUInt16LE(24, 28);
  for (let at = 54; at < bytes.length; at += 1) bytes[at] = ((at >> 4) ^ (at >> 13)) & 255;
  return bytes;
}

/** A document that nothing can pack, of several parts. */
function document(size: number): Buffer {
  const bytes = Buffer.alloc(size);
  let state = 7;
  for (let at = 0; at < size; at += 1) {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 1_013_904_223) >>> 0;
    bytes[at] = state >>> 24;
  }
  return bytes;
}

const shelfOf = (page: Page): Locator => page.getByRole('region', { name: '照片与文件', exact: true });

async function openProject(app: OfflineApp): Promise<Locator> {
  await app.go('/registers/brandProject');
  await app.page.getByRole('link', { name: '渔鼓传承' }).click();
  const shelf = shelfOf(app.page);
  await expect(shelf.getByRole('button', { name: '传承人授课' })).toBeVisible();
  return shelf;
}

/** Opens a file and gives what "save to disk" writes. */
async function saved(page: Page, shelf: Locator, name: string): Promise<{ name: string; bytes: Buffer }> {
  await shelf.getByRole('button', { name }).click();
  const dialog = page.getByRole('dialog', { name });
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: '存到磁盘' }).click(),
  ]);
  const bytes = readFileSync(await download.path());
  await dialog.getByRole('button', { name: '关闭' }).click();
  return { name: download.suggestedFilename(), bytes };
}

async function widthOfLarge(page: Page, shelf: Locator): Promise<number> {
  await shelf.getByRole('button', { name: '传承人授课' }).click();
  const image = page.getByRole('dialog').getByRole('img', { name: '传承人授课' });
  await expect(image).toHaveAttribute('src', /^blob:/);
  await expect.poll(() => image.evaluate((each: HTMLImageElement) => each.naturalWidth)).toBeGreaterThan(0);
  const width = await image.evaluate((each: HTMLImageElement) => each.naturalWidth);
  await page.keyboard.press('Escape');
  return width;
}

test('P4 R1 a photo and a document are kept with a project offline, outlive a restart, and arrive elsewhere the same', async ({
  openOffline,
}) => {
  test.slow();
  const app = await openOffline();
  await startPlan(app.page, { tier: 'school', name: '青禾街道', residents: 20_000 });
  let { page } = app;
  await app.go('/registers/brandProject/new');
  await page.getByLabel('名称', { exact: true }).fill('渔鼓传承');
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await page.getByRole('link', { name: '渔鼓传承' }).click();

  const plan = document(700_000);
  const files = Object.entries({
    '现场.bmp': picture(2400, 1800),
    '方案.pdf': plan,
    '网页.html': Buffer.from('<script>alert(1)</script>'),
  });
  const paths = files.map(([name, bytes]) => {
    const path = test.info().outputPath(name);
    writeFileSync(path, bytes);
    return path;
  });
  await shelfOf(page).locator('input[multiple]').setInputFiles(paths);
  let shelf = shelfOf(page);
  await expect(shelf.getByRole('button', { name: '现场.jpg' })).toBeVisible();
  await expect(shelf.getByText(/“网页\.html”没有保存/)).toBeVisible();
  await shelf.getByRole('button', { name: '现场.jpg' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('说明').fill('传承人授课');
  await dialog.getByRole('button', { name: '保存说明' }).click();
  await expect(page.getByRole('dialog', { name: '传承人授课' })).toBeVisible();
  await page.keyboard.press('Escape');

  // Removing is taken back with one click.
  await shelf.getByRole('button', { name: /方案\.pdf/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: '移除' }).click();
  await expect(shelf.getByRole('button', { name: /方案\.pdf/ })).toHaveCount(0);
  await page.getByRole('button', { name: '撤消', exact: true }).first().click();
  await expect(shelf.getByRole('button', { name: /方案\.pdf/ })).toBeVisible();

  page = await app.restart();
  shelf = await openProject(app);
  expect(await widthOfLarge(page, shelf)).toBe(1600);
  const photo = await saved(page, shelf, '传承人授课');
  expect(photo.name).toBe('现场.jpg');
  expect(photo.bytes.subarray(0, 3).toString('hex')).toBe('ffd8ff');
  expect(photo.bytes.length).toBeLessThan(600_000);
  expect(hashOf((await saved(page, shelf, '方案.pdf')).bytes)).toBe(hashOf(plan));

  await app.go('/exchange');
  const [handed] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '写出交接文件' }).click(),
  ]);
  const file = readFileSync(await handed.path());
  const [copied] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '做安全副本' }).click(),
  ]);
  const copy = readFileSync(await copied.path());

  const district = await openOffline();
  await district.go('/exchange');
  const take = district.page.getByRole('region', { name: '接收', exact: true });
  await take
    .locator('input[type=file]')
    .setInputFiles({ name: 'one.fphand', mimeType: 'application/octet-stream', buffer: file });
  await take.getByRole('button', { name: '接收', exact: true }).click();
  await expect(take.getByText(/^已接收：/)).toBeVisible();
  const there = await openProject(district);
  expect(await widthOfLarge(district.page, there)).toBe(1600);
  expect(hashOf((await saved(district.page, there, '传承人授课')).bytes)).toBe(hashOf(photo.bytes));
  expect(hashOf((await saved(district.page, there, '方案.pdf')).bytes)).toBe(hashOf(plan));

  const restored = await openOffline();
  await restored.go('/exchange');
  await restored.page
    .locator('input[accept=".fpcopy"]')
    .setInputFiles({ name: 'copy.fpcopy', mimeType: 'application/octet-stream', buffer: copy });
  await restored.page.getByRole('button', { name: '恢复这些记录' }).click();
  await expect(restored.page.getByText(/已恢复 [\d,]+ 条记录/)).toBeVisible();
  await restored.restart();
  const again = await openProject(restored);
  expect(hashOf((await saved(restored.page, again, '方案.pdf')).bytes)).toBe(hashOf(plan));
});
