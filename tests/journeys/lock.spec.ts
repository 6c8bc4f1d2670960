import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './support/offline.ts';
import { startAndAddLearner } from './support/small-point.ts';

const NAME = 'Quercus Plantedname';
const TELEPHONE = '057177881234';

/** Text as it may lie in a file: UTF-8, and UTF-16 in both orders. */
function writings(text: string): Buffer[] {
  const little = Buffer.from(text, 'utf16le');
  return [Buffer.from(text, 'utf8'), little, Buffer.from(little).swap16()];
}

/** All that the browser keeps of the app on the disk. */
function profileBytes(profile: string): Buffer {
  const files = readdirSync(join(profile, 'Default'), { recursive: true, withFileTypes: true });
  const kept = files.filter(
    (entry) => entry.isFile() && /IndexedDB|Local Storage|Session Storage/.test(entry.parentPath),
  );
  return Buffer.concat(kept.map((entry) => readFileSync(join(entry.parentPath, entry.name))));
}

// What was seen before the passphrase was set must not be painted before the lock.
test.use({ paintsLastKnown: true });

test('X1 a locked device shows nothing but its lock, opens by the passphrase, and by the recovery key when that is forgotten', async ({
  openOffline,
}) => {
  test.slow();
  const app = await openOffline();
  let { page } = app;
  await startAndAddLearner(page, app.address, { name: NAME, telephone: TELEPHONE });

  const picture = () => page.evaluate(() => localStorage.getItem('fivepoint.last-known'));
  await app.go('/overview');
  await expect.poll(picture).not.toBeNull();

  await app.go('/settings');
  const card = page.getByRole('region', { name: '口令锁' });
  await card.getByLabel('口令', { exact: true }).fill('plum rain grain');
  await card.getByLabel('再输一遍').fill('plum rain grain');
  await card.getByRole('button', { name: '设置口令' }).click();
  const recovery = (await card.locator('code').innerText()).trim();
  expect(recovery).toMatch(/^([0-9A-Z]{4}-){7}[0-9A-Z]{4}$/);
  await card.getByLabel('我已打印或抄下恢复密钥').check();
  await card.getByRole('button', { name: '锁定并试一试' }).click();

  const lockPage = page.getByRole('heading', { name: 'Fivepoint 已锁定' });
  await expect(lockPage).toBeVisible();
  expect(await picture()).toBeNull();
  await expect(page.getByText(NAME)).toHaveCount(0);
  await app.go('/learners');
  await expect(lockPage).toBeVisible();
  await page.getByLabel('口令', { exact: true }).fill('plum');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/口令不对/)).toBeVisible();
  await page.getByLabel('口令', { exact: true }).fill('plum rain grain');
  await page.keyboard.press('Enter');
  await expect(page.getByText(NAME).first()).toBeVisible();

  // The whole browser ends; the disk tells no name, and the passphrase is forgotten meanwhile.
  page = await app.restart(async () => {
    const bytes = profileBytes(app.folder);
    expect(writings('青禾社区').some((writing) => bytes.includes(writing))).toBe(true);
    for (const text of [NAME, TELEPHONE, 'plum rain grain', recovery]) {
      expect(writings(text).some((writing) => bytes.includes(writing))).toBe(false);
    }
  });
  await page.getByRole('button', { name: '忘记了口令' }).click();
  await page.getByRole('textbox', { name: '恢复密钥' }).fill(recovery.toLowerCase());
  await page.getByLabel('新口令').fill('white dew autumn');
  await page.getByLabel('再输一遍').fill('white dew autumn');
  await page.getByRole('button', { name: '设置口令并打开' }).click();
  await expect(page.locator('.crumb-nav')).toContainText('青禾社区');
  await page.getByRole('button', { name: '立即锁定' }).click();
  await expect(page.getByRole('heading', { name: 'Fivepoint 已锁定' })).toBeVisible();
  await page.getByLabel('口令', { exact: true }).fill('white dew autumn');
  await page.keyboard.press('Enter');
  await expect(page.locator('.crumb-nav')).toContainText('青禾社区');
  await app.go('/learners');
  await expect(page.getByText(NAME).first()).toBeVisible();
});
