import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { expect, settled, test } from './support/offline.ts';

/** The words of a Word file, one line per paragraph. */
function wordText(path: string): { text: string; pictures: number } {
  const parts = unzipSync(new Uint8Array(readFileSync(path)));
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  return {
    text: xml.replace(/<\/w:p>/g, '\n').replace(/<[^>]+>/g, ''),
    pictures: Object.keys(parts).filter((name) => name.startsWith('word/media/')).length,
  };
}

test('N3 D3 P2 a month is confirmed, checked, reopened by a late session, and goes out on paper, offline with a restart', async ({
  openOffline,
}, info) => {
  test.slow();
  const app = await openOffline({ start: 'sample' });
  let { page } = app;
  // Confirmed by the unit: the tier in view is the district, its first street is opened from the list below.
  await app.go('/reports');
  await expect(page.getByRole('heading', { level: 2, name: /尚未确认$/ })).toBeVisible();
  await page.getByRole('table', { name: '下级单位', exact: true }).getByRole('link', { name: '风铃镇' }).click();
  await expect(page.locator('.crumb-nav')).toContainText('风铃镇');
  await page.getByLabel('填表人').fill('李小满');
  await page.getByRole('button', { name: '确认本月' }).click();
  await expect(page.getByRole('heading', { level: 2, name: /已确认，等上级审核$/ })).toBeVisible();
  await expect(page.getByText(/由李小满确认。/)).toBeVisible();

  // Checked by the tier above, after a restart.
  page = await app.restart();
  await app.go('/reports');
  await page.getByRole('button', { name: '审核通过：风铃镇' }).click();
  const row = page.getByRole('table', { name: '下级单位', exact: true }).getByRole('row', { name: /风铃镇/ });
  await expect(row).toContainText('已审核');
  await expect(page.getByText(/已审核 1 个/)).toBeVisible();

  // A late session in the checked month shows as a change.
  const month = await page.getByLabel('月份').inputValue();
  const unit = new URL((await row.getByRole('link').first().getAttribute('href'))?.replace('#', 'http://x') ?? '');
  const street = unit.searchParams.get('unit') ?? '';
  await app.go(`/record/new?unit=${street}`);
  await page.getByLabel('活动名称').fill('补录的讲座');
  await page.getByLabel('日期', { exact: true }).fill(`${month}-08`);
  await page.getByLabel(/^未具名人数/).fill('12');
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('活动记录');
  await page.getByLabel('月份').selectOption({ label: `${Number(month.slice(5))}月` });

  // A notice on the session as Word.
  await page.getByRole('link', { name: '补录的讲座' }).first().click();
  const [notice] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '活动信息（Word）' }).click(),
  ]);
  const noticePath = info.outputPath('notice.docx');
  await notice.saveAs(noticePath);
  expect(wordText(noticePath).text).toContain('“补录的讲座”');
  expect(wordText(noticePath).text).toContain('共 12 人参加');

  await app.go('/reports');
  await expect(row).toContainText('确认后有变动');
  await row.getByRole('link').first().click();
  await expect(page.getByRole('heading', { level: 2, name: /确认后有变动$/ })).toBeVisible();
  await page.getByRole('button', { name: '重新确认' }).click();
  await expect(page.getByRole('heading', { level: 2, name: /等上级审核$/ })).toBeVisible();

  // The one-page return and the summary with its charts.
  await page.getByRole('link', { name: '月报表（一页）' }).click();
  await expect(page.getByRole('article')).toContainText('填表人： 李小满');
  await page.getByRole('combobox', { name: '文稿' }).selectOption({ label: '年度总结' });
  const sheet = page.getByRole('article');
  await expect(sheet.getByRole('heading', { name: '二、居民培训' })).toBeVisible();
  const shown = await sheet.getByRole('table', { name: '各单位培训率' }).getByRole('row').last().innerText();
  const [word] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '存为 Word' }).click(),
  ]);
  expect(word.suggestedFilename()).toMatch(/社区教育工作总结\.docx$/);
  const path = info.outputPath('summary.docx');
  await word.saveAs(path);
  const { text, pictures } = wordText(path);
  expect(pictures).toBeGreaterThanOrEqual(2);
  expect(text.replace(/\s+/g, ' ')).toContain(shown.replace(/\s+/g, ' ').trim());

  // The learning week of the month with the late session: that session is in it, and its people in the sum.
  await app.go(`/reports/papers?paper=week&unit=${street}&from=${month}-08&until=${month}-08`);
  const week = page.getByRole('article', { name: /全民终身学习活动周情况$/ });
  await expect(week.getByRole('row', { name: /补录的讲座/ })).toContainText(/ 12$|12$/);
  const held = await week.getByRole('table', { name: '开展情况' }).locator('tbody td:last-child').allInnerTexts();
  const sum = held.reduce((all, people) => all + Number(people.replaceAll(',', '')), 0);
  await expect(week.getByRole('table', { name: '各单位情况' }).locator('tr').last().locator('td').last()).toHaveText(
    sum.toLocaleString('en'),
  );
});

test('D3 the hand-in list and the call list keep what was done, offline with a restart', async ({ openOffline }) => {
  test.slow();
  const app = await openOffline({ start: 'sample' });
  let { page } = app;
  await app.go('/reports/hand-in');
  const yearEnd = page.getByRole('radio', { name: '年终' });
  await yearEnd.click({ force: true });
  await expect(yearEnd).toBeChecked();
  await page.getByRole('button', { name: '用常用清单开始' }).click();
  const signed = () => page.getByRole('checkbox', { name: /^签字：年度工作总结/ });
  await signed().click();
  await expect(signed()).toBeChecked();
  await page.getByRole('button', { name: '年度工作总结' }).click();
  const form = page.getByRole('dialog', { name: '修改材料' });
  await form.getByLabel('份数').fill('3');
  await form.getByLabel(/^交给/).fill('区教育局');
  await form.getByRole('button', { name: '保存' }).click();
  await expect(form).toHaveCount(0);
  await app.go('/reports/calls');
  const outcome = () => page.getByRole('table', { name: '待联系名单' }).getByRole('combobox').first();
  await outcome().selectOption({ label: '会来' });
  await expect(page.getByText(/已联系 1 人/)).toBeVisible();

  page = await app.restart();
  await app.go('/reports/calls');
  await expect(outcome()).toHaveValue('coming');
  await app.go('/reports/hand-in?occasion=year-end');
  await expect(signed()).toBeChecked();
  await expect(page.getByRole('row', { name: /年度工作总结/ })).toContainText('区教育局');
});

test('N3 D3 every part reads and works at the width of a telephone', async ({ openOffline }) => {
  test.slow();
  const app = await openOffline({ start: 'sample', width: 380 });
  const { page } = app;
  for (const part of ['', '/papers?paper=year', '/hand-in', '/calls', '/evidence']) {
    await app.go(`/reports${part}`);
    await settled(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  }
});
