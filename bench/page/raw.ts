/**
 * The floor of a cold Overview: what the browser itself takes to open the store's database and give the rows of sums, without
 * Dexie and without any code of the store. Units that stand for others, and all else that the Overview reads, are left out.
 */
import { type Answers, answersHash } from './answers.ts';
import { SCHOOLS, YEAR } from './data.ts';
import { show } from './measure.ts';

const moduleStart = performance.now();

// As docs/storage.md and the sources have them.
const [MEASURES, RESIDENTS, HOME_NEW, PLACE_TIMES] = [6, 1, 1, 2];
const keyOf = (year: number, unit: number) => year * 65_536 + unit;

interface Sums {
  key: number;
  cells: ArrayLike<number>;
}

const units = [
  'district00',
  ...Array.from({ length: SCHOOLS }, (_, school) => `school${String(school).padStart(4, '0')}`),
];
const years = [YEAR - 1, YEAR];

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

async function read(database: IDBDatabase): Promise<(Sums | undefined)[]> {
  const transaction = database.transaction(['meta', 'sums']);
  const { value } = await done<{ value: { codes: string[] } }>(transaction.objectStore('meta').get('unitNumbers'));
  const sums = transaction.objectStore('sums');
  const keys = years.flatMap((year) => units.map((unit) => keyOf(year, value.codes.indexOf(unit))));
  return Promise.all(keys.map((key) => done<Sums | undefined>(sums.get(key))));
}

function monthsOf(row: Sums | undefined, measure: number): number[] {
  const at = (month: number) => (RESIDENTS * 12 + month) * MEASURES + measure;
  return Array.from({ length: 12 }, (_, month) => row?.cells[at(month)] ?? 0);
}

function answersOf(rows: readonly (Sums | undefined)[]): Answers {
  const answers: Answers = {};
  rows.forEach((row, index) => {
    const where = `${years[Math.floor(index / units.length)]}/${(index % units.length) - 1}`;
    answers[`${where}/new`] = monthsOf(row, HOME_NEW);
    answers[`${where}/times`] = monthsOf(row, PLACE_TIMES);
  });
  return answers;
}

async function overview() {
  const marks: Record<string, number> = { module: moduleStart };
  const database = await done(indexedDB.open('fivepoint'));
  marks.open = performance.now();
  const rows = await read(database);
  marks.read = performance.now();
  const answers = answersOf(rows);
  marks.compute = performance.now();
  const times = answers[`${YEAR}/-1/times`] ?? [];
  marks.shown = await show(String(times.reduce((sum, value) => sum + value, 0)));
  return { marks, hash: answersHash(answers) };
}

Object.assign(window, { measured: overview() });
