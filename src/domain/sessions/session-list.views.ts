import { resolveAliases } from '#domain/attendance/aliases.ts';
import { presentOf } from '#domain/attendance/present.ts';
import { EVERYONE, EVERYONE_ALL_SESSIONS } from '#domain/attendance/segments.ts';
import { monthsOf, PLACE_TIMES } from '#domain/attendance/sums.ts';
import { defineView, type Reader, type Stored, type UnitSums, type UnitTotals } from '#domain/contracts.ts';
import { learnerAliasRecord } from '#domain/learners/learner.record.ts';
import { SETTINGS_ID, settingsRecord } from '#domain/settings/settings.record.ts';
import { type CompleteSettings, completeSettings, countsForRate } from '#domain/settings/settings.rules.ts';
import { readUnitTree, type UnitTree } from '#domain/units/subtree.ts';
import { compare, dateOf, lastDayOfMonth, monthOfYear } from '#kernel/calendar.ts';
import { sessionMeasures } from './session.facts.ts';
import { type DeclaredPersons, declaredPersonsRecord, type Session } from './session.record.ts';
import { laterFirst, newestBetween } from './session-reading.ts';

export interface SessionListParams {
  unit: string;
  year: number;
  /** 1..12; the whole year without. */
  month?: number | undefined;
  limit: number;
}

export interface SessionRow {
  id: string;
  name: string;
  date: string;
  start: string;
  minutes: number;
  unitName: string;
  sessionKind: string;
  lecturer: string;
  planned: boolean;
  counts: boolean;
  /** Ticked, each person once, and unnamed together. */
  people: number;
}

export interface SessionList {
  rows: SessionRow[];
  /** Sessions and attendances of the period in the unit and below, and of those what counts for the training rate. */
  held: number;
  attendances: number;
  heldCounting: number;
  attendancesCounting: number;
  /** More than `limit` sessions lie in the period. */
  more: boolean;
  kinds: { id: string; name: string | undefined }[];
}

interface Loaded {
  tree: UnitTree;
  settings: CompleteSettings;
  sessions: Stored<Session>[];
  ticked: number[];
  totals: UnitTotals | undefined;
  sums: UnitSums | undefined;
}

/** Sessions of a year or a month, newest first, with what they add up to. */
export const sessionListView = defineView({
  name: 'sessionList',
  async load(reader: Reader, { unit, year, month, limit }: SessionListParams): Promise<Loaded> {
    const tree = await readUnitTree(reader);
    const settings = completeSettings(await reader.get(settingsRecord, SETTINGS_ID));
    const from = dateOf(year, month ?? 1, 1);
    const to = lastDayOfMonth(monthOfYear(year, month ?? 12));
    const [newest, aliases, [totals], [sums]] = await Promise.all([
      newestBetween(reader, tree, unit, from, to, limit + 1),
      reader.all(learnerAliasRecord),
      reader.totals([unit], [year]),
      reader.sums([unit], [year]),
    ]);
    const sessions = newest.sort(laterFirst).slice(0, limit + 1);
    const find = resolveAliases(aliases);
    const ticked = await Promise.all(
      sessions.map(async ({ id }) => presentOf(await reader.attendance(id), find).length),
    );
    return { tree, settings, sessions, ticked, totals, sums };
  },
  select({ tree, settings, sessions, ticked, totals, sums }, { limit, month }): SessionList {
    const rows = sessions.map((session, index): SessionRow => {
      return {
        id: session.id,
        name: session.name,
        date: session.date,
        start: session.start ?? '',
        minutes: session.minutes ?? 0,
        unitName: tree.unit(session.unit)?.name ?? '',
        sessionKind: session.sessionKind,
        lecturer: session.lecturer ?? '',
        planned: session.planned ?? false,
        counts: countsForRate(settings, session.sessionKind),
        people: (ticked[index] ?? 0) + (session.unnamed ?? 0),
      };
    });
    const total = (measure: string): number => inPeriod(totals?.cells[measure] ?? [], month);
    const named = (segment: number): number => inPeriod(monthsOf(sums?.cells, segment, PLACE_TIMES), month);
    const kinds = settings.sessionKinds.map(({ id }) => id);
    const heldOf = (ids: readonly string[]) => ids.reduce((sum, id) => sum + total(sessionMeasures.held(id)), 0);
    return {
      rows: rows.slice(0, limit),
      held: heldOf(kinds),
      heldCounting: heldOf(kinds.filter((id) => countsForRate(settings, id))),
      attendances: named(EVERYONE_ALL_SESSIONS) + total(sessionMeasures.unnamedAll),
      attendancesCounting: named(EVERYONE) + total(sessionMeasures.unnamedCounting),
      more: rows.length > limit,
      kinds: settings.sessionKinds.map(({ id, name }) => ({ id, name })),
    };
  },
});

function inPeriod(months: readonly number[], month: number | undefined): number {
  if (month !== undefined) return months[month - 1] ?? 0;
  return months.reduce((sum, value) => sum + value, 0);
}

export interface DeclaredRow extends DeclaredPersons {
  id: string;
  unit: string;
  unitName: string;
}

/** Persons declared from paper rosters in a year, latest month first. */
export const declaredListView = defineView({
  name: 'declaredList',
  async load(reader: Reader, { unit }: { unit: string; year: number }) {
    const tree = await readUnitTree(reader);
    return { tree, declared: await reader.where(declaredPersonsRecord, 'unit', tree.subtreeOf(unit)) };
  },
  select({ tree, declared }, { year }): { rows: DeclaredRow[]; total: number } {
    const rows = declared
      .filter(({ month }) => month.startsWith(`${year}-`))
      .sort((one, other) => compare(other.month, one.month) || compare(one.id, other.id))
      .map(({ id, unit, month, persons, source }) => ({
        id,
        unit,
        unitName: tree.unit(unit)?.name ?? '',
        month,
        persons,
        source,
      }));
    return { rows, total: rows.reduce((sum, { persons }) => sum + persons, 0) };
  },
});
