import { type Fraction, fraction } from '#kernel/fraction.ts';

export type Covered = {
  covered: number;
  all: number;
  share: Fraction | undefined;
  /** Codes of the units without one, in the given order. */
  missing: string[];
};

function cover(units: readonly { unit: string; has: boolean }[]): Covered {
  const missing = units.filter((each) => !each.has).map((each) => each.unit);
  const covered = units.length - missing.length;
  const share = units.length === 0 ? undefined : fraction(covered, units.length);
  return { covered, all: units.length, share, missing };
}

/** Streets and townships with a community school. */
export function streetCoverage(streets: readonly { unit: string; schools: number }[]): Covered {
  return cover(streets.map(({ unit, schools }) => ({ unit, has: schools > 0 })));
}

/** Neighbourhood and village committees with a working teaching point. */
export function communityCoverage(communities: readonly { unit: string; workingPoints: number }[]): Covered {
  return cover(communities.map(({ unit, workingPoints }) => ({ unit, has: workingPoints > 0 })));
}
