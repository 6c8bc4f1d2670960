// A real browser with its profile on disk, and the size of what it stored.
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { browserArguments, ensureBrowser } from '../scripts/browser.mjs';

export async function launch(profile, extra = []) {
  return chromium.launchPersistentContext(profile, {
    executablePath: ensureBrowser(),
    args: [...browserArguments, ...extra],
    viewport: { width: 1280, height: 900 },
  });
}

/** Opens a page in a fresh browser, lets it be used, and closes the browser again. */
export async function withPage(profile, address, use, extra = []) {
  const context = await launch(profile, extra);
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    const troubles = [];
    page.on('pageerror', (error) => troubles.push(error.stack ?? error.message));
    // What a browser does on its first second is not part of any figure.
    await page.waitForTimeout(1000);
    if (address !== undefined) await page.goto(address);
    const result = await use(page);
    if (troubles.length > 0) throw new Error(troubles.join('\n'));
    return result;
  } finally {
    await context.close();
  }
}

/** Bytes of the IndexedDB folders of a profile. */
export function storedBytes(profile) {
  const folder = join(profile, 'Default', 'IndexedDB');
  let bytes = 0;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) bytes += statSync(join(entry.parentPath, entry.name)).size;
  }
  return bytes;
}
