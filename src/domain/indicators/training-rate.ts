import { compareFractions, type Fraction, fraction, roundDiv, scaled } from '#kernel/fraction.ts';

/**
 * What is counted: distinct persons from rosters, heads stated from paper rosters, or attendances.
 * The three are never mixed; a change of basis makes two years not comparable.
 */
export type Basis = 'named' | 'declared' | 'person-times';

/** A year's figure as it stands: `count` in people (or person-times, by basis), `residents` in people. */
export type YearFigure = {
  year: number;
  count: number;
  residents: number | undefined;
  basis: Basis;
  /** Code of the statistical definition (which residents, which counting rule); equal codes are comparable. */
  definition: string;
  /** The base changed against the year before (census, merged towns) and last year was not restated on it. */
  rebased?: boolean | undefined;
};

export type RateProblem =
  | 'training-rate.no-residents'
  | 'training-rate.more-persons-than-residents'
  | 'training-rate.not-a-count';

export type TrainingRate = { rate: Fraction | undefined; problems: RateProblem[] };

const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;

/** True where a rate above 100 % cannot be true: people are not counted twice, attendances are. */
export function countsPeople(basis: Basis): boolean {
  return basis !== 'person-times';
}

/** Exact rate of a count against residents; over 100 % is a problem for people and none for person-times. */
export function trainingRate(figure: Pick<YearFigure, 'count' | 'residents' | 'basis'>): TrainingRate {
  const { count, residents, basis } = figure;
  if (!isCount(count) || (residents !== undefined && !isCount(residents))) {
    return { rate: undefined, problems: ['training-rate.not-a-count'] };
  }
  if (residents === undefined || residents === 0) return { rate: undefined, problems: ['training-rate.no-residents'] };
  const over = countsPeople(basis) && count > residents;
  return { rate: fraction(count, residents), problems: over ? ['training-rate.more-persons-than-residents'] : [] };
}

/** Difference of two rates in points, for display: exact until rounded to so many decimals. */
export function pointsBetween(from: Fraction, to: Fraction, decimals: number): number {
  const num = BigInt(to.num) * BigInt(from.den) - BigInt(from.num) * BigInt(to.den);
  const unit = 10 ** decimals;
  const rounded = Number(roundDiv(num * BigInt(100 * unit), BigInt(from.den) * BigInt(to.den)));
  return rounded === 0 ? 0 : rounded / unit;
}

export type Direction = 'rose' | 'held' | 'fell';

/** Exact direction from one rate to another. */
export function directionOf(from: Fraction, to: Fraction): Direction {
  const order = compareFractions(to, from);
  return order > 0 ? 'rose' : order < 0 ? 'fell' : 'held';
}

/** The population that a published count and rate imply, rounded to people: 36,400 at 9.04 % imply 402,655. */
export function impliedPopulation(count: number, rate: Fraction): number | undefined {
  if (rate.num <= 0 || !isCount(count)) return undefined;
  return scaled(fraction(rate.den, rate.num), count);
}
