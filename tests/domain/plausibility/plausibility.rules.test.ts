import { describe, expect, it } from 'vitest';
import {
  ALWAYS_SESSIONS,
  type CheckedSession,
  MOST_A_DAY,
  MOST_A_YEAR,
  remarksOn,
} from '#domain/plausibility/plausibility.rules.ts';
import { addDays } from '#kernel/calendar.ts';

const plain: CheckedSession = {
  id: 's',
  unit: 'u',
  name: 'Class',
  date: '2026-03-02',
  start: '09:00',
  minutes: 60,
  course: '',
  venue: '',
  unnamed: 0,
  planned: false,
  people: [],
};
let made = 0;
const session = (fields: Partial<CheckedSession>): CheckedSession => {
  made += 1;
  return { ...plain, id: `s${String(made).padStart(4, '0')}`, ...fields };
};
const found = (sessions: CheckedSession[], more: { wholeYear?: boolean; seats?: number } = {}) =>
  remarksOn({
    year: 2026,
    today: '2026-11-10',
    sessions,
    wholeYear: more.wholeYear ?? true,
    seatsOf: () => more.seats,
  });
const days = (count: number, fields: Partial<CheckedSession>): CheckedSession[] =>
  Array.from({ length: count }, (_, at) => session({ date: addDays('2026-01-05', at), ...fields }));

describe('one person in two places', () => {
  it('is one question per pair of sessions, with everybody concerned', () => {
    const one = session({ people: ['a', 'b', 'c'] });
    const other = session({ start: '09:30', unit: 'v', people: ['b', 'c', 'd'] });
    expect(found([other, one])).toEqual([
      {
        key: `two-places/${one.id}+${other.id}`,
        kind: 'two-places',
        unit: 'u',
        date: '2026-03-02',
        sessions: [one.id, other.id],
        persons: ['b', 'c'],
        count: 2,
        limit: 1,
      },
    ]);
  });

  it.each([
    ['begin when the other ends', { start: '10:00' }],
    ['lie on another day', { date: '2026-03-03' }],
    ['have no time', { start: '' }],
    ['have no length', { minutes: 0 }],
    ['are only announced', { planned: true }],
  ])('is none where sessions %s', (_, fields) => {
    expect(found([session({ people: ['a'] }), session({ ...fields, people: ['a'] })])).toEqual([]);
  });
});

describe('more people than seats', () => {
  it('counts ticked and unnamed together', () => {
    const full = session({ people: ['a', 'b'], unnamed: 8 });
    expect(found([full], { seats: 10 })).toEqual([]);
    expect(found([full], { seats: 9 })).toMatchObject([{ kind: 'more-than-seats', count: 10, limit: 9 }]);
    expect(found([full])).toEqual([]);
  });
});

describe('always everybody', () => {
  const people = ['a', 'b', 'c', 'd', 'e'];

  it('asks from eight sessions of five people on', () => {
    expect(found(days(ALWAYS_SESSIONS, { people }))).toMatchObject([
      { kind: 'always-all', sessions: { length: 8 }, count: 8, limit: 5 },
    ]);
    expect(found(days(ALWAYS_SESSIONS - 1, { people }))).toEqual([]);
    expect(found(days(ALWAYS_SESSIONS, { people: people.slice(1) }))).toEqual([]);
  });

  it('asks nothing where once somebody was missing or new, or where not the whole year was read', () => {
    const usual = days(ALWAYS_SESSIONS, { people });
    expect(found([...usual, session({ people: people.slice(1) })])).toEqual([]);
    expect(found([...usual, session({ people: [...people.slice(1), 'f'] })])).toEqual([]);
    expect(found(usual, { wholeYear: false })).toEqual([]);
  });

  it('keeps courses of one name at two places apart', () => {
    expect(found([...days(4, { people }), ...days(4, { people, unit: 'v', start: '' })])).toEqual([]);
  });
});

describe('dates and numbers', () => {
  it('asks about what is held in the future', () => {
    expect(found([session({ date: '2026-11-11' }), session({ date: '2026-11-10' })])).toMatchObject([
      { kind: 'future', date: '2026-11-11' },
    ]);
    expect(found([session({ date: '2026-11-11', planned: true })])).toEqual([]);
  });

  it('asks about very many sessions of one person in a day and in a year', () => {
    const busy = Array.from({ length: MOST_A_DAY + 1 }, (_, at) => session({ people: ['a'], start: `1${at}:00` }));
    expect(found(busy)).toMatchObject([{ kind: 'many-a-day', persons: ['a'], count: 5, limit: 4 }]);
    expect(found(busy.slice(1))).toEqual([]);
    const year = days(MOST_A_YEAR + 1, { people: ['a'] });
    expect(found(year)).toMatchObject([{ kind: 'many-times', key: 'many-times/a/2026', count: 151 }]);
    expect(found(year.slice(1))).toEqual([]);
    expect(found(year, { wholeYear: false })).toEqual([]);
  });
});
