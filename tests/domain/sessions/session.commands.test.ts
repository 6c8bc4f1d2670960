import { describe, expect, it } from 'vitest';
import { change } from '#domain/contracts.ts';
import { courseRecord } from '#domain/courses/course.record.ts';
import { learnerRecord } from '#domain/learners/learner.record.ts';
import { mergeLearners } from '#domain/learners/merge.commands.ts';
import { declarePersons, deleteDeclaredPersons } from '#domain/sessions/declared-persons.commands.ts';
import {
  deleteSession,
  type RecordSessionInput,
  recordSession,
  tickAttendance,
} from '#domain/sessions/session.commands.ts';
import { sessionRecord } from '#domain/sessions/session.record.ts';
import { sessionDetailView } from '#domain/sessions/session-form.views.ts';
import { declaredListView, sessionListView } from '#domain/sessions/session-list.views.ts';
import type { Store } from '#store/store.ts';
import { add, DISTRICT, POINT, peopleStore, STREET } from '../learners/people-store.ts';

const base: RecordSessionInput = {
  unit: POINT,
  name: 'Calligraphy',
  date: '2026-05-01',
  sessionKind: 'class',
  ticks: [],
  nobodyCame: true,
};

const here = (...learners: string[]) => learners.map((learner) => ({ learner, present: true }));

async function record(store: Store, input: Partial<RecordSessionInput> = {}): Promise<string> {
  const before = new Set((await store.reader.all(sessionRecord)).map(({ id }) => id));
  const result = await store.commit(recordSession, { ...base, ...input });
  if (!result.ok) throw new Error(result.error.code);
  return (await store.reader.all(sessionRecord)).find(({ id }) => !before.has(id))?.id ?? '';
}

async function figures(store: Store, unit = DISTRICT) {
  const { held, attendances, heldCounting, attendancesCounting } = await store.read(sessionListView, {
    unit,
    year: 2026,
    limit: 10,
  });
  return { held, attendances, heldCounting, attendancesCounting };
}

describe('recordSession', () => {
  it('writes fields, ticks, newcomers and head-counts in one step that is undone as one', async () => {
    const store = await peopleStore();
    const known = await add(store, POINT, { name: '王芳' });
    const result = await store.commit(recordSession, {
      ...base,
      minutes: 90,
      ticks: here(known),
      newcomers: [{ name: '李国强', groups: ['employed'] }],
      unnamed: 5,
      headCounts: { older: 5, women: 0 },
    });
    expect(result.ok).toBe(true);
    const [row] = (await store.read(sessionListView, { unit: STREET, year: 2026, limit: 10 })).rows;
    expect(row).toMatchObject({ name: 'Calligraphy', people: 7, unitName: 'Point one', counts: true });
    expect(await figures(store)).toEqual({ held: 1, attendances: 7, heldCounting: 1, attendancesCounting: 7 });
    expect((await store.reader.all(learnerRecord)).map(({ name }) => name).sort()).toEqual(['李国强', '王芳']);

    await store.undo((result.ok && result.value.seq) || 0);
    expect(await figures(store)).toEqual({ held: 0, attendances: 0, heldCounting: 0, attendancesCounting: 0 });
    expect((await store.reader.all(learnerRecord)).map(({ name }) => name)).toEqual(['王芳']);
  });

  it('counts a session of another kind apart from the training rate', async () => {
    const store = await peopleStore();
    const known = await add(store, POINT, { name: '王芳' });
    await record(store, { sessionKind: 'event', ticks: here(known), unnamed: 3 });
    expect(await figures(store)).toEqual({ held: 1, attendances: 4, heldCounting: 0, attendancesCounting: 0 });
  });

  it('asks before a session is held with nobody, unless it stood empty already or is only announced', async () => {
    const store = await peopleStore();
    const empty = { ...base, nobodyCame: false };
    expect(await store.commit(recordSession, empty)).toMatchObject({ ok: false, error: { code: 'session.nobody' } });
    expect(await store.reader.all(sessionRecord)).toEqual([]);
    expect((await store.commit(recordSession, { ...empty, unnamed: 1 })).ok).toBe(true);
    expect((await store.commit(recordSession, { ...empty, newcomers: [{ name: '王芳' }] })).ok).toBe(true);
    const announced = await record(store, { ...empty, planned: true, date: '2026-07-01' });
    expect(await store.commit(recordSession, { ...empty, session: announced })).toMatchObject({
      error: { code: 'session.nobody' },
    });
    const session = await record(store, { nobodyCame: true });
    expect((await store.commit(recordSession, { ...empty, session, name: 'Painting' })).ok).toBe(true);
  });

  it('takes the name of the course where none was typed', async () => {
    const store = await peopleStore();
    await store.commitChanges({ command: 'test' }, [
      change(courseRecord, { id: '00000000-0000-7000-8000-0000000000c1', unit: POINT }, { name: 'Singing' }),
    ]);
    const id = await record(store, { name: '', course: '00000000-0000-7000-8000-0000000000c1' });
    expect(await store.reader.get(sessionRecord, id)).toMatchObject({ name: 'Singing', mode: 'in-person' });
  });

  it('changes a session without touching ticks that others made meanwhile', async () => {
    const store = await peopleStore();
    const [one, two] = [await add(store, POINT, { name: '王芳' }), await add(store, POINT, { name: '李国强' })];
    const session = await record(store, { ticks: here(one) });
    await store.commit(tickAttendance, { session, learner: two, present: true });
    await store.commit(recordSession, {
      ...base,
      session,
      name: 'Painting',
      ticks: [{ learner: one, present: false }],
    });
    const detail = await store.read(sessionDetailView, { session });
    expect(detail).toMatchObject({ name: 'Painting', present: [two] });
    expect((await figures(store)).attendances).toBe(1);
  });

  it('leaves the way of teaching open where a register said nothing, until somebody says it', async () => {
    const store = await peopleStore();
    const silent = { name: 'Brought in', date: '2026-05-02', sessionKind: 'class' };
    await store.commitChanges({ command: 'bringIn' }, [change(sessionRecord, { id: 'silent', unit: POINT }, silent)]);
    const modeAfter = async (mode: 'in-person' | 'online') => {
      const saved = await store.commit(recordSession, { ...base, session: 'silent', venue: 'Hall', mode });
      expect(saved.ok).toBe(true);
      return (await store.reader.get(sessionRecord, 'silent'))?.mode;
    };
    expect(await modeAfter('in-person')).toBeUndefined();
    expect(await modeAfter('online')).toBe('online');
    expect(await modeAfter('in-person')).toBe('in-person');
  });

  it('moves the count with the date, and empties what was emptied', async () => {
    const store = await peopleStore();
    const learner = await add(store, POINT, { name: '王芳' });
    const session = await record(store, { ticks: here(learner), unnamed: 4, headCounts: { older: 4 }, theme: 'arts' });
    await store.commit(recordSession, { ...base, session, date: '2026-04-01' });
    expect(await store.reader.get(sessionRecord, session)).toMatchObject({ unnamed: 0, headCounts: {}, theme: '' });
    const april = await store.read(sessionListView, { unit: POINT, year: 2026, month: 4, limit: 10 });
    const may = await store.read(sessionListView, { unit: POINT, year: 2026, month: 5, limit: 10 });
    expect([april.attendances, may.attendances]).toEqual([1, 0]);
    expect([april.rows.length, may.rows.length]).toEqual([1, 0]);
  });

  it('names the newcomer and field of a refusal and writes nothing', async () => {
    const store = await peopleStore();
    const result = await store.commit(recordSession, { ...base, newcomers: [{ name: '王芳' }, { name: '' }] });
    expect(result).toMatchObject({ ok: false, error: { code: 'learner.name-missing', field: 'newcomers.1.name' } });
    expect(await store.reader.all(learnerRecord)).toEqual([]);
    expect(await store.reader.all(sessionRecord)).toEqual([]);
  });

  it('adds an announced session to no figure until it was held', async () => {
    const store = await peopleStore();
    const learner = await add(store, POINT, { name: '王芳' });
    const session = await record(store, { date: '2026-06-20', planned: true });
    expect((await figures(store)).held).toBe(0);
    expect(await store.commit(tickAttendance, { session, learner, present: true })).toMatchObject({
      ok: false,
      error: { code: 'session.planned-with-people' },
    });
    await store.commit(recordSession, { ...base, session, date: '2026-05-30', ticks: here(learner) });
    expect(await figures(store)).toMatchObject({ held: 1, attendances: 1 });
  });

  it('ticks a merged person once and unticks every record of theirs', async () => {
    const store = await peopleStore();
    const [one, two] = [await add(store, POINT, { name: '王芳' }), await add(store, POINT, { name: '王 芳' })];
    const session = await record(store, { ticks: here(one, two) });
    await store.commit(mergeLearners, { learner: one, other: two });
    expect((await figures(store)).attendances).toBe(1);
    await store.commit(tickAttendance, { session, learner: one, present: false });
    expect((await figures(store)).attendances).toBe(0);
  });

  it('refuses what is gone', async () => {
    const store = await peopleStore();
    const session = await record(store);
    await store.commit(deleteSession, { session });
    for (const result of [
      await store.commit(recordSession, { ...base, session }),
      await store.commit(deleteSession, { session }),
    ]) {
      expect(result).toMatchObject({ ok: false, error: { code: 'session.gone' } });
    }
    expect(await store.commit(recordSession, { ...base, course: 'none' })).toMatchObject({
      ok: false,
      error: { code: 'session.course-gone', field: 'course' },
    });
    expect(await store.read(sessionDetailView, { session })).toBeNull();
  });
});

describe('sessionListView', () => {
  it('gives the newest of a subtree and says when there are more', async () => {
    const store = await peopleStore();
    for (const date of ['2026-01-05', '2026-03-05', '2026-02-05']) await record(store, { date });
    await record(store, { unit: STREET, date: '2026-02-20' });
    for (const unit of [DISTRICT, STREET]) {
      const list = await store.read(sessionListView, { unit, year: 2026, limit: 2 });
      expect(list.rows.map(({ date }) => date)).toEqual(['2026-03-05', '2026-02-20']);
      expect(list).toMatchObject({ more: true, held: 4 });
    }
    const point = await store.read(sessionListView, { unit: POINT, year: 2026, limit: 9 });
    expect(point).toMatchObject({ more: false, held: 3 });
  });
});

describe('declarePersons', () => {
  it('keeps heads from paper apart, with month and source', async () => {
    const store = await peopleStore();
    const input = { unit: POINT, month: '2026-05', persons: 40, source: 'sign-in sheets' };
    expect((await store.commit(declarePersons, input)).ok).toBe(true);
    const list = await store.read(declaredListView, { unit: STREET, year: 2026 });
    expect(list).toMatchObject({ total: 40, rows: [{ month: '2026-05', source: 'sign-in sheets' }] });
    expect((await figures(store)).attendances).toBe(0);
    const [row] = list.rows;
    await store.commit(declarePersons, { ...input, declaration: row?.id ?? '', persons: 45 });
    expect((await store.read(declaredListView, { unit: STREET, year: 2026 })).total).toBe(45);
    await store.commit(deleteDeclaredPersons, { declaration: row?.id ?? '' });
    expect((await store.read(declaredListView, { unit: STREET, year: 2026 })).total).toBe(0);
  });

  it.each([
    [{ month: '' }, 'declared.month-missing', 'month'],
    [{ month: '2026-07' }, 'declared.month-future', 'month'],
    [{ persons: 0 }, 'declared.persons-invalid', 'persons'],
    [{ source: ' ' }, 'declared.source-missing', 'source'],
  ])('refuses %o', async (changes, code, field) => {
    const store = await peopleStore();
    const input = { unit: POINT, month: '2026-05', persons: 40, source: 'sheets', ...changes };
    expect(await store.commit(declarePersons, input)).toMatchObject({ ok: false, error: { code, field } });
  });
});
