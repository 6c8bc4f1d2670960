/** Permanent residents of units as the denominator of a year: one's own count, else the complete sum of the units below. */
import type { Reader, Stored } from '#domain/contracts.ts';
import { type Denominator, denominatorOf } from '#domain/indicators/population.ts';
import type { UnitTree } from '#domain/units/subtree.ts';
import { type Population, populationRecord } from './population.record.ts';

export interface Residents {
  people: number;
  /** Reference date; of a sum the earliest. */
  date: string;
  source: string | undefined;
  mark: Denominator<never>['mark'];
  from: 'own' | 'sum-of-children';
  /** Other counts of the same day that say another number: a person has to choose. */
  rivals: number[];
}

const WORST: readonly Residents['mark'][] = ['within-year', 'carried-over', 'year-before'];

export type PopulationByUnit = ReadonlyMap<string, readonly Stored<Population>[]>;

function ownDenominator(counts: readonly Population[], year: number) {
  const facts = counts.map(({ date, permanent, source }) => ({ referenceDate: date, value: permanent, source }));
  return denominatorOf(facts, year);
}

export function residentsOf(
  tree: UnitTree,
  counts: PopulationByUnit,
  unit: string,
  year: number,
): Residents | undefined {
  const own = ownDenominator(counts.get(tree.standsFor(unit)) ?? [], year);
  if (own !== undefined) {
    const { fact, mark, rivals } = own;
    const others = rivals.map((rival) => rival.value);
    return { people: fact.value, date: fact.referenceDate, source: fact.source, mark, from: 'own', rivals: others };
  }
  const children = tree.childrenOf(unit).map((child) => residentsOf(tree, counts, child, year));
  const known = children.filter((child) => child !== undefined);
  if (known.length === 0 || known.length < children.length) return undefined;
  return {
    people: known.reduce((sum, child) => sum + child.people, 0),
    date: known.map((child) => child.date).sort()[0] ?? '',
    source: undefined,
    mark: WORST.find((mark) => known.some((child) => child.mark === mark)) ?? 'year-before',
    from: 'sum-of-children',
    rivals: [],
  };
}

/** The counts needed for these units and years: their own, and those below of units without a fitting one. */
export async function readPopulation(
  reader: Reader,
  tree: UnitTree,
  units: readonly string[],
  years: readonly number[],
): Promise<Map<string, Stored<Population>[]>> {
  const counts = new Map<string, Stored<Population>[]>();
  let wanted = [...new Set(units.map(tree.standsFor))];
  while (wanted.length > 0) {
    const found = await reader.where(populationRecord, 'unit', wanted.flatMap(tree.codesOf));
    for (const unit of wanted) counts.set(unit, []);
    for (const count of found) counts.get(tree.standsFor(count.unit))?.push(count);
    wanted = wanted
      .filter((unit) => years.some((year) => ownDenominator(counts.get(unit) ?? [], year) === undefined))
      .flatMap((unit) => [...tree.childrenOf(unit)])
      .filter((unit) => !counts.has(unit));
  }
  return counts;
}
