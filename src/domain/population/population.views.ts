import { defineView, type Reader, type Stored } from '#domain/contracts.ts';
import { type ParentAgainstChildren, parentAgainstChildren } from '#domain/indicators/population.ts';
import { SETTINGS_ID, settingsRecord } from '#domain/settings/settings.record.ts';
import { completeSettings } from '#domain/settings/settings.rules.ts';
import { readUnitTree, type UnitTree } from '#domain/units/subtree.ts';
import type { Tier } from '#domain/units/unit.record.ts';
import { type Place, usualPlace } from '#domain/units/unit.rules.ts';
import { compare } from '#kernel/calendar.ts';
import { type Population, populationRecord } from './population.record.ts';
import { groupPopulation } from './population.rules.ts';
import { type Residents, readPopulation, residentsOf } from './residents.ts';

export interface PopulationCount extends Population {
  id: string;
}

export interface PopulationRow {
  unit: string;
  name: string;
  tier: Tier;
  place: Place;
  working: boolean;
  /** 1 directly below, 2 one tier further down. */
  depth: number;
  residents: Residents | undefined;
}

export interface PopulationOfUnit {
  unit: string;
  year: number;
  /** The denominator of the year. */
  residents: Residents | undefined;
  /** The unit's own number beside the sum of those below; never silently replaced. */
  against: ParentAgainstChildren;
  /** Everything below, each unit followed by what is below it. */
  below: PopulationRow[];
  /** All counts of the unit itself, latest first. */
  counts: PopulationCount[];
  /** Groups of the district, with the group's number in the latest count that has one. They overlap and are never summed. */
  groups: { id: string; name: string | undefined; people: number | undefined; date: string | undefined }[];
}

interface Loaded {
  tree: UnitTree;
  settings: Record<string, unknown> | undefined;
  population: Map<string, Stored<Population>[]>;
  own: Stored<Population>[];
}

/** The people of a unit: every count, the one that is the denominator of a year, and the sum of the units below beside it. */
export const populationView = defineView({
  name: 'population',
  load: async (reader: Reader, { unit, year }: { unit: string; year: number }): Promise<Loaded> => {
    const [tree, settings] = await Promise.all([readUnitTree(reader), reader.get(settingsRecord, SETTINGS_ID)]);
    const all = [...new Set(tree.subtreeOf(unit).map(tree.standsFor))];
    const [population, own] = await Promise.all([
      readPopulation(reader, tree, all, [year]),
      reader.where(populationRecord, 'unit', tree.codesOf(unit)),
    ]);
    return { tree, settings, population, own };
  },
  select: ({ tree, settings, population, own }, { unit, year }): PopulationOfUnit => {
    const below: PopulationRow[] = [];
    const visit = (parent: string, depth: number): void => {
      for (const code of tree.childrenOf(parent)) {
        const record = tree.unit(code);
        if (record === undefined || below.some((row) => row.unit === code)) continue;
        below.push({
          unit: code,
          name: record.name,
          tier: record.tier,
          place: record.place ?? usualPlace(record.tier),
          working: record.working ?? true,
          depth,
          residents: residentsOf(tree, population, code, year),
        });
        visit(code, depth + 1);
      }
    };
    visit(unit, 1);
    const residents = residentsOf(tree, population, unit, year);
    const counts = [...own].sort((one, other) => compare(other.date, one.date) || compare(one.id, other.id));
    return {
      unit,
      year,
      residents,
      against: parentAgainstChildren(
        residents?.from === 'own' ? residents.people : undefined,
        below.filter((row) => row.depth === 1).map((row) => ({ unit: row.unit, value: row.residents?.people })),
      ),
      below,
      counts,
      groups: completeSettings(settings)
        .groups.filter((group) => !group.hidden)
        .map(({ id, name }) => {
          const latest = counts.find((count) => groupPopulation(count, id) !== undefined);
          return { id, name, people: latest && groupPopulation(latest, id), date: latest?.date };
        }),
    };
  },
});
