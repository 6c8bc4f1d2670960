import { compare, firstDayOfYear, type IsoDate, lastDayOfYear, yearOf } from '#kernel/calendar.ts';

/** A counted population of a unit at a day, in people (or enterprises, families, by what it counts). */
export type PopulationFact = {
  referenceDate: IsoDate;
  value: number;
  /** The value was copied from an earlier year and not counted anew. */
  carriedOver?: boolean | undefined;
};

export type Denominator<T extends PopulationFact> = {
  fact: T;
  /**
   * 'year-before': counted in the year before, as the rule wants it; 'carried-over': older, or copied, and marked so;
   * 'within-year': none before the year, so the earliest within it, marked so.
   */
  mark: 'year-before' | 'carried-over' | 'within-year';
  /** Other facts of the same day that say another number; a person has to choose. */
  rivals: T[];
};

function latestOf<T extends PopulationFact>(facts: readonly T[], better: (a: IsoDate, b: IsoDate) => boolean): T[] {
  let best: T[] = [];
  for (const fact of facts) {
    const lead = best[0];
    if (!lead || better(fact.referenceDate, lead.referenceDate)) best = [fact];
    else if (compare(fact.referenceDate, lead.referenceDate) === 0) best.push(fact);
  }
  // A newly counted value goes before a copied one, then the larger: it flatters no rate, and entry order decides nothing.
  return best.sort((a, b) => Number(a.carriedOver ?? false) - Number(b.carriedOver ?? false) || b.value - a.value);
}

/**
 * The denominator of a year: the latest reference date on or before 31 December of the year before, else the earliest
 * within the year. A count "end of 2025" feeds 2026.
 */
export function denominatorOf<T extends PopulationFact>(facts: readonly T[], year: number): Denominator<T> | undefined {
  const before = facts.filter((fact) => compare(fact.referenceDate, firstDayOfYear(year)) < 0);
  const within = facts.filter((fact) => yearOf(fact.referenceDate) === year);
  const chosen = latestOf(before, (a, b) => compare(a, b) > 0);
  const found = chosen.length > 0 ? chosen : latestOf(within, (a, b) => compare(a, b) < 0);
  const fact = found[0];
  if (!fact) return undefined;
  const late = chosen.length === 0;
  const old = fact.carriedOver === true || yearOf(fact.referenceDate) < year - 1;
  return {
    fact,
    mark: late ? 'within-year' : old ? 'carried-over' : 'year-before',
    rivals: found.filter((other) => other.value !== fact.value),
  };
}

/** The latest fact on or before a day: for shares that stand at a date, such as 31 December. */
export function populationAt<T extends PopulationFact>(facts: readonly T[], day: IsoDate): T | undefined {
  return latestOf(
    facts.filter((fact) => compare(fact.referenceDate, day) <= 0),
    (a, b) => compare(a, b) > 0,
  )[0];
}

/** The same for a year's end. */
export function populationAtYearEnd<T extends PopulationFact>(facts: readonly T[], year: number): T | undefined {
  return populationAt(facts, lastDayOfYear(year));
}

export type ChildPopulation = { unit: string; value: number | undefined };

export type ParentAgainstChildren = {
  own: number | undefined;
  /** Sum of the children that have a value. */
  sum: number;
  /** Children without a value. */
  missing: string[];
  /** own - sum, where both are complete. */
  difference: number | undefined;
  state: 'equal' | 'differs' | 'incomplete' | 'no-own' | 'no-children';
  /** The value to count with: one's own, never replaced; without one the complete sum of the children. */
  used: number | undefined;
  usedFrom: 'own' | 'sum-of-children' | undefined;
};

/** A unit's own population beside the sum of its children. */
export function parentAgainstChildren(
  own: number | undefined,
  children: readonly ChildPopulation[],
): ParentAgainstChildren {
  const missing = children.filter((child) => child.value === undefined).map((child) => child.unit);
  const sum = children.reduce((total, child) => total + (child.value ?? 0), 0);
  const complete = children.length > 0 && missing.length === 0;
  const difference = own !== undefined && complete ? own - sum : undefined;
  const state =
    children.length === 0
      ? 'no-children'
      : !complete
        ? 'incomplete'
        : own === undefined
          ? 'no-own'
          : difference === 0
            ? 'equal'
            : 'differs';
  const used = own ?? (complete ? sum : undefined);
  const usedFrom = own !== undefined ? 'own' : complete ? 'sum-of-children' : undefined;
  return { own, sum, missing, difference, state, used, usedFrom };
}
