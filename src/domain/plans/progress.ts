/** How far a task has come, taken from kept totals and sums alone: nothing is entered twice. */
import { EVERYONE, FIRST_GROUP } from '#domain/attendance/segments.ts';
import { HOME_NEW, monthsOf, PLACE_NEW } from '#domain/attendance/sums.ts';
import type { Reader, Stored, UnitSums, UnitTotals } from '#domain/contracts.ts';
import { type Course, courseRecord } from '#domain/courses/course.record.ts';
import { amountsOf, figuresOf } from '#domain/funding/funding.rules.ts';
import { judgeTarget } from '#domain/indicators/target.ts';
import type { YearFigure } from '#domain/indicators/training-rate.ts';
import {
  type OrganizationSharesLoaded,
  organizationSharesView,
} from '#domain/organizations/organization-shares.views.ts';
import type { Population } from '#domain/population/population.record.ts';
import { readPopulation, residentsOf } from '#domain/population/residents.ts';
import { sessionMeasures } from '#domain/sessions/session.facts.ts';
import type { Session } from '#domain/sessions/session.record.ts';
import { EVENT_KINDS } from '#domain/sessions/session.rules.ts';
import { type CompleteSettings, countsForRate } from '#domain/settings/settings.rules.ts';
import { countedMonths, monthsOfTotal, personTimesMonths, sumUntil } from '#domain/targets/counted-months.ts';
import { type ClosedYear, closedYearRecord, type Target, targetRecord } from '#domain/targets/target.record.ts';
import { basisOfYear, figureOfClosed, ownTargets, recordOfYear, targetRule } from '#domain/targets/target.rules.ts';
import type { UnitTree } from '#domain/units/subtree.ts';
import { monthNumber, yearOf } from '#kernel/calendar.ts';
import { percent } from '#kernel/fraction.ts';
import { type MeasureUnit, partsOf, unitOf } from './measures.ts';

export interface Progress {
  unit: MeasureUnit;
  done: number;
  /** At how many it is met; undefined where no number is set or the target is not known yet. */
  planned: number | undefined;
  met: boolean;
  /** Still to do; undefined without a number. */
  left: number | undefined;
  /** Whole percent of the number, never 100 before it is met. */
  percent: number | undefined;
  /** Of the training rate: percent, four decimals. */
  rate: number | undefined;
  target: number | undefined;
}

/** What is read for the measures asked for, and no more. */
export interface ProofFacts {
  year: number;
  today: string;
  tree: UnitTree;
  unit: string;
  settings: CompleteSettings;
  groupOrder: readonly string[];
  sums: UnitSums | undefined;
  totals: UnitTotals | undefined;
  courses: readonly Stored<Course>[];
  closed: readonly Stored<ClosedYear>[];
  targets: readonly Stored<Target>[];
  population: Map<string, Stored<Population>[]>;
  organizations: OrganizationSharesLoaded | undefined;
}

export async function readProof(
  reader: Reader,
  tree: UnitTree,
  settings: CompleteSettings,
  { unit, year, today }: { unit: string; year: number; today: string },
  measures: readonly string[],
): Promise<ProofFacts> {
  const families = new Set(measures.map((measure) => partsOf(measure).family));
  const asks = (...names: string[]): boolean => names.some((name) => families.has(name));
  const codes = tree.codesOf(unit);
  const rate = asks('training-rate');
  const [sums, totals, groupOrder, courses, closed, targets, population, organizations] = await Promise.all([
    reader.sums([unit], [year]),
    reader.totals([unit], [year]),
    asks('group') ? reader.groupOrder() : [],
    asks('course-kinds') ? reader.where(courseRecord, 'unit', tree.subtreeOf(unit)) : [],
    rate ? reader.where(closedYearRecord, 'unit', codes) : [],
    rate ? reader.where(targetRecord, 'unit', codes) : [],
    rate || asks('funding-arranged', 'funding-spent') ? readPopulation(reader, tree, [unit], [year]) : new Map(),
    asks('organizations', 'shares-rising')
      ? organizationSharesView.load(reader, { unit, year, asOf: today })
      : undefined,
  ]);
  return {
    year,
    today,
    tree,
    unit,
    settings,
    groupOrder,
    sums: sums.find((row) => row.year === year),
    totals: totals.find((row) => row.year === year),
    courses,
    closed,
    targets,
    population,
    organizations,
  };
}

export const DISTANCE: readonly string[] = ['online', 'broadcast', 'disc'];

/** Month up to which is counted: nothing that is dated ahead. */
export function untilMonth({ year, today }: Pick<ProofFacts, 'year' | 'today'>): number {
  const now = yearOf(today);
  return now > year ? 12 : now < year ? 0 : monthNumber(today);
}

function sessionsOf(facts: ProofFacts, measures: readonly string[]): number {
  const until = untilMonth(facts);
  return measures.reduce((sum, measure) => sum + sumUntil(monthsOfTotal(facts.totals, measure), until), 0);
}

function measuresUnder(facts: ProofFacts, prefix: string): string[] {
  return Object.keys(facts.totals?.cells ?? {}).filter((measure) => measure.startsWith(prefix));
}

/** On offer or on trial in the year, with a timetable that touches it if there is one. */
export function isOffered({ state, timetable: times = [] }: Course, year: number): boolean {
  if (state !== undefined && state !== 'offered' && state !== 'trial') return false;
  if (times.length === 0) return true;
  return times.some((time) => time.from <= `${year}-12-31` && (time.until === '' || time.until >= `${year}-01-01`));
}

/** Courses on offer in the year, one of a name. */
function courseKinds({ courses, year }: ProofFacts): number {
  return new Set(courses.filter((course) => isOffered(course, year)).map((course) => course.name.trim())).size;
}

/** Sessions that make a measure, from the kept totals; undefined where it is not made of sessions. */
export function sessionCount(facts: ProofFacts, measure: string): number | undefined {
  const { family, detail } = partsOf(measure);
  const { held, byTheme, byMode } = sessionMeasures;
  switch (family) {
    case 'events':
      return sessionsOf(facts, EVENT_KINDS.map(held));
    case 'sessions':
      return sessionsOf(facts, measuresUnder(facts, held('')));
    case 'held':
      return sessionsOf(facts, [held(detail)]);
    case 'theme':
      return sessionsOf(facts, [byTheme(detail)]);
    case 'themes':
      return sessionsOf(facts, measuresUnder(facts, byTheme('')));
    case 'distance':
      return sessionsOf(facts, DISTANCE.map(byMode));
    case 'persons':
    case 'person-times':
      return sessionsOf(
        facts,
        facts.settings.sessionKinds.filter(({ counts }) => counts).map(({ id }) => held(id)),
      );
    default:
      return undefined;
  }
}

/** Whether a session is one of those that make a measure; undefined where it is not made of sessions. */
export function sessionsBehind(
  measure: string,
  settings: CompleteSettings,
): ((session: Pick<Session, 'sessionKind' | 'theme' | 'mode'>) => boolean) | undefined {
  const { family, detail } = partsOf(measure);
  switch (family) {
    case 'events':
      return ({ sessionKind }) => EVENT_KINDS.includes(sessionKind);
    case 'sessions':
      return () => true;
    case 'held':
      return ({ sessionKind }) => sessionKind === detail;
    case 'theme':
      return ({ theme }) => theme === detail;
    case 'themes':
      return ({ theme }) => !!theme;
    case 'distance':
      return ({ mode }) => mode !== undefined && DISTANCE.includes(mode);
    case 'persons':
    case 'person-times':
      return ({ sessionKind }) => countsForRate(settings, sessionKind);
    default:
      return undefined;
  }
}

/** Sessions of each theme that was taught, by its id. */
export function sessionsByTheme(facts: ProofFacts): Map<string, number> {
  const prefix = sessionMeasures.byTheme('');
  const counts = measuresUnder(facts, prefix).map((measure): [string, number] => [
    measure.slice(prefix.length),
    sessionsOf(facts, [measure]),
  ]);
  return new Map(counts.filter(([, sessions]) => sessions > 0));
}

function peopleOfGroup(facts: ProofFacts, group: string): number {
  const number = facts.groupOrder.indexOf(group);
  const months = number < 0 ? [] : monthsOf(facts.sums?.cells, FIRST_GROUP + number, HOME_NEW);
  return sumUntil(months, untilMonth(facts));
}

function sharesOf(facts: ProofFacts) {
  const { organizations, unit, year, today } = facts;
  return organizations && organizationSharesView.select(organizations, { unit, year, asOf: today });
}

function doneOf(facts: ProofFacts, measure: string): number {
  const { family, detail } = partsOf(measure);
  switch (family) {
    case 'persons':
      return sumUntil(monthsOf(facts.sums?.cells, EVERYONE, PLACE_NEW), untilMonth(facts));
    case 'person-times':
      return sumUntil(personTimesMonths({ sums: facts.sums, totals: facts.totals }), untilMonth(facts));
    case 'course-kinds':
      return courseKinds(facts);
    case 'themes':
      return sessionsByTheme(facts).size;
    case 'group':
      return peopleOfGroup(facts, detail);
    case 'organizations':
      return sharesOf(facts)?.kinds.find((kind) => kind.kind === detail)?.valid ?? 0;
    case 'shares-rising':
      return sharesOf(facts)?.tally.rose ?? 0;
    default:
      return sessionCount(facts, measure) ?? 0;
  }
}

const NO_RATE = { rate: undefined, target: undefined };

function counted(unit: MeasureUnit, done: number, planned: number, met = planned > 0 && done >= planned): Progress {
  if (planned <= 0)
    return { unit, done, planned: undefined, met: false, left: undefined, percent: undefined, ...NO_RATE };
  const percentDone = met ? 100 : Math.min(99, Math.max(0, Math.floor((done * 100) / planned)));
  return { unit, done, planned, met, left: Math.max(0, planned - done), percent: percentDone, ...NO_RATE };
}

function trainingRate(facts: ProofFacts): Progress {
  const { closed, targets, year, settings } = facts;
  const { basis, definition } = basisOfYear(targets, closed, year);
  const months = countedMonths({ sums: facts.sums, totals: facts.totals }, basis);
  const residents = residentsOf(facts.tree, facts.population, facts.unit, year)?.people;
  const signed = recordOfYear(closed, year);
  const current: YearFigure = signed
    ? figureOfClosed(signed)
    : { year, count: sumUntil(months, untilMonth(facts)), residents, basis, definition };
  const before = recordOfYear(closed, year - 1);
  const report = judgeTarget({
    current,
    baseline: before && figureOfClosed(before),
    rule: targetRule(settings),
    own: ownTargets(targets)[year],
  });
  const unit = basis === 'person-times' ? 'person-times' : 'rate';
  const progress = counted(unit, current.count, report.targetCount ?? 0, report.status === 'met');
  const rate = current.residents ? percent({ num: current.count, den: current.residents }, 4) : undefined;
  return { ...progress, rate, target: report.target && percent(report.target.rate, 4) };
}

function funding(facts: ProofFacts, side: 'arranged' | 'spent', planned: number): Progress {
  const bar = planned > 0 ? planned : facts.settings.floor;
  const residents = residentsOf(facts.tree, facts.population, facts.unit, facts.year)?.people;
  const figures = figuresOf(amountsOf(facts.totals?.cells), side, facts.settings.fundingSources, residents, bar);
  return counted('fen', figures.fenPerResident ?? 0, bar, figures.meetsFloor ?? false);
}

/** `planned` as the task has it: a count, people, or fen per resident; 0 where no number is set. */
export function progressOf(facts: ProofFacts, measure: string, planned: number): Progress | undefined {
  const unit = unitOf(measure);
  if (unit === undefined) return undefined;
  if (measure === 'training-rate') return trainingRate(facts);
  if (measure === 'funding-arranged') return funding(facts, 'arranged', planned);
  if (measure === 'funding-spent') return funding(facts, 'spent', planned);
  return counted(unit, doneOf(facts, measure), planned);
}
