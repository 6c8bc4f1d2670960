import { describe, expect, it } from 'vitest';
import { keepFiles } from '#domain/attachments/attachment.commands.ts';
import { type Change, change } from '#domain/contracts.ts';
import { mergeLearners } from '#domain/learners/merge.commands.ts';
import { behindSessionsView } from '#domain/overview/behind.views.ts';
import { setDeadline } from '#domain/plans/deadline.commands.ts';
import { weekDays, weekProblem } from '#domain/reports/learning-week.rules.ts';
import { learningWeekView, weekDayView } from '#domain/reports/learning-week.views.ts';
import { sessionRecord } from '#domain/sessions/session.record.ts';
import { sessionListView } from '#domain/sessions/session-list.views.ts';
import { unitRecord } from '#domain/units/unit.record.ts';
import { noise, photoOf } from '../attachments/files.ts';
import { DISTRICT, POINT, planStore, STREET, session } from '../plans/plans-store.ts';

const id = (number: number) => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;
const YEAR = { today: '2026-11-05', from: '2026-10-20', until: '2026-10-26' };

/** A week of the calendar from 20 October, and sessions before, in and after it. */
const wholeWeek = () =>
  planStore(
    session('2026-10-19', [1, 2, 3]),
    session('2026-10-20', [1, 2], { unnamed: 5, name: 'Opening', sessionKind: 'event' }),
    session('2026-10-26', [2, 3], { name: 'Closing' }),
    change(
      sessionRecord,
      { id: id(900), unit: STREET },
      { name: 'Lecture', date: '2026-10-22', sessionKind: 'lecture', unnamed: 10 },
      { learners: [id(3)], marks: [1] },
    ),
    session('2026-10-24', [5], { name: 'Never held', planned: true }),
    session('2026-10-27', [4]),
  );

describe('the days of the learning week', () => {
  it('are seven from the day of the calendar, or those asked for', () => {
    expect(weekDays('2026-10-20', {})).toEqual({ from: '2026-10-20', until: '2026-10-26' });
    expect(weekDays('2026-10-20', { from: '2026-11-02' })).toEqual({ from: '2026-11-02', until: '2026-11-08' });
    expect(weekDays('2026-10-20', { until: '2026-10-22' })).toEqual({ from: '2026-10-20', until: '2026-10-22' });
    expect(weekDays('2026-10-20', { from: '' })).toEqual({ from: '', until: '' });
  });

  it('are a week that ends after it begins, of a month at most', () => {
    expect(weekProblem('2026-10-20', '2026-10-20')).toBeUndefined();
    expect(weekProblem('2026-10-20', '2026-10-19')).toBe('ends-before');
    expect(weekProblem('2026-10-01', '2026-10-31')).toBeUndefined();
    expect(weekProblem('2026-10-01', '2026-11-01')).toBe('too-long');
    expect(weekProblem('2026-02-30', '2026-03-01')).toBe('no-date');
  });
});

describe('what was held in the learning week', () => {
  it('is counted per unit and in all: people once each, attendances with those beyond the roster', async () => {
    const store = await wholeWeek();
    const week = await store.read(learningWeekView, { unit: DISTRICT, ...YEAR });
    expect(week?.all).toEqual({ sessions: 3, activities: 1, persons: 3, personTimes: 20 });
    expect(week?.held.map(({ name, people }) => [name, people])).toEqual([
      ['Opening', 7],
      ['Lecture', 11],
      ['Closing', 2],
    ]);
    expect(week?.announced.map(({ name }) => name)).toEqual(['Never held']);
    expect(week?.kinds.map(({ kind, sessions, personTimes }) => [kind, sessions, personTimes])).toEqual([
      ['class', 1, 2],
      ['lecture', 1, 11],
      ['event', 1, 7],
    ]);
    const street = await store.read(learningWeekView, { unit: STREET, ...YEAR });
    expect(
      street?.units.map(({ name, sessions, persons, personTimes }) => [name, sessions, persons, personTimes]),
    ).toEqual([
      ['Point', 2, 3, 9],
      ['Street', 1, 1, 11],
    ]);
    expect((await store.read(learningWeekView, { unit: POINT, ...YEAR }))?.units).toEqual([]);
  });

  it('adds up to what the list of sessions shows for the same days', async () => {
    const store = await wholeWeek();
    const week = await store.read(learningWeekView, {
      unit: DISTRICT,
      ...YEAR,
      from: '2026-10-01',
      until: '2026-10-31',
    });
    const list = await store.read(sessionListView, { unit: DISTRICT, year: 2026, month: 10, limit: 50 });
    expect([week?.all.sessions, week?.all.personTimes]).toEqual([list.held, list.attendances]);
    expect(list.held).toBe(5);
  });

  it('begins on the day that was announced, and counts a merged person once', async () => {
    const store = await wholeWeek();
    const asked = { unit: POINT, year: 2026, today: YEAR.today };
    expect(await store.read(weekDayView, asked)).toEqual({ date: '2026-10-20', usual: true });
    const day = { deadline: 'learning-week', name: '', date: '2026-10-19', moving: true };
    const set = await store.commit(setDeadline, { unit: DISTRICT, ...day });
    expect(set.ok).toBe(true);
    await store.commit(mergeLearners, { learner: id(1), other: id(2) });
    expect(await store.read(weekDayView, asked)).toEqual({ date: '2026-10-19', usual: false });
    const week = await store.read(learningWeekView, { unit: POINT, ...YEAR, ...weekDays('2026-10-19', {}) });
    expect(week?.all).toEqual({ sessions: 2, activities: 1, persons: 2, personTimes: 8 });
    const list = await store.read(sessionListView, { unit: POINT, year: 2026, month: 10, limit: 50 });
    const held = list.rows.filter(({ planned }) => !planned);
    expect(held.reduce((sum, { people }) => sum + people, 0)).toBe(list.attendances);
    expect(week?.held.map(({ name, people }) => [name, people])).toEqual([
      ['Meeting', 2],
      ['Opening', 6],
    ]);
  });

  it('tells of a merged person what the kept attendances tell', async () => {
    const store = await planStore(session('2026-10-20', [1, 2], { unnamed: 5 }), session('2026-10-21', [2, 3]));
    await store.commit(mergeLearners, { learner: id(1), other: id(2) });
    const week = await store.read(learningWeekView, { unit: POINT, ...YEAR });
    const list = await store.read(sessionListView, { unit: POINT, year: 2026, limit: 50 });
    expect(week?.all.personTimes).toBe(8);
    expect(list.attendances).toBe(8);
  });

  it('adds up by kind, those that the district has no more at the end', async () => {
    const store = await planStore(
      session('2026-10-20', [1], { sessionKind: 'walk' }),
      session('2026-10-21', [1, 2], { sessionKind: 'excursion' }),
      session('2026-10-22', [3]),
    );
    const week = await store.read(learningWeekView, { unit: DISTRICT, ...YEAR });
    expect(week?.kinds).toEqual([
      { kind: 'class', name: undefined, sessions: 1, personTimes: 1 },
      { kind: 'excursion', name: undefined, sessions: 1, personTimes: 2 },
      { kind: 'walk', name: undefined, sessions: 1, personTimes: 1 },
    ]);
    expect(week?.kinds.reduce((sum, { sessions }) => sum + sessions, 0)).toBe(week?.all.sessions);
  });

  it('leaves out what is held under another top, under a unit that has not arrived, or under none known', async () => {
    const lone = (unit: string, parent?: string): Change =>
      change(unitRecord, { id: unit, unit }, { name: unit, tier: 'school', ...(parent && { parent }) });
    const at = (number: number, unit: string) =>
      change(sessionRecord, { id: id(number), unit }, { name: unit, date: '2026-10-21', sessionKind: 'class' });
    const held = async (unit: string, ...more: Change[]) => {
      const store = await planStore(session('2026-10-20', [1]), ...more);
      const week = await store.read(learningWeekView, { unit, ...YEAR });
      const list = await store.read(sessionListView, { unit, year: 2026, limit: 50 });
      const behind = await store.read(behindSessionsView, { unit, year: 2026, page: 0 });
      expect(list.rows).toHaveLength(list.held);
      expect(behind.rows).toHaveLength(list.held);
      return week?.all.sessions;
    };
    const OTHER = 's900000000';
    expect(await held(DISTRICT, lone(OTHER), at(901, OTHER))).toBe(1);
    expect(await held(OTHER, lone(OTHER), at(901, OTHER))).toBe(1);
    expect(await held(DISTRICT, lone(OTHER, 'd900000000'), at(901, OTHER), at(902, OTHER))).toBe(1);
    expect(await held(OTHER, lone(OTHER, 'd900000000'), at(901, OTHER), at(902, OTHER))).toBe(2);
    expect(await held(DISTRICT, at(901, 's800000000'))).toBe(1);
  });

  it('has what is kept with its sessions, and nothing of other days', async () => {
    const store = await wholeWeek();
    const all = await store.reader.all(sessionRecord);
    for (const { id: record, date } of all.filter(({ name }) => name !== 'Never held')) {
      await store.commit(keepFiles, {
        kind: 'session',
        record,
        files: [photoOf(`${date}.jpg`, noise(200, Number(date.slice(8))))],
      });
    }
    const week = await store.read(learningWeekView, { unit: DISTRICT, ...YEAR });
    expect(week?.files.map(({ name }) => name).sort()).toEqual(['2026-10-20.jpg', '2026-10-22.jpg', '2026-10-26.jpg']);
  });
});
