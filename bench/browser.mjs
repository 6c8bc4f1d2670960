// A real browser with its profile on disk, and the size of what it stored.
import { closeSync, existsSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
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

const storageFolders = ['IndexedDB', 'File System'];

function filesIn(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** Bytes of what the pages of a profile stored: IndexedDB, and the private file system (OPFS). */
export function storedBytes(profile) {
  return storageFolders
    .flatMap((name) => filesIn(join(profile, 'Default', name)))
    .reduce((bytes, file) => bytes + statSync(file).size, 0);
}

/** Which back end of IndexedDB really wrote a profile, by its files. */
export function backendOf(profile) {
  const files = filesIn(join(profile, 'Default', 'IndexedDB'));
  const isSqlite = files.some((file) => {
    const start = Buffer.alloc(15);
    const descriptor = openSync(file, 'r');
    readSync(descriptor, start, 0, 15, 0);
    closeSync(descriptor);
    return start.toString('latin1') === 'SQLite format 3';
  });
  return isSqlite ? 'sqlite' : 'leveldb';
}
