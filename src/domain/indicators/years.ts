import { type Fraction, percent } from '#kernel/fraction.ts';
import { judgeTarget, type NotComparable, type TargetReport, type TargetRule, targetOf, yearBreak } from './target.ts';
import { countsPeople, pointsBetween, trainingRate, type YearFigure } from './training-rate.ts';

/** The path of a plan of several years from a fixed base: R(base) + gain × years, a line of its own. */
export type PathPlan = { baseYear: number; gain: number; years: number };

export type YearPoint = {
  year: number;
  closed: boolean;
  rate: Fraction | undefined;
  /** Percent, four decimals, for the chart. */
  ratePercent: number | undefined;
  /** Change to the year before in points, four decimals; undefined where not comparable. */
  changePoints: number | undefined;
  /** Points of one segment may be joined by a line; a break starts a new one. */
  segment: number;
  /** Why this year is not comparable with the one before; empty for the first year. */
  breaks: NotComparable[];
  /** This year's rate is the base from which later targets start: it has no verdict of its own. */
  base: boolean;
  report: TargetReport;
  targetPercent: number | undefined;
  /** The path line in percent, four decimals; only in the path's years and on its definition. */
  pathPercent: number | undefined;
  pathBase: boolean;
};

export type YearsInput = {
  figures: readonly (YearFigure & { closed: boolean })[];
  rule: TargetRule;
  /** Own targets by year, hundredths of a percent. */
  own?: Readonly<Record<number, number>>;
  path?: PathPlan | undefined;
};

const DECIMALS = 4;

/** The path's line in a year, capped at 100 % for people; undefined outside the path's years. */
export function pathLine(base: Fraction, plan: PathPlan, year: number, capped: boolean): Fraction | undefined {
  const steps = year - plan.baseYear;
  if (steps < 0 || steps > plan.years) return undefined;
  return steps === 0 ? base : targetOf(base, { rule: 'at-least', gain: plan.gain * steps }, capped).rate;
}

/** The rate by year with its stepped target (each from the year before) and the path from a fixed base. */
export function yearSeries({ figures, rule, own, path }: YearsInput): YearPoint[] {
  const ordered = [...figures].sort((a, b) => a.year - b.year);
  const pathBase = path && ordered.find((figure) => figure.year === path.baseYear);
  const pathRate = pathBase && trainingRate(pathBase).rate;
  let segment = 0;
  return ordered.map((figure, index): YearPoint => {
    const before = ordered[index - 1];
    const breaks = before ? yearBreak(before, figure) : [];
    if (breaks.length > 0) segment += 1;
    const rate = trainingRate(figure).rate;
    const rateBefore = before && breaks.length === 0 ? trainingRate(before).rate : undefined;
    const report = judgeTarget({ current: figure, baseline: before, rule, own: own?.[figure.year] });
    const onPath =
      path && pathBase && pathRate && figure.basis === pathBase.basis && figure.definition === pathBase.definition
        ? pathLine(pathRate, path, figure.year, countsPeople(figure.basis))
        : undefined;
    return {
      year: figure.year,
      closed: figure.closed,
      rate,
      ratePercent: rate && percent(rate, DECIMALS),
      changePoints: rate && rateBefore ? pointsBetween(rateBefore, rate, DECIMALS) : undefined,
      segment,
      breaks,
      base: rate !== undefined && (report.status === 'no-baseline' || report.status === 'not-comparable'),
      report,
      targetPercent: report.target && percent(report.target.rate, DECIMALS),
      pathPercent: onPath && percent(onPath, DECIMALS),
      pathBase: path?.baseYear === figure.year,
    };
  });
}

/** The whole path line from its base, also for years still to come. */
export function pathAhead(base: YearFigure, plan: PathPlan): { year: number; percent: number }[] {
  const { rate } = trainingRate(base);
  if (!rate || base.year !== plan.baseYear) return [];
  const line: { year: number; percent: number }[] = [];
  for (let year = plan.baseYear; year <= plan.baseYear + plan.years; year += 1) {
    const at = pathLine(rate, plan, year, countsPeople(base.basis));
    if (at) line.push({ year, percent: percent(at, DECIMALS) });
  }
  return line;
}
