// The simulated rows of a view of sums in a real browser: how long a cold start takes until they are all read.
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '../../scripts/serve.mjs';
import { storedBytes, withPage } from '../browser.mjs';
import { median } from '../ratios.mjs';

/** In the page: one row per unit and year, cells and totals side by side as the store has them. */
async function write({ model, seed, years }) {
  const { province, sumsRows } = await import(model);
  const asked = indexedDB.open('sums', 1);
  asked.onupgradeneeded = () => {
    asked.result.createObjectStore('sums', { keyPath: 'key' });
    asked.result.createObjectStore('totals', { keyPath: 'key' });
  };
  const database = await new Promise((resolve, reject) => {
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
  const transaction = database.transaction(['sums', 'totals'], 'readwrite');
  for (const { key, cells, totals } of sumsRows(province(seed), 3, seed, years)) {
    transaction.objectStore('sums').put({ key, cells });
    transaction.objectStore('totals').put({ key, cells: totals });
  }
  await new Promise((resolve, reject) => {
    transaction.oncomplete = resolve;
    transaction.onabort = () => reject(transaction.error);
  });
  database.close();
}

/** In the page: opening, and reading the rows that lie in some ranges of keys. */
async function read(ranges) {
  const start = performance.now();
  const asked = indexedDB.open('sums', 1);
  const database = await new Promise((resolve, reject) => {
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
  const open = performance.now();
  const transaction = database.transaction(['sums', 'totals']);
  const all = (name, [from, to]) =>
    new Promise((resolve, reject) => {
      const request = transaction.objectStore(name).getAll(IDBKeyRange.bound(from, to));
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const found = await Promise.all(['sums', 'totals'].flatMap((name) => ranges.map((range) => all(name, range))));
  return { rows: found.flat().length, open: open - start, read: performance.now() - open };
}

/**
 * @param {{ seed: number, years: number }} drawn
 * @param {[number, number][][]} readings ranges of keys of each reading
 */
export async function measureInBrowser({ seed, years }, readings, reps) {
  const work = mkdtempSync(join(tmpdir(), 'fivepoint-scale-'));
  const site = join(work, 'site');
  mkdirSync(site);
  writeFileSync(join(site, 'index.html'), '<!doctype html><title>Sums</title>');
  // The page draws the province itself: sending it millions of numbers takes minutes.
  cpSync(new URL('./model.mjs', import.meta.url), join(site, 'model.js'));
  const server = await serve({ folder: site, port: 0 });
  const address = `http://127.0.0.1:${server.address().port}/`;
  const profile = join(work, 'profile');
  try {
    await withPage(profile, address, (page) => page.evaluate(write, { model: `${address}model.js`, seed, years }));
    const runs = readings.map(() => []);
    for (let rep = 0; rep < reps; rep += 1) {
      for (const [index, ranges] of readings.entries()) {
        runs[index].push(await withPage(profile, address, (page) => page.evaluate(read, ranges)));
      }
    }
    return {
      bytes: storedBytes(profile),
      readings: runs.map((each) => ({
        rows: each[0].rows,
        open: median(each.map((run) => run.open)),
        read: median(each.map((run) => run.read)),
      })),
    };
  } finally {
    server.close();
    rmSync(work, { recursive: true, force: true });
  }
}
