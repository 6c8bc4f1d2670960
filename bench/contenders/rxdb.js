// RxDB on its Dexie storage: a document per attendance, the same indexes as the plain rows.
import { createRxDatabase } from 'rxdb/plugins/core';
import { getRxStorageDexie } from 'rxdb/plugins/storage-dexie';
import { answersOfRows } from '../page/answers.ts';
import { firstRowOfTwoYears, learners, person, portionsOf, toRows, toSession } from '../page/data.ts';

const whole = (maximum) => ({ type: 'integer', minimum: 0, maximum, multipleOf: 1 });
const text = (maxLength) => ({ type: 'string', maxLength });
const schema = (properties, indexes) => ({
  version: 0,
  primaryKey: 'id',
  type: 'object',
  properties: { id: text(10), ...properties },
  required: ['id', ...Object.keys(properties)],
  indexes,
});

const collections = {
  attendances: {
    schema: schema(
      { session: whole(1e8), learner: whole(1e7), point: whole(1e6), year: whole(9999), month: whole(12) },
      ['session', 'learner'],
    ),
  },
  sessions: {
    schema: schema(
      { point: whole(1e6), date: text(10), name: text(40), start: text(5), minutes: whole(1e4), theme: text(20) },
      [['point', 'date']],
    ),
  },
  learners: {
    schema: schema(
      { name: text(40), birthYear: whole(9999), telephone: text(20), point: whole(1e6), group: text(20) },
      ['point'],
    ),
  },
};

const numbered = (number) => String(number).padStart(10, '0');
const toDocument = (row) => ({ ...row, id: numbered(row.id) });

export async function openContender({ attendances }) {
  // Bulk work may be done again; a single session waits for the disk.
  const chromeTransactionDurability = attendances > 0 ? 'relaxed' : 'strict';
  const database = await createRxDatabase({
    name: 'bench',
    storage: getRxStorageDexie({ chromeTransactionDurability }),
    multiInstance: false,
    eventReduce: false,
  });
  const tables = await database.addCollections(collections);

  async function write(table, rows) {
    const { error } = await table.bulkInsert(rows.map(toDocument));
    if (error.length > 0) throw new Error(`RxDB: ${JSON.stringify(error[0]).slice(0, 300)}`);
  }

  return {
    async fillLearners(asked) {
      const count = asked === 0 ? 1 : learners;
      for (let first = 0; first < count; first += 2000) {
        const length = Math.min(2000, count - first);
        await write(
          tables.learners,
          Array.from({ length }, (_, index) => person(first + index)),
        );
      }
    },
    async fill(asked) {
      for (const meetings of portionsOf(asked, 100)) {
        await write(tables.sessions, meetings.map(toSession));
        await write(tables.attendances, meetings.flatMap(toRows));
      }
    },
    async record(each) {
      await write(tables.sessions, [toSession(each)]);
      await write(tables.attendances, toRows(each));
    },
    async remove({ number }) {
      await tables.sessions.findOne(numbered(number)).remove();
      await tables.attendances.find({ selector: { session: number } }).remove();
    },
    async named(text) {
      const documents = await tables.learners.find().exec();
      return documents.flatMap(({ _data: { id, name } }) => (name.includes(text) ? [Number(id)] : []));
    },
    async overview(asked) {
      const selector = { id: { $gte: numbered(firstRowOfTwoYears(asked)) } };
      const documents = await tables.attendances.find({ selector }).exec();
      // Past the accessors of a document, which only cost time here.
      return answersOfRows(documents.map((document) => document._data));
    },
    close: () => database.close(),
  };
}
