import type { Reader, Stored, UnitSums, UnitTotals } from '#domain/contracts.ts';
import { defineView } from '#domain/contracts.ts';
import { type Course, courseRecord } from '#domain/courses/course.record.ts';
import type { Covered } from '#domain/indicators/coverage.ts';
import { type Curve, monthCurve } from '#domain/indicators/curve.ts';
import { type Decomposition, decompose } from '#domain/indicators/decomposition.ts';
import type { ExpectedMethod, MonthCounts } from '#domain/indicators/expected.ts';
import type { Forecast } from '#domain/indicators/forecast.ts';
import type { Pace, TargetReport } from '#domain/indicators/target.ts';
import { trainingRate } from '#domain/indicators/training-rate.ts';
import { type YearPoint, yearSeries } from '#domain/indicators/years.ts';
import type { Population } from '#domain/population/population.record.ts';
import { type Residents, readPopulation, residentsOf } from '#domain/population/residents.ts';
import { SETTINGS_ID, settingsRecord } from '#domain/settings/settings.record.ts';
import { completeSettings } from '#domain/settings/settings.rules.ts';
import type { Basis, ClosedYear, Target } from '#domain/targets/target.record.ts';
import { closedYearRecord, targetRecord } from '#domain/targets/target.record.ts';
import { figureOfClosed, ownTargets, recordOfYear, targetRule } from '#domain/targets/target.rules.ts';
import { coverageOf } from '#domain/units/coverage.ts';
import { readUnitTree, type UnitTree } from '#domain/units/subtree.ts';
import type { Tier } from '#domain/units/unit.record.ts';
import { lastDayOfYear } from '#kernel/calendar.ts';
import { type ChildRow, childRows } from './child-rows.ts';
import { latestSessionDate } from './latest-session.ts';
import { plannedSessions } from './planned-sessions.ts';
import { type Counts, countsOf, type GroupRow, groupRows, type Workload, workloadOf } from './unit-counts.ts';
import { countedUntil, DECIMALS, keptOf, monthUntil, type UnitFacts, unitFigures } from './unit-figures.ts';

export interface OverviewParams {
  unit: string;
  year: number;
  /** Today's date on this device. */
  today: string;
}

/** What the page says first. */
export type Answer =
  | { kind: 'no-population' | 'no-baseline' | 'not-comparable' | 'met' }
  /** Gap in points (below 0), people still needed. */
  | { kind: 'short'; gapPoints: number; needed: number };

export interface Overview {
  unit: { code: string; name: string; tier: Tier; path: { code: string; name: string }[]; hasChildren: boolean };
  year: number;
  asOf: string;
  /** The year is still running at `asOf`. */
  running: boolean;
  /** Date of the latest session known here; undefined where there is none in the year. */
  latestSession: string | undefined;
  basis: Basis;
  definition: string;
  answer: Answer;
  count: number;
  residents: Residents | undefined;
  ratePercent: number | undefined;
  baseline: { year: number; percent: number | undefined; count: number; residents: number } | undefined;
  report: TargetReport;
  /** The rule behind the target: hundredths of a point, and whether they must be passed. */
  gain: number;
  comparison: 'more-than' | 'at-least';
  targetPercent: number | undefined;
  ownTarget: boolean;
  pace: Pace | undefined;
  /** New people per week in the same part of last year, where its course is known. */
  lastYearPerWeek: number | undefined;
  expected:
    | { method: ExpectedMethod; count: number; percent: number | undefined; gapPoints: number | undefined }
    | undefined;
  forecast: Forecast;
  /** Of the forecast in percent, and against the target in points. */
  outlook:
    | { percent: number; low: number | undefined; high: number | undefined; gapPoints: number | undefined }
    | undefined;
  curve: Curve;
  years: YearPoint[];
  decomposition: Decomposition | undefined;
  signed: { count: number; residents: number; revised: number; closedOn: string } | undefined;
  /** A year that is over, has figures and was not closed yet. */
  toClose: number | undefined;
  counts: Counts;
  workload: Workload;
  groups: GroupRow[];
  children: ChildRow[];
  /** People counted for the unit and for none of the units below: their home is not known more closely. */
  notBelow: number;
  coverage: { streets: Covered; communities: Covered };
}

export interface OverviewLoaded {
  tree: UnitTree;
  settings: Record<string, unknown> | undefined;
  population: Map<string, Stored<Population>[]>;
  closed: Stored<ClosedYear>[];
  targets: Stored<Target>[];
  sums: UnitSums[];
  totals: UnitTotals[];
  courses: Stored<Course>[];
  groupOrder: readonly string[];
  latestSession: string | undefined;
}

/** Years before the one in view that the page may show. */
const EARLIER_YEARS = 6;

async function load(reader: Reader, { unit, year, today }: OverviewParams): Promise<OverviewLoaded> {
  const [tree, settings, groupOrder] = await Promise.all([
    readUnitTree(reader),
    reader.get(settingsRecord, SETTINGS_ID),
    reader.groupOrder(),
  ]);
  const children = tree.childrenOf(unit);
  const codes = [unit, ...children].flatMap((code) => [...tree.codesOf(code)]);
  const years = Array.from({ length: EARLIER_YEARS + 1 }, (_, index) => year - EARLIER_YEARS + index);
  const [population, closed, targets, own, ownTotals, below, belowTotals, latestSession] = await Promise.all([
    readPopulation(reader, tree, [unit, ...children], [year]),
    reader.where(closedYearRecord, 'unit', codes),
    reader.where(targetRecord, 'unit', codes),
    reader.sums([unit], years),
    reader.totals([unit], years),
    reader.sums(children, [year - 1, year]),
    reader.totals(children, [year - 1, year]),
    latestSessionDate(reader, tree, unit, year, today),
  ]);
  // The timetable is asked only where no earlier year tells the course.
  const hasCourse = closed.some((record) => record.year < year && record.monthly !== undefined);
  const courses = hasCourse ? [] : await reader.where(courseRecord, 'unit', tree.subtreeOf(unit));
  return {
    tree,
    settings,
    population,
    closed,
    targets,
    sums: [...own, ...below],
    totals: [...ownTotals, ...belowTotals],
    courses,
    groupOrder,
    latestSession,
  };
}

function factsOf(loaded: OverviewLoaded, unit: string, year: number): UnitFacts {
  const { tree, population, courses } = loaded;
  const itself = new Set(tree.codesOf(unit));
  const mine = <T extends { unit: string }>(records: readonly T[]): T[] =>
    records.filter((record) => itself.has(record.unit));
  let planned: MonthCounts | undefined;
  if (courses.length > 0) {
    const below = new Set(tree.subtreeOf(unit));
    planned = plannedSessions(
      courses.filter((course) => below.has(course.unit)),
      year,
    );
  }
  return {
    sums: mine(loaded.sums),
    totals: mine(loaded.totals),
    closed: mine(loaded.closed),
    targets: mine(loaded.targets),
    residents: residentsOf(tree, population, unit, year),
    planned,
  };
}

function answerOf(report: TargetReport, residents: number | undefined): Answer {
  if (residents === undefined) return { kind: 'no-population' };
  if (report.status === 'met') return { kind: 'met' };
  if (report.status === 'short') return { kind: 'short', gapPoints: report.gapPoints ?? 0, needed: report.needed ?? 0 };
  if (report.status === 'not-comparable') return { kind: 'not-comparable' };
  return { kind: report.status === 'no-residents' ? 'no-population' : 'no-baseline' };
}

function select(loaded: OverviewLoaded, { unit, year, today }: OverviewParams): Overview | undefined {
  const { tree } = loaded;
  const record = tree.unit(unit);
  if (record === undefined) return undefined;
  const settings = completeSettings(loaded.settings);
  const asOf = countedUntil(year, today);
  const question = { year, asOf, settings };
  const facts = factsOf(loaded, unit, year);
  const figures = unitFigures(facts, question);
  const { current, report, baseline, forecast } = figures;
  const until = monthUntil(year, asOf);
  const kept = keptOf(facts, year);
  const counts = countsOf(kept, until);

  const closedFigures = [...new Set(facts.closed.map((each) => each.year))]
    .filter((each) => each < year && each >= year - EARLIER_YEARS)
    .flatMap((each) => recordOfYear(facts.closed, each) ?? [])
    .map(figureOfClosed);
  const years = yearSeries({
    figures: [...closedFigures, { ...current, closed: figures.signed !== undefined }],
    rule: targetRule(settings),
    own: ownTargets(facts.targets),
  });

  // A signed year is drawn by its signed course where this device does not know it all.
  const signedCourse = figures.signed && figures.history.find((each) => each.year === year)?.months;
  const curve = monthCurve({
    year,
    asOf,
    months: signedCourse?.some((count) => count > 0) ? signedCourse : figures.months,
    residents: current.residents,
    target:
      report.target && report.targetCount !== undefined
        ? { rate: report.target.rate, count: report.targetCount }
        : undefined,
    basis: figures.expectedBasis,
    forecast,
  });

  const rows = childRows(
    tree
      .childrenOf(unit)
      .map((code) => ({ code, name: tree.unit(code)?.name ?? code, facts: factsOf(loaded, code, year) })),
    question,
  );
  const rate = trainingRate(current).rate;
  const before = baseline && report.notComparable.length === 0 ? trainingRate(baseline).rate : undefined;
  const toClose = [year, year - 1].find(
    (each) =>
      lastDayOfYear(each) < today &&
      recordOfYear(facts.closed, each) === undefined &&
      countsOf(keptOf(facts, each), 12).named > 0,
  );
  return {
    unit: {
      code: tree.standsFor(unit),
      name: record.name,
      tier: record.tier,
      path: pathOf(tree, unit),
      hasChildren: rows.length > 0,
    },
    year,
    asOf,
    running: asOf < lastDayOfYear(year),
    latestSession: loaded.latestSession,
    basis: figures.basis,
    definition: figures.definition,
    answer: answerOf(report, current.residents),
    count: current.count,
    residents: facts.residents,
    ratePercent: figures.ratePercent,
    baseline: baseline && {
      year: baseline.year,
      percent: figures.baselinePercent,
      count: baseline.count,
      residents: baseline.residents ?? 0,
    },
    report,
    gain: settings.gain,
    comparison: settings.comparison,
    targetPercent: figures.targetPercent,
    ownTarget: report.target?.from === 'own',
    pace: figures.pace,
    lastYearPerWeek: figures.lastYearPerWeek,
    expected: figures.expected && {
      method: figures.expected.method,
      count: figures.expected.count,
      percent: figures.expectedPercent,
      gapPoints: figures.expectedGapPoints,
    },
    forecast,
    outlook: figures.outlook,
    curve,
    years,
    decomposition: rate && before ? decompose(before, rate, DECIMALS) : undefined,
    signed: figures.signed,
    toClose,
    counts,
    workload: workloadOf(kept, until, settings),
    groups: groupRows(
      kept,
      until,
      settings,
      loaded.groupOrder,
      loaded.population.get(tree.standsFor(unit)) ?? [],
      year,
    ),
    children: rows,
    notBelow:
      figures.basis === 'named' && rows.length > 0 ? counts.named - rows.reduce((sum, row) => sum + row.named, 0) : 0,
    coverage: coverageOf(tree, unit),
  };
}

function pathOf(tree: UnitTree, unit: string): { code: string; name: string }[] {
  const path: { code: string; name: string }[] = [];
  let at: string | undefined = tree.standsFor(unit);
  while (at !== undefined && at !== '' && !path.some(({ code }) => code === at)) {
    const record = tree.unit(at);
    if (record === undefined) break;
    path.unshift({ code: at, name: record.name });
    at = record.parent && tree.standsFor(record.parent);
  }
  return path;
}

/** Everything that the Overview says about persons, targets and units, at any of the three tiers. Undefined without the unit. */
export const overviewView = defineView({ name: 'overview', load, select });
