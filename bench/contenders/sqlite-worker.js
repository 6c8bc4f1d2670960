// SQLite on OPFS with a pool of synchronous handles. Head-counts beside the session, attendances without row ids, one
// covering index that gives both a person's sessions and the first month of each person; optionally sums of its own.
import sqlite3InitModule from '@sqlite.org/sqlite-wasm';
import { learners, monthOf, person, portionsOf, schoolOf, toSession, YEAR, yearOf } from '../page/data.ts';

const tables = `
  CREATE TABLE IF NOT EXISTS learners (
    id INTEGER PRIMARY KEY, name TEXT, birthYear INTEGER, telephone TEXT, point INTEGER, school INTEGER, kind TEXT);
  CREATE INDEX IF NOT EXISTS learnersOfPoint ON learners (point);
  CREATE TABLE IF NOT EXISTS sessions (
    id INTEGER PRIMARY KEY, point INTEGER, school INTEGER, date TEXT, year INTEGER, month INTEGER, heads INTEGER,
    name TEXT, start TEXT, minutes INTEGER, theme TEXT);
  CREATE INDEX IF NOT EXISTS sessionsOfPoint ON sessions (point, date);
  CREATE INDEX IF NOT EXISTS timesOfSchool ON sessions (year, month, school, heads);
  CREATE TABLE IF NOT EXISTS attendances (
    session INTEGER, learner INTEGER, year INTEGER, month INTEGER, PRIMARY KEY (session, learner)) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS firstMonths ON attendances (year, learner, month);`;

const tablesOfSums = `
  CREATE TABLE IF NOT EXISTS firsts (
    year INTEGER, learner INTEGER, month INTEGER, PRIMARY KEY (year, learner)) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS sums (
    year INTEGER, school INTEGER, month INTEGER, new INTEGER DEFAULT 0, times INTEGER DEFAULT 0,
    PRIMARY KEY (year, school, month)) WITHOUT ROWID;`;

const news = `
  SELECT year, school, month, count(*) AS new FROM
    (SELECT year, learner, min(month) AS month FROM attendances WHERE year >= ?1 GROUP BY year, learner) AS firsts
    JOIN learners ON learners.id = firsts.learner GROUP BY year, school, month`;
const times = `
  SELECT year, school, month, sum(heads) AS times FROM sessions WHERE year >= ?1 GROUP BY year, school, month`;

const insertLearner = `INSERT INTO learners VALUES (?, ?, ?, ?, ?, ?, ?)`;
const insertSession = `INSERT INTO sessions VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;
const insertRoster = `INSERT INTO attendances SELECT ?1, value, ?2, ?3 FROM json_each(?4)`;
const insertFirsts = `
  INSERT INTO firsts SELECT ?1, value, ?2 FROM json_each(?3) WHERE true
  ON CONFLICT DO UPDATE SET month = excluded.month WHERE excluded.month < month`;
const addTimes = `
  INSERT INTO sums (year, school, month, times) VALUES (?1, ?2, ?3, ?4)
  ON CONFLICT DO UPDATE SET times = times + excluded.times`;
const addNew = `
  INSERT INTO sums (year, school, month, new) VALUES (?1, ?2, ?3, ?4)
  ON CONFLICT DO UPDATE SET new = new + excluded.new`;
const knownFirsts = `
  SELECT learners.school, firsts.month FROM json_each(?3) AS roster JOIN learners ON learners.id = roster.value
    LEFT JOIN firsts ON firsts.year = ?1 AND firsts.learner = roster.value
  WHERE firsts.month IS NULL OR firsts.month > ?2`;

const takeTimes = `UPDATE sums SET times = times - ?4 WHERE year = ?1 AND school = ?2 AND month = ?3`;
/** Of a roster, those first seen in the month of the session; `next` where they come again, from the covering index. */
const goneFirsts = `
  SELECT firsts.learner, learners.school,
    (SELECT min(month) FROM attendances WHERE year = ?1 AND learner = firsts.learner) AS next
  FROM json_each(?3) AS roster JOIN firsts ON firsts.year = ?1 AND firsts.learner = roster.value
    JOIN learners ON learners.id = roster.value
  WHERE firsts.month = ?2 AND next IS NOT ?2`;
const moveFirst = `UPDATE firsts SET month = ?3 WHERE year = ?1 AND learner = ?2`;
const dropFirst = `DELETE FROM firsts WHERE year = ?1 AND learner = ?2`;
const rosterOf = `SELECT json_group_array(learner) FROM attendances WHERE session = ?1`;
const deleteSession = `DELETE FROM sessions WHERE id = ?1`;
const deleteRoster = `DELETE FROM attendances WHERE session = ?1`;

let database;
let keepsSums = false;
const prepared = new Map();

function run(sql, values) {
  let statement = prepared.get(sql);
  if (!statement) {
    statement = database.prepare(sql);
    prepared.set(sql, statement);
  }
  statement.bind(values).stepReset();
}

const rowsOf = (sql, bind) => database.exec({ sql, bind, rowMode: 'array', returnValue: 'resultRows' });

function insertMeeting(each) {
  const { id, point, date, name, start, minutes, theme } = toSession(each);
  const [year, month, roster] = [yearOf(each), monthOf(each), JSON.stringify(each.people)];
  const heads = each.people.length;
  run(insertSession, [id, point, schoolOf(point), date, year, month, heads, name, start, minutes, theme]);
  run(insertRoster, [id, year, month, roster]);
}

const handlers = {
  async open(options) {
    keepsSums = options.keepsSums;
    const sqlite = await sqlite3InitModule();
    const pool = await sqlite.installOpfsSAHPoolVfs({ name: 'bench' });
    database = new pool.OpfsSAHPoolDb('/bench.db');
    database.exec('PRAGMA cache_size = -65536; PRAGMA journal_mode = TRUNCATE; PRAGMA synchronous = FULL;');
    database.exec(tables);
    if (keepsSums) database.exec(tablesOfSums);
  },
  fillLearners(attendances) {
    const count = attendances === 0 ? 1 : learners;
    database.transaction(() => {
      for (let index = 0; index < count; index += 1) {
        const { id, name, birthYear, telephone, point, group } = person(index);
        run(insertLearner, [id, name, birthYear, telephone, point, schoolOf(point), group]);
      }
    });
  },
  fill(attendances) {
    // Work that can be done again waits for no disk.
    database.exec('PRAGMA synchronous = OFF');
    for (const meetings of portionsOf(attendances, 4000)) {
      database.transaction(() => {
        for (const each of meetings) {
          insertMeeting(each);
          if (keepsSums) run(insertFirsts, [yearOf(each), monthOf(each), JSON.stringify(each.people)]);
        }
      });
    }
    if (!keepsSums) return;
    database.transaction(() => {
      database.exec('DELETE FROM sums');
      database.exec(`
        INSERT INTO sums (year, school, month, times)
        SELECT year, school, month, sum(heads) FROM sessions GROUP BY year, school, month`);
      database.exec(`
        INSERT INTO sums (year, school, month, new)
        SELECT year, school, month, count(*) FROM firsts JOIN learners ON learners.id = firsts.learner
        WHERE true GROUP BY year, school, month
        ON CONFLICT DO UPDATE SET new = excluded.new`);
    });
  },
  record(each) {
    database.transaction(() => {
      insertMeeting(each);
      if (!keepsSums) return;
      const [year, month, roster] = [yearOf(each), monthOf(each), JSON.stringify(each.people)];
      run(addTimes, [year, schoolOf(each.point), month, each.people.length]);
      for (const [school, earlier] of rowsOf(knownFirsts, [year, month, roster])) {
        if (earlier !== null) run(addNew, [year, school, earlier, -1]);
        run(addNew, [year, school, month, 1]);
      }
      run(insertFirsts, [year, month, roster]);
    });
  },
  remove(each) {
    const { number } = each;
    database.transaction(() => {
      const [[roster]] = keepsSums ? rowsOf(rosterOf, [number]) : [[]];
      run(deleteSession, [number]);
      run(deleteRoster, [number]);
      if (!keepsSums) return;
      const [year, month] = [yearOf(each), monthOf(each)];
      run(takeTimes, [year, schoolOf(each.point), month, each.people.length]);
      for (const [learner, school, next] of rowsOf(goneFirsts, [year, month, roster])) {
        run(addNew, [year, school, month, -1]);
        if (next === null) {
          run(dropFirst, [year, learner]);
        } else {
          run(addNew, [year, school, next, 1]);
          run(moveFirst, [year, learner, next]);
        }
      }
    });
  },
  named(text) {
    return rowsOf('SELECT id FROM learners WHERE instr(name, ?1) > 0', [text]).map(([id]) => id);
  },
  overview() {
    if (!keepsSums) {
      return [
        ...rowsOf(news, [YEAR - 1]).map((row) => ['new', ...row]),
        ...rowsOf(times, [YEAR - 1]).map((row) => ['times', ...row]),
      ];
    }
    const rows = rowsOf('SELECT year, school, month, new, times FROM sums WHERE year >= ?1', [YEAR - 1]);
    return rows.flatMap(([year, school, month, persons, personTimes]) => [
      ['new', year, school, month, persons],
      ['times', year, school, month, personTimes],
    ]);
  },
  close() {
    for (const statement of prepared.values()) statement.finalize();
    prepared.clear();
    database.close();
  },
};

self.addEventListener('message', async ({ data: { name, argument } }) => {
  try {
    self.postMessage({ result: await handlers[name](argument) });
  } catch (error) {
    self.postMessage({ error: `SQLite, ${name}: ${error.message}` });
  }
});
