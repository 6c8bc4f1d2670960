/** The plain way: a Dexie row per attendance, whole numbers as keys, no totals; the figures by reading the rows. */
import Dexie, { type Table } from 'dexie';
import {
  type Answers,
  firstYear,
  GROUPS,
  homeOf,
  learners,
  type Meeting,
  meeting,
  mix,
  PEOPLE,
  PER_YEAR,
  SCHOOLS,
  schoolOf,
  YEAR,
} from './data.ts';

interface Row {
  id: number;
  session: number;
  learner: number;
  point: number;
  year: number;
  month: number;
}

export class PlainRows extends Dexie {
  attendances!: Table<Row, number>;
  sessions!: Table<{ id: number }, number>;
  learners!: Table<{ id: number }, number>;

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
    const people = Array.from({ length: count }, (_, id) => ({
      id,
      name: `Learner ${mix(id)}`,
      birthYear: 1930 + (mix(id + 5) % 85),
      telephone: `000-${1000 + (id % 9000)}`,
      point: homeOf(id),
      group: GROUPS[id % GROUPS.length],
    }));
    await this.learners.bulkAdd(people);
  }

  async fill(attendances: number): Promise<void> {
    const sessions = attendances / PEOPLE;
    for (let first = 0; first < sessions; first += 1000) {
      const length = Math.min(1000, sessions - first);
      const meetings = Array.from({ length }, (_, index) => meeting(first + index, attendances));
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

  /** Rows of the two years asked for lie together, so only those are read. */
  async rowsOfTwoYears(attendances: number): Promise<Row[]> {
    const from = (YEAR - 1 - firstYear(attendances)) * PER_YEAR;
    return this.attendances.where('id').aboveOrEqual(Math.max(0, from)).toArray();
  }
}

function toSession({ number, point, date }: Meeting) {
  return { id: number, point, date, name: `Course ${number % 40}`, start: '09:00', minutes: 90, theme: 'health' };
}

function toRows({ number, point, date, people }: Meeting): Row[] {
  const year = Number(date.slice(0, 4));
  const month = Number(date.slice(5, 7));
  return people.map((learner, index) => ({
    id: number * PEOPLE + index,
    session: number,
    learner,
    point,
    year,
    month,
  }));
}

/** Residents first seen and attendances per month, for the district and its schools. */
export function answersOfRows(rows: readonly Row[]): Answers {
  const answers: Answers = {};
  const months = (name: string) => {
    answers[name] ??= new Array<number>(12).fill(0);
    return answers[name];
  };
  for (const year of [YEAR - 1, YEAR]) {
    for (let unit = -1; unit < SCHOOLS; unit += 1)
      for (const what of ['new', 'times']) months(`${year}/${unit}/${what}`);
  }
  const first = new Map<number, number>();
  const add = (name: string, month: number) => {
    const list = months(name);
    list[month - 1] = (list[month - 1] as number) + 1;
  };
  for (const { learner, point, year, month } of rows) {
    add(`${year}/-1/times`, month);
    add(`${year}/${schoolOf(point)}/times`, month);
    const key = year * 1_000_000 + learner;
    const known = first.get(key);
    if (known === undefined || month < known) first.set(key, month);
  }
  for (const [key, month] of first) {
    const year = Math.floor(key / 1_000_000);
    add(`${year}/-1/new`, month);
    add(`${year}/${schoolOf(homeOf(key % 1_000_000))}/new`, month);
  }
  return answers;
}
