import { type Fraction, roundDiv } from '#kernel/fraction.ts';

/**
 * What moved the rate from last year to this one:
 * - learners: had the residents stayed as last year, (N - N0) / P0;
 * - population: what the changed number of residents did to this year's learners, N / P - N / P0.
 * The two add up to the whole change exactly.
 */
export type Decomposition = {
  /** All three in points, for display; the two parts add up to the total as shown. */
  totalPoints: number;
  learnersPoints: number;
  populationPoints: number;
};

/** The parts as whole-number numerators over one denominator. */
export type ExactDecomposition = { total: bigint; learners: bigint; population: bigint; den: bigint };

export function exactDecomposition(before: Fraction, now: Fraction): ExactDecomposition {
  const [n0, p0, n, p] = [BigInt(before.num), BigInt(before.den), BigInt(now.num), BigInt(now.den)];
  return { total: n * p0 - n0 * p, learners: (n - n0) * p, population: n * p0 - n * p, den: p * p0 };
}

/** The change of the rate split into more learners and changed population; the population part takes the rounding. */
export function decompose(before: Fraction, now: Fraction, decimals: number): Decomposition {
  const exact = exactDecomposition(before, now);
  const unit = 10 ** decimals;
  const shown = (part: bigint): number => Number(roundDiv(part * BigInt(100 * unit), exact.den));
  const total = shown(exact.total);
  const learners = exact.population === 0n ? total : shown(exact.learners);
  return { totalPoints: total / unit, learnersPoints: learners / unit, populationPoints: (total - learners) / unit };
}
