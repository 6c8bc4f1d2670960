/** A day is a day: the same dates, figures and files wherever the device stands, at year ends, on leap days and when clocks are put forward or back. */
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Command } from '#domain/contracts.ts';
import { fundingRecord } from '#domain/funding/funding.record.ts';
import { expectedShare } from '#domain/indicators/expected.ts';
import { paceFor } from '#domain/indicators/target.ts';
import { overviewView } from '#domain/overview/overview.views.ts';
import { bringInRegisters } from '#domain/registers/register.commands.ts';
import { recordSession } from '#domain/sessions/session.commands.ts';
import { sessionRecord } from '#domain/sessions/session.record.ts';
import { closeYear } from '#domain/targets/target.commands.ts';
import { startPlan } from '#domain/units/start-plan.commands.ts';
import { unitRecord } from '#domain/units/unit.record.ts';
import { addDays, dayOfYear, daysBetween, lastDayOfMonth, monthOf, weekday } from '#kernel/calendar.ts';
import { openStore, type Store } from '#store/store.ts';
import { deviceSurroundings } from '#store/surroundings.ts';
import { SAMPLE_FILES, sampleTables } from '../exchange/registers/sample-tables.ts';
import { restingFigures } from '../laws/kept-figures.ts';
import { openTestStore } from '../store/test-store.ts';

const HOUR = 3_600_000;
/** From fourteen hours before Greenwich to eleven behind, with days of 23, 23½, 24½ and 25 hours. */
const ZONES = [
  'Pacific/Kiritimati',
  'Asia/Shanghai',
  'UTC',
  'America/New_York',
  'Pacific/Pago_Pago',
  'Australia/Lord_Howe',
];
/** Year ends, a leap day, and the days on which New York and Lord Howe put their clocks forward and back. */
const DAYS = [
  '2025-12-31',
  '2026-01-01',
  '2028-02-28',
  '2028-02-29',
  '2028-03-01',
  '2100-02-28',
  '2026-03-08',
  '2026-11-01',
];
const TURNS = ['2026-04-05', '2026-10-04', '2026-12-31', '2027-01-01'];

const zoneBefore = process.env.TZ;
afterAll(() => {
  if (zoneBefore === undefined) delete process.env.TZ;
  else process.env.TZ = zoneBefore;
});

/** The first moment of a calendar day in the zone, found from the moments themselves. */
function startsAt(day: string, zone: string): number {
  const name = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' });
  const at = Date.parse(`${day}T00:00:00Z`);
  for (let moment = at - 15 * HOUR; moment <= at + 13 * HOUR; moment += HOUR / 4) {
    if (name.format(moment) === day) return moment;
  }
  throw new Error(`${day} does not come in ${zone}`);
}

describe.each(ZONES)('in %s', (zone) => {
  beforeEach(() => {
    process.env.TZ = zone;
    expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone);
    vi.useFakeTimers({ toFake: ['Date'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('today changes at midnight where the device stands, and at no other moment', () => {
    for (const day of [...DAYS, ...TURNS]) {
      const start = startsAt(day, zone);
      const next = startsAt(addDays(day, 1), zone);
      for (const [moment, expected] of [
        [start - 1, addDays(day, -1)],
        [start, day],
        [start + 2.5 * HOUR, day],
        [next - 1, day],
        [next, addDays(day, 1)],
      ] as const) {
        vi.setSystemTime(moment);
        expect([zone, moment, deviceSurroundings.today()]).toEqual([zone, moment, expected]);
      }
    }
  });

  it('days, weeks and what is left of a year are those of the calendar', () => {
    for (const day of [...DAYS, ...TURNS]) {
      const utc = new Date(`${day}T00:00:00Z`);
      const year = utc.getUTCFullYear();
      expect(addDays(day, 1)).toBe(new Date(utc.getTime() + 24 * HOUR).toISOString().slice(0, 10));
      expect(daysBetween('2024-02-28', day)).toBe((utc.getTime() - Date.UTC(2024, 1, 28)) / (24 * HOUR));
      expect(dayOfYear(day)).toBe((utc.getTime() - Date.UTC(year, 0, 1)) / (24 * HOUR) + 1);
      expect(weekday(day) % 7).toBe(utc.getUTCDay());
      expect(lastDayOfMonth(monthOf(day))).toBe(
        new Date(Date.UTC(year, utc.getUTCMonth() + 1, 0)).toISOString().slice(0, 10),
      );
      expect(paceFor(10, year, day).daysLeft).toBe((Date.UTC(year, 11, 31) - utc.getTime()) / (24 * HOUR));
    }
    const { num, den } = expectedShare({ method: 'straight-line' }, 2028, '2028-02-29');
    expect(num / den).toBeCloseTo(60 / 366, 12);
  });

  it('what is entered in the last minute of a year counts in it, and the year can be signed a moment later', async () => {
    const midnight = startsAt('2027-01-01', zone);
    vi.setSystemTime(midnight - 30_000);
    const store = await openDeviceStore();
    const unit = await plan(store);
    const session = (date: string, newcomer: string) =>
      run(store, recordSession, {
        unit,
        name: 'Class',
        date,
        sessionKind: 'class',
        unnamed: 2,
        ticks: [],
        newcomers: [{ name: newcomer }],
      });
    expect(await session(deviceSurroundings.today(), 'Last')).toBe('done');
    expect(await session('2027-01-01', 'Too early')).toBe('session.date-future');
    expect(await run(store, closeYear, { unit, year: 2026 })).toBe('target.year-not-over');
    vi.setSystemTime(midnight + 1_000);
    expect(await session(deviceSurroundings.today(), 'First')).toBe('done');
    expect(await run(store, closeYear, { unit, year: 2026 })).toBe('done');
    const shown = async (year: number) => store.read(overviewView, { unit, year, today: deviceSurroundings.today() });
    expect(await shown(2026)).toMatchObject({ count: 1, ratePercent: 1, running: false, signed: { count: 1 } });
    expect(await shown(2027)).toMatchObject({ count: 1, running: true, asOf: '2027-01-01', baseline: { count: 1 } });
    const dates = (await store.reader.all(sessionRecord)).map(({ date }) => date).sort();
    expect(dates).toEqual(['2026-12-31', '2027-01-01']);
    store.close();
  });
});

it('registers brought in anywhere give the same dates and figures', async () => {
  const found: Record<string, unknown> = {};
  for (const zone of ZONES) {
    process.env.TZ = zone;
    const store = await openTestStore();
    const options = { answers: {}, skipped: [], unit: '', year: 2026, topName: '本区' };
    for (const file of SAMPLE_FILES) {
      const done = await store.commit(bringInRegisters, { ...options, tables: await sampleTables(file) });
      expect(done.ok).toBe(true);
    }
    const dates = [...(await store.reader.all(sessionRecord)), ...(await store.reader.all(fundingRecord))].map(
      ({ date }) => date,
    );
    found[zone] = { dates: dates.sort(), figures: await restingFigures(store) };
    store.close();
  }
  for (const zone of ZONES) expect(found[zone]).toEqual(found.UTC);
  expect(JSON.stringify(found.UTC)).toContain('2026-03-05');
});

/** A store that lives by the device's own calendar and clock. */
function openDeviceStore(): Promise<Store> {
  return openStore({ name: 'device', indexedDB: new IDBFactory(), IDBKeyRange, surroundings: deviceSurroundings });
}

/** `done`, or the code of the refusal. */
async function run<I, S>(store: Store, command: Command<I, S>, input: I): Promise<string> {
  const result = await store.commit(command, input);
  return result.ok ? 'done' : result.error.code;
}

/** A plan of 2026 for a unit of a hundred residents; gives its code. */
async function plan(store: Store): Promise<string> {
  const done = await run(store, startPlan, {
    tier: 'point',
    name: 'Point',
    year: 2026,
    residents: 100,
    date: '2025-12-31',
    source: 'Yearbook',
    basis: 'named',
    lastPersons: undefined,
    lastResidents: undefined,
  });
  expect(done).toBe('done');
  return (await store.reader.all(unitRecord))[0]?.id as string;
}
