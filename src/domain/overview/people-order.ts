/** In which order the people of a subtree are listed, and where in that order a part of the list lies: from the kept sums alone. */
import { FIRST_GROUP, RESIDENTS } from '#domain/attendance/segments.ts';
import { HOME_NEW, yearOf } from '#domain/attendance/sums.ts';
import type { PeopleAsked, Reader } from '#domain/contracts.ts';
import type { UnitTree } from '#domain/units/subtree.ts';

export interface PartAsked {
  unit: string;
  year: number;
  group?: string | undefined;
  from: number;
  count: number;
}

interface Home {
  unit: string;
  persons: number;
  /** People listed before them. */
  before: number;
}

/** Units below by name, each with what is below it; people who live at no unit below come last. */
export function homesInOrder(tree: UnitTree, unit: string, way: readonly string[] = []): string[] {
  const stands = tree.standsFor(unit);
  if (way.includes(stands)) return [];
  return [...tree.childrenOf(unit).flatMap((child) => homesInOrder(tree, child, [...way, stands])), stands];
}

/** The homes at which a part of the list of people counted lies; others are passed over without reading who lives there. */
export async function homesOfPart(
  reader: Reader,
  tree: UnitTree,
  { unit, year, group, from, count }: PartAsked,
): Promise<Pick<PeopleAsked, 'homes' | 'total' | 'from'> & { all: number }> {
  const groups = await reader.groupOrder();
  const segment = group === undefined ? RESIDENTS : FIRST_GROUP + groups.indexOf(group);
  const isUnheardOf = group !== undefined && !groups.includes(group);
  const counted = async (units: readonly string[]): Promise<number[]> => {
    const sums = isUnheardOf ? [] : await reader.sums(units, [year]);
    const byUnit = new Map(sums.map((row) => [row.unit, yearOf(row.cells, segment, HOME_NEW)]));
    return units.map((code) => byUnit.get(code) ?? 0);
  };
  const [all = 0] = await counted([unit]);
  const found: Home[] = [];
  const walk = async (at: string, total: number, before: number, way: readonly string[]): Promise<void> => {
    const isAside = before + total <= from || before >= from + count;
    if (total === 0 || isAside) return;
    const stands = tree.standsFor(at);
    const children = tree.childrenOf(at).filter((child) => ![...way, stands].includes(child));
    const persons = await counted(children);
    let listed = before;
    for (const [index, child] of children.entries()) {
      const living = persons[index] as number;
      await walk(child, living, listed, [...way, stands]);
      listed += living;
    }
    const own = before + total - listed;
    if (own > 0 && listed + own > from && listed < from + count) {
      found.push({ unit: stands, persons: own, before: listed });
    }
  };
  await walk(unit, all, 0, []);
  return {
    all,
    homes: found.map(({ unit: home, persons }) => ({ unit: home, persons })),
    total: found.reduce((sum, { persons }) => sum + persons, 0),
    from: from - (found[0]?.before ?? from),
  };
}
