import { defineView, type Reader, type Stored, type UnitTotals } from '#domain/contracts.ts';
import type { Population } from '#domain/population/population.record.ts';
import { type Residents, readPopulation, residentsOf } from '#domain/population/residents.ts';
import { SETTINGS_ID, settingsRecord } from '#domain/settings/settings.record.ts';
import { completeSettings } from '#domain/settings/settings.rules.ts';
import { readUnitTree, type UnitTree } from '#domain/units/subtree.ts';
import type { Fen } from '#kernel/money.ts';
import { amountsOf, type FundingFigures, figuresOf } from './funding.rules.ts';

/** The year in view and those before it. */
const YEARS_SHOWN = 5;

export interface FundingYear {
  year: number;
  residents: Residents | undefined;
  arranged: FundingFigures;
  spent: FundingFigures;
}

export interface FundingYears {
  /** Fen per resident and year. */
  floorFen: Fen;
  /** Years with money, earliest first. */
  years: FundingYear[];
}

interface Loaded {
  settings: Record<string, unknown> | undefined;
  tree: UnitTree;
  totals: UnitTotals[];
  population: Map<string, Stored<Population>[]>;
}

const yearsUntil = (year: number): number[] =>
  Array.from({ length: YEARS_SHOWN }, (_, index) => year - YEARS_SHOWN + 1 + index);

/** Money of a unit against the floor, year by year, each divided by the residents of its own year. */
export const fundingYearsView = defineView({
  name: 'fundingYears',
  async load(reader: Reader, { unit, year }: { unit: string; year: number }): Promise<Loaded> {
    const [settings, tree] = await Promise.all([reader.get(settingsRecord, SETTINGS_ID), readUnitTree(reader)]);
    const years = yearsUntil(year);
    const totals = await reader.totals([unit], years);
    return { settings, tree, totals, population: await readPopulation(reader, tree, [unit], years) };
  },
  select({ settings, tree, totals, population }, { unit, year }): FundingYears {
    const { fundingSources: sources, floor } = completeSettings(settings);
    const years = yearsUntil(year).flatMap((each): FundingYear[] => {
      const amounts = amountsOf(totals.find((row) => row.year === each)?.cells);
      if (amounts.length === 0) return [];
      const residents = residentsOf(tree, population, unit, each);
      const side = (state: 'arranged' | 'spent') => figuresOf(amounts, state, sources, residents?.people, floor);
      return [{ year: each, residents, arranged: side('arranged'), spent: side('spent') }];
    });
    return { floorFen: floor, years };
  },
});
