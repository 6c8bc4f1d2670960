import { defineView, type Stored } from '#domain/contracts.ts';
import { targetOf } from '#domain/indicators/target.ts';
import { countsPeople, trainingRate } from '#domain/indicators/training-rate.ts';
import { readPopulation, residentsOf } from '#domain/population/residents.ts';
import { SETTINGS_ID, settingsRecord } from '#domain/settings/settings.record.ts';
import { completeSettings } from '#domain/settings/settings.rules.ts';
import { readUnitTree } from '#domain/units/subtree.ts';
import { percent } from '#kernel/fraction.ts';
import { type Basis, type ClosedYear, closedYearRecord, type Target, targetRecord } from './target.record.ts';
import { basisOfYear, definitionOf, figureOfClosed, ownTargets, recordOfYear, targetRule } from './target.rules.ts';

export interface ClosedYearRow {
  year: number;
  persons: number;
  residents: number;
  /** Percent, four decimals. */
  ratePercent: number | undefined;
  basis: Basis;
  definition: string;
  source: string;
  closedOn: string;
}

export interface UnitTargets {
  year: number;
  basis: Basis;
  definition: string;
  /** Hundredths of a percent; undefined without an own target. */
  ownRate: number | undefined;
  /** Percent, four decimals: the common line of the year, undefined without a closed year before it on the same basis. */
  commonPercent: number | undefined;
  /** Latest first. */
  closed: ClosedYearRow[];
  /** People the rate of a year is counted against, as known from the counts of residents: what a signed year starts from. */
  residents: Readonly<Record<number, number>>;
}

/** Years before the one in view whose residents are looked up: an older year is typed from its paper. */
const YEARS_BACK = 3;

interface TargetsLoaded {
  residents: Record<number, number>;
  closed: Stored<ClosedYear>[];
  targets: Stored<Target>[];
  settings: unknown;
}

/** Closed years of a unit and what is aimed at in a year. */
export const targetsView = defineView({
  name: 'targets',
  load: async (reader, { unit, year }: { unit: string; year: number }) => {
    const tree = await readUnitTree(reader);
    const codes = tree.codesOf(unit);
    const years = Array.from({ length: YEARS_BACK + 1 }, (_, back) => year - back);
    const [counts, closed, targets, settings] = await Promise.all([
      readPopulation(reader, tree, [unit], years),
      reader.where(closedYearRecord, 'unit', codes),
      reader.where(targetRecord, 'unit', codes),
      reader.get(settingsRecord, SETTINGS_ID),
    ]);
    const residents = Object.fromEntries(
      years.flatMap((each) => {
        const known = residentsOf(tree, counts, unit, each);
        return known ? [[each, known.people]] : [];
      }),
    );
    return { residents, closed, targets, settings };
  },
  select: (loaded: TargetsLoaded, { year }) => {
    const { closed, targets, residents } = loaded;
    const settings = completeSettings(loaded.settings as Record<string, unknown> | undefined);
    const { basis, definition } = basisOfYear(targets, closed, year);
    const before = recordOfYear(closed, year - 1);
    const rate = before && before.basis === basis ? trainingRate(figureOfClosed(before)).rate : undefined;
    const years = [...new Set(closed.map((record) => record.year))].sort((one, other) => other - one);
    return {
      year,
      basis,
      definition,
      ownRate: ownTargets(targets)[year],
      commonPercent: rate && percent(targetOf(rate, targetRule(settings), countsPeople(basis)).rate, 4),
      residents,
      closed: years.flatMap((each): ClosedYearRow[] => {
        const record = recordOfYear(closed, each);
        if (record === undefined) return [];
        const exact = trainingRate(figureOfClosed(record)).rate;
        return [
          {
            year: each,
            persons: record.persons,
            residents: record.residents,
            ratePercent: exact && percent(exact, 4),
            basis: record.basis,
            definition: definitionOf(record),
            source: record.source ?? '',
            closedOn: record.closedOn ?? '',
          },
        ];
      }),
    } satisfies UnitTargets;
  },
});
