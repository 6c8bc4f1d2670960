import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { expect, type OfflineApp, test } from './support/offline.ts';
import { startAndAddLearner } from './support/small-point.ts';

const NAME = 'Quercus Plantedname';
const TELEPHONE = '057177881234';
const PASSPHRASE = 'plum rain grain';

/** Text as it may lie in a file: UTF-8, and UTF-16 in both orders. */
function writings(text: string): Buffer[] {
  const little = Buffer.from(text, 'utf16le');
  return [Buffer.from(text, 'utf8'), little, Buffer.from(little).swap16()];
}

async function saved(page: Page, card: Locator, field: string, button: string): Promise<Buffer> {
  await card.getByLabel(field).fill(PASSPHRASE);
  await card.getByLabel('再输一遍').fill('plum rain');
  await card.getByRole('button', { name: button }).click();
  await expect(card.getByText('两次输入不一样。')).toBeVisible();
  await card.getByLabel('再输一遍').fill(PASSPHRASE);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    card.getByRole('button', { name: button }).click(),
  ]);
  const bytes = readFileSync(await download.path());
  for (const text of [NAME, TELEPHONE, PASSPHRASE, '青禾社区']) {
    expect(writings(text).some((writing) => bytes.includes(writing))).toBe(false);
  }
  return bytes;
}

function altered(bytes: Buffer): Buffer {
  const made = Buffer.from(bytes);
  const middle = Math.floor(made.length / 2);
  made.writeUInt8(made.readUInt8(middle) ^ 1, middle);
  return made;
}

test('X1 sealed files tell nothing; one altered byte and a wrong passphrase are refused; the right one takes in and restores', async ({
  openOffline,
}) => {
  test.slow();
  const choose = (page: Page, kind: string, name: string, buffer: Buffer) =>
    page
      .locator(`input[accept="${kind}"]`)
      .setInputFiles({ name: `${name}${kind}`, mimeType: 'application/octet-stream', buffer });
  const nameIsThere = async ({ page, go }: OfflineApp) => {
    await go('/learners');
    await expect(page.getByText(NAME).first()).toBeVisible();
  };

  const pointApp = await openOffline();
  const point = pointApp.page;
  await startAndAddLearner(point, pointApp.address, { name: NAME, telephone: TELEPHONE });
  await pointApp.go('/exchange');
  const giving = point.getByRole('region', { name: '交出', exact: true });
  const handOver = await saved(point, giving, '口令', '写出交接文件');
  await expect(giving.getByText(/已交给浏览器保存/)).toBeVisible();
  const making = point.getByRole('region', { name: '做安全副本' });
  const copy = await saved(point, making, '副本的口令', '做安全副本');
  await expect(making.getByText(/只有用口令才能打开/)).toBeVisible();
  await point.context().close();

  const schoolApp = await openOffline();
  const school = schoolApp.page;
  await schoolApp.go('/exchange');
  const taking = () => school.getByRole('region', { name: '接收', exact: true });
  await choose(school, '.fphand', 'altered', altered(handOver));
  await expect(taking().getByText(/文件在途中损坏或不完整/)).toBeVisible();
  await choose(school, '.fphand', 'point', handOver);
  const asked = taking().getByLabel('文件的口令');
  await asked.fill('plum rain');
  await asked.press('Enter');
  await expect(taking().getByText(/口令不对/)).toBeVisible();
  await expect(taking().getByRole('button', { name: '接收', exact: true })).toHaveCount(0);
  await taking().getByLabel('文件的口令').fill(PASSPHRASE);
  await taking().getByLabel('文件的口令').press('Enter');
  await taking().getByRole('button', { name: '接收', exact: true }).click();
  await expect(taking().getByRole('button', { name: /回执/ })).toBeVisible();
  await schoolApp.restart();
  await nameIsThere(schoolApp);
  await schoolApp.page.context().close();

  const spareApp = await openOffline();
  const spare = spareApp.page;
  await spareApp.go('/exchange');
  await choose(spare, '.fpcopy', 'altered', altered(copy));
  await expect(spare.getByText(/文件已损坏/)).toBeVisible();
  await choose(spare, '.fpcopy', 'copy', copy);
  const key = spare.getByLabel('副本的口令或恢复密钥');
  await key.fill('plum rain');
  await key.press('Enter');
  await expect(spare.getByText(/打不开这份副本/)).toBeVisible();
  await expect(spare.getByRole('button', { name: '恢复这些记录' })).toHaveCount(0);
  await spare.getByLabel('副本的口令或恢复密钥').fill(PASSPHRASE);
  await spare.getByLabel('副本的口令或恢复密钥').press('Enter');
  await spare.getByRole('button', { name: '恢复这些记录' }).click();
  await expect(spare.getByText(/已恢复 [\d,]+ 条记录/)).toBeVisible();
  await nameIsThere(spareApp);
});
