// The benchmark: npm run bench [-- --quick] [--sizes=150000,1500000] [--reps=5] [--sqlite] [--keep]
// Real Chromium, data on disk, the store and the built app as shipped, against plain Dexie rows and against an almost
// empty store. Medians of interleaved repetitions; what counts are the ratios.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { serve } from '../scripts/serve.mjs';
import { storedBytes, withPage } from './browser.mjs';
import { buildPage } from './build.mjs';
import { processorTime } from './processor-time.mjs';
import { barsOf, printBars, printTable } from './report.mjs';

const { values: flags } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    sizes: { type: 'string' },
    reps: { type: 'string', default: '5' },
    sqlite: { type: 'boolean', default: false },
    keep: { type: 'boolean', default: false },
  },
});
const sizes = (flags.sizes ?? (flags.quick ? '150000' : '150000,1500000')).split(',').map(Number);
const reps = Number(flags.reps);
const extra = flags.sqlite ? ['--enable-features=IdbSqliteBackingStore,IdbSqliteOnDiskRollout'] : [];
const root = fileURLToPath(new URL('..', import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'fivepoint-bench-'));

const site = join(work, 'site');
if (!existsSync(`${root}dist/index.html`)) {
  spawnSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'], {
    cwd: root,
    stdio: 'inherit',
  });
}
cpSync(`${root}dist`, site, { recursive: true });
cpSync(await buildPage(), join(site, 'bench'), { recursive: true });
const server = await serve({ folder: site, port: 0 });
const origin = `http://127.0.0.1:${server.address().port}/`;
const bench = `${origin}bench/`;

const say = (text) => console.log(`${new Date().toISOString().slice(11, 19)} load ${loadavg()[0].toFixed(1)}  ${text}`);
const profileOf = (contender, size) => join(work, `${contender}-${size}`);
const call = (profile, name, ...given) =>
  withPage(
    profile,
    bench,
    (page) => page.evaluate(([method, args]) => window.bench[method](...args), [name, given]),
    extra,
  );

/** Opening once more lets the browser put its log in order: only then is the size what stays. */
async function settle(profile, contender) {
  for (let time = 0; time < 2; time += 1) {
    await withPage(
      profile,
      bench,
      async (page) => {
        await page.evaluate((which) => window.bench.openClose(which), contender);
        await page.waitForTimeout(2000);
      },
      extra,
    );
  }
}

const round = (value) => (value === undefined ? '?' : Math.round(value));

/** Also the processor time of the whole browser. */
function timedCall(profile, name, ...given) {
  return withPage(
    profile,
    bench,
    async (page) => {
      const before = processorTime(profile);
      const result = await page.evaluate(([method, args]) => window.bench[method](...args), [name, given]);
      return { ...result, processor: before === undefined ? undefined : processorTime(profile) - before };
    },
    extra,
  );
}

/** The learners first: what is timed as take-in are their attendances. */
async function fill(contender, size, profile) {
  const method = contender === 'rows' ? 'fillRows' : 'fillStore';
  const learners = await timedCall(profile, method, size, 'district');
  if (size === 0) return { learners };
  const sessions = await timedCall(profile, method, size, 'sessions');
  say(`${contender} ${size}: taken in ${round(sessions.milliseconds)} ms (processor ${round(sessions.processor)} ms)`);
  return { learners, sessions };
}

/** Cold: a new browser, the profile from the disk, from the navigation to the figures. */
function coldPage(contender, size, profile) {
  const address = `${bench}?overview=${contender}&attendances=${size}`;
  return withPage(profile, address, (page) => page.evaluate(() => window.measured), extra);
}

const watchFigures = () => {
  const seen = {};
  const look = () => {
    if (seen.figures === undefined && document.querySelector('.figure-tile .figure')) seen.figures = performance.now();
    if (seen.charts === undefined && document.querySelector('svg.recharts-surface')) seen.charts = performance.now();
    if (seen.figures !== undefined && seen.charts !== undefined) watching.disconnect();
  };
  const watching = new MutationObserver(look);
  watching.observe(document, { childList: true, subtree: true });
  window.seenFigures = seen;
};

/** The built app at its Overview, from the navigation to the headline figure. */
async function coldApp(profile) {
  return withPage(
    profile,
    undefined,
    async (page) => {
      await page.addInitScript(watchFigures);
      await page.goto(`${origin}#/overview?unit=district00&year=2026`);
      await page.waitForFunction(() => window.seenFigures.charts !== undefined, undefined, { timeout: 60_000 });
      return page.evaluate(() => ({
        ...window.seenFigures,
        headline: document.querySelector('.figure-tile .figure').textContent,
      }));
    },
    extra,
  );
}

async function visitApp(profile) {
  await withPage(
    profile,
    `${origin}#/overview?unit=district00&year=2026`,
    async (page) => {
      await page.waitForSelector('.figure-tile .figure', { timeout: 60_000 });
      await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
      await page.waitForTimeout(3000);
    },
    extra,
  );
}

/** Bytes per attendance of each part: its share of what lies uncompressed, of the bytes on disk. */
async function bytesOfParts(profile, size) {
  const plain = await call(profile, 'bytesOfParts');
  const all = Object.values(plain).reduce((sum, bytes) => sum + bytes, 0);
  const onDisk = storedBytes(profile) / size;
  return Object.fromEntries(Object.entries(plain).map(([part, bytes]) => [part, (onDisk * bytes) / all]));
}

const results = {
  date: new Date().toISOString().slice(0, 10),
  machine: {
    cores: cpus().length,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    processor: cpus()[0].model,
    node: process.version,
  },
  backend: flags.sqlite ? 'sqlite' : 'leveldb',
  reps,
  sizes: {},
};

async function measureSize(size) {
  const of = { takeIn: { store: [], rows: [] }, learners: { store: [], rows: [] }, longestTask: [], longestGap: [] };
  const fills = size <= 150_000 ? Math.min(3, reps) : 1;
  for (let rep = 0; rep < fills; rep += 1) {
    for (const contender of rep % 2 === 0 ? ['store', 'rows'] : ['rows', 'store']) {
      const profile = rep === 0 ? profileOf(contender, size) : join(work, `again-${contender}-${rep}`);
      const result = await fill(contender, size, profile);
      of.takeIn[contender].push(result.sessions);
      of.learners[contender].push(result.learners);
      if (contender === 'store') {
        for (const { longestTask, longestGap } of [result.learners, result.sessions]) {
          of.longestTask.push(longestTask);
          of.longestGap.push(longestGap);
        }
      }
      if (rep > 0) rmSync(profile, { recursive: true, force: true });
    }
  }
  for (const contender of ['store', 'rows']) await settle(profileOf(contender, size), contender);
  of.bytes = { store: storedBytes(profileOf('store', size)) / size, rows: storedBytes(profileOf('rows', size)) / size };
  of.parts = await bytesOfParts(profileOf('store', size), size);
  say(`bytes per attendance: ${of.bytes.store.toFixed(1)}, rows ${of.bytes.rows.toFixed(1)}`);
  cpSync(profileOf('store', size), profileOf('app', size), { recursive: true });
  await visitApp(profileOf('app', size));
  return of;
}

/** Reading and writing, all contenders in turn. */
async function interleave(sizeResults) {
  const cases = [
    ...sizes.flatMap((size) => [
      { name: 'store', size, run: () => coldPage('store', size, profileOf('store', size)) },
      { name: 'rows', size, run: () => coldPage('rows', size, profileOf('rows', size)) },
      { name: 'app', size, run: () => coldApp(profileOf('app', size)) },
    ]),
    { name: 'store', size: 0, run: () => coldPage('store', 0, profileOf('store', 0)) },
    { name: 'app', size: 0, run: () => coldApp(profileOf('app', 0)) },
  ];
  const cold = cases.map(({ name, size }) => ({ name, size, runs: [] }));
  for (let rep = 0; rep < reps; rep += 1) {
    const order = cases.map((_, index) => index);
    if (rep % 2 === 1) order.reverse();
    for (const index of order) cold[index].runs.push(await cases[index].run());
    say(`cold, round ${rep + 1}`);
  }
  const hashes = new Map();
  for (const { name, size, runs } of cold) {
    if (name === 'app' || size === 0) continue;
    for (const { hash } of runs) {
      if ((hashes.get(size) ?? hash) !== hash) throw new Error(`Different answers at ${size}: ${hash} of ${name}`);
      hashes.set(size, hash);
    }
  }
  results.cold = cold;
  const count = 60;
  for (let rep = 0; rep < 2; rep += 1) {
    for (const size of rep % 2 === 0 ? sizes : [...sizes].reverse()) {
      const of = sizeResults[size];
      for (const contender of ['store', 'rows']) {
        const durations = await call(profileOf(contender, size), 'writes', contender, count, rep * count);
        of.writes ??= { store: [], rows: [] };
        of.writes[contender].push(...durations);
      }
      of.drillDowns ??= {};
      for (const [name, durations] of Object.entries(await call(profileOf('store', size), 'drillDowns', 40))) {
        of.drillDowns[name] = [...(of.drillDowns[name] ?? []), ...durations];
      }
      say(`writes and ways to the records at ${size}, round ${rep + 1}`);
    }
  }
  for (const size of sizes) {
    sizeResults[size].rebuild = await call(profileOf('store', size), 'rebuild');
    const after = await coldPage('store', size, profileOf('store', size));
    if (after.hash === undefined) throw new Error('No answer after the rebuild');
  }
}

try {
  await fill('store', 0, profileOf('store', 0));
  cpSync(profileOf('store', 0), profileOf('app', 0), { recursive: true });
  await visitApp(profileOf('app', 0));
  for (const size of sizes) results.sizes[size] = await measureSize(size);
  await interleave(results.sizes);
  results.load = loadavg();
  const folder = fileURLToPath(new URL('./results/', import.meta.url));
  mkdirSync(folder, { recursive: true });
  const file = `${folder}${results.date}-${results.backend}-${Date.now()}.json`;
  writeFileSync(file, JSON.stringify(results, undefined, 1));
  printTable(results);
  const failed = printBars(barsOf(results));
  console.log(`\nWritten to ${file}`);
  process.exitCode = failed > 0 ? 1 : 0;
} finally {
  server.close();
  if (flags.keep) console.log(work);
  else rmSync(work, { recursive: true, force: true });
}
