/** What the driver calls in the page; `?overview=<contender>` measures a cold Overview from the navigation on. */
import type { Table } from 'dexie';
import { RESIDENTS } from '../../src/domain/attendance/segments.ts';
import { HOME_NEW, monthsOf, PLACE_TIMES } from '../../src/domain/attendance/sums.ts';
import { defineCommand } from '../../src/domain/contracts.ts';
import { behindPersonsView } from '../../src/domain/overview/behind.views.ts';
import { populationRecord } from '../../src/domain/population/population.record.ts';
import { deleteSession } from '../../src/domain/sessions/session.commands.ts';
import { sessionRecord } from '../../src/domain/sessions/session.record.ts';
import { SETTINGS_ID, settingsRecord } from '../../src/domain/settings/settings.record.ts';
import { closedYearRecord, targetRecord } from '../../src/domain/targets/target.record.ts';
import { unitAliasRecord, unitRecord } from '../../src/domain/units/unit.record.ts';
import { openPeople } from '../../src/exchange/people/people-client.ts';
import { ok } from '../../src/kernel/result.ts';
import { type BulkProgress, type BulkResult, runBulk } from '../../src/store/bulk.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { deviceSurroundings } from '../../src/store/surroundings.ts';
import type { FromWorker, ToWorker } from '../../src/store/worker.ts';
import './register.ts';
import { type Answers, answersHash, answersOfRows } from './answers.ts';
import workerAddress from './bench-worker.ts?worker&url';
import {
  districtCode,
  learnerId,
  learnerName,
  type Part,
  pointCode,
  schoolCode,
  sessionChange,
  sessionId,
} from './changes.ts';
import { learners, mix, PEOPLE, POINTS, person, SCHOOLS, YEAR } from './data.ts';
import { PlainRows } from './dexie-rows.ts';
import { handOverHere } from './hand-over-here.ts';
import { show, timed, timedMeetings, timedSearch, watchBlocks } from './measure.ts';
import { plainExchange } from './plain-exchange.ts';
import { registersHere } from './registers-here.ts';
import { walkOf } from './walk.ts';

const moduleStart = performance.now();

interface TrustedUrls {
  createScriptURL: (url: string) => string;
}

interface TrustedWindow {
  trustedTypes?: { createPolicy: (name: string, rules: TrustedUrls) => TrustedUrls };
}

let policy: TrustedUrls | undefined;

function startWorker(): Worker {
  policy ??= (window as TrustedWindow).trustedTypes?.createPolicy('worker', { createScriptURL: (url: string) => url });
  return new Worker(policy?.createScriptURL(workerAddress) ?? workerAddress, { type: 'module' });
}

const open = (durability: 'strict' | 'relaxed' = 'strict') =>
  openStore({ durability, surroundings: deviceSurroundings });

async function fillFrom(source: string, parameters: unknown) {
  const worker = startWorker();
  const stop = watchBlocks();
  const start = performance.now();
  const result = await new Promise<BulkResult>((resolve, reject) => {
    worker.addEventListener('error', (event) => reject(new Error(event.message)));
    worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
      if (data.type === 'progress') showProgress(data.progress);
      else if (data.type === 'done') resolve(data.result);
      else reject(new Error(JSON.stringify(data)));
    });
    worker.postMessage({
      type: 'start',
      opening: { database: 'fivepoint' },
      job: { type: 'source', source, parameters },
    } satisfies ToWorker);
  });
  const milliseconds = performance.now() - start;
  worker.terminate();
  return { milliseconds, changed: result.changed, ...stop() };
}

const fillStore = (attendances: number, part: Part) => fillFrom('bench', { attendances, part });

function showProgress({ done, total }: BulkProgress): void {
  (document.getElementById('root') as HTMLElement).textContent = `${done} / ${total}`;
}

/** The same work on the page, for profiling. */
async function fillHere(attendances: number, part: Part) {
  const store = await open('relaxed');
  const start = performance.now();
  await runBulk(
    store,
    { type: 'source', source: 'bench', parameters: { attendances, part } },
    showProgress,
    new AbortController().signal,
  );
  store.close();
  return performance.now() - start;
}

async function fillRows(attendances: number, part: Part) {
  const rows = new PlainRows('relaxed');
  const stop = watchBlocks();
  const start = performance.now();
  await (part === 'district' ? rows.fillLearners(attendances) : rows.fill(attendances));
  const milliseconds = performance.now() - start;
  rows.close();
  return { milliseconds, ...stop() };
}

/** All that the Overview reads, in as few requests. */
async function readOverview(store: Store) {
  const units = [districtCode, ...Array.from({ length: SCHOOLS }, (_, school) => schoolCode(school))];
  const years = [YEAR - 1, YEAR];
  const { reader } = store;
  const [sums] = await Promise.all([
    reader.sums(units, years),
    reader.totals(units, years),
    reader.get(settingsRecord, SETTINGS_ID),
    reader.all(unitRecord),
    reader.all(unitAliasRecord),
    reader.where(populationRecord, 'unit', units),
    reader.where(closedYearRecord, 'unit', units),
    reader.where(targetRecord, 'unit', units),
    reader.groupOrder(),
  ]);
  return { units, years, sums };
}

function answersOfSums({ units, years, sums }: Awaited<ReturnType<typeof readOverview>>): Answers {
  const answers: Answers = {};
  for (const year of years) {
    units.forEach((unit, index) => {
      const cells = sums.find((row) => row.unit === unit && row.year === year)?.cells;
      answers[`${year}/${index - 1}/new`] = monthsOf(cells, RESIDENTS, HOME_NEW);
      answers[`${year}/${index - 1}/times`] = monthsOf(cells, RESIDENTS, PLACE_TIMES);
    });
  }
  return answers;
}

async function overview(contender: string, attendances: number) {
  const marks: Record<string, number> = { module: moduleStart };
  let answers: Answers;
  if (contender === 'rows') {
    const rows = new PlainRows('strict');
    await rows.open();
    marks.open = performance.now();
    const read = await rows.rowsOfTwoYears(attendances);
    marks.read = performance.now();
    answers = answersOfRows(read);
  } else {
    const store = await open();
    marks.open = performance.now();
    const read = await readOverview(store);
    marks.read = performance.now();
    answers = answersOfSums(read);
  }
  marks.compute = performance.now();
  const times = answers[`${YEAR}/-1/times`] ?? [];
  marks.shown = await show(String(times.reduce((sum, value) => sum + value, 0)));
  return { marks, hash: answersHash(answers) };
}

const recordSession = defineCommand({
  name: 'recordSession',
  input: { safeParse: (data: unknown) => ({ success: true, data }) } as never,
  load: async () => undefined,
  decide: (_, meeting: Parameters<typeof sessionChange>[0]) => ok([sessionChange(meeting)]),
});
const acceptAll = { ...recordSession, input: { safeParse: (data: unknown) => ({ success: true, data }) } as never };

/** Sessions of thirty recorded one by one, strictly on disk. */
async function writes(contender: string, count: number, from: number) {
  if (contender === 'rows') {
    const rows = new PlainRows('strict');
    await rows.open();
    const durations = await timedMeetings(count, from, (each) => rows.record(each));
    rows.close();
    return durations;
  }
  const store = await open();
  const durations = await timedMeetings(count, from, async (each) => {
    const done = await store.commit(acceptAll, each as never);
    if (!done.ok) throw new Error(done.error.code);
  });
  store.close();
  return durations;
}

/** Those sessions deleted again, as the product does it, strictly on disk. */
async function deletes(contender: string, count: number, from: number) {
  if (contender === 'rows') {
    const rows = new PlainRows('strict');
    await rows.open();
    const durations = await timedMeetings(count, from, (each) => rows.remove(each));
    rows.close();
    return durations;
  }
  const store = await open();
  const durations = await timedMeetings(count, from, async ({ number }) => {
    const done = await store.commit(deleteSession, { session: sessionId(number) });
    if (!done.ok) throw new Error(done.error.code);
  });
  store.close();
  return durations;
}

/** One person found among all by what the name contains, as the first thing in a page; the store's stay in memory afterwards. */
async function search(contender: string, learner: number) {
  if (contender === 'rows') {
    const rows = new PlainRows('strict');
    await rows.open();
    const duration = await timedSearch(learner, () => rows.named(person(learner).name));
    rows.close();
    return duration;
  }
  const store = await open();
  const desk = openPeople(store);
  const wanted = { text: learnerName(learner), group: '', year: YEAR, language: 'en', first: 0, count: 50 };
  const duration = await timedSearch(learner, async () => {
    for (;;) {
      const { people, upToDate } = await desk.run({ type: 'find', ...wanted, version: 'now', covered: false });
      if (upToDate) return people.map(({ id }) => (id === learnerId(learner) ? learner : Number.NaN));
    }
  });
  desk.end();
  store.close();
  return duration;
}

/**
 * The ways from a figure to the records behind it, in turn: soon after a start the browser puts its files in order for up to a
 * second, which falls on all of them alike, instead of on the one that is read just then.
 */
async function drillDowns(count: number, attendances: number) {
  const store = await open();
  const { reader } = store;
  const point = (index: number) => pointCode(mix(index + 17) % POINTS);
  const latest = Math.floor(attendances / PEOPLE) - 1;
  const shown = (unit: string) => store.read(behindPersonsView, { unit, year: YEAR, persons: 'home', page: 0 });
  const ways: Record<string, (index: number) => Promise<unknown>> = {
    personsOfDistrict: () => shown(districtCode),
    personsOfSchool: (index) => shown(schoolCode(index % SCHOOLS)),
    sessionsOfPoint: (index) =>
      reader.range(sessionRecord, '[unit+f.date]', {
        from: [point(index), `${YEAR}-01-01`],
        to: [point(index), `${YEAR}-12-31`],
        newestFirst: true,
        limit: 50,
      }),
    rosterOfSession: (index) => reader.attendance(sessionId(latest - (mix(index) % 5000))),
    sessionsOfLearner: (index) => reader.sessionsOf(learnerId(mix(index + 3) % learners), YEAR),
  };
  const result: Record<string, number[]> = {};
  for (let index = 0; index < count; index += 1) {
    for (const [name, way] of Object.entries(ways)) {
      result[name] = [...(result[name] ?? []), ...(await timed(1, () => way(index)))];
    }
  }
  store.close();
  return result;
}

async function rebuild() {
  const store = await open('relaxed');
  const start = performance.now();
  await store.rebuild();
  store.close();
  return performance.now() - start;
}

const tablesOfParts: Record<string, string[]> = {
  sessions: ['session'],
  learners: ['learnerPages', 'learnerNumbers'],
  ledger: ['ledger'],
  sums: ['sums', 'totals'],
  journal: ['journal'],
  outbox: ['outbox'],
};

/** Bytes of a value as the browser writes it down, before it compresses; near enough to tell shares. */
function bytesOf(value: unknown): number {
  if (typeof value === 'string') return 2 + value.length * (/^[\0-\xff]*$/.test(value) ? 1 : 2);
  if (typeof value === 'number') return Number.isInteger(value) && Math.abs(value) < 2 ** 30 ? 3 : 9;
  if (ArrayBuffer.isView(value)) return 10 + value.byteLength;
  if (Array.isArray(value)) return value.reduce((sum: number, each) => sum + bytesOf(each), 6);
  if (typeof value !== 'object' || value === null) return 1;
  return Object.entries(value).reduce((sum, [name, each]) => sum + bytesOf(name) + bytesOf(each), 4);
}

function bytesOfKey(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, each) => sum + bytesOfKey(each), 0);
  return typeof value === 'string' ? 2 + value.length * 2 : 9;
}

function valueAt(row: unknown, path: string): unknown {
  return path.split('.').reduce((found, name) => (found as Record<string, unknown> | undefined)?.[name], row);
}

/** Keys are written with two bytes a letter: once for the row, once for its existence, once for each index. */
function bytesOfRow(table: Table, row: unknown): number {
  const { primKey, indexes } = table.schema;
  const of = (keyPath: string | string[] | null | undefined) =>
    [keyPath ?? ''].flat().reduce((sum, path) => sum + bytesOfKey(valueAt(row, path)), 6);
  const key = of(primKey.keyPath);
  return bytesOf(row) + 2 * key + indexes.reduce((sum, { keyPath }) => sum + key + of(keyPath), 0);
}

async function bytesOfParts(): Promise<Record<string, number>> {
  const store = await open();
  const parts: Record<string, number> = {};
  for (const table of store.database.tables) {
    const part = Object.keys(tablesOfParts).find((name) => tablesOfParts[name]?.includes(table.name)) ?? 'others';
    let bytes = 0;
    await table.each((row) => {
      bytes += bytesOfRow(table, row);
    });
    parts[part] = (parts[part] ?? 0) + bytes;
  }
  store.close();
  return parts;
}

Object.assign(window, {
  bench: {
    plainExchange,
    handOverHere,
    registersHere,
    fillFrom,
    fillStore,
    fillHere,
    fillRows,
    overview,
    writes,
    deletes,
    search,
    drillDowns,
    rebuild,
    bytesOfParts,
    openClose,
    walkOf,
  },
});

async function openClose(contender: string) {
  if (contender === 'rows') await new PlainRows('strict').open();
  else (await open()).close();
}

const asked = new URLSearchParams(location.search);
const contender = asked.get('overview');
if (contender !== null) {
  Object.assign(window, { measured: overview(contender, Number(asked.get('attendances'))) });
}
