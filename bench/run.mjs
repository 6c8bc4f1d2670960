// The benchmark: npm run bench [-- --quick] [--sizes=150000,1500000] [--reps=5] [--backend=sqlite] [--keep]
//                             [--contenders] [--contender-size=30000] [--alone]
// Real Chromium, data on disk, the store and the built app as shipped, against plain Dexie rows, against an almost empty
// store and, when asked, against other databases. Interleaved repetitions, equal answers; what counts are the ratios.
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { backendOf, storedBytes } from './browser.mjs';
import { contenderVersions } from './build.mjs';
import { createDriver } from './driver.mjs';
import { servePages } from './pages.mjs';
import { takenByHost } from './processes.mjs';
import { printRatios, printSteadiness, ratiosOf } from './ratios.mjs';
import { barsOf, printBars, printCrowd, printTable, printUndisturbed } from './report.mjs';

const { values: flags } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    sizes: { type: 'string' },
    reps: { type: 'string', default: '5' },
    backend: { type: 'string', default: 'leveldb' },
    contenders: { type: 'boolean', default: false },
    'contender-size': { type: 'string', default: '30000' },
    alone: { type: 'boolean', default: false },
    keep: { type: 'boolean', default: false },
  },
});
const sizes = (flags.sizes ?? (flags.quick ? '150000' : '150000,1500000')).split(',').map(Number);
const reps = Number(flags.reps);
const contenderSize = Number(flags['contender-size']);
const backends = {
  leveldb: ['--disable-features=IdbSqliteBackingStore,IdbSqliteOnDiskRollout'],
  sqlite: ['--enable-features=IdbSqliteBackingStore,IdbSqliteOnDiskRollout'],
};
if (!(flags.backend in backends)) throw new Error(`--backend is one of ${Object.keys(backends).join(', ')}`);

// At millions of attendances a row for each takes longer than anybody waits.
const own = flags.alone ? ['store'] : ['store', 'rows'];
const quick = ['sqlite', 'sqlitesums', 'duckdb'];
/** A row costs them so much that they are measured at one small size only. */
const slow = ['rxdb', 'pouchdb'];
const withSlow = flags.contenders ? [...own, ...quick, ...slow] : own;
const withQuick = flags.contenders ? [...own, ...quick] : own;
/** How many times the browser slows the page's processor, as a cheap tablet would. */
const SLOWED = 4;
/** Two rounds of the same writes were seen to differ by more than twice on an uneven machine. */
const WRITING_ROUNDS = 5;
/** People of a district in which everybody ever learned; see bench/page/data.ts. */
const CROWD = 300_000;
const lineup = (size) => (size === contenderSize ? withSlow : withQuick);
const small = flags.contenders && !sizes.includes(contenderSize) ? contenderSize : undefined;

const work = mkdtempSync(join(tmpdir(), 'fivepoint-bench-'));
const server = await servePages({ work, withContenders: flags.contenders });
const driver = createDriver({ origin: server.origin, work, extra: backends[flags.backend] });
const { profileOf } = driver;

const say = (text) => console.log(`${new Date().toISOString().slice(11, 19)} load ${loadavg()[0].toFixed(1)}  ${text}`);
const round = (value) => (value === undefined ? '?' : Math.round(value));
const turned = (list, time) => (time % 2 === 0 ? list : [...list].reverse());

/** The learners first: what is timed as take-in are their attendances. */
async function fill(contender, size, profile) {
  const learners = await driver.fill(profile, contender, size, 'district');
  if (size === 0) return { learners };
  const sessions = await driver.fill(profile, contender, size, 'sessions');
  say(`${contender} ${size}: taken in ${round(sessions.milliseconds)} ms (processor ${round(sessions.processor)} ms)`);
  return { learners, sessions };
}

/** Bytes per attendance of each part: its share of what lies uncompressed, of the bytes on disk. */
async function bytesOfParts(profile, size) {
  const plain = await driver.call(profile, 'store', 'bytesOfParts');
  const all = Object.values(plain).reduce((sum, bytes) => sum + bytes, 0);
  const onDisk = storedBytes(profile) / size;
  return Object.fromEntries(Object.entries(plain).map(([part, bytes]) => [part, (onDisk * bytes) / all]));
}

async function fillAll(size, contenders) {
  const byName = () => Object.fromEntries(contenders.map((name) => [name, []]));
  const of = {
    takeIn: byName(),
    learners: byName(),
    writes: byName(),
    deletes: byName(),
    searches: byName(),
    bytes: {},
    longestTask: [],
    longestGap: [],
  };
  const fills = size <= 150_000 ? Math.min(3, reps) : 1;
  for (let rep = 0; rep < fills; rep += 1) {
    for (const contender of turned(contenders, rep)) {
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
  for (const contender of contenders) {
    await driver.settle(profileOf(contender, size), contender);
    of.bytes[contender] = storedBytes(profileOf(contender, size)) / size;
  }
  const shown = Object.entries(of.bytes).map(([name, bytes]) => `${name} ${bytes.toFixed(1)}`);
  say(`bytes per attendance at ${size}: ${shown.join(', ')}`);
  return of;
}

async function prepareApp(size) {
  cpSync(profileOf('store', size), profileOf('app', size), { recursive: true });
  await driver.visitApp(profileOf('app', size));
}

/** `raw` opens what the store wrote. */
const coldPage = (name, size) => driver.coldPage(profileOf(name === 'raw' ? 'store' : name, size), name, size);

/** Cold openings of all in turn; every other round backwards. */
async function openCold() {
  const page = (name, size) => ({ name, size, run: () => coldPage(name, size) });
  const app = (size) => ({ name: 'app', size, run: () => driver.coldApp(profileOf('app', size)) });
  const cases = [
    ...sizes.flatMap((size) => [...[...lineup(size), 'raw'].map((name) => page(name, size)), app(size)]),
    ...(small === undefined ? [] : lineup(small).map((name) => page(name, small))),
    page('store', 0),
    app(0),
  ].map((each) => ({ ...each, runs: [] }));
  for (let rep = 0; rep < reps; rep += 1) {
    for (const each of turned(cases, rep)) each.runs.push(await each.run());
    say(`cold, round ${rep + 1}`);
  }
  const answers = cases.filter(({ name, size }) => name !== 'app' && size > 0);
  mustAgree(answers.flatMap(({ name, size, runs }) => runs.map(({ hash }) => ({ name, size, hash }))));
  return cases.map(({ name, size, runs }) => ({ name, size, runs }));
}

/** The Overview where the processor of the page is slowed and the network gone, beside a page of one word, in turn. */
async function openSlowed() {
  const runs = Object.fromEntries([...sizes, 0, 'empty'].map((size) => [size, []]));
  for (let rep = 0; rep < reps; rep += 1) {
    for (const size of turned([...sizes, 0], rep)) runs[size].push(await driver.slowed(profileOf('app', size), SLOWED));
    runs.empty.push(await driver.slowed(profileOf('empty', 0), SLOWED, driver.emptyPage));
  }
  say('slowed');
  return { rate: SLOWED, runs };
}

/** What a person opens in the running app, at one size after another and back. */
async function walkThrough() {
  const walked = {};
  for (const size of [...sizes, ...[...sizes].reverse()]) {
    const rounds = await driver.call(profileOf('store', size), 'store', 'walkOf', size, 1 + 5 * Math.max(2, reps));
    const { taken, lost, memory } = await driver.walk(profileOf('app', size), rounds);
    walked[size] ??= { walk: {}, lost: {}, walkMemory: [] };
    walked[size].walkMemory.push(memory);
    for (const name of Object.keys(taken)) {
      walked[size].walk[name] = [...(walked[size].walk[name] ?? []), ...taken[name]];
      walked[size].lost[name] = [...(walked[size].lost[name] ?? []), ...lost[name]];
    }
    say(`walked through the app at ${size}`);
  }
  return walked;
}

/** The same where 300,000 people have learned; what concerns sessions is measured above. */
async function walkAmongMany() {
  const [size] = sizes;
  const profile = profileOf('crowd', size);
  cpSync(profileOf('app', size), profile, { recursive: true });
  await driver.fill(profile, 'store', size, 'crowd');
  await driver.visitApp(profile);
  const firstLists = [];
  for (let rep = 0; rep < reps; rep += 1) firstLists.push(await driver.firstList(profile, CROWD));
  const rounds = await driver.call(profile, 'store', 'walkOf', size, 1 + 5 * Math.max(2, reps), CROWD);
  const { taken, lost, memory } = await driver.walk(profile, rounds, CROWD);
  rmSync(profile, { recursive: true, force: true });
  say(`walked through the app among ${CROWD} people`);
  return { people: CROWD, walk: taken, lost, walkMemory: [memory], firstLists };
}

/** A fast wrong answer does not count. */
function mustAgree(answers) {
  const hashes = new Map();
  for (const { name, size, hash } of answers) {
    const known = hashes.get(size) ?? hash;
    if (hash === undefined || known !== hash) throw new Error(`Different answers at ${size}: ${hash} of ${name}`);
    hashes.set(size, hash);
  }
}

async function writeAndDrill(of, size, rep) {
  const count = 60;
  for (const contender of turned(lineup(size), rep)) {
    const timesOf = (method, some) =>
      driver.call(profileOf(contender, size), contender, method, contender, some, rep * count);
    of.writes[contender].push(await timesOf('writes', count));
    // Half of them, so that the figures must tell afterwards both of what was written and of what was deleted.
    of.deletes[contender].push(await timesOf('deletes', count / 2));
    of.searches[contender].push(await driver.call(profileOf(contender, size), contender, 'search', contender, 7 + rep));
  }
  if (size !== small) {
    of.drillDowns ??= {};
    const drills = await driver.call(profileOf('store', size), 'store', 'drillDowns', 100, size);
    for (const [name, durations] of Object.entries(drills)) {
      of.drillDowns[name] = [...(of.drillDowns[name] ?? []), durations];
    }
  }
  say(`sessions written and deleted, a person searched for, at ${size}, round ${rep + 1}`);
}

/** What was written since is in everybody's figures, kept or counted; rebuilt or not. */
async function mustAgreeAfterWrites(size) {
  const answers = [];
  for (const name of [...lineup(size), 'raw']) {
    const { hash } = await coldPage(name, size);
    answers.push({ name, size, hash });
  }
  mustAgree(answers);
}

const started = { at: Date.now(), taken: takenByHost() };

try {
  await fill('store', 0, profileOf('store', 0));
  const backend = backendOf(profileOf('store', 0));
  if (backend !== flags.backend) {
    throw new Error(`This browser keeps IndexedDB in ${backend}, whatever --backend=${flags.backend} asks for`);
  }
  await prepareApp(0);
  const results = {
    date: new Date().toISOString().slice(0, 10),
    machine: {
      cores: cpus().length,
      memoryGiB: Math.round(totalmem() / 2 ** 30),
      processor: cpus()[0].model,
      node: process.version,
    },
    backend,
    withRows: !flags.alone,
    contenders: flags.contenders ? contenderVersions() : {},
    reps,
    sizes: {},
    small: {},
  };
  for (const size of sizes) {
    results.sizes[size] = await fillAll(size, lineup(size));
    results.sizes[size].parts = await bytesOfParts(profileOf('store', size), size);
    await prepareApp(size);
  }
  if (small !== undefined) results.small[small] = await fillAll(small, lineup(small));
  results.cold = await openCold();
  results.slowed = await openSlowed();
  for (const [size, walked] of Object.entries(await walkThrough())) Object.assign(results.sizes[size], walked);
  results.crowd = await walkAmongMany();
  const measured = Object.entries({ ...results.small, ...results.sizes }).map(([size, of]) => [Number(size), of]);
  for (let rep = 0; rep < WRITING_ROUNDS; rep += 1) {
    for (const [size, of] of turned(measured, rep)) await writeAndDrill(of, size, rep);
  }
  for (const [size] of measured) await mustAgreeAfterWrites(size);
  for (const size of sizes) {
    results.sizes[size].rebuild = await driver.call(profileOf('store', size), 'store', 'rebuild');
    await mustAgreeAfterWrites(size);
  }
  results.load = loadavg();
  results.takenByHost = (takenByHost() - started.taken) / ((Date.now() - started.at) * cpus().length);
  results.ratios = ratiosOf(results);
  const folder = fileURLToPath(new URL('./results/', import.meta.url));
  mkdirSync(folder, { recursive: true });
  const file = `${folder}${results.date}-${results.backend}-${Date.now()}.json`;
  writeFileSync(file, JSON.stringify(results, undefined, 1));
  printTable(results);
  printCrowd(results);
  printRatios(results);
  const failed = printBars(barsOf(results));
  printUndisturbed(results);
  printSteadiness(results);
  console.log(`\nWritten to ${file}`);
  process.exitCode = failed > 0 ? 1 : 0;
} finally {
  server.close();
  if (flags.keep) console.log(work);
  else rmSync(work, { recursive: true, force: true });
}
