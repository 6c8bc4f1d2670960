/** From rows to the figures of the Overview, and one number that tells whether all contenders found the same. */
import { homeOf, SCHOOLS, schoolOf, YEAR } from './data.ts';

/** What an Overview asks of two years: per unit and month, residents seen first and attendances. */
export type Answers = Record<string, number[]>;

export interface Row {
  id: number;
  session: number;
  learner: number;
  point: number;
  year: number;
  month: number;
}

export const DISTRICT = -1;

export class AnswerSheet {
  readonly answers: Answers = {};

  constructor() {
    for (const year of [YEAR - 1, YEAR]) {
      for (let unit = DISTRICT; unit < SCHOOLS; unit += 1) {
        for (const what of ['new', 'times'] as const) this.answers[`${year}/${unit}/${what}`] = new Array(12).fill(0);
      }
    }
  }

  /** Adds to a school and to the district. */
  add(what: 'new' | 'times', year: number, school: number, month: number, count = 1): void {
    for (const unit of [DISTRICT, school]) {
      const months = this.answers[`${year}/${unit}/${what}`];
      if (months) months[month - 1] = (months[month - 1] as number) + count;
    }
  }
}

/** Residents first seen and attendances per month, for the district and its schools. */
export function answersOfRows(rows: Iterable<Pick<Row, 'learner' | 'point' | 'year' | 'month'>>): Answers {
  const sheet = new AnswerSheet();
  const first = new Map<number, number>();
  for (const { learner, point, year, month } of rows) {
    sheet.add('times', year, schoolOf(point), month);
    const key = year * 1_000_000 + learner;
    const known = first.get(key);
    if (known === undefined || month < known) first.set(key, month);
  }
  for (const [key, month] of first) {
    sheet.add('new', Math.floor(key / 1_000_000), schoolOf(homeOf(key % 1_000_000)), month);
  }
  return sheet.answers;
}

export function answersHash(answers: Answers): string {
  let hash = 0x811c_9dc5;
  for (const name of Object.keys(answers).sort()) {
    for (const character of `${name}:${(answers[name] as number[]).join()}`) {
      hash = Math.imul(hash ^ character.charCodeAt(0), 0x0100_0193) >>> 0;
    }
  }
  return hash.toString(16);
}
