/** The rows of the benchmark: the same for every contender, from nothing but their numbers. */
export const SCHOOLS = 15;
export const POINTS = 200;
export const LEARNERS_PER_POINT = 100;
export const PEOPLE = 30;
/** Attendances of one year: more of them are a longer history, not a larger district. */
export const PER_YEAR = 150_000;
export const YEAR = 2026;
export const GROUPS = ['employed', 'older', 'farmers', 'women'];

export interface Meeting {
  number: number;
  point: number;
  date: string;
  /** Numbers of learners. */
  people: number[];
}

export const learners = POINTS * LEARNERS_PER_POINT;
export const schoolOf = (point: number) => point % SCHOOLS;
/** A district in which everybody ever learned: beside those who come to the sessions, people who live all over it. */
export const CROWD = 300_000;
export const homeOf = (learner: number) =>
  learner < learners ? Math.floor(learner / LEARNERS_PER_POINT) : learner % POINTS;

export function mix(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x45d9_f3b5);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0x27d4_eb2f);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

const two = (value: number) => String(value).padStart(2, '0');

export function firstYear(attendances: number): number {
  return YEAR - Math.max(1, Math.ceil(attendances / PER_YEAR)) + 1;
}

/** Thirty people, most from the point itself, some from its neighbours. */
export function peopleAt(number: number, point: number): number[] {
  const people = new Set<number>();
  const start = mix(number * 7 + 3) % LEARNERS_PER_POINT;
  for (let index = 0; people.size < PEOPLE - 4; index += 1) {
    people.add(point * LEARNERS_PER_POINT + ((start + index * 3) % LEARNERS_PER_POINT));
  }
  for (let index = 0; people.size < PEOPLE; index += 1) {
    const other = (point + SCHOOLS * (1 + (mix(number + index * 977) % 3))) % POINTS;
    people.add(other * LEARNERS_PER_POINT + (mix(number * 31 + index) % LEARNERS_PER_POINT));
  }
  return [...people];
}

export function meeting(number: number, attendances: number): Meeting {
  const perYear = PER_YEAR / PEOPLE;
  const year = firstYear(attendances) + Math.floor(number / perYear);
  const day = Math.floor(((number % perYear) * 336) / perYear);
  const point = mix(number) % POINTS;
  const date = `${year}-${two(Math.floor(day / 28) + 1)}-${two((day % 28) + 1)}`;
  return { number, point, date, people: peopleAt(number, point) };
}

/** Sessions recorded after the fill, one by one. */
export function newMeeting(index: number): Meeting {
  const number = 5_000_000 + index;
  const point = mix(number) % POINTS;
  return { number, point, date: `${YEAR}-11-${two(1 + (index % 28))}`, people: peopleAt(number, point) };
}

/** What the plain contenders keep of a person. */
export function person(id: number) {
  return {
    id,
    name: `Learner ${mix(id)}`,
    birthYear: 1930 + (mix(id + 5) % 85),
    telephone: `000-${1000 + (id % 9000)}`,
    point: homeOf(id),
    group: GROUPS[id % GROUPS.length] as string,
  };
}

export function toSession({ number, point, date }: Meeting) {
  return { id: number, point, date, name: `Course ${number % 40}`, start: '09:00', minutes: 90, theme: 'health' };
}

export const yearOf = ({ date }: Meeting) => Number(date.slice(0, 4));
export const monthOf = ({ date }: Meeting) => Number(date.slice(5, 7));

/** A row per attendance. */
export function toRows(each: Meeting) {
  const { number, point, people } = each;
  const [year, month] = [yearOf(each), monthOf(each)];
  return people.map((learner, index) => ({
    id: number * PEOPLE + index,
    session: number,
    learner,
    point,
    year,
    month,
  }));
}

/** Rows of the two years that the Overview shows lie together, from this number on. */
export function firstRowOfTwoYears(attendances: number): number {
  return Math.max(0, (YEAR - 1 - firstYear(attendances)) * PER_YEAR);
}

/** The sessions of a fill in portions. */
export function* portionsOf(attendances: number, atOnce: number): Generator<Meeting[]> {
  const sessions = attendances / PEOPLE;
  for (let first = 0; first < sessions; first += atOnce) {
    const length = Math.min(atOnce, sessions - first);
    yield Array.from({ length }, (_, index) => meeting(first + index, attendances));
  }
}
