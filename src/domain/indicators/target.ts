import { daysBetween, daysInYear, type IsoDate, lastDayOfYear } from '#kernel/calendar.ts';
import { compareFractions, type Fraction, floorDiv, fraction } from '#kernel/fraction.ts';
import {
  countsPeople,
  type Direction,
  directionOf,
  pointsBetween,
  type RateProblem,
  trainingRate,
  type YearFigure,
} from './training-rate.ts';

export type TargetRule = {
  /** Whether the rate must pass the line or may stand on it. */
  rule: 'more-than' | 'at-least';
  /** The yearly gain in hundredths of a point: 500 is 5.00 points. */
  gain: number;
};

export const DEFAULT_TARGET_RULE: TargetRule = { rule: 'more-than', gain: 500 };

export type Target = {
  /** The line itself. */
  rate: Fraction;
  /** 'pass': the rate must be above the line; 'reach': standing on it is enough. */
  condition: 'pass' | 'reach';
  /** What set the line: the yearly gain, the unit's own higher target, or the ceiling of 100 %. */
  from: 'gain' | 'own' | 'cap';
};

export type NotComparable = 'basis' | 'definition' | 'base' | 'year';

export type TargetProblem =
  | RateProblem
  | 'target.own-too-low'
  | 'target.baseline-not-a-count'
  | 'target.baseline-without-residents'
  | 'target.baseline-over-100';

export type TargetReport = {
  /** 'no-baseline': this year sets it, so there is no verdict. */
  status: 'met' | 'short' | 'no-baseline' | 'not-comparable' | 'no-residents';
  notComparable: NotComparable[];
  target: Target | undefined;
  /** Against last year's rate, exact. A fall before the year's end may only be an unfinished year. */
  direction: Direction | undefined;
  /** Fewest more people (or person-times) that meet the target; 0 when met. */
  needed: number | undefined;
  /** Fewest people (or person-times) in all that meet the target. */
  targetCount: number | undefined;
  /** Rate minus target in points, four decimals, for display; the verdict never uses it. */
  gapPoints: number | undefined;
  /** Decimals with which rate, target and gap are to be shown beside each other. */
  decimals: 1 | 2;
  problems: TargetProblem[];
};

export type TargetInput = {
  current: YearFigure;
  /** Last year's closed figure. */
  baseline: YearFigure | undefined;
  rule: TargetRule;
  /** The unit's own target as a rate in hundredths of a percent (6250 is 62.50 %); counts only where it is higher. */
  own?: number | undefined;
};

/** Two decimals within half a point of the target, where one decimal could show a miss as a hit. */
export function decimalsFor(gapPoints: number): 1 | 2 {
  return Math.abs(gapPoints) < 0.5 ? 2 : 1;
}

/** Why two years may not be compared; empty when they may. Takes no view on whether the years adjoin. */
export function definitionBreak(
  a: Pick<YearFigure, 'basis' | 'definition'>,
  b: Pick<YearFigure, 'basis' | 'definition'>,
): NotComparable[] {
  const reasons: NotComparable[] = [];
  if (a.basis !== b.basis) reasons.push('basis');
  if (a.definition !== b.definition) reasons.push('definition');
  return reasons;
}

/** Why a year may not be compared with the one before it: also a changed base, or years that do not adjoin. */
export function yearBreak(before: YearFigure, current: YearFigure): NotComparable[] {
  const reasons = definitionBreak(before, current);
  if (current.rebased) reasons.push('base');
  if (before.year !== current.year - 1) reasons.push('year');
  return reasons;
}

/** The line above a baseline: rate plus gain, or the unit's own higher target, never above 100 % for people. */
export function targetOf(baseline: Fraction, rule: TargetRule, capped: boolean, own?: number): Target {
  if (!Number.isSafeInteger(rule.gain) || rule.gain < 0) throw new RangeError(`not a gain: ${rule.gain}`);
  const line = fraction(10_000 * baseline.num + rule.gain * baseline.den, 10_000 * baseline.den);
  let target: Target = { rate: line, condition: rule.rule === 'more-than' ? 'pass' : 'reach', from: 'gain' };
  if (own !== undefined) {
    const ownLine = fraction(own, 10_000);
    if (compareFractions(ownLine, line) > 0) target = { rate: ownLine, condition: 'reach', from: 'own' };
  }
  const whole = fraction(1, 1);
  if (capped && compareFractions(target.rate, whole) >= 0) return { rate: whole, condition: 'reach', from: 'cap' };
  return target;
}

/** True when count/residents meets the target, compared in whole numbers. */
export function meets(count: number, residents: number, target: Target): boolean {
  const order = compareFractions(fraction(count, residents), target.rate);
  return target.condition === 'pass' ? order > 0 : order >= 0;
}

/** The fewest people (or person-times) of so many residents that meet the target. */
export function targetCount(residents: number, target: Target): number {
  const line = BigInt(residents) * BigInt(target.rate.num);
  const den = BigInt(target.rate.den);
  return Number(target.condition === 'pass' ? floorDiv(line, den) + 1n : floorDiv(line + den - 1n, den));
}

function blank(status: TargetReport['status'], problems: TargetProblem[]): TargetReport {
  return {
    status,
    notComparable: [],
    target: undefined,
    direction: undefined,
    needed: undefined,
    targetCount: undefined,
    gapPoints: undefined,
    decimals: 1,
    problems,
  };
}

/** The year's verdict against last year's closed rate plus the gain, in exact whole numbers throughout. */
export function judgeTarget({ current, baseline, rule, own }: TargetInput): TargetReport {
  const now = trainingRate(current);
  const problems: TargetProblem[] = [...now.problems];
  if (!baseline) return blank('no-baseline', problems);

  const before = trainingRate(baseline);
  if (before.problems.includes('training-rate.not-a-count')) problems.push('target.baseline-not-a-count');
  if (before.problems.includes('training-rate.no-residents')) problems.push('target.baseline-without-residents');
  if (before.problems.includes('training-rate.more-persons-than-residents')) problems.push('target.baseline-over-100');
  if (!before.rate) return blank('no-baseline', problems);

  const notComparable = yearBreak(baseline, current);
  if (notComparable.length > 0) return { ...blank('not-comparable', problems), notComparable };

  const target = targetOf(before.rate, rule, countsPeople(current.basis), own);
  if (own !== undefined && compareFractions(fraction(own, 10_000), target.rate) < 0) {
    problems.push('target.own-too-low');
  }
  const residents = current.residents;
  if (!now.rate || residents === undefined) return { ...blank('no-residents', problems), target };

  const total = targetCount(residents, target);
  const gapPoints = pointsBetween(target.rate, now.rate, 4);
  return {
    status: meets(current.count, residents, target) ? 'met' : 'short',
    notComparable: [],
    target,
    direction: directionOf(before.rate, now.rate),
    needed: Math.max(0, total - current.count),
    targetCount: total,
    gapPoints,
    decimals: decimalsFor(gapPoints),
    problems,
  };
}

export type Pace = {
  /** Days after `asOf` up to and with 31 December. */
  daysLeft: number;
  /** The same in weeks, one decimal, for display. */
  weeksLeft: number;
  /** People (or person-times) per week from now; undefined when the year is over and some are still needed. */
  perWeek: number | undefined;
};

/** What is needed per week from the day after `asOf`, rounded up; in the last week that is all of it. */
export function paceFor(needed: number, year: number, asOf: IsoDate): Pace {
  const daysLeft = Math.min(daysInYear(year), Math.max(0, daysBetween(asOf, lastDayOfYear(year))));
  const weeksLeft = Math.round((daysLeft * 10) / 7) / 10;
  if (needed === 0) return { daysLeft, weeksLeft, perWeek: 0 };
  if (daysLeft === 0) return { daysLeft, weeksLeft, perWeek: undefined };
  return { daysLeft, weeksLeft, perWeek: daysLeft <= 7 ? needed : Math.ceil((needed * 7) / daysLeft) };
}
