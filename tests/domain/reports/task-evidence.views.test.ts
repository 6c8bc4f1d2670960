import { describe, expect, it, vi } from 'vitest';
import { keepFiles } from '#domain/attachments/attachment.commands.ts';
import { type Change, change } from '#domain/contracts.ts';
import { courseRecord } from '#domain/courses/course.record.ts';
import { mergeLearners } from '#domain/learners/merge.commands.ts';
import { behindSessionsView } from '#domain/overview/behind.views.ts';
import { planRecord, taskRecord } from '#domain/plans/plan.record.ts';
import { evidenceView } from '#domain/reports/evidence.views.ts';
import { type TaskEvidence, taskEvidenceView } from '#domain/reports/task-evidence.views.ts';
import { sessionRecord } from '#domain/sessions/session.record.ts';
import { unitRecord } from '#domain/units/unit.record.ts';
import { noise, photoOf } from '../attachments/files.ts';
import { course, DISTRICT, POINT, planStore, session, TODAY } from '../plans/plans-store.ts';

const id = (number: number) => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;
const TASK = id(700);

const task = (measure: string, planned = 0, fields: object = {}): Change[] => [
  change(planRecord, { id: id(600), unit: POINT }, { planKind: 'annual', year: 2026, title: 'Plan', state: 'draft' }),
  change(
    taskRecord,
    { id: TASK, unit: POINT },
    { plan: id(600), title: 'Task', state: 'open', measure, planned, ...fields },
  ),
];

async function packOf(measure: string, ...changes: Change[]): Promise<TaskEvidence> {
  const store = await planStore(...task(measure, 4), ...changes);
  const pack = await store.read(taskEvidenceView, { task: TASK, year: 2026, today: TODAY });
  if (pack === undefined) throw new Error('no pack');
  return pack;
}

const life = (): Change[] => [
  session('2026-05-04', [1, 2], { name: 'Law one', theme: 'law', unnamed: 3 }),
  session('2026-03-04', [4], { name: 'Law two', theme: 'law', mode: 'online' }),
  session('2026-04-04', [5], { name: 'Tea', theme: 'health', sessionKind: 'lecture' }),
  session('2026-02-17', [6], { name: 'Feast', sessionKind: 'event' }),
  session('2026-06-01', [7], { name: 'Announced', theme: 'law', planned: true }),
  session('2025-05-04', [1], { name: 'Last year', theme: 'law' }),
];
const named = (pack: TaskEvidence) => pack.sessions?.rows.map(({ name, people }) => [name, people]);

describe('the pack of a task', () => {
  it.each([
    [
      'theme/law',
      [
        ['Law one', 5],
        ['Law two', 1],
      ],
    ],
    ['held/lecture', [['Tea', 1]]],
    ['events', [['Feast', 1]]],
    ['distance', [['Law two', 1]]],
    [
      'sessions',
      [
        ['Law one', 5],
        ['Tea', 1],
        ['Law two', 1],
        ['Feast', 1],
      ],
    ],
  ])('lists the sessions that make %s, as many as its figure says, newest first', async (measure, sessions) => {
    const pack = await packOf(measure, ...life());
    expect(named(pack)).toEqual(sessions);
    expect(pack.progress).toMatchObject({ done: sessions.length, planned: 4 });
    expect(pack.sessions?.total).toBe(sessions.length);
  });

  it('has the counting sessions behind people and attendances, and of people who they are', async () => {
    const times = await packOf('person-times', ...life());
    expect(named(times)?.map(([name]) => name)).toEqual(['Law one', 'Tea', 'Law two']);
    expect(times.progress.done).toBe(named(times)?.reduce((sum, [, people]) => sum + Number(people), 0));
    const persons = await packOf('persons', ...life());
    expect(persons.people?.rows.map(({ name }) => name).sort()).toEqual(['L1', 'L2', 'L4', 'L5']);
    expect(persons.people?.total).toBe(persons.progress.done);
    expect(persons.sessions?.total).toBe(3);
  });

  it('tells themes by their sessions, and of a theme its courses on offer', async () => {
    const themes = await packOf('themes', ...life());
    expect(themes.themes).toEqual([
      { theme: 'law', sessions: 2 },
      { theme: 'health', sessions: 1 },
    ]);
    expect(themes.progress.done).toBe(2);
    expect(named(themes)?.map(([name]) => name)).toEqual(['Law one', 'Tea', 'Law two']);
    const courses = [
      course('Rights', { theme: 'law' }),
      course('Old', { theme: 'law', state: 'retired' }),
      course('Tea', { theme: 'health' }),
    ];
    const law = await packOf('theme/law', ...life(), ...courses);
    expect(law.courses?.map(({ name }) => name)).toEqual(['Rights']);
    const kinds = await packOf('course-kinds', ...courses);
    expect(kinds.courses?.map(({ name }) => name)).toEqual(['Rights', 'Tea']);
    expect(kinds.progress.done).toBe(2);
    expect(kinds.sessions).toBeUndefined();
  });

  it('reads the courses that its figure has read no second time', async () => {
    const store = await planStore(...task('course-kinds'), course('Rights'));
    const where = vi.spyOn(store.reader, 'where');
    await taskEvidenceView.load(store.reader, { task: TASK, year: 2026, today: TODAY });
    expect(where.mock.calls.filter(([kind]) => kind.kind === 'course')).toHaveLength(1);
    where.mockRestore();
  });

  it('names the people of a group and what they attended', async () => {
    const pack = await packOf('group/older', ...life(), session('2026-05-20', [3], { name: 'Choir' }));
    expect(pack.people?.rows.map(({ name, times }) => [name, times]).sort()).toEqual([
      ['L1', 1],
      ['L2', 1],
      ['L3', 1],
    ]);
    expect(pack.people?.total).toBe(pack.progress.done);
    expect(named(pack)).toEqual([
      ['Choir', 1],
      ['Law one', 5],
    ]);
  });

  it('lists the sessions of its own units alone, and counts a merged person once in each', async () => {
    const other = 's900000000';
    const away = change(
      sessionRecord,
      { id: id(901), unit: other },
      { name: 'Away', date: '2026-05-05', sessionKind: 'class' },
    );
    const store = await planStore(
      ...task('sessions').map((each) => ({ ...each, unit: DISTRICT })),
      ...life(),
      change(unitRecord, { id: other, unit: other }, { name: 'Other', tier: 'school' }),
      away,
    );
    await store.commit(mergeLearners, { learner: id(1), other: id(2) });
    const pack = await store.read(taskEvidenceView, { task: TASK, year: 2026, today: TODAY });
    expect(pack?.unit).toBe(DISTRICT);
    expect(pack?.sessions?.total).toBe(4);
    expect(pack && named(pack)).toEqual([
      ['Law one', 4],
      ['Tea', 1],
      ['Law two', 1],
      ['Feast', 1],
    ]);
  });

  it('has what is kept with its sessions and courses, and nothing of others', async () => {
    const store = await planStore(...task('theme/law'), ...life(), course('Rights', { theme: 'law' }));
    const owners = [
      ...(await store.reader.all(sessionRecord)).map((one) => ({ kind: 'session', record: one.id, name: one.name })),
      ...(await store.reader.all(courseRecord)).map((one) => ({ kind: 'course', record: one.id, name: one.name })),
    ];
    for (const [at, { kind, record, name }] of owners.entries()) {
      await store.commit(keepFiles, { kind, record, files: [photoOf(`${name}.jpg`, noise(200, at + 1))] });
    }
    const pack = await store.read(taskEvidenceView, { task: TASK, year: 2026, today: TODAY });
    expect(pack?.files.map(({ name }) => name).sort()).toEqual(['Law one.jpg', 'Law two.jpg', 'Rights.jpg']);
  });

  it('lists the newest hundred and says how many there are', async () => {
    const many = Array.from({ length: 120 }, (_, at) =>
      session(`2026-0${1 + (at % 5)}-1${at % 9}`, [], { name: `S${at}`, theme: 'law', unnamed: 1 }),
    );
    const pack = await packOf('theme/law', ...many);
    expect(pack.sessions?.rows).toHaveLength(100);
    expect(pack.sessions?.total).toBe(120);
    expect(pack.sessions?.rows[0]?.date.slice(0, 7)).toBe('2026-05');
    expect(pack.sessions?.rows.at(-1)?.date.slice(0, 7)).toBe('2026-01');
  });

  it('is not there for a task that is gone or judged by hand', async () => {
    const store = await planStore(...task(''));
    expect(await store.read(taskEvidenceView, { task: TASK, year: 2026, today: TODAY })).toBeUndefined();
    expect(await store.read(taskEvidenceView, { task: id(1), year: 2026, today: TODAY })).toBeUndefined();
  });
});

describe('the pack of the training rate', () => {
  it('lists the newest hundred sessions that were held, announced ones passed over, and knows how many there are', async () => {
    const many = Array.from({ length: 130 }, (_, at) =>
      session(`2026-0${1 + (at % 5)}-1${at % 9}`, [1], { name: `S${at}`, planned: at % 5 === 4 && at > 4 }),
    );
    const store = await planStore(...many);
    const pack = await store.read(evidenceView, { unit: DISTRICT, year: 2026, today: TODAY, figure: 'training-rate' });
    expect(pack?.sessions?.rows).toHaveLength(100);
    expect(pack?.sessions?.total).toBe(105);
    expect(pack?.sessions?.rows.slice(0, 2).map(({ date }) => date.slice(0, 7))).toEqual(['2026-05', '2026-04']);
    const next = await store.read(behindSessionsView, { unit: POINT, year: 2026, page: 1 });
    expect([next.rows.length, next.more]).toEqual([5, false]);
  });
});
