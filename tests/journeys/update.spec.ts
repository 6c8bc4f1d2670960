import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test, waitUntilStored } from './support/fixture.ts';
import { startServer } from './support/server.ts';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));

/** Turns a copy of the built folder into a newer version: another page, and a worker that knows it. */
function publishNewer(folder: string): void {
  const page = join(folder, 'index.html');
  writeFileSync(page, readFileSync(page, 'utf8').replace('<html ', '<html data-version="newer" '));
  const worker = join(folder, 'service-worker.js');
  const revision = /("revision":")[0-9a-f]+(","url":"index.html")/;
  const text = readFileSync(worker, 'utf8');
  expect(text).toMatch(revision);
  writeFileSync(worker, text.replace(revision, '$1newer$2'));
}

test('a newer version is stored, waits, and takes over only when asked', async ({ page }) => {
  const folder = mkdtempSync(join(tmpdir(), 'fivepoint-update-'));
  cpSync(dist, folder, { recursive: true });
  const app = await startServer('/', folder);
  try {
    await page.goto(app.address);
    await waitUntilStored(page);
    publishNewer(folder);
    await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
    await expect
      .poll(() => page.evaluate(async () => (await navigator.serviceWorker.ready).waiting?.state))
      .toBe('installed');
    await page.reload();
    await expect(page.locator('html')).not.toHaveAttribute('data-version');

    // A worker that is still handing out files of the page does not give way: a person looks at the page before deciding.
    await page.waitForLoadState('networkidle');
    await app.stop();
    await page.getByRole('button', { name: '现在启用' }).click();
    await expect(page.locator('html')).toHaveAttribute('data-version', 'newer');
  } finally {
    await app.stop();
    rmSync(folder, { recursive: true, force: true });
  }
});
