/** What holds for units: three tiers and no other, names that tell neighbours apart, codes that never change. */
import type { Refusal, Stored } from '#domain/contracts.ts';
import { type UnitTree, unitTree } from './subtree.ts';
import type { PLACES, Tier, Unit, UnitAlias } from './unit.record.ts';

export type Place = (typeof PLACES)[number];

/** The tier directly below; nothing stands below a teaching point. */
export const TIER_BELOW: Readonly<Record<Tier, Tier | undefined>> = {
  district: 'school',
  school: 'point',
  point: undefined,
};

/** Places that a unit of a tier may serve, the usual one first. */
export const PLACES_OF_TIER: Readonly<Record<Tier, readonly Place[]>> = {
  district: ['district'],
  school: ['street', 'township'],
  point: ['neighbourhood', 'village'],
};

export function usualPlace(tier: Tier): Place {
  return PLACES_OF_TIER[tier][0] as Place;
}

const LONGEST_NAME = 80;

const refuse = (code: string, field: string, values?: Refusal['values']): Refusal => ({
  code: `unit.${code}`,
  field,
  ...(values && { values }),
});

/** Problem of a name among the units beside it. */
export function nameProblem(name: string, beside: readonly { name: string }[]): Refusal | undefined {
  const plain = name.trim();
  if (plain === '') return refuse('name-missing', 'name');
  if (plain.length > LONGEST_NAME) return refuse('name-too-long', 'name', { most: LONGEST_NAME });
  return beside.some((other) => other.name === plain) ? refuse('name-taken', 'name', { name: plain }) : undefined;
}

/** Problem of a place for a tier. */
export function placeProblem(place: Place | undefined, tier: Tier): Refusal | undefined {
  if (place === undefined || PLACES_OF_TIER[tier].includes(place)) return undefined;
  return refuse('place-of-other-tier', 'place');
}

/** Problem of putting a unit of a tier under a parent. */
export function parentProblem(parent: { tier: Tier; name: string } | undefined, tier: Tier): Refusal | undefined {
  if (parent === undefined) return refuse('parent-unknown', 'parent');
  if (TIER_BELOW[parent.tier] === tier) return undefined;
  return refuse(TIER_BELOW[parent.tier] === undefined ? 'nothing-below-points' : 'parent-of-other-tier', 'parent', {
    name: parent.name,
  });
}

const DIGITS = '0123456789abcdefghjkmnpqrstvwxyz';

/**
 * A code that sorts before another: of two codes of one unit the smaller stands for it, so a moved unit is found
 * under its new parent. `fresh` is a new random code.
 */
export function codeBefore(old: string, fresh: string): string {
  if (fresh < old) return fresh;
  for (let index = 0; index < old.length; index += 1) {
    const digit = DIGITS.indexOf(old.charAt(index));
    if (digit > 0) return old.slice(0, index) + DIGITS.charAt(digit >> 1) + fresh.slice(index + 1);
  }
  throw new Error(`units: no code before ${old}`);
}

/** A unit as lists and pickers show it: plain data. */
export interface UnitNode {
  code: string;
  name: string;
  tier: Tier;
  place: Place;
  working: boolean;
  contact: string;
  sample: boolean;
  /** Code of the unit above; empty at the top. */
  parent: string;
  /** Codes from the top down to the unit itself. */
  path: string[];
  /** Codes of the units directly below, by name. */
  children: string[];
}

/** All standing units, top first, each followed by what is below it. Units whose parent has not arrived stand at the top. */
export function unitNodes(units: readonly Stored<Unit>[], aliases: readonly UnitAlias[]): UnitNode[] {
  const tree = unitTree(units, aliases);
  const standing = [...new Set(units.map((unit) => tree.standsFor(unit.id)))];
  const isTop = (code: string): boolean => {
    const parent = tree.unit(code)?.parent;
    return parent === undefined || parent === '' || tree.unit(parent) === undefined;
  };
  const nameOf = (code: string): string => tree.unit(code)?.name ?? code;
  const tops = standing.filter(isTop).sort((one, other) => (nameOf(one) < nameOf(other) ? -1 : 1));
  const found: UnitNode[] = [];
  const visit = (code: string, above: readonly string[]): void => {
    const unit = tree.unit(code);
    if (unit === undefined || above.includes(code)) return;
    const path = [...above, code];
    const children = [...tree.childrenOf(code)];
    found.push({
      code,
      name: unit.name,
      tier: unit.tier,
      place: unit.place ?? usualPlace(unit.tier),
      working: unit.working ?? true,
      contact: unit.contact ?? '',
      sample: unit.sample ?? false,
      parent: above.at(-1) ?? '',
      path,
      children,
    });
    for (const child of children) visit(child, path);
  };
  for (const top of tops) visit(top, []);
  return found;
}

/** Units at and below one, from an already resolved tree. */
export function standingBelow(tree: UnitTree, unit: string): Stored<Unit>[] {
  const codes = new Set(tree.subtreeOf(tree.standsFor(unit)).map(tree.standsFor));
  return [...codes].flatMap((code) => tree.unit(code) ?? []);
}
