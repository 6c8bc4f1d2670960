import { describe, expect, it } from 'vitest';
import { type Change, change } from '#domain/contracts.ts';
import { learnerRecord } from '#domain/learners/learner.record.ts';
import { behindPersonsView, behindSessionsView } from '#domain/overview/behind.views.ts';
import { type Overview, overviewView } from '#domain/overview/overview.views.ts';
import { populationRecord } from '#domain/population/population.record.ts';
import { declaredPersonsRecord, sessionRecord } from '#domain/sessions/session.record.ts';
import { closedYearRecord, targetRecord } from '#domain/targets/target.record.ts';
import { unitRecord } from '#domain/units/unit.record.ts';
import type { Store } from '#store/store.ts';
import { openTestStore } from '../../store/test-store.ts';

const id = (number: number) => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;
const units = [
  change(unitRecord, { id: 'district', unit: 'district' }, { name: 'District', tier: 'district' }),
  change(
    unitRecord,
    { id: 'school', unit: 'school' },
    { name: 'School', tier: 'school', parent: 'district', place: 'street', working: true },
  ),
  change(
    unitRecord,
    { id: 'other', unit: 'other' },
    { name: 'Other', tier: 'school', parent: 'district', place: 'township', working: false },
  ),
  change(unitRecord, { id: 'point', unit: 'point' }, { name: 'Point', tier: 'point', parent: 'school', working: true }),
];

function people(unit: string, permanent: number, extra: object = {}): Change {
  return change(
    populationRecord,
    { id: `p-${unit}`, unit },
    { date: '2025-12-31', source: 'Yearbook', permanent, ...extra },
  );
}

function closed(unit: string, year: number, persons: number, residents: number, extra: object = {}): Change {
  return change(
    closedYearRecord,
    { id: `c-${unit}-${year}`, unit },
    { year, persons, residents, basis: 'named', source: 'Report', ...extra },
  );
}

function meeting(number: number, unit: string, date: string, learners: number[], extra: object = {}): Change {
  return change(
    sessionRecord,
    { id: id(number), unit },
    { name: `Class ${number}`, date, sessionKind: 'class', ...extra },
    { learners: learners.map(id), marks: learners.map(() => 1) },
  );
}

/** Fifty learners living at the point, five at the other school, one from outside the district. */
const learners = [
  ...Array.from({ length: 50 }, (_, index) =>
    change(
      learnerRecord,
      { id: id(index + 1), unit: 'point' },
      {
        name: `L${index + 1}`,
        home: [{ from: 2020, value: 'point' }],
        residence: [{ from: 2020, value: 'registered' as const }],
        groups: [{ from: 2020, value: index < 10 ? ['women'] : [] }],
      },
    ),
  ),
  ...[51, 52, 53, 54, 55].map((number) =>
    change(
      learnerRecord,
      { id: id(number), unit: 'other' },
      { name: `L${number}`, home: [{ from: 2020, value: 'other' }] },
    ),
  ),
  change(
    learnerRecord,
    { id: id(60), unit: 'point' },
    { name: 'Guest', home: [{ from: 2020, value: 'point' }], residence: [{ from: 2020, value: 'outside' as const }] },
  ),
];

const many = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);

async function district(changes: Change[] = []): Promise<Store> {
  const store = await openTestStore();
  await store.commitChanges({ command: 'fill' }, [...units, ...learners]);
  await store.commitChanges({ command: 'record' }, [
    meeting(101, 'point', '2026-01-10', many(1, 20)),
    meeting(102, 'point', '2026-03-10', [...many(11, 40), 51, 60], { unnamed: 12 }),
    meeting(103, 'other', '2026-05-10', [1, 52, 53], { unnamed: 4 }),
    meeting(104, 'point', '2026-05-20', [50], { sessionKind: 'event', unnamed: 100 }),
    ...changes,
  ]);
  return store;
}

async function overview(store: Store, unit = 'district', today = '2026-06-30', year = 2026): Promise<Overview> {
  const shown = await store.read(overviewView, { unit, year, today });
  if (shown === undefined) throw new Error('no unit');
  return shown;
}

const half = [10, 10, 10, 10, 5, 5, 10, 10, 10, 10, 5, 5];
const course = (months: number[]) => months.map((_, index) => months.slice(0, index + 1).reduce((a, b) => a + b, 0));

describe('the answer', () => {
  it('asks for the population first', async () => {
    const shown = await overview(await district());
    expect(shown.answer).toEqual({ kind: 'no-population' });
    expect(shown.ratePercent).toBeUndefined();
    expect(shown.counts.named).toBe(43);
  });

  it('gives no verdict without a closed year: this one sets it', async () => {
    const shown = await overview(await district([people('district', 500)]));
    expect(shown.answer).toEqual({ kind: 'no-baseline' });
    expect(shown.ratePercent).toBe(8.6);
  });

  it('says the points short and the exact people still needed, per week and in the end', async () => {
    const shown = await overview(
      await district([people('district', 500), closed('district', 2025, 100, 500, { monthly: course(half) })]),
    );
    // 20 % + 5 points must be passed: 126 of 500.
    expect(shown.answer).toEqual({ kind: 'short', gapPoints: -16.4, needed: 83 });
    expect(shown.report.targetCount).toBe(126);
    expect(shown.targetPercent).toBe(25);
    expect(shown.pace).toMatchObject({ daysLeft: 184, perWeek: 4 });
    expect(shown.expected).toMatchObject({ method: 'last-year', count: 63, percent: 12.6, gapPoints: -4 });
    expect(shown.forecast).toMatchObject({ state: 'given', count: 86, range: undefined });
    expect(shown.outlook).toMatchObject({ percent: 17.2, gapPoints: -7.8 });
    expect(shown.lastYearPerWeek).toBe(2);
  });

  it('is met only when the target is passed', async () => {
    const at = (persons: number) => [people('district', 100), closed('district', 2025, persons, 100)];
    expect((await overview(await district(at(38)))).answer.kind).toBe('short');
    expect((await overview(await district(at(37)))).answer.kind).toBe('met');
  });

  it('compares nothing across a change of basis', async () => {
    const shown = await overview(
      await district([
        people('district', 500),
        closed('district', 2025, 100, 500),
        change(targetRecord, { id: 't', unit: 'district' }, { year: 2026, basis: 'person-times' }),
      ]),
    );
    expect(shown.answer.kind).toBe('not-comparable');
    expect(shown.report.notComparable).toContain('basis');
    // 55 ticks and 16 people beyond them, in counting sessions.
    expect(shown.count).toBe(71);
    expect(shown.basis).toBe('person-times');
  });
});

describe('the counts', () => {
  it('keep persons, declared persons and person-times apart, and workload by place', async () => {
    const shown = await overview(
      await district([
        people('district', 500),
        change(declaredPersonsRecord, { id: 'd', unit: 'point' }, { month: '2026-04', persons: 30, source: 'Paper' }),
      ]),
    );
    expect(shown.counts).toMatchObject({ named: 43, declared: 30, personTimes: 71, unknownResidence: 3 });
    expect(shown.workload).toMatchObject({ sessions: 4, countingSessions: 3, personTimes: 71, unnamed: 16 });
    expect(shown.workload.personTimesAll).toBe(172);
    const point = await overview(await district([people('point', 200)]), 'point');
    expect(point.counts.named).toBe(40);
    expect(point.workload).toMatchObject({ persons: 42, visitors: 1 });
  });

  it('hold groups against their own population', async () => {
    const shown = await overview(await district([people('district', 500, { groups: { women: 40 }, floating: 80 })]));
    expect(shown.groups).toEqual([
      expect.objectContaining({ group: 'floating', persons: 0, population: 80, ratePercent: 0 }),
      expect.objectContaining({ group: 'women', persons: 10, population: 40, ratePercent: 25 }),
    ]);
  });

  it('tell the coverage of the network', async () => {
    const { coverage } = await overview(await district());
    expect(coverage.streets).toMatchObject({ covered: 1, all: 2, missing: ['other'] });
    expect(coverage.communities).toMatchObject({ covered: 1, all: 1 });
  });
});

describe('the units below', () => {
  it('stand against their own targets, the largest gap first', async () => {
    const shown = await overview(
      await district([
        people('school', 300),
        people('other', 200),
        closed('school', 2025, 30, 300),
        closed('other', 2025, 40, 200),
      ]),
    );
    expect(shown.residents).toMatchObject({ people: 500, from: 'sum-of-children' });
    expect(shown.children.map(({ unit, count, needed, lastMonth }) => ({ unit, count, needed, lastMonth }))).toEqual([
      { unit: 'other', count: 3, needed: 48, lastMonth: '2026-05' },
      { unit: 'school', count: 40, needed: 6, lastMonth: '2026-05' },
    ]);
    expect(shown.children.reduce((sum, row) => sum + row.count, 0) + shown.notBelow).toBe(shown.count);
  });

  it('have an overview of their own at each tier', async () => {
    const store = await district([people('point', 200)]);
    expect((await overview(store, 'school')).ratePercent).toBe(20);
    const point = await overview(store, 'point');
    expect(point.unit).toMatchObject({ tier: 'point', hasChildren: false });
    expect(point.unit.path.map(({ name }) => name)).toEqual(['District', 'School', 'Point']);
  });
});

describe('years', () => {
  it('show signed figures, what came late, and what is still to be closed', async () => {
    const store = await district([
      people('district', 500),
      closed('district', 2026, 40, 500, { closedOn: '2027-01-10' }),
      closed('district', 2025, 20, 500),
    ]);
    const shown = await overview(store, 'district', '2027-02-01', 2026);
    expect(shown.running).toBe(false);
    expect(shown.signed).toMatchObject({ count: 40, revised: 43 });
    expect(shown.ratePercent).toBe(8);
    expect(shown.years.map(({ year, ratePercent, segment }) => ({ year, ratePercent, segment }))).toEqual([
      { year: 2025, ratePercent: 4, segment: 0 },
      { year: 2026, ratePercent: 8, segment: 0 },
    ]);
    const open = await overview(await district([people('district', 500)]), 'district', '2027-02-01', 2027);
    expect(open.toClose).toBe(2026);
  });

  it('count up to today and not beyond', async () => {
    const store = await district([people('district', 500)]);
    const shown = await overview(store, 'district', '2026-02-15');
    expect(shown.count).toBe(20);
    expect(shown.latestSession).toBe('2026-01-10');
    expect((await overview(store)).latestSession).toBe('2026-05-20');
    expect(shown.curve.points.map((point) => point.cumulated)).toEqual([20, 20, ...Array(10).fill(undefined)]);
  });
});

describe('the records behind a figure', () => {
  it('are exactly the people who make it', async () => {
    const store = await district();
    const persons = (unit: string, more: object = {}) =>
      store.read(behindPersonsView, { unit, year: 2026, persons: 'home', page: 0, ...more });
    expect((await persons('district')).total).toBe(43);
    expect((await persons('point', { group: 'women' })).total).toBe(10);
    expect((await persons('point', { persons: 'place' })).total).toBe(42);
    expect((await persons('other')).rows.map(({ name }) => name).sort()).toEqual(['L51', 'L52', 'L53']);
  });

  it('name who came last year and has not come back', async () => {
    const store = await district([meeting(90, 'point', '2025-11-10', [1, 2, 45])]);
    const missing = await store.read(behindPersonsView, { unit: 'point', year: 2026, persons: 'missing', page: 0 });
    expect(missing.rows.map(({ name }) => name)).toEqual(['L45']);
  });

  it('are the sessions of the subtree, newest first', async () => {
    const store = await district();
    const read = async (unit: string) =>
      (await store.read(behindSessionsView, { unit, year: 2026, page: 0 })).rows.map(({ date, counts }) => [
        date,
        counts,
      ]);
    expect(await read('school')).toEqual([
      ['2026-05-20', false],
      ['2026-03-10', true],
      ['2026-01-10', true],
    ]);
    expect(await read('district')).toHaveLength(4);
  });
});
