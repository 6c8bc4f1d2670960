/** The pack that proves one task of a plan: how far it has come, and the records that its measure counts. */
import { attachmentsOf } from '#domain/attachments/attachment.rules.ts';
import { resolveAliases } from '#domain/attendance/aliases.ts';
import { presentOf } from '#domain/attendance/present.ts';
import { defineView, type Reader, type Stored } from '#domain/contracts.ts';
import { type Course, courseRecord } from '#domain/courses/course.record.ts';
import { learnerAliasRecord } from '#domain/learners/learner.record.ts';
import { type BehindPerson, behindPersonsView } from '#domain/overview/behind.views.ts';
import { partsOf } from '#domain/plans/measures.ts';
import { planRecord, taskRecord } from '#domain/plans/plan.record.ts';
import { coversYear } from '#domain/plans/plan.rules.ts';
import type { PlanPage } from '#domain/plans/plan.views.ts';
import {
  isOffered,
  type Progress,
  type ProofFacts,
  progressOf,
  readProof,
  sessionCount,
  sessionsBehind,
  sessionsByTheme,
  untilMonth,
} from '#domain/plans/progress.ts';
import { type Session, sessionRecord } from '#domain/sessions/session.record.ts';
import { sessionsBetween } from '#domain/sessions/session-reading.ts';
import { SETTINGS_ID, settingsRecord } from '#domain/settings/settings.record.ts';
import { type CompleteSettings, completeSettings, countsForRate } from '#domain/settings/settings.rules.ts';
import { readUnitTree, type UnitTree } from '#domain/units/subtree.ts';
import { compare, dateOf, lastDayOfMonth, lastDayOfYear } from '#kernel/calendar.ts';
import { type EvidenceFile, type FileOwner, filesOfOwners, newestOf } from './evidence-files.ts';

/** Sessions on one pack: the newest, so that it can be printed and sent. */
const MOST_SESSIONS = 100;

export interface TaskEvidenceParams {
  task: string;
  year: number;
  today: string;
}

export interface TaskSession {
  id: string;
  date: string;
  name: string;
  unitName: string;
  sessionKind: string;
  theme: string;
  /** Ticked and unnamed together. */
  people: number;
}

export interface TaskCourse {
  id: string;
  name: string;
  unitName: string;
  theme: string;
  lecturer: string;
  material: string;
}

export interface TaskEvidence {
  unit: string;
  unitName: string;
  year: number;
  /** Day up to which is counted. */
  asOf: string;
  planTitle: string;
  title: string;
  measure: string;
  progress: Progress;
  lists: PlanPage['lists'];
  /** Undefined where the measure is not made of sessions and nobody's sessions are listed. */
  sessions: { rows: TaskSession[]; total: number } | undefined;
  /** Undefined but for measures of themes; the most taught first. */
  themes: { theme: string; sessions: number }[] | undefined;
  courses: TaskCourse[] | undefined;
  people: { rows: BehindPerson[]; total: number } | undefined;
  files: EvidenceFile[];
}

/** The newest held sessions that a measure counts, month by month back until there are enough. */
async function newestOfMeasure(
  reader: Reader,
  { tree, unit, year, today, settings }: ProofFacts,
  measure: string,
): Promise<Stored<Session>[]> {
  const counts = sessionsBehind(measure, settings);
  const found: Stored<Session>[] = [];
  if (counts === undefined) return found;
  for (let month = untilMonth({ year, today }); month > 0 && found.length < MOST_SESSIONS; month -= 1) {
    const from = dateOf(year, month, 1);
    const all = await sessionsBetween(reader, tree, unit, from, lastDayOfMonth(from));
    found.push(...all.filter((session) => !session.planned && counts(session)));
  }
  return found.slice(0, MOST_SESSIONS);
}

/** Counting sessions in which the people listed were present. */
async function sessionsOfPeople(
  reader: Reader,
  people: readonly { id: string }[],
  { settings, year, today }: ProofFacts,
): Promise<Stored<Session>[]> {
  const ids = await Promise.all(people.map(({ id }) => reader.sessionsOf(id, year)));
  const sessions = await reader.getMany(sessionRecord, [...new Set(ids.flat())]);
  return sessions
    .filter(({ planned, date, sessionKind }) => !planned && date <= today && countsForRate(settings, sessionKind))
    .sort((one, other) => compare(other.date, one.date) || compare(other.id, one.id));
}

const sessionOwner = ({ id, date, name }: Stored<Session>): FileOwner => ({ kind: sessionRecord.kind, id, date, name });
const courseOwner = ({ id, name }: Stored<Course>): FileOwner => ({ kind: courseRecord.kind, id, date: '', name });

/** Courses on offer that a measure of courses or of a theme rests on. */
async function coursesBehind(
  reader: Reader,
  facts: ProofFacts,
  measure: string,
): Promise<Stored<Course>[] | undefined> {
  const { family, detail } = partsOf(measure);
  if (family !== 'course-kinds' && family !== 'theme') return undefined;
  const isKinds = family === 'course-kinds';
  const all = isKinds ? facts.courses : await reader.where(courseRecord, 'unit', facts.tree.subtreeOf(facts.unit));
  return all
    .filter((course) => isOffered(course, facts.year) && (isKinds || course.theme === detail))
    .sort((one, other) => compare(one.name, other.name) || compare(one.id, other.id));
}

function peopleAsked(measure: string, { unit, year }: ProofFacts) {
  const { family, detail } = partsOf(measure);
  if (family === 'group') return { unit, year, persons: 'home' as const, group: detail, page: 0 };
  return family === 'persons' ? { unit, year, persons: 'place' as const, page: 0 } : undefined;
}

/** Nothing where the task is gone or judged by hand. */
export const taskEvidenceView = defineView({
  name: 'taskEvidence',
  async load(reader: Reader, { task: id, year: inView, today }: TaskEvidenceParams) {
    const task = await reader.get(taskRecord, id);
    const plan = task && (await reader.get(planRecord, task.plan));
    if (task === undefined || task.deleted || !task.measure || plan === undefined || plan.deleted) return undefined;
    const measure = task.measure;
    const [tree, stored] = await Promise.all([readUnitTree(reader), reader.get(settingsRecord, SETTINGS_ID)]);
    const settings = completeSettings(stored);
    const year = coversYear(plan, inView) ? inView : plan.year;
    const asked = { unit: tree.standsFor(task.unit), year, today };
    const facts = await readProof(reader, tree, settings, asked, [measure]);
    const people = peopleAsked(measure, facts);
    const behind = people && (await behindPersonsView.load(reader, people));
    const theirs =
      people?.group === undefined ? undefined : await sessionsOfPeople(reader, behind?.people ?? [], facts);
    const sessions = theirs?.slice(0, MOST_SESSIONS) ?? (await newestOfMeasure(reader, facts, measure));
    const courses = await coursesBehind(reader, facts, measure);
    const owners = [...sessions.map(sessionOwner), ...(courses ?? []).map(courseOwner)];
    const [aliases, rosters, files] = await Promise.all([
      reader.all(learnerAliasRecord),
      reader.rosters(sessions.map((session) => session.id)),
      attachmentsOf(reader, owners),
    ]);
    const find = resolveAliases(aliases);
    return {
      task: { ...task, measure },
      plan,
      facts,
      people: people && behind && { asked: people, behind },
      sessions,
      total: theirs?.length ?? sessionCount(facts, measure),
      present: rosters.map((roster) => presentOf(roster, find).length),
      courses,
      owners,
      files: newestOf(files),
    };
  },
  select(loaded): TaskEvidence | undefined {
    if (loaded === undefined) return undefined;
    const { task, plan, facts, people, sessions, total, present, courses, owners, files } = loaded;
    const progress = progressOf(facts, task.measure, task.planned ?? 0);
    if (progress === undefined) return undefined;
    const { tree, settings, year, today } = facts;
    const { family } = partsOf(task.measure);
    const end = lastDayOfYear(year);
    return {
      unit: facts.unit,
      unitName: tree.unit(facts.unit)?.name ?? facts.unit,
      year,
      asOf: today > end ? end : today,
      planTitle: plan.title,
      title: task.title,
      measure: task.measure,
      progress,
      lists: listsOf(settings),
      sessions: total === undefined ? undefined : { rows: sessionRows(tree, sessions, present), total },
      themes: family === 'themes' ? themesOf(facts) : undefined,
      courses: courses && courseRows(tree, courses),
      people: people && peopleOf(people),
      files: filesOfOwners(owners, files),
    };
  },
});

function listsOf({ sessionKinds, groups, themes, organizationKinds }: CompleteSettings): PlanPage['lists'] {
  return { sessionKinds, groups, themes, organizationKinds };
}

function sessionRows(tree: UnitTree, sessions: readonly Stored<Session>[], present: readonly number[]): TaskSession[] {
  return sessions.map(({ id, date, name, unit, sessionKind, theme = '', unnamed = 0 }, at) => ({
    id,
    date,
    name,
    unitName: tree.unit(unit)?.name ?? unit,
    sessionKind,
    theme,
    people: (present[at] ?? 0) + unnamed,
  }));
}

function courseRows(tree: UnitTree, courses: readonly Stored<Course>[]): TaskCourse[] {
  return courses.map(({ id, name, unit, theme = '', lecturer = '', material = '' }) => ({
    id,
    name,
    unitName: tree.unit(unit)?.name ?? unit,
    theme,
    lecturer,
    material,
  }));
}

function themesOf(facts: ProofFacts): { theme: string; sessions: number }[] {
  return [...sessionsByTheme(facts)]
    .map(([theme, sessions]) => ({ theme, sessions }))
    .sort((one, other) => other.sessions - one.sessions || compare(one.theme, other.theme));
}

function peopleOf({
  asked,
  behind,
}: {
  asked: NonNullable<ReturnType<typeof peopleAsked>>;
  behind: Awaited<ReturnType<typeof behindPersonsView.load>>;
}): { rows: BehindPerson[]; total: number } {
  const { rows, total = rows.length } = behindPersonsView.select(behind, asked);
  return { rows, total };
}
