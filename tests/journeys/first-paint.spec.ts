import type { Page } from '@playwright/test';
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

test('D1 the figures seen last are known to be the present ones before the app runs, unless something was written since', async ({
  openOffline,
}) => {
  const app = await openOffline({ start: 'sample' });
  await app.go('/overview');
  const rate = await tile(app.page, '培训率').value.textContent();
  await expect.poll(() => app.page.evaluate(() => localStorage.getItem('fivepoint.last-known'))).toContain('"seq"');

  const page = await app.restart(holdDrawing);
  const sheet = page.locator('.last-known');
  await expect(sheet).toContainText('数字已是最新');
  await expect(sheet).toContainText(rate ?? '');
  await page.evaluate(() => Reflect.get(window, 'letDraw')());
  await expect(sheet).toHaveCount(0);
  await expect(tile(page, '培训率').value).toHaveText(rate ?? '');

  await page.evaluate(commitElsewhere);
  const later = await app.restart(holdDrawing);
  await expect.poll(() => later.evaluate(() => Reflect.get(window, 'heldDrawings') as number)).toBeGreaterThan(0);
  await expect(later.locator('.last-known')).toContainText('正在读取最新数据');
  await later.evaluate(() => Reflect.get(window, 'letDraw')());
  await expect(later.locator('.last-known')).toHaveCount(0);
});

/** React draws only when it is let. */
async function holdDrawing(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const held: (() => void)[] = [];
    let isHeld = true;
    Object.assign(window, {
      heldDrawings: 0,
      setImmediate: (draw: () => void) => {
        if (!isHeld) return setTimeout(draw);
        Reflect.set(window, 'heldDrawings', held.push(draw));
        return 0;
      },
      letDraw: () => {
        isHeld = false;
        for (const draw of held.splice(0)) draw();
      },
    });
  });
}

/** As if another window had written, and this one been closed before it heard of it. */
async function commitElsewhere(): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open('fivepoint-sample');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const writing = opening.result.transaction('meta', 'readwrite');
      const meta = writing.objectStore('meta');
      const reading = meta.get('clock');
      reading.onsuccess = () => {
        const { key, value } = reading.result as { key: string; value: { seq: number } };
        meta.put({ key, value: { ...value, seq: value.seq + 1 } });
      };
      writing.onabort = () => reject(writing.error);
      writing.oncomplete = () => {
        opening.result.close();
        resolve();
      };
    };
  });
}
