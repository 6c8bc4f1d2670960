import { describe, expect, it } from 'vitest';
import { change } from '#domain/contracts.ts';
import { learnerRecord } from '#domain/learners/learner.record.ts';
import { setPopulation } from '#domain/population/population.commands.ts';
import { sessionRecord } from '#domain/sessions/session.record.ts';
import { closeYear, reopenYear, setBaseline, setTarget } from '#domain/targets/target.commands.ts';
import { courseFromMonths, monthsFromCourse } from '#domain/targets/target.rules.ts';
import { targetsView } from '#domain/targets/target.views.ts';
import { unitRecord } from '#domain/units/unit.record.ts';
import type { Store } from '#store/store.ts';
import { openTestStore } from '../../store/test-store.ts';

const id = (number: number) => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;

async function point(): Promise<Store> {
  const store = await openTestStore();
  await store.commitChanges({ command: 'fill' }, [
    change(unitRecord, { id: 'point', unit: 'point' }, { name: 'Point', tier: 'point' }),
    ...[1, 2, 3].map((number) => change(learnerRecord, { id: id(number), unit: 'point' }, { name: `L${number}` })),
  ]);
  return store;
}

async function meet(store: Store, number: number, date: string, learners: number[]) {
  await store.commitChanges({ command: 'record' }, [
    change(
      sessionRecord,
      { id: id(number), unit: 'point' },
      { name: 'Class', date, sessionKind: 'class' },
      { learners: learners.map(id), marks: learners.map(() => 1) },
    ),
  ]);
}

async function code(result: Promise<{ ok: boolean; error?: { code: string; field?: string } }>) {
  const outcome = await result;
  return outcome.ok ? 'done' : `${outcome.error?.code} ${outcome.error?.field ?? ''}`.trim();
}

const read = (store: Store, year = 2026) => store.read(targetsView, { unit: 'point', year });
const last = { unit: 'point', year: 2025, persons: 400, residents: 1000, basis: 'named' as const, source: 'Report' };

describe('a closed year', () => {
  it('is entered by hand with persons, residents, basis, year and source', async () => {
    const store = await point();
    expect(await code(store.commit(setBaseline, last))).toBe('done');
    expect(await read(store)).toMatchObject({
      basis: 'named',
      commonPercent: 45,
      closed: [{ year: 2025, persons: 400, residents: 1000, ratePercent: 40, source: 'Report' }],
    });
    expect(await code(store.commit(setBaseline, { ...last, persons: 410 }))).toBe('done');
    expect((await read(store)).closed).toHaveLength(1);
  });

  it('names the field that is missing or impossible', async () => {
    const store = await point();
    const refused = async (part: object) => code(store.commit(setBaseline, { ...last, ...part }));
    expect(await refused({ persons: undefined })).toBe('target.persons-missing persons');
    expect(await refused({ residents: 0 })).toBe('target.residents-missing residents');
    expect(await refused({ persons: 1001 })).toBe('target.more-persons-than-residents persons');
    expect(await refused({ persons: 5000, basis: 'person-times' })).toBe('done');
    expect(await refused({ source: '' })).toBe('target.source-missing source');
    expect(await refused({ year: 2026 })).toBe('target.year-not-over year');
  });

  it('is signed from the records with its course, once, and can be opened again', async () => {
    const store = await point();
    await store.commit(setPopulation, { unit: 'point', date: '2024-12-31', source: 'Yearbook', permanent: 10 });
    await meet(store, 20, '2025-02-03', [1]);
    await meet(store, 21, '2025-05-03', [1, 2]);
    await meet(store, 22, '2025-12-03', [3]);
    const year = { unit: 'point', year: 2025 };
    expect(await code(store.commit(closeYear, { ...year, year: 2026 }))).toBe('target.year-not-over year');
    expect(await code(store.commit(closeYear, year))).toBe('done');
    const [closed] = (await read(store)).closed;
    expect(closed).toMatchObject({ persons: 3, residents: 10, ratePercent: 30, closedOn: '2026-06-01' });
    expect(await code(store.commit(closeYear, year))).toBe('target.year-closed year');

    // Late arrivals do not move what is signed.
    await meet(store, 23, '2025-03-03', [2]);
    expect((await read(store)).closed[0]?.persons).toBe(3);
    expect(await code(store.commit(reopenYear, year))).toBe('done');
    expect((await read(store)).closed).toEqual([]);
  });

  it('without residents or without anybody counted is not signed', async () => {
    const store = await point();
    const year = { unit: 'point', year: 2025 };
    expect(await code(store.commit(closeYear, year))).toBe('target.residents-missing residents');
    await store.commit(setPopulation, { unit: 'point', date: '2024-12-31', source: 'Yearbook', permanent: 10 });
    expect(await code(store.commit(closeYear, year))).toBe('target.nobody-counted year');
  });
});

describe('an own target', () => {
  it('may be higher than the common one and never lower', async () => {
    const store = await point();
    await store.commit(setBaseline, last);
    const target = { unit: 'point', year: 2026, basis: 'named' as const };
    expect(await code(store.commit(setTarget, { ...target, ownRate: 4499 }))).toBe('target.own-too-low ownRate');
    expect(await code(store.commit(setTarget, { ...target, ownRate: 10_001 }))).toBe('target.own-not-a-rate ownRate');
    expect(await code(store.commit(setTarget, { ...target, ownRate: 5000 }))).toBe('done');
    expect((await read(store)).ownRate).toBe(5000);
    expect(await code(store.commit(setTarget, { ...target, ownRate: 0 }))).toBe('done');
    expect((await read(store)).ownRate).toBeUndefined();
  });

  it('is not changed once the year is signed', async () => {
    const store = await point();
    await store.commit(setBaseline, last);
    expect(await code(store.commit(setTarget, { unit: 'point', year: 2025, basis: 'named' }))).toBe(
      'target.year-closed year',
    );
  });
});

describe('a course', () => {
  it('is kept as people seen by the end of each month and read back per month', () => {
    const months = [1, 0, 3, 0, 0, 2, 0, 0, 0, 0, 0, 4];
    expect(courseFromMonths(months)).toEqual([1, 1, 4, 4, 4, 6, 6, 6, 6, 6, 6, 10]);
    expect(monthsFromCourse(courseFromMonths(months))).toEqual(months);
  });
});
