/** The plain way: a Dexie row per attendance, whole numbers as keys, no totals; the figures by reading the rows. */
import Dexie, { type Table } from 'dexie';
import type { Row } from './answers.ts';
import { firstRowOfTwoYears, learners, type Meeting, person, portionsOf, toRows, toSession } from './data.ts';

export class PlainRows extends Dexie {
  attendances!: Table<Row, number>;
  sessions!: Table<{ id: number }, number>;
  learners!: Table<{ id: number; name: string }, number>;

  constructor(durability: 'strict' | 'relaxed') {
    super('plain', { cache: 'disabled', chromeTransactionDurability: durability });
    this.version(1).stores({
      attendances: 'id, session, learner',
      sessions: 'id, [point+date]',
      learners: 'id, point',
    });
  }

  async fillLearners(attendances: number): Promise<void> {
    const count = attendances === 0 ? 1 : learners;
    await this.learners.bulkAdd(Array.from({ length: count }, (_, id) => person(id)));
  }

  async fill(attendances: number): Promise<void> {
    for (const meetings of portionsOf(attendances, 1000)) {
      await this.transaction('rw', this.attendances, this.sessions, async () => {
        await this.sessions.bulkAdd(meetings.map(toSession));
        await this.attendances.bulkAdd(meetings.flatMap(toRows));
      });
    }
  }

  async record(each: Meeting): Promise<void> {
    await this.transaction('rw', this.attendances, this.sessions, async () => {
      await this.sessions.put(toSession(each));
      await this.attendances.bulkPut(toRows(each));
    });
  }

  async remove({ number }: Meeting): Promise<void> {
    await this.transaction('rw', this.attendances, this.sessions, async () => {
      await this.sessions.delete(number);
      await this.attendances.where('session').equals(number).delete();
    });
  }

  /** Read whole: a cursor over them takes many times longer. */
  async named(text: string): Promise<number[]> {
    const all = await this.learners.toArray();
    return all.filter(({ name }) => name.includes(text)).map(({ id }) => id);
  }

  rowsOfTwoYears(attendances: number): Promise<Row[]> {
    return this.attendances.where('id').aboveOrEqual(firstRowOfTwoYears(attendances)).toArray();
  }
}
