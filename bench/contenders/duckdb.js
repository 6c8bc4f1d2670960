// DuckDB-wasm, its file on OPFS: rosters as columns, handed over as Arrow tables; the figures by SQL over the columns.
import * as duckdb from '@duckdb/duckdb-wasm';
import workerAddress from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import wasmAddress from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import { tableFromArrays } from 'apache-arrow';
import { AnswerSheet } from '../page/answers.ts';
import { learners, monthOf, person, portionsOf, schoolOf, toSession, YEAR, yearOf } from '../page/data.ts';

const tables = [
  `CREATE TABLE IF NOT EXISTS learners (
    id INTEGER, name VARCHAR, birthYear INTEGER, telephone VARCHAR, point INTEGER, school INTEGER, kind VARCHAR)`,
  `CREATE TABLE IF NOT EXISTS sessions (
    id INTEGER, point INTEGER, school INTEGER, date VARCHAR, year INTEGER, month INTEGER, heads INTEGER, name VARCHAR,
    start VARCHAR, minutes INTEGER, theme VARCHAR)`,
  `CREATE TABLE IF NOT EXISTS attendances (session INTEGER, learner INTEGER, year INTEGER, month INTEGER)`,
];

const news = `
  SELECT year, school, month, count(*)::INTEGER AS count FROM
    (SELECT year, learner, min(month) AS month FROM attendances WHERE year >= ${YEAR - 1} GROUP BY year, learner) AS firsts
    JOIN learners ON learners.id = firsts.learner GROUP BY year, school, month`;
const times = `
  SELECT year, school, month, sum(heads)::INTEGER AS count FROM sessions WHERE year >= ${YEAR - 1}
  GROUP BY year, school, month`;

function sessionRow(each) {
  const { id, point, date, name, start, minutes, theme } = toSession(each);
  const [year, month, heads] = [yearOf(each), monthOf(each), each.people.length];
  return { id, point, school: schoolOf(point), date, year, month, heads, name, start, minutes, theme };
}

/** Whole numbers as typed arrays, texts as they are. */
function columnsOf(rows) {
  return tableFromArrays(
    Object.fromEntries(
      Object.entries(rows[0]).map(([name, value]) => {
        const column = rows.map((row) => row[name]);
        return [name, typeof value === 'number' ? Int32Array.from(column) : column];
      }),
    ),
  );
}

function rosterColumns(meetings) {
  const length = meetings.reduce((sum, { people }) => sum + people.length, 0);
  const [session, learner, year, month] = Array.from({ length: 4 }, () => new Int32Array(length));
  let at = 0;
  for (const each of meetings) {
    session.fill(each.number, at, at + each.people.length);
    year.fill(yearOf(each), at, at + each.people.length);
    month.fill(monthOf(each), at, at + each.people.length);
    learner.set(each.people, at);
    at += each.people.length;
  }
  return tableFromArrays({ session, learner, year, month });
}

const literal = (value) => (typeof value === 'number' ? value : `'${value}'`);

export async function openContender() {
  const database = new duckdb.AsyncDuckDB(new duckdb.VoidLogger(), new Worker(workerAddress));
  await database.instantiate(wasmAddress);
  await database.open({ path: 'opfs://bench.db', accessMode: duckdb.DuckDBAccessMode.READ_WRITE });
  const connection = await database.connect();
  for (const sql of tables) await connection.query(sql);

  const insert = (name, table) => connection.insertArrowTable(table, { name, create: false });

  return {
    async fillLearners(attendances) {
      const count = attendances === 0 ? 1 : learners;
      const rows = Array.from({ length: count }, (_, index) => {
        const { id, name, birthYear, telephone, point, group } = person(index);
        return { id, name, birthYear, telephone, point, school: schoolOf(point), kind: group };
      });
      await insert('learners', columnsOf(rows));
      await connection.query('CHECKPOINT');
    },
    async fill(attendances) {
      for (const meetings of portionsOf(attendances, 4000)) {
        await insert('sessions', columnsOf(meetings.map(sessionRow)));
        await insert('attendances', rosterColumns(meetings));
      }
      await connection.query('CHECKPOINT');
    },
    async record(each) {
      const session = Object.values(sessionRow(each)).map(literal).join();
      const [year, month] = [yearOf(each), monthOf(each)];
      const roster = each.people.map((learner) => `(${each.number}, ${learner}, ${year}, ${month})`).join();
      await connection.query(
        `BEGIN; INSERT INTO sessions VALUES (${session}); INSERT INTO attendances VALUES ${roster}; COMMIT`,
      );
    },
    async remove({ number }) {
      await connection.query(
        `BEGIN; DELETE FROM sessions WHERE id = ${number}; DELETE FROM attendances WHERE session = ${number}; COMMIT`,
      );
    },
    async named(text) {
      const found = await connection.query(`SELECT id FROM learners WHERE contains(name, ${literal(text)})`);
      return found.toArray().map(({ id }) => id);
    },
    async overview() {
      const sheet = new AnswerSheet();
      for (const { year, school, month, count } of (await connection.query(news)).toArray()) {
        sheet.add('new', year, school, month, count);
      }
      for (const { year, school, month, count } of (await connection.query(times)).toArray()) {
        sheet.add('times', year, school, month, count);
      }
      return sheet.answers;
    },
    async close() {
      await connection.close();
      await database.reset();
      await database.terminate();
    },
  };
}
