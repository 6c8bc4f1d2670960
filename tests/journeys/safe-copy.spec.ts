import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, settled, test, tile } from './support/offline.ts';
import { startAndAddLearner } from './support/small-point.ts';

test('a safe copy is compared with what came since, restores the same figures into an empty profile; one altered byte is refused', async ({
  openOffline,
}) => {
  const source = await openOffline({ start: 'sample' });
  const figures = async (page: Page): Promise<string> => {
    await settled(page);
    // Money and organizations come a moment after the rate.
    await expect(tile(page, '人均经费').value).toHaveText(/^\d/);
    await expect(tile(page, '学习型组织').box).toContainText('类占比上升');
    return page.locator('.figures').innerText();
  };
  const before = await figures(source.page);
  await source.go('/exchange');
  const waiting = source.page.waitForEvent('download');
  await source.page.getByRole('button', { name: '做安全副本' }).click();
  const download = await waiting;
  expect(download.suggestedFilename()).toMatch(/\.fpcopy$/);
  const copy = readFileSync(await download.path());
  await expect(source.page.getByText(/已核对，并交给浏览器保存/)).toBeVisible();

  // Somebody new comes to a session: the comparison with the copy says so, and by how many people more it is.
  await source.go('/record/new');
  await source.page.getByLabel('活动名称').fill('读书会');
  await source.page.getByLabel('按姓名或电话查找').fill('齐立秋');
  await source.page.getByRole('button', { name: '新增学员“齐立秋”' }).click();
  await source.page.getByRole('button', { name: '新增并勾选' }).click();
  await source.page.getByRole('button', { name: '保存', exact: true }).click();
  await expect(source.page.getByRole('table').getByRole('link', { name: '读书会' })).toBeVisible();
  await source.go('/exchange');
  await source.page.getByRole('link', { name: '比较', exact: true }).click();
  await source.page.locator('input[accept=".fpcopy"]').setInputFiles({
    name: 'copy.fpcopy',
    mimeType: 'application/octet-stream',
    buffer: copy,
  });
  await expect(source.page.getByRole('heading', { name: /以来：新增 2 条$/ })).toBeVisible();
  await expect(source.page.getByRole('link', { name: '齐立秋' })).toBeVisible();
  const bridge = source.page.getByRole('region', { name: '比副本多计 1 人' });
  await expect(bridge.getByRole('img', { name: '当时还没有登记的人：+1' })).toBeVisible();
  await source.page.context().close();

  const target = await openOffline();
  await target.page.getByRole('link', { name: '恢复安全副本' }).click();
  const altered = Buffer.from(copy);
  const middle = Math.floor(altered.length / 2);
  altered.writeUInt8(altered.readUInt8(middle) ^ 1, middle);
  const choose = (name: string, buffer: Buffer) =>
    target.page
      .locator('input[accept=".fpcopy"]')
      .setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
  await choose('altered.fpcopy', altered);
  await expect(target.page.locator('.notice.bad')).toBeVisible();
  await expect(target.page.getByRole('button', { name: '恢复这些记录' })).toHaveCount(0);
  await target.go('/overview');
  await expect(target.page.getByRole('heading', { name: '欢迎使用 Fivepoint' })).toBeVisible();

  await target.restart();
  await target.go('/exchange');
  await choose('copy.fpcopy', copy);
  await expect(target.page.getByText('文件完好：与写出时一字不差。')).toBeVisible();
  await target.page.getByRole('button', { name: '恢复这些记录' }).click();
  await expect(target.page.getByText(/已恢复 [\d,]+ 条记录/)).toBeVisible();
  await target.restart();
  expect(await figures(target.page)).toBe(before);

  // The browser, or whoever cleans up, removes the database: the next start says so and leads to the newest copy.
  await target.restart(async () => rmSync(join(target.folder, 'Default', 'IndexedDB'), { recursive: true }));
  await expect(target.page.getByText('本机的记录不见了')).toBeVisible();
  await target.page.getByRole('link', { name: '恢复安全副本' }).first().click();
  await choose('copy.fpcopy', copy);
  await target.page.getByRole('button', { name: '恢复这些记录' }).click();
  await expect(target.page.getByText(/已恢复 [\d,]+ 条记录/)).toBeVisible();
  await target.go('/overview');
  expect(await figures(target.page)).toBe(before);
});

test('X1 a device that holds records is emptied for a restore only when all of them are in a copy, and the copy undoes it', async ({
  openOffline,
}) => {
  const NAME = 'Quercus Plantedname';
  const app = await openOffline();
  const { page } = app;
  await startAndAddLearner(page, app.address, { name: NAME, telephone: '057177881234' });
  await app.go('/exchange');
  const remove = page.getByRole('button', { name: '从本机移除全部记录' });
  await expect(remove).toBeDisabled();
  const save = async () => {
    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name: '做安全副本' }).click();
    return readFileSync(await (await waiting).path());
  };
  await save();
  await expect(remove).toBeEnabled();

  // One more change, and what was saved no longer holds everything.
  await app.go('/learners/new');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('姓名').fill('Acer Second');
  await dialog.getByRole('button', { name: '保存', exact: true }).click();
  await expect(page.getByText('Acer Second').first()).toBeVisible();
  await app.go('/exchange');
  await expect(remove).toBeDisabled();
  const copy = await save();

  await remove.click();
  await page.getByRole('dialog').getByRole('button', { name: '从本机移除全部记录' }).click();
  await expect(page.getByText('记录已移除，现在可以恢复安全副本。')).toBeVisible();
  const emptied = await app.restart();
  await app.go('/learners');
  await settled(emptied);
  await expect(emptied.getByText(NAME)).toHaveCount(0);

  await app.go('/exchange');
  await emptied
    .locator('input[accept=".fpcopy"]')
    .setInputFiles({ name: 'copy.fpcopy', mimeType: 'application/octet-stream', buffer: copy });
  await emptied.getByRole('button', { name: '恢复这些记录' }).click();
  await expect(emptied.getByText(/已恢复 [\d,]+ 条记录/)).toBeVisible();
  await app.go('/learners');
  for (const name of [NAME, 'Acer Second']) await expect(emptied.getByText(name).first()).toBeVisible();
});
