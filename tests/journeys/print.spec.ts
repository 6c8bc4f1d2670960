import { expect, settled, test } from './support/offline.ts';

/** By month, by year, units, money per unit, kinds of learning organization, groups. */
const CHARTS = 6;

test('the printed Overview has no frame, and every chart keeps its size', async ({ openOffline }) => {
  const app = await openOffline({ start: 'sample' });
  const page = await app.restart();
  await settled(page);
  await expect(page.locator('.figure-tile')).toHaveCount(4);
  // Money and organizations come a moment after the rate.
  await expect(page.locator('.chart svg')).toHaveCount(CHARTS);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('nav.side')).toBeHidden();
  await expect(page.getByRole('button', { name: '打印本页' })).toBeHidden();
  await expect(page.getByRole('button', { name: '搜索或命令' })).toBeHidden();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('.figure-tile')).toHaveCount(4);
  const charts = await page.locator('.chart svg').evaluateAll((all) =>
    all.map((svg) => {
      const { width, height, right } = svg.getBoundingClientRect();
      return { width, height, inside: right <= document.documentElement.clientWidth + 1 };
    }),
  );
  expect(charts).toHaveLength(CHARTS);
  for (const chart of charts) {
    expect(chart.width).toBeGreaterThan(0);
    expect(chart.height).toBeGreaterThan(0);
    expect(chart.inside).toBe(true);
  }
  await expect(page.getByRole('table').first()).toBeVisible();
  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  expect(pdf.length).toBeGreaterThan(20_000);
});
