/** The records behind a figure: whoever asks where a number comes from gets the people, sessions or statements that make it. */
import { EVERYONE } from '#domain/attendance/segments.ts';
import { PLACE_NEW, yearOf } from '#domain/attendance/sums.ts';
import { defineView, type PeopleAsked, type Reader, type Stored } from '#domain/contracts.ts';
import { type Learner, learnerRecord } from '#domain/learners/learner.record.ts';
import { type DeclaredPersons, declaredPersonsRecord, type Session } from '#domain/sessions/session.record.ts';
import { newestBetween } from '#domain/sessions/session-reading.ts';
import { SETTINGS_ID, settingsRecord } from '#domain/settings/settings.record.ts';
import { completeSettings, countsForRate } from '#domain/settings/settings.rules.ts';
import { readUnitTree, type UnitTree } from '#domain/units/subtree.ts';
import { compare, firstDayOfYear, lastDayOfYear } from '#kernel/calendar.ts';
import { valueIn } from '#kernel/valid-from.ts';
import { homesInOrder, homesOfPart } from './people-order.ts';

export const BEHIND_PAGE = 100;

/**
 * Whose names: `home` people living here who count for the rate, `place` people seen here, `missing` people who were
 * counted last year and have not come back.
 */
export type PersonsAsked = 'home' | 'place' | 'missing';

export interface BehindPersonsParams {
  unit: string;
  year: number;
  persons: PersonsAsked;
  /** Id of a group; only with `home`. */
  group?: string | undefined;
  /** From 0. */
  page: number;
}

export interface BehindPerson {
  id: string;
  /** Empty where only ticks of the person have arrived, or where the record was deleted. */
  name: string;
  birthYear: number | undefined;
  telephone: string;
  homeName: string;
  groups: string[];
  /** Attendances that count; of people who are missing those of the year before. */
  times: number;
}

export interface BehindPersons {
  /** Undefined of people who are missing: no sum tells it, `missingCountView` counts them. */
  total: number | undefined;
  page: number;
  more: boolean;
  rows: BehindPerson[];
}

interface PersonsLoaded {
  tree: UnitTree;
  total: number | undefined;
  more: boolean;
  people: { id: string; times: number; record: Stored<Learner> | undefined }[];
}

async function partAsked(
  reader: Reader,
  tree: UnitTree,
  { unit, year, persons, group, page }: BehindPersonsParams,
): Promise<{ total: number | undefined; asked: PeopleAsked }> {
  const part = { unit, year, group, from: page * BEHIND_PAGE, count: BEHIND_PAGE };
  if (persons === 'home') {
    const { all, ...found } = await homesOfPart(reader, tree, part);
    return { total: all, asked: { ...part, family: 'home', ...found } };
  }
  const homes = homesInOrder(tree, unit).map((home) => ({ unit: home }));
  const [sums] = persons === 'place' ? await reader.sums([unit], [year]) : [];
  const total = persons === 'place' ? yearOf(sums?.cells, EVERYONE, PLACE_NEW) : undefined;
  return { total, asked: { ...part, group: undefined, family: persons, homes, total } };
}

export const behindPersonsView = defineView({
  name: 'behindPersons',
  load: async (reader: Reader, params: BehindPersonsParams): Promise<PersonsLoaded> => {
    const tree = await readUnitTree(reader);
    const { total, asked } = await partAsked(reader, tree, params);
    return { tree, total, ...(await reader.peopleBehind(learnerRecord, asked)) };
  },
  select: ({ tree, total, more, people }, { page, year }): BehindPersons => ({
    total,
    page,
    more: total === undefined ? more : (page + 1) * BEHIND_PAGE < total,
    rows: people.map(({ id, times, record }): BehindPerson => {
      const home = record && (valueIn(record.home, year) ?? record.unit);
      return {
        id,
        name: record?.name ?? '',
        birthYear: record?.birthYear,
        telephone: record?.telephone ?? '',
        homeName: home === undefined ? '' : (tree.unit(home)?.name ?? ''),
        groups: valueIn(record?.groups, year) ?? [],
        times,
      };
    }),
  }),
});

/** How many people who were counted last year have not come back: counted apart, since their list need not wait for it. */
export const missingCountView = defineView({
  name: 'missingCount',
  load: (reader: Reader, { unit, year }: { unit: string; year: number }) => reader.countMissing(unit, year),
  select: (count): number => count,
});

export interface BehindSession {
  id: string;
  date: string;
  name: string;
  unitName: string;
  sessionKind: string;
  /** Counts for the training rate. */
  counts: boolean;
  unnamed: number;
}

export interface BehindSessionsParams {
  unit: string;
  year: number;
  /** From 0. */
  page: number;
}

export interface BehindSessions {
  page: number;
  more: boolean;
  rows: BehindSession[];
}

/** Sessions held in a unit's subtree in a year, newest first. */
export const behindSessionsView = defineView({
  name: 'behindSessions',
  load: async (reader: Reader, { unit, year, page }: BehindSessionsParams) => {
    const [tree, settings] = await Promise.all([readUnitTree(reader), reader.get(settingsRecord, SETTINGS_ID)]);
    const limit = (page + 1) * BEHIND_PAGE + 1;
    const [from, to] = [firstDayOfYear(year), lastDayOfYear(year)];
    const sessions = await newestBetween(reader, tree, unit, from, to, limit, ({ planned }) => !planned);
    return { tree, settings, sessions };
  },
  select: (
    { tree, settings, sessions }: { tree: UnitTree; settings: unknown; sessions: Stored<Session>[] },
    { page },
  ): BehindSessions => {
    const complete = completeSettings(settings as Record<string, unknown> | undefined);
    // As the index has them, so that pages neither repeat a session nor pass one over.
    const ordered = [...sessions].sort((one, other) => compare(other.date, one.date) || compare(other.id, one.id));
    const start = page * BEHIND_PAGE;
    return {
      page,
      more: ordered.length > start + BEHIND_PAGE,
      rows: ordered.slice(start, start + BEHIND_PAGE).map((session) => ({
        id: session.id,
        date: session.date,
        name: session.name,
        unitName: tree.unit(session.unit)?.name ?? session.unit,
        sessionKind: session.sessionKind,
        counts: countsForRate(complete, session.sessionKind),
        unnamed: session.unnamed ?? 0,
      })),
    };
  },
});

export interface BehindDeclared {
  rows: { id: string; month: string; unitName: string; persons: number; source: string }[];
}

/** Persons stated from paper rosters in a unit's subtree in a year. */
export const behindDeclaredView = defineView({
  name: 'behindDeclared',
  load: async (reader: Reader, { unit }: { unit: string; year: number }) => {
    const tree = await readUnitTree(reader);
    return { tree, declared: await reader.where(declaredPersonsRecord, 'unit', tree.subtreeOf(unit)) };
  },
  select: ({ tree, declared }: { tree: UnitTree; declared: Stored<DeclaredPersons>[] }, { year }): BehindDeclared => ({
    rows: declared
      .filter((each) => each.month.startsWith(`${year}-`))
      .sort((one, other) => (one.month < other.month ? 1 : -1))
      .map(({ id, month, unit, persons, source }) => ({
        id,
        month,
        unitName: tree.unit(unit)?.name ?? unit,
        persons,
        source,
      })),
  }),
});
