import { expect, test, tile } from './support/offline.ts';

test.use({ paintsLastKnown: true });

test("D1 the figures seen last stand there at once after a restart, marked, until today's are read", async ({
  openOffline,
}) => {
  const app = await openOffline({ start: 'sample' });
  await app.go('/overview');
  const rate = await tile(app.page, '培训率').value.textContent();
  await expect.poll(() => app.page.evaluate(() => localStorage.getItem('fivepoint.last-known') !== null)).toBe(true);

  const page = await app.restart(async (fresh) => {
    await fresh.addInitScript(() => {
      const painted = new MutationObserver(() => {
        const sheet = document.querySelector('.last-known');
        if (sheet === null) return;
        Reflect.set(window, 'paintedFirst', sheet.textContent);
        painted.disconnect();
      });
      painted.observe(document, { childList: true, subtree: true });
    });
  });
  await expect(tile(page, '培训率').value).toHaveText(rate ?? '');
  await expect(page.locator('.last-known')).toHaveCount(0);
  const first = await page.evaluate(() => Reflect.get(window, 'paintedFirst') as string | undefined);
  expect(first).toContain(rate);
  expect(first).toContain('正在读取最新数据');
});
