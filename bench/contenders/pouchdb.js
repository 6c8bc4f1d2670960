// PouchDB on its IndexedDB adapter: a document per attendance, ids in order so that the figures read one range.
// It asks for no durability, so its writes are "relaxed", as Chromium has it.
import PouchDB from 'pouchdb-browser';
import { answersOfRows } from '../page/answers.ts';
import { firstRowOfTwoYears, learners, PEOPLE, person, portionsOf, toRows, toSession } from '../page/data.ts';

const numbered = (kind, number) => `${kind}${String(number).padStart(10, '0')}`;
const toDocument = (kind) => (row) => ({ _id: numbered(kind, row.id), ...row });
const documentsOf = (each) => [toDocument('s')(toSession(each)), ...toRows(each).map(toDocument('a'))];

export async function openContender() {
  const database = new PouchDB('bench', { adapter: 'idb', auto_compaction: true });
  await database.info();

  async function write(documents) {
    const results = await database.bulkDocs(documents);
    const failed = results.find((result) => result.error);
    if (failed) throw new Error(`PouchDB: ${failed.message}`);
  }

  return {
    async fillLearners(attendances) {
      const count = attendances === 0 ? 1 : learners;
      for (let first = 0; first < count; first += 2000) {
        const length = Math.min(2000, count - first);
        await write(Array.from({ length }, (_, index) => toDocument('l')(person(first + index))));
      }
    },
    async fill(attendances) {
      for (const meetings of portionsOf(attendances, 100)) await write(meetings.flatMap(documentsOf));
    },
    record: (each) => write(documentsOf(each)),
    async remove({ number }) {
      const [startkey, endkey] = [numbered('a', number * PEOPLE), numbered('a', (number + 1) * PEOPLE - 1)];
      const session = await database.get(numbered('s', number));
      const { rows } = await database.allDocs({ startkey, endkey });
      const roster = rows.map(({ id, value }) => ({ _id: id, _rev: value.rev, _deleted: true }));
      await write([{ _id: session._id, _rev: session._rev, _deleted: true }, ...roster]);
    },
    async named(text) {
      const { rows } = await database.allDocs({ include_docs: true, startkey: 'l', endkey: 'm' });
      return rows.flatMap(({ doc }) => (doc.name.includes(text) ? [doc.id] : []));
    },
    async overview(attendances) {
      const startkey = numbered('a', firstRowOfTwoYears(attendances));
      const { rows } = await database.allDocs({ include_docs: true, startkey, endkey: 'b' });
      return answersOfRows(rows.map(({ doc }) => doc));
    },
    close: () => database.close(),
  };
}
