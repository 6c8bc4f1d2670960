/** The figures of one unit and year: rate, target, what is still needed, where it leads. The formulas are the indicators'. */
import type { Stored, UnitSums, UnitTotals } from '#domain/contracts.ts';
import {
  type Expected,
  type ExpectedBasis,
  expectedBasis,
  expectedBy,
  type HistoryYear,
  type MonthCounts,
  shareOfMonths,
} from '#domain/indicators/expected.ts';
import { type Forecast, forecast } from '#domain/indicators/forecast.ts';
import { judgeTarget, type Pace, paceFor, type TargetReport } from '#domain/indicators/target.ts';
import { pointsBetween, trainingRate, type YearFigure } from '#domain/indicators/training-rate.ts';
import type { Residents } from '#domain/population/residents.ts';
import type { CompleteSettings } from '#domain/settings/settings.rules.ts';
import { countedMonths, sumUntil } from '#domain/targets/counted-months.ts';
import type { Basis, ClosedYear, Target } from '#domain/targets/target.record.ts';
import {
  basisOfYear,
  figureOfClosed,
  historyOf,
  ownTargets,
  recordOfYear,
  targetRule,
} from '#domain/targets/target.rules.ts';
import { lastDayOfYear, monthNumber, yearOf } from '#kernel/calendar.ts';
import { fraction, percent } from '#kernel/fraction.ts';

/** What is read of one unit. */
export interface UnitFacts {
  sums: readonly UnitSums[];
  totals: readonly UnitTotals[];
  closed: readonly Stored<ClosedYear>[];
  targets: readonly Stored<Target>[];
  residents: Residents | undefined;
  planned: MonthCounts | undefined;
}

export interface Question {
  year: number;
  /** The day up to which is counted: today while the year runs, else its last day. */
  asOf: string;
  settings: CompleteSettings;
}

export interface UnitFigures {
  basis: Basis;
  definition: string;
  /** What the year counts per month up to `asOf`. */
  months: MonthCounts;
  current: YearFigure;
  ratePercent: number | undefined;
  baseline: (YearFigure & { closed: true }) | undefined;
  baselinePercent: number | undefined;
  report: TargetReport;
  targetPercent: number | undefined;
  pace: Pace | undefined;
  expectedBasis: ExpectedBasis;
  expected: Expected | undefined;
  expectedPercent: number | undefined;
  /** Rate minus what is expected by now, in points. */
  expectedGapPoints: number | undefined;
  forecast: Forecast;
  /** The forecast in percent, its range, and its distance from the target in points. */
  outlook:
    | { percent: number; low: number | undefined; high: number | undefined; gapPoints: number | undefined }
    | undefined;
  /** New people per week in the same part of last year, where its course is known. */
  lastYearPerWeek: number | undefined;
  history: HistoryYear[];
  ownRate: number | undefined;
  /** Set where the year is signed: the signed count stands, what is known now is the revised one. */
  signed: { count: number; residents: number; revised: number; closedOn: string } | undefined;
}

/** Decimals of everything that only a chart or a screen reads. */
export const DECIMALS = 4;

/** Up to which day of a year is counted. A year to come has no such day yet and is asked at today. */
export function countedUntil(year: number, today: string): string {
  return yearOf(today) > year ? lastDayOfYear(year) : today;
}

/** Month 1..12 up to which a year is counted; 0 before it has begun. */
export function monthUntil(year: number, asOf: string): number {
  return yearOf(asOf) > year ? 12 : yearOf(asOf) < year ? 0 : monthNumber(asOf);
}

export function keptOf(facts: Pick<UnitFacts, 'sums' | 'totals'>, year: number) {
  return {
    sums: facts.sums.find((row) => row.year === year),
    totals: facts.totals.find((row) => row.year === year),
  };
}

function shareOf(count: number | undefined, residents: number | undefined): number | undefined {
  return count === undefined || !residents ? undefined : percent(fraction(count, residents), DECIMALS);
}

function outlookOf(given: Forecast, residents: number | undefined, report: TargetReport): UnitFigures['outlook'] {
  if (given.state !== 'given' || !residents) return undefined;
  const end = fraction(given.count, residents);
  return {
    percent: percent(end, DECIMALS),
    low: shareOf(given.range?.low, residents),
    high: shareOf(given.range?.high, residents),
    gapPoints: report.target && pointsBetween(report.target.rate, end, DECIMALS),
  };
}

/** How fast last year went over the days that are still to come in this one. */
function perWeekBefore(history: readonly HistoryYear[], year: number, asOf: string, weeksLeft: number | undefined) {
  const before = history.find((each) => each.year === year - 1);
  const all = before ? sumUntil(before.months, 12) : 0;
  const sameDay = before && all > 0 && weeksLeft ? shareOfMonths(before.months, asOf) : undefined;
  if (sameDay === undefined || !weeksLeft) return undefined;
  return Math.round((all * (1 - sameDay.num / sameDay.den)) / weeksLeft);
}

export function unitFigures(facts: UnitFacts, { year, asOf, settings }: Question): UnitFigures {
  const { closed, targets } = facts;
  const { basis, definition } = basisOfYear(targets, closed, year);
  const until = monthUntil(year, asOf);
  const months = countedMonths(keptOf(facts, year), basis).map((count, index) => (index < until ? count : 0));
  const counted = sumUntil(months, 12);
  const signed = recordOfYear(closed, year);
  const current: YearFigure = signed
    ? figureOfClosed(signed)
    : { year, count: counted, residents: facts.residents?.people, basis, definition };
  const before = recordOfYear(closed, year - 1);
  const baseline = before && figureOfClosed(before);
  const history = historyOf(closed, (past, pastBasis) => {
    const kept = keptOf(facts, past);
    return kept.sums || kept.totals ? countedMonths(kept, pastBasis) : undefined;
  });
  const ownRate = ownTargets(targets)[year];
  const report = judgeTarget({ current, baseline, rule: targetRule(settings), own: ownRate });
  const course = expectedBasis(current, history, facts.planned);
  const expected =
    report.targetCount === undefined ? undefined : expectedBy(course, year, asOf, report.targetCount, current.count);
  const rate = trainingRate(current).rate;
  const rateBefore = baseline && trainingRate(baseline).rate;
  const expectedRate = expected && current.residents ? fraction(expected.count, current.residents) : undefined;
  const pace = report.needed === undefined ? undefined : paceFor(report.needed, year, asOf);
  const given = forecast({ current, asOf, history, plannedSessions: facts.planned });
  return {
    basis,
    definition,
    months,
    current,
    ratePercent: rate && percent(rate, DECIMALS),
    baseline,
    baselinePercent: rateBefore && percent(rateBefore, DECIMALS),
    report,
    targetPercent: report.target && percent(report.target.rate, DECIMALS),
    pace,
    expectedBasis: course,
    expected,
    expectedPercent: shareOf(expected?.count, current.residents),
    expectedGapPoints: rate && expectedRate && pointsBetween(expectedRate, rate, DECIMALS),
    forecast: given,
    outlook: outlookOf(given, current.residents, report),
    lastYearPerWeek: perWeekBefore(history, year, asOf, pace?.weeksLeft),
    history,
    ownRate,
    signed: signed && {
      count: signed.persons,
      residents: signed.residents,
      revised: counted,
      closedOn: signed.closedOn ?? '',
    },
  };
}
