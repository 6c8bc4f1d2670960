// How long exchange takes: node bench/exchange.mjs [--points=400] [--sessions=25] [--reps=3] [--dist=<folder>] [--keep]
// The built app in real Chromium, its data on disk: the first hand-over file of a district written and taken in on an
// empty device, then 10,000 changes, then registers of 10,000 rows looked at. Beside it, in the same run, the plain way:
// Dexie rows, one deflated JSON, rows put (page/plain-exchange.ts). Ratios hold; times are those of a machine.
import { cpSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { withPage } from './browser.mjs';
import { servePages } from './pages.mjs';
import { processorTime } from './processes.mjs';
import { percentile } from './ratios.mjs';
import { writeRegisters } from './registers.mjs';

const { values: flags } = parseArgs({
  options: {
    points: { type: 'string', default: '400' },
    sessions: { type: 'string', default: '25' },
    reps: { type: 'string', default: '3' },
    dist: { type: 'string' },
    keep: { type: 'boolean', default: false },
  },
});
const district = { points: Number(flags.points), sessionsPerPoint: Number(flags.sessions) };
const reps = Number(flags.reps);
const work = mkdtempSync(join(tmpdir(), 'fivepoint-exchange-'));
const server = await servePages({ work, dist: flags.dist });
const extra = ['--lang=en-US'];
const profile = (name) => join(work, name);
const say = (text) => console.log(`${new Date().toISOString().slice(11, 19)} load ${loadavg()[0].toFixed(1)}  ${text}`);

/** In the page, before its own code: blocks of it, and the moments at which a file was chosen and a button pressed. */
const watch = () => {
  const seen = { longest: 0, blocked: 0, tasks: [] };
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) seen.tasks.push([startTime, duration]);
  }).observe({ type: 'longtask', buffered: true });
  for (const kind of ['change', 'click']) {
    document.addEventListener(kind, () => (seen.start = performance.now()), { capture: true });
  }
  const look = () => {
    if (seen.until === undefined || seen.end !== undefined) return;
    const { selector, text } = seen.until;
    const there = [...document.querySelectorAll(selector)].some((each) => new RegExp(text).test(each.textContent));
    if (there) seen.end = performance.now();
  };
  // Every look costs the page itself, so it is not done on each change of the document.
  setInterval(look, 25);
  window.watched = seen;
};

/** Does something in the app and waits until something stands there; milliseconds, the longest block, all blocks. */
async function timed(page, home, selector, text, act) {
  await page.evaluate((until) => Object.assign(window.watched, { until, end: undefined, tasks: [] }), {
    selector,
    text: text.source,
  });
  const before = processorTime(home);
  await act();
  await page.waitForFunction(() => window.watched.end !== undefined, undefined, { timeout: 600_000, polling: 100 });
  const processor = before === undefined ? undefined : processorTime(home) - before;
  // Entries of the last block come after it.
  await page.waitForTimeout(200);
  const result = await page.evaluate(() => {
    const { start, end, tasks } = window.watched;
    const within = tasks
      .filter(([at, duration]) => at + duration >= start && at <= end)
      .map(([, duration]) => duration);
    return { milliseconds: end - start, longest: Math.max(0, ...within), blocked: within.reduce((a, b) => a + b, 0) };
  });
  return { ...result, processor };
}

const inApp = (home, path, use) =>
  withPage(
    home,
    undefined,
    async (page) => {
      await page.addInitScript(watch);
      await page.goto(`${server.origin}#${path}`);
      return use(page);
    },
    extra,
  );

const inBench = (home, name, ...given) =>
  withPage(
    home,
    `${server.origin}bench/`,
    (page) => page.evaluate(([method, args]) => window.bench[method](...args), [name, given]),
    extra,
  );

function write(home, file) {
  return inApp(home, '/exchange?unit=district00&year=2026', async (page) => {
    const button = page.getByRole('button', { name: 'Write the hand-over file' });
    await button.waitFor();
    await page.waitForTimeout(1000);
    const download = page.waitForEvent('download', { timeout: 600_000 });
    const result = await timed(page, home, '.notice', /Handed to the browser/, () => button.click());
    const notice = await page.locator('.notice', { hasText: 'Handed to the browser' }).textContent();
    await (await download).saveAs(file);
    return { ...result, bytes: statSync(file).size, notice };
  });
}

function takeIn(home, file) {
  return inApp(home, '/exchange?year=2026', async (page) => {
    const input = page.locator('input[type=file][accept=".fphand"]');
    await input.waitFor({ state: 'attached' });
    await page.waitForTimeout(1000);
    const check = await timed(page, home, 'button', /^Take it in$/, () => input.setInputFiles(file));
    const button = page.getByRole('button', { name: 'Take it in' });
    const accept = await timed(page, home, '.notice', /^.*Taken in:/, () => button.click());
    const notice = await page.locator('.notice', { hasText: 'Taken in:' }).textContent();
    return { check, accept, notice };
  });
}

function preview(home, file) {
  return inApp(home, '/bring-in?unit=district00&year=2026', async (page) => {
    const input = page.locator('input[type=file]').first();
    await input.waitFor({ state: 'attached' });
    await page.waitForTimeout(1000);
    const result = await timed(page, home, 'button', /^Bring in [\d,]+ rows/, () => input.setInputFiles(file));
    return { ...result, button: await page.getByRole('button', { name: /^Bring in [\d,]+ row/ }).textContent() };
  });
}

const runs = {};
const note = (name, values) => {
  runs[name] = [...(runs[name] ?? []), values];
  const shown = Object.entries(values).map(
    ([key, value]) => `${key} ${typeof value === 'number' ? Math.round(value) : value}`,
  );
  say(`${name}: ${shown.join(', ')}`);
};

try {
  const registers = writeRegisters(work);
  const filled = await inBench(profile('filled'), 'fillFrom', 'largeDistrict', district);
  say(`district of ${district.points} points: ${filled.changed} records made in ${Math.round(filled.milliseconds)} ms`);
  for (let rep = 0; rep < reps; rep += 1) {
    const [from, to, plain] = ['from', 'to', 'plain'].map((name) => profile(`${name}-${rep}`));
    cpSync(profile('filled'), from, { recursive: true });
    const floors = async () => {
      note('plain first', await inBench(plain, 'plainExchange', 'largeDistrict', district));
      note('plain changes', await inBench(plain, 'plainExchange', 'tenThousandChanges', district));
    };
    if (rep % 2 === 1) await floors();
    for (const [name, file] of [
      ['first', 'first.fphand'],
      ['changes', 'changes.fphand'],
    ]) {
      if (name === 'changes') await inBench(from, 'fillFrom', 'tenThousandChanges', district);
      note(`${name} written`, await write(from, join(work, file)));
      const { check, accept, notice } = await takeIn(to, join(work, file));
      note(`${name} looked into`, check);
      note(`${name} taken in`, { ...accept, notice });
    }
    for (const [name, file] of Object.entries(registers)) note(`preview ${name}`, await preview(to, file));
    if (rep % 2 === 0) await floors();
    for (const home of [from, to, plain]) rmSync(home, { recursive: true, force: true });
  }
  const median = (name, key) =>
    percentile(
      runs[name].map((run) => run[key]),
      0.5,
    );
  const worst = (name, key) => Math.max(...runs[name].map((run) => run[key]));
  const all = (names, key) => names.reduce((sum, name) => sum + median(name, key), 0);
  const seconds = (value) => (value / 1000).toFixed(1);
  const line = (what, names, floor) => {
    const time = all(names, 'milliseconds');
    const ratio = floor === undefined ? '' : (time / floor).toFixed(1);
    const block = Math.max(...names.map((name) => worst(name, 'longest')));
    console.log(
      `| ${what} | ${seconds(time)} | ${seconds(all(names, 'processor'))} | ${ratio} | ${Math.round(block)} |`,
    );
  };
  console.log(
    `\n| what | s | processor s | times the plain way | longest block of the page, ms |\n| --- | ---: | ---: | ---: | ---: |`,
  );
  for (const name of ['first', 'changes']) {
    const [writing, taking] = ['write', 'takeIn'].map((key) => median(`plain ${name}`, key));
    line(`${name}: written`, [`${name} written`], writing);
    line(`${name}: looked into`, [`${name} looked into`]);
    line(`${name}: taken in, with the look`, [`${name} looked into`, `${name} taken in`], taking);
    line(`${name}: all`, [`${name} written`, `${name} looked into`, `${name} taken in`], writing + taking);
  }
  for (const name of Object.keys(registers)) line(`10,000 rows of ${name} looked at`, [`preview ${name}`]);
  const folder = fileURLToPath(new URL('./results/', import.meta.url));
  mkdirSync(folder, { recursive: true });
  const machine = { cores: cpus().length, memoryGiB: Math.round(totalmem() / 2 ** 30), processor: cpus()[0].model };
  const file = `${folder}exchange-${Date.now()}.json`;
  writeFileSync(
    file,
    JSON.stringify({ date: new Date().toISOString(), machine, district, load: loadavg(), runs }, undefined, 1),
  );
  console.log(`\nWritten to ${file}`);
} finally {
  server.close();
  if (flags.keep) console.log(work);
  else rmSync(work, { recursive: true, force: true });
}
