import { compareFractions, type Fraction, fraction } from '#kernel/fraction.ts';
import type { RateProblem } from './training-rate.ts';

export type GroupCount = {
  group: string;
  /** Distinct resident persons of the group (registered here, from elsewhere half a year or more, unknown). */
  residents: number;
  /** Distinct persons of the group who are here for less than half a year. */
  shortStay: number;
  /** The group's own population; undefined where nobody counted it. */
  population: number | undefined;
  /** The floating population: short stays belong to it. */
  floating: boolean;
  /** The group's bar in hundredths of a percent, reached when stood upon; undefined without one. */
  bar?: number | undefined;
};

export type GroupRate = {
  group: string;
  /** People who count for this group. */
  persons: number;
  population: number | undefined;
  /** Undefined without a population: then there are only persons. */
  rate: Fraction | undefined;
  meetsBar: boolean | undefined;
  problems: RateProblem[];
};

/**
 * Each group against its own population. Groups overlap: the rows are never added up, and there is no total.
 */
export function groupRates(counts: readonly GroupCount[]): GroupRate[] {
  return counts.map(({ group, residents, shortStay, population, floating, bar }) => {
    const persons = floating ? residents + shortStay : residents;
    const rate = population === undefined || population <= 0 ? undefined : fraction(persons, population);
    const problems: RateProblem[] = [];
    if (!rate) problems.push('training-rate.no-residents');
    else if (rate.num > rate.den) problems.push('training-rate.more-persons-than-residents');
    const meetsBar = rate && bar !== undefined ? compareFractions(rate, fraction(bar, 10_000)) >= 0 : undefined;
    return { group, persons, population, rate, meetsBar, problems };
  });
}
