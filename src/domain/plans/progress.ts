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
import { EVENT_KINDS } from '#domain/sessions/session.rules.ts';
import type { CompleteSettings } from '#domain/settings/settings.rules.ts';
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

const DISTANCE = ['online', 'broadcast', 'disc'];

/** Month up to which is counted: nothing that is dated ahead. */
function untilMonth({ year, today }: ProofFacts): number {
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

/** Courses on offer in the year, one of a name: offered or on trial, and with a timetable that touches the year if there is one. */
function courseKinds({ courses, year }: ProofFacts): number {
  const runs = (course: Course): boolean => {
    const times = course.timetable ?? [];
    if (times.length === 0) return true;
    return times.some((time) => time.from <= `${year}-12-31` && (time.until === '' || time.until >= `${year}-01-01`));
  };
  const offered = courses.filter(
    (course) => (course.state === undefined || course.state === 'offered' || course.state === 'trial') && runs(course),
  );
  return new Set(offered.map((course) => course.name.trim())).size;
}

function themesTaught(facts: ProofFacts): number {
  return measuresUnder(facts, sessionMeasures.byTheme('')).filter((measure) => sessionsOf(facts, [measure]) > 0).length;
}

function peopleOfGroup(facts: ProofFacts, group: string): number {
  const number = facts.groupOrder.indexOf(group);
  const months = number < 0 ? [] : monthsOf(facts.sums?.cells, FIRST_GROUP + number, HOME_NEW);
  return sumUntil(months, untilMonth(facts));
}

function kindsOf(facts: ProofFacts) {
  const { organizations, unit, year, today } = facts;
  return organizations ? organizationSharesView.select(organizations, { unit, year, asOf: today }).kinds : [];
}

function doneOf(facts: ProofFacts, measure: string): number {
  const { family, detail } = partsOf(measure);
  switch (family) {
    case 'persons':
      return sumUntil(monthsOf(facts.sums?.cells, EVERYONE, PLACE_NEW), untilMonth(facts));
    case 'person-times':
      return sumUntil(personTimesMonths({ sums: facts.sums, totals: facts.totals }), untilMonth(facts));
    case 'events':
      return sessionsOf(facts, EVENT_KINDS.map(sessionMeasures.held));
    case 'sessions':
      return sessionsOf(facts, measuresUnder(facts, sessionMeasures.held('')));
    case 'held':
      return sessionsOf(facts, [sessionMeasures.held(detail)]);
    case 'theme':
      return sessionsOf(facts, [sessionMeasures.byTheme(detail)]);
    case 'distance':
      return sessionsOf(facts, DISTANCE.map(sessionMeasures.byMode));
    case 'course-kinds':
      return courseKinds(facts);
    case 'themes':
      return themesTaught(facts);
    case 'group':
      return peopleOfGroup(facts, detail);
    case 'organizations':
      return kindsOf(facts).find((kind) => kind.kind === detail)?.valid ?? 0;
    default:
      return kindsOf(facts).filter(({ verdict }) => verdict === 'rose' || verdict === 'held-at-100').length;
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
  const progress = counted('rate', current.count, report.targetCount ?? 0, report.status === 'met');
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
