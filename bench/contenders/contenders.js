// What the driver calls in the page, the same for each contender; `?overview=<contender>` measures a cold Overview from
// the navigation on. A contender is `open()` giving fillLearners, fill, record, remove,
// named, overview and close.
import { answersHash } from '../page/answers.ts';
import { person, YEAR } from '../page/data.ts';
import { show, timedMeetings, timedSearch, watchBlocks } from '../page/measure.ts';

const moduleStart = performance.now();

const openers = {
  rxdb: () => import('./rxdb.js'),
  pouchdb: () => import('./pouchdb.js'),
  sqlite: () => import('./sqlite.js'),
  sqlitesums: () => import('./sqlite.js'),
  duckdb: () => import('./duckdb.js'),
};

async function open(contender, attendances) {
  const { openContender } = await openers[contender]();
  return openContender({ contender, attendances });
}

async function fill(contender, attendances, part) {
  const opened = await open(contender, attendances);
  const stop = watchBlocks();
  const start = performance.now();
  await (part === 'district' ? opened.fillLearners(attendances) : opened.fill(attendances));
  const milliseconds = performance.now() - start;
  const blocks = stop();
  await opened.close();
  return { milliseconds, ...blocks };
}

async function writes(contender, count, from) {
  const opened = await open(contender, 0);
  const durations = await timedMeetings(count, from, (each) => opened.record(each));
  await opened.close();
  return durations;
}

async function deletes(contender, count, from) {
  const opened = await open(contender, 0);
  const durations = await timedMeetings(count, from, (each) => opened.remove(each));
  await opened.close();
  return durations;
}

async function search(contender, learner) {
  const opened = await open(contender, 0);
  const duration = await timedSearch(learner, () => opened.named(person(learner).name));
  await opened.close();
  return duration;
}

async function openClose(contender) {
  await (await open(contender, 0)).close();
}

async function overview(contender, attendances) {
  const marks = { module: moduleStart };
  const opened = await open(contender, attendances);
  marks.open = performance.now();
  const answers = await opened.overview(attendances);
  marks.compute = performance.now();
  const times = answers[`${YEAR}/-1/times`];
  marks.shown = await show(String(times.reduce((sum, value) => sum + value, 0)));
  return { marks, hash: answersHash(answers) };
}

window.bench = { fill, writes, deletes, search, openClose };

const asked = new URLSearchParams(location.search);
const contender = asked.get('overview');
if (contender !== null) window.measured = overview(contender, Number(asked.get('attendances')));
