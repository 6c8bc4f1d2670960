/** What is known already and may be met by the rows of registers. */

import type { Attendance, Reader, RecordKind, Stored } from '#domain/contracts.ts';
import { type Course, courseRecord } from '#domain/courses/course.record.ts';
import { type FundingEntry, fundingRecord } from '#domain/funding/funding.record.ts';
import type { Learner, LearnerAlias } from '#domain/learners/learner.record.ts';
import { learnerAliasRecord, learnerRecord } from '#domain/learners/learner.record.ts';
import {
  type Award,
  awardRecord,
  type Organization,
  type OrganizationBase,
  organizationBaseRecord,
  organizationRecord,
} from '#domain/organizations/organization.record.ts';
import { type Population, populationRecord } from '#domain/population/population.record.ts';
import { type Session, sessionRecord } from '#domain/sessions/session.record.ts';
import { SETTINGS_ID, type SettingsFields, settingsRecord } from '#domain/settings/settings.record.ts';
import { type Unit, type UnitAlias, unitAliasRecord, unitRecord } from '#domain/units/unit.record.ts';
import type { RegisterName } from './register-columns.ts';
import type { RegisterTable } from './register-table.ts';

export interface RegisterSnapshot {
  settings: SettingsFields | undefined;
  units: readonly Stored<Unit>[];
  unitAliases: readonly UnitAlias[];
  populations: readonly Stored<Population>[];
  learners: readonly Stored<Learner>[];
  learnerAliases: readonly LearnerAlias[];
  courses: readonly Stored<Course>[];
  sessions: readonly Stored<Session>[];
  /** Rosters of the sessions that a table may meet. */
  attendance: Readonly<Record<string, readonly Attendance[]>>;
  organizations: readonly Stored<Organization>[];
  awards: readonly Stored<Award>[];
  bases: readonly Stored<OrganizationBase>[];
  funding: readonly Stored<FundingEntry>[];
  /** `<kind>/<id>` of records that these tables made once and that were deleted since. */
  gone: readonly string[];
}

export const EMPTY_SNAPSHOT: RegisterSnapshot = {
  settings: undefined,
  units: [],
  unitAliases: [],
  populations: [],
  learners: [],
  learnerAliases: [],
  courses: [],
  sessions: [],
  attendance: {},
  organizations: [],
  awards: [],
  bases: [],
  funding: [],
  gone: [],
};

/** Kinds of records that the rows of a register make under the row's own id. */
const MADE_BY_ROWS: Readonly<Record<RegisterName, readonly RecordKind<unknown>[]>> = {
  units: [populationRecord as RecordKind<unknown>],
  roster: [learnerRecord as RecordKind<unknown>],
  attendance: [learnerRecord as RecordKind<unknown>],
  'sign-in': [learnerRecord as RecordKind<unknown>],
  'attendance-list': [learnerRecord as RecordKind<unknown>],
  activities: [sessionRecord as RecordKind<unknown>],
  organizations: [organizationRecord as RecordKind<unknown>, awardRecord as RecordKind<unknown>],
  'organization-base': [organizationBaseRecord as RecordKind<unknown>],
  funding: [fundingRecord as RecordKind<unknown>],
};

const PEOPLE: readonly RegisterName[] = ['roster', 'attendance', 'sign-in', 'attendance-list'];
const MEETINGS: readonly RegisterName[] = ['attendance', 'sign-in', 'attendance-list', 'activities'];
const ORGANIZATIONS: readonly RegisterName[] = ['organizations', 'organization-base'];

interface Candidate {
  kind: RecordKind<unknown>;
  id: string;
}

function candidates(table: RegisterTable): Candidate[] {
  const found: Candidate[] = [];
  const add = (kind: unknown, id: string) => found.push({ kind: kind as RecordKind<unknown>, id });
  for (const row of table.rows) {
    for (const kind of MADE_BY_ROWS[table.register]) add(kind, row.id);
    if (table.register === 'funding') add(fundingRecord, row.secondId);
    if (table.register === 'attendance-list') add(sessionRecord, row.secondId);
    for (const code of row.codes) add(unitRecord, code);
  }
  for (const code of table.codes) add(unitRecord, code);
  if (table.register === 'sign-in') add(sessionRecord, table.id);
  if (table.register === 'attendance') {
    add(courseRecord, table.id);
    for (const { id } of table.dates) add(sessionRecord, id);
  }
  return found;
}

/** First and last day that the tables speak of; a day without a year may lie anywhere. */
function span(tables: readonly RegisterTable[]): { from: string; to: string } | undefined {
  let from = '9999-12-31';
  let to = '';
  const add = (date: unknown, yearless: boolean | undefined) => {
    if (yearless) {
      from = '0000-01-01';
      to = '9999-12-31';
    } else if (typeof date === 'string') {
      if (date < from) from = date;
      if (date > to) to = date;
    }
  };
  for (const table of tables) {
    if (!MEETINGS.includes(table.register)) continue;
    for (const { date, yearless } of table.dates) add(date, yearless);
    const { when } = table.facts;
    if (when) add(when.value, when.yearless);
    for (const { cells } of table.rows) if (cells.when) add(cells.when.value, cells.when.yearless);
  }
  return to === '' ? undefined : { from, to };
}

/** Those of the ids whose records were deleted, in one request a kind where the reader can. */
async function deletedSince(reader: Reader, wanted: readonly Candidate[]): Promise<string[]> {
  const byKind = new Map<RecordKind<unknown>, string[]>();
  for (const { kind, id } of wanted) {
    const ids = byKind.get(kind);
    if (ids === undefined) byKind.set(kind, [id]);
    else ids.push(id);
  }
  const gone: string[] = [];
  for (const [kind, ids] of byKind) {
    const deleted = await reader.deletedOf(kind, ids);
    gone.push(...deleted.map((id) => `${kind.kind}/${id}`));
  }
  return gone;
}

/** Reads what the tables may meet. Awaits reader methods only, so that it may run inside a transaction. */
export async function loadRegisterSnapshot(
  reader: Reader,
  tables: readonly RegisterTable[],
): Promise<RegisterSnapshot> {
  const wants = (names: readonly RegisterName[]) => tables.some((table) => names.includes(table.register));
  const all = <T>(wanted: boolean, kind: RecordKind<T>): Promise<Stored<T>[]> =>
    wanted ? reader.all(kind) : Promise.resolve([]);
  const dates = span(tables);
  const [settings, units, unitAliases, populations, learners, learnerAliases, courses, sessions] = await Promise.all([
    reader.get(settingsRecord, SETTINGS_ID),
    reader.all(unitRecord),
    reader.all(unitAliasRecord),
    all(wants(['units']), populationRecord),
    all(wants(PEOPLE), learnerRecord),
    all(wants(PEOPLE), learnerAliasRecord),
    all(wants(['attendance']), courseRecord),
    dates === undefined ? Promise.resolve([]) : reader.range(sessionRecord, 'f.date', dates),
  ]);
  const [organizations, awards, bases, funding] = await Promise.all([
    all(wants(ORGANIZATIONS), organizationRecord),
    all(wants(ORGANIZATIONS), awardRecord),
    all(wants(ORGANIZATIONS), organizationBaseRecord),
    all(wants(['funding']), fundingRecord),
  ]);
  const rosters = await Promise.all(sessions.map(async ({ id }) => [id, await reader.attendance(id)] as const));
  const standing = new Set(
    [populations, learners, courses, sessions, organizations, awards, bases, funding, units].flatMap((records) =>
      records.map(({ id }) => id),
    ),
  );
  const gone = await deletedSince(
    reader,
    tables.flatMap(candidates).filter(({ id }) => !standing.has(id)),
  );
  return {
    settings,
    units,
    unitAliases,
    populations,
    learners,
    learnerAliases,
    courses,
    sessions,
    attendance: Object.fromEntries(rosters),
    organizations,
    awards,
    bases,
    funding,
    gone,
  };
}
