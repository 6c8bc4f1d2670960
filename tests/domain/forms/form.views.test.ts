import { describe, expect, it } from 'vitest';
import { closingView } from '#domain/closing/closing.views.ts';
import { addForms } from '#domain/forms/form.commands.ts';
import { formsView, formValuesView, formView } from '#domain/forms/form.views.ts';
import { fundingOverviewView } from '#domain/funding/funding-overview.views.ts';
import { overviewView } from '#domain/overview/overview.views.ts';
import {
  DISTRICT,
  families,
  family,
  money,
  POINT,
  planStore,
  residents,
  STREET,
  session,
  signed,
  TODAY,
} from '../plans/plans-store.ts';

const template = { file: 'a.xlsx', template: 'AAAA', marks: [{ sheet: 0, row: 1, column: 0, mark: 'unit' }] };

describe('the forms of a unit', () => {
  it('are its own and those of the units above, not those of its neighbours or below', async () => {
    const store = await planStore();
    for (const [unit, name] of [
      [DISTRICT, 'B'],
      [STREET, 'A'],
      [POINT, 'C'],
    ] as const) {
      await store.commit(addForms, { unit, forms: [{ name, askedBy: '', template }] });
    }
    const names = async (unit: string) => (await store.read(formsView, { unit })).map(({ name }) => name);
    expect(await names(POINT)).toEqual(['A', 'B', 'C']);
    expect(await names(STREET)).toEqual(['A', 'B']);
    expect(await names(DISTRICT)).toEqual(['B']);
    const [first] = await store.read(formsView, { unit: DISTRICT });
    expect(await store.read(formView, { form: first?.id ?? '' })).toMatchObject({ name: 'B', template: 'AAAA' });
  });
});

describe('what a form is filled with', () => {
  it('is what Overview, monthly closing and funding show', async () => {
    const store = await planStore(
      residents(POINT, 1000),
      signed(POINT, 2025, 5, 1000),
      session('2026-05-04', [1, 2, 3], { unnamed: 4 }),
      session('2026-06-02', [4], { sessionKind: 'event', minutes: 90 }),
      session('2026-06-20', [5], { planned: true }),
      money(123_456, '2026-05-05'),
      ...family('2026-03-01'),
      families(40),
    );
    const asked = { unit: POINT, year: 2026, month: '2026-05', today: TODAY };
    const values = await store.read(formValuesView, { ...asked, lists: ['sessions', 'month-sessions', 'learners'] });
    const of = (mark: string) => values?.figures[mark]?.value;
    const overview = await store.read(overviewView, asked);
    const closing = await store.read(closingView, asked);
    const funding = await store.read(fundingOverviewView, asked);
    expect(of('residents')).toBe(1000);
    expect(of('rate.counted')).toBe(3);
    expect(of('rate.percent')).toBe(overview?.ratePercent);
    expect(of('rate.target')).toBe(overview?.targetPercent);
    expect(of('rate.needed')).toBe(overview?.report.needed);
    expect(of('year.person-times')).toBe(overview?.workload.personTimes);
    expect(of('month.person-times')).toBe(closing?.figures.personTimes);
    expect(of('month.person-times')).toBe(7);
    expect(of('month.arranged')).toBe(123_456);
    expect(of('funding.arranged-per-resident')).toBe(funding.total.arranged.fenPerResident);
    expect(of('group.older.persons')).toBe(3);
    expect(of('kind.event.sessions')).toBe(1);
    expect(of('kind.training.sessions')).toBe(0);
    expect(of('organizations.family.valid')).toBe(1);
    expect(of('organizations.family.percent')).toBe(2.5);
    expect(of('tasks')).toBeUndefined();
    expect(values?.sessions.map(({ date, people }) => [date, people])).toEqual([
      ['2026-05-04', 7],
      ['2026-06-02', 1],
    ]);
    expect(values?.monthSessions.map(({ date }) => date)).toEqual(['2026-05-04']);
    expect(values?.learners).toHaveLength(10);
  });

  it('reads a list only where a form asks for it, and gives the units below by name', async () => {
    const store = await planStore(residents(STREET, 500), residents(POINT, 1000), session('2026-05-04', [1]));
    const values = await store.read(formValuesView, {
      unit: DISTRICT,
      year: 2026,
      month: '2026-05',
      today: TODAY,
      lists: [],
    });
    expect(values?.learners).toEqual([]);
    expect(values?.sessions).toEqual([]);
    expect(values?.units.map(({ name, residents: people }) => [name, people])).toEqual([['Street', 500]]);
    expect(values?.figures['unit.above']?.value).toBe('');
  });
});
