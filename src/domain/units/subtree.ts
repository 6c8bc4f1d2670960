/** The three tiers as lists of codes: who stands under whom, after aliases. */
import { resolveAliases } from '#domain/attendance/aliases.ts';
import type { Reader, Stored } from '#domain/contracts.ts';
import { type Unit, type UnitAlias, unitAliasRecord, unitRecord } from './unit.record.ts';

export interface UnitTree {
  /** Codes of the units directly below, by name. */
  childrenOf: (unit: string) => readonly string[];
  /** The unit and everything below it, with every other code under which records of these units may lie. */
  subtreeOf: (unit: string) => readonly string[];
  /** Whether every unit known is the unit itself or stands below it. */
  holdsAll: (unit: string) => boolean;
  /** Every code of one unit, itself first. */
  codesOf: (unit: string) => readonly string[];
  /** The code that stands for the unit. */
  standsFor: (unit: string) => string;
  unit: (unit: string) => Stored<Unit> | undefined;
}

export function unitTree(units: readonly Stored<Unit>[], aliases: readonly UnitAlias[]): UnitTree {
  const find = resolveAliases(aliases);
  const byCode = new Map(units.map((unit) => [unit.id, unit]));
  const codes = new Map<string, string[]>();
  for (const code of [...byCode.keys(), ...aliases.flatMap(({ from, into }) => [from, into])]) {
    const known = codes.get(find(code)) ?? [];
    if (!known.includes(code)) codes.set(find(code), [...known, code]);
  }
  const children = new Map<string, string[]>();
  for (const stands of codes.keys()) {
    const unit = byCode.get(stands);
    if (unit?.parent === undefined || unit.parent === '') continue;
    const parent = find(unit.parent);
    children.set(parent, [...(children.get(parent) ?? []), stands]);
  }
  const nameOf = (code: string): string => byCode.get(code)?.name ?? code;
  for (const list of children.values()) list.sort((one, other) => (nameOf(one) < nameOf(other) ? -1 : 1));
  const childrenOf = (unit: string): readonly string[] => children.get(find(unit)) ?? [];
  const codesOf = (unit: string): readonly string[] => [
    unit,
    ...(codes.get(find(unit)) ?? []).filter((code) => code !== unit),
  ];
  const subtreeOf = (unit: string): readonly string[] => {
    const found = new Set<string>();
    const open = [unit];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (found.has(next)) continue;
      for (const code of codesOf(next)) found.add(code);
      open.push(...childrenOf(next));
    }
    return [...found];
  };
  return {
    childrenOf,
    subtreeOf,
    holdsAll(unit) {
      const below = new Set(subtreeOf(unit));
      return units.every(({ id }) => below.has(id));
    },
    codesOf,
    standsFor: find,
    unit: (code) => byCode.get(find(code)) ?? byCode.get(code),
  };
}

export async function readUnitTree(reader: Reader): Promise<UnitTree> {
  const [units, aliases] = await Promise.all([reader.all(unitRecord), reader.all(unitAliasRecord)]);
  return unitTree(units, aliases);
}
