import { describe, expect, it } from 'vitest';
import { addCourse } from '#domain/courses/course.commands.ts';
import { courseListView } from '#domain/courses/course.views.ts';
import { recordSession } from '#domain/sessions/session.commands.ts';
import { sessionRecord } from '#domain/sessions/session.record.ts';
import { rosterChoicesView, sessionChoicesView, suggestedSessionView } from '#domain/sessions/session-form.views.ts';
import type { Store } from '#store/store.ts';
import { add, DISTRICT, OTHER_POINT, POINT, peopleStore, STREET } from '../learners/people-store.ts';

// 2026-06-01 is a Monday.
const time = (start: string, weekday = 1) => ({
  weekday,
  start,
  minutes: 90,
  from: '2026-03-01',
  until: '2026-06-30',
});

async function course(store: Store, unit: string, name: string, more: object = {}): Promise<string> {
  const result = await store.commit(addCourse, { unit, name, ...more });
  if (!result.ok) throw new Error(result.error.code);
  return (await store.read(courseListView, { unit: DISTRICT })).rows.find((row) => row.name === name)?.id ?? '';
}

const suggest = (store: Store, at: string, date = '2026-06-01') =>
  store.read(suggestedSessionView, { unit: POINT, date, time: at });

describe('suggestedSessionView', () => {
  it('takes the meeting of the day whose start is nearest', async () => {
    const store = await peopleStore();
    const morning = await course(store, POINT, 'Singing', { timetable: [time('09:00'), time('15:00', 3)] });
    const afternoon = await course(store, STREET, 'Dancing', { timetable: [time('14:00')] });
    expect(await suggest(store, '09:40')).toEqual({ course: morning, start: '09:00', minutes: 90 });
    expect(await suggest(store, '13:00')).toEqual({ course: afternoon, start: '14:00', minutes: 90 });
    expect(await suggest(store, '09:40', '2026-06-02')).toBeNull();
    expect(await suggest(store, '09:40', '2026-07-06')).toBeNull();
  });

  it('passes over what is recorded already', async () => {
    const store = await peopleStore();
    const morning = await course(store, POINT, 'Singing', { timetable: [time('09:00')] });
    const later = await course(store, POINT, 'Dancing', { timetable: [time('11:00')] });
    await store.commit(recordSession, {
      unit: POINT,
      name: '',
      course: morning,
      start: '09:00',
      date: '2026-06-01',
      sessionKind: 'class',
      ticks: [],
      unnamed: 3,
    });
    expect(await suggest(store, '09:10')).toMatchObject({ course: later });
  });
});

describe('rosterChoicesView', () => {
  it('offers the roster of the course first, then the neighbours, and knows who is ticked', async () => {
    const store = await peopleStore();
    const neighbour = await add(store, POINT, { name: 'A neighbour' });
    const guest = await add(store, OTHER_POINT, { name: 'Guest' });
    const enrolled = await add(store, OTHER_POINT, { name: 'Enrolled' });
    const singing = await course(store, POINT, 'Singing', { roster: [enrolled] });
    const empty = await store.read(rosterChoicesView, { unit: POINT, course: singing, year: 2026 });
    expect(empty.people.map(({ id, enrolled: on }) => [id, on])).toEqual([
      [enrolled, true],
      [neighbour, false],
    ]);
    await store.commit(recordSession, {
      unit: POINT,
      name: 'Singing',
      date: '2026-06-01',
      sessionKind: 'class',
      ticks: [{ learner: guest, present: true }],
    });
    const session = (await store.reader.all(sessionRecord))[0]?.id;
    const choices = await store.read(rosterChoicesView, { unit: POINT, course: singing, session, year: 2026 });
    expect(choices.ticked).toEqual([guest]);
    expect(choices.people.map(({ id }) => id)).toContain(guest);
    expect(choices.unknown).toBe(0);
  });

  it('offers a street everybody below it, a district only its own', async () => {
    const store = await peopleStore();
    await add(store, POINT, { name: 'A' });
    await add(store, OTHER_POINT, { name: 'B' });
    await add(store, DISTRICT, { name: 'C' });
    const names = async (unit: string) =>
      (await store.read(rosterChoicesView, { unit, year: 2026 })).people.map(({ name }) => name);
    expect(await names(STREET)).toEqual(['A', 'B']);
    expect(await names(DISTRICT)).toEqual(['C']);
  });
});

describe('sessionChoicesView', () => {
  it('offers courses of the unit and of those above it, without retired ones', async () => {
    const store = await peopleStore();
    await course(store, POINT, 'Own');
    await course(store, DISTRICT, 'Of the district');
    await course(store, OTHER_POINT, 'Of a neighbour');
    await course(store, POINT, 'Past', { state: 'retired' });
    const choices = await store.read(sessionChoicesView, { unit: POINT });
    expect(choices.courses.map(({ name }) => name)).toEqual(['Of the district', 'Own']);
    expect(choices.unit).toEqual({ code: POINT, name: 'Point one', tier: 'point' });
    expect(choices.kinds.filter(({ counts }) => counts).map(({ id }) => id)).toEqual(['class', 'lecture', 'training']);
  });
});
