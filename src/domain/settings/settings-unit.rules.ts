import type { Stored } from '#domain/contracts.ts';
import type { Unit } from '#domain/units/unit.record.ts';

/** Units that stand under no known one, in the order of their codes: more than one until hand-overs joined them. */
export function topUnits(units: readonly Stored<Unit>[]): string[] {
  const known = new Set(units.map(({ id }) => id));
  return units
    .filter(({ parent }) => !parent || !known.has(parent))
    .map(({ id }) => id)
    .sort();
}
