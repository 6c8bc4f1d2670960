// The simulated rows of a view of sums in a real browser: how long a cold start takes until they are all read.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '../../scripts/serve.mjs';
import { storedBytes, withPage } from '../browser.mjs';
import { median } from '../ratios.mjs';

const kinds = { Uint8Array: 1, Uint16Array: 2, Uint32Array: 4 };

/** In the page: one row per unit and year, cells and totals side by side as the store has them. */
async function write(rows) {
  const arrays = { 1: Uint8Array, 2: Uint16Array, 4: Uint32Array };
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
  for (const { key, width, cells, totals } of rows) {
    transaction.objectStore('sums').put({ key, cells: arrays[width].from(cells) });
    const measures = Object.entries(totals).map(([name, months]) => [name, Float64Array.from(months)]);
    transaction.objectStore('totals').put({ key, measures: Object.fromEntries(measures) });
  }
  await new Promise((resolve, reject) => {
    transaction.oncomplete = resolve;
    transaction.onabort = () => reject(transaction.error);
  });
  database.close();
}

/** In the page: opening, and reading the first so many keys. */
async function read(upTo) {
  const start = performance.now();
  const asked = indexedDB.open('sums', 1);
  const database = await new Promise((resolve, reject) => {
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
  const open = performance.now();
  const transaction = database.transaction(['sums', 'totals']);
  const all = (name) =>
    new Promise((resolve, reject) => {
      const request = transaction.objectStore(name).getAll(IDBKeyRange.upperBound(upTo));
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const [sums] = await Promise.all([all('sums'), all('totals')]);
  return { rows: sums.length, open: open - start, read: performance.now() - open };
}

/**
 * @param {{ key: number, cells: Uint8Array | Uint16Array | Uint32Array, totals: Record<string, Float64Array> }[]} rows
 * @param {number[]} upTo last key of each reading
 */
export async function measureInBrowser(rows, upTo, reps) {
  const work = mkdtempSync(join(tmpdir(), 'fivepoint-scale-'));
  const site = join(work, 'site');
  mkdirSync(site);
  writeFileSync(join(site, 'index.html'), '<!doctype html><title>Sums</title>');
  const server = await serve({ folder: site, port: 0 });
  const address = `http://127.0.0.1:${server.address().port}/`;
  const profile = join(work, 'profile');
  try {
    const plain = rows.map(({ key, cells, totals }) => ({
      key,
      width: kinds[cells.constructor.name],
      cells: [...cells],
      totals: Object.fromEntries(Object.entries(totals).map(([name, months]) => [name, [...months]])),
    }));
    await withPage(profile, address, async (page) => {
      for (let first = 0; first < plain.length; first += 500) {
        await page.evaluate(write, plain.slice(first, first + 500));
      }
    });
    const runs = upTo.map(() => []);
    for (let rep = 0; rep < reps; rep += 1) {
      for (const [index, last] of upTo.entries()) {
        runs[index].push(await withPage(profile, address, (page) => page.evaluate(read, last)));
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
