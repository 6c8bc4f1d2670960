/** What looks odd in the sessions of a unit and year. A remark is a question, not a verdict: there may be a good reason. */
import { compare, type IsoDate } from '#kernel/calendar.ts';

export const REMARK_KINDS = [
  'two-places',
  'more-than-seats',
  'always-all',
  'future',
  'many-a-day',
  'many-times',
] as const;
export type RemarkKind = (typeof REMARK_KINDS)[number];

/** From so many sessions on, "everybody, every time" is worth a question. */
export const ALWAYS_SESSIONS = 8;
/** Three friends who never miss are no wonder. */
export const ALWAYS_PEOPLE = 5;
/** Sessions of one person in a day and in a year beyond which one asks. */
export const MOST_A_DAY = 4;
export const MOST_A_YEAR = 150;

export interface CheckedSession {
  id: string;
  unit: string;
  name: string;
  date: IsoDate;
  /** `HH:MM`, or empty. */
  start: string;
  minutes: number;
  course: string;
  venue: string;
  unnamed: number;
  planned: boolean;
  /** Who was there, each person once. */
  people: readonly string[];
}

export interface Remark {
  /** The same on every device for the same oddity. */
  key: string;
  kind: RemarkKind;
  /** Unit of the first session. */
  unit: string;
  date: IsoDate;
  /** Sessions it is about, earliest first; of many only the first few matter to a reader. */
  sessions: string[];
  persons: string[];
  /** What was counted: people, sessions. */
  count: number;
  /** What it was held against: seats, or the usual most. */
  limit: number;
}

interface Checked {
  year: number;
  today: IsoDate;
  sessions: readonly CheckedSession[];
  /** Seats of a place by the name that sessions give it. */
  seatsOf: (session: CheckedSession) => number | undefined;
  /** All sessions of the year were read: only then can "always" and "in the year" be said. */
  wholeYear: boolean;
}

export function remarksOn(checked: Checked): Remark[] {
  const sessions = [...checked.sessions].sort(
    (one, other) => compare(one.date, other.date) || compare(one.start, other.start) || compare(one.id, other.id),
  );
  const held = sessions.filter(({ planned }) => !planned);
  return [
    ...inTheFuture(held, checked.today),
    ...inTwoPlaces(held),
    ...moreThanSeats(held, checked.seatsOf),
    ...manyADay(held),
    ...(checked.wholeYear ? [...alwaysAll(held, checked.year), ...manyTimes(held, checked.year)] : []),
  ];
}

function remark(
  kind: RemarkKind,
  key: string,
  sessions: readonly CheckedSession[],
  persons: readonly string[],
  count: number,
  limit: number,
): Remark {
  const first = sessions[0] as CheckedSession;
  return {
    key: `${kind}/${key}`,
    kind,
    unit: first.unit,
    date: first.date,
    sessions: sessions.map(({ id }) => id),
    persons: [...persons].sort(),
    count,
    limit,
  };
}

function inTheFuture(sessions: readonly CheckedSession[], today: IsoDate): Remark[] {
  return sessions
    .filter(({ date }) => date > today)
    .map((session) => remark('future', session.id, [session], [], session.people.length + session.unnamed, 0));
}

/** Minutes since midnight; undefined where the time is not known, and then nothing can be said. */
function span({ start, minutes }: CheckedSession): [from: number, until: number] | undefined {
  const [hours, rest] = start.split(':').map(Number);
  if (start === '' || hours === undefined || rest === undefined || minutes <= 0) return undefined;
  const from = hours * 60 + rest;
  return [from, from + minutes];
}

/** Sessions by person, for the few who have more than one. */
function byPerson(sessions: readonly CheckedSession[]): Map<string, CheckedSession[]> {
  const found = new Map<string, CheckedSession[]>();
  for (const session of sessions) {
    for (const person of session.people) {
      const known = found.get(person);
      if (known === undefined) found.set(person, [session]);
      else known.push(session);
    }
  }
  return found;
}

function byDay(sessions: readonly CheckedSession[]): CheckedSession[][] {
  const days = new Map<IsoDate, CheckedSession[]>();
  for (const session of sessions) {
    const known = days.get(session.date);
    if (known === undefined) days.set(session.date, [session]);
    else known.push(session);
  }
  return [...days.values()].filter((list) => list.length > 1);
}

/** One remark per pair of sessions, with everybody who is in both. */
function inTwoPlaces(sessions: readonly CheckedSession[]): Remark[] {
  const remarks: Remark[] = [];
  for (const day of byDay(sessions)) {
    const pairs = new Map<string, { pair: [CheckedSession, CheckedSession]; persons: string[] }>();
    for (const [person, theirs] of byPerson(day)) {
      for (const [at, one] of theirs.entries()) {
        for (const other of theirs.slice(at + 1)) {
          if (!overlap(one, other)) continue;
          const key = [one.id, other.id].sort().join('+');
          const known = pairs.get(key) ?? { pair: [one, other], persons: [] };
          known.persons.push(person);
          pairs.set(key, known);
        }
      }
    }
    for (const [key, { pair, persons }] of pairs) {
      remarks.push(remark('two-places', key, pair, persons, persons.length, 1));
    }
  }
  return remarks;
}

function overlap(one: CheckedSession, other: CheckedSession): boolean {
  const [first, second] = [span(one), span(other)];
  return first !== undefined && second !== undefined && first[0] < second[1] && second[0] < first[1];
}

function moreThanSeats(sessions: readonly CheckedSession[], seatsOf: Checked['seatsOf']): Remark[] {
  return sessions.flatMap((session) => {
    const seats = seatsOf(session);
    const people = session.people.length + session.unnamed;
    if (seats === undefined || seats <= 0 || people <= seats) return [];
    return [remark('more-than-seats', session.id, [session], [], people, seats)];
  });
}

function manyADay(sessions: readonly CheckedSession[]): Remark[] {
  return byDay(sessions).flatMap((day) =>
    [...byPerson(day)]
      .filter(([, theirs]) => theirs.length > MOST_A_DAY)
      .map(([person, theirs]) =>
        remark('many-a-day', `${person}/${theirs[0]?.date}`, theirs, [person], theirs.length, MOST_A_DAY),
      ),
  );
}

function manyTimes(sessions: readonly CheckedSession[], year: number): Remark[] {
  return [...byPerson(sessions)]
    .filter(([, theirs]) => theirs.length > MOST_A_YEAR)
    .map(([person, theirs]) => remark('many-times', `${person}/${year}`, theirs, [person], theirs.length, MOST_A_YEAR));
}

/** A class whose roster says the very same people at every one of many sessions. */
function alwaysAll(sessions: readonly CheckedSession[], year: number): Remark[] {
  const classes = new Map<string, CheckedSession[]>();
  for (const session of sessions) {
    const key = session.course === '' ? `${session.unit}/${session.name}` : `${session.unit}/${session.course}`;
    const known = classes.get(key);
    if (known === undefined) classes.set(key, [session]);
    else known.push(session);
  }
  const remarks: Remark[] = [];
  for (const [key, list] of classes) {
    const first = list[0] as CheckedSession;
    const everybody = new Set(first.people);
    if (list.length < ALWAYS_SESSIONS || everybody.size < ALWAYS_PEOPLE) continue;
    const isSame = ({ people }: CheckedSession) =>
      people.length === everybody.size && people.every((person) => everybody.has(person));
    if (list.every(isSame)) {
      remarks.push(remark('always-all', `${key}/${year}`, list, [], list.length, everybody.size));
    }
  }
  return remarks;
}
