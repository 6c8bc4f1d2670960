import { defineView, type Reader, type Stored, type UnitTotals } from '#domain/contracts.ts';
import type { FundingPart } from '#domain/indicators/funding.ts';
import type { Population } from '#domain/population/population.record.ts';
import { type Residents, readPopulation, residentsOf } from '#domain/population/residents.ts';
import { SETTINGS_ID, settingsRecord } from '#domain/settings/settings.record.ts';
import { completeSettings } from '#domain/settings/settings.rules.ts';
import { readUnitTree, type UnitTree } from '#domain/units/subtree.ts';
import { fraction, scaled } from '#kernel/fraction.ts';
import { type Fen, sumFen } from '#kernel/money.ts';
import {
  amountsOf,
  type FundingAmount,
  type FundingFigures,
  fenOf,
  figuresOf,
  partOfLine,
  sourceNamed,
} from './funding.rules.ts';

export interface UnitFunding {
  unit: string;
  name: string;
  residents: Residents | undefined;
  arranged: FundingFigures;
  spent: FundingFigures;
}

/** One source of money; what is capital stands apart from what recurs. */
export interface SourceFunding {
  source: string;
  /** The district's own name, where it was renamed. */
  name: string | undefined;
  counted: boolean;
  government: boolean;
  arranged: Fen;
  spent: Fen;
  arrangedCapital: Fen;
  spentCapital: Fen;
  /** Yuan per resident of the recurrent part, four decimals. */
  arrangedYuan: number | undefined;
  spentYuan: number | undefined;
}

export interface PurposeFunding {
  purpose: string;
  name: string | undefined;
  arranged: Fen;
  spent: Fen;
  /** Of what was spent, the part that counts. */
  spentCounted: Fen;
}

export interface FundingOverview {
  unit: string;
  year: number;
  /** Fen per resident and year. */
  floorFen: Fen;
  total: UnitFunding;
  /** Units directly below, by name. */
  children: UnitFunding[];
  /** Counted money that stands at the unit itself and at none of the units below. */
  own: { arranged: Fen; spent: Fen };
  /** Only sources with money, counted ones first. */
  sources: SourceFunding[];
  purposes: PurposeFunding[];
  /** What stands apart from the counted money, only parts with money. */
  apart: { part: Exclude<FundingPart, 'counted'>; arranged: Fen; spent: Fen }[];
}

export interface FundingOverviewLoaded {
  settings: Record<string, unknown> | undefined;
  tree: UnitTree;
  totals: UnitTotals[];
  population: Map<string, Stored<Population>[]>;
}

const APART = ['not-earmarked', 'capital', 'award', 'donation', 'fee', 'other'] as const;

const yuan = (fen: Fen, residents: number | undefined): number | undefined =>
  residents ? scaled(fraction(fen, residents), 100) / 10_000 : undefined;

function sumWhere(amounts: readonly FundingAmount[], fits: (amount: FundingAmount) => boolean): Fen {
  return sumFen(amounts.filter(fits).map(fenOf));
}

/** Money of a unit and year against the floor, by unit below, by source and by purpose. */
export const fundingOverviewView = defineView({
  name: 'fundingOverview',
  async load(reader: Reader, { unit, year }: { unit: string; year: number }): Promise<FundingOverviewLoaded> {
    const [settings, tree] = await Promise.all([reader.get(settingsRecord, SETTINGS_ID), readUnitTree(reader)]);
    const units = [unit, ...tree.childrenOf(unit)];
    const totals = await reader.totals(units, [year]);
    return { settings, tree, totals, population: await readPopulation(reader, tree, units, [year]) };
  },
  select({ settings, tree, totals, population }, { unit, year }): FundingOverview {
    const { fundingSources: sources, fundingPurposes, floor } = completeSettings(settings);
    const cellsOf = (code: string) => totals.find((row) => row.unit === code)?.cells;
    const fundingOf = (code: string): UnitFunding => {
      const amounts = amountsOf(cellsOf(code));
      const residents = residentsOf(tree, population, code, year);
      const side = (state: 'arranged' | 'spent') => figuresOf(amounts, state, sources, residents?.people, floor);
      const name = tree.unit(code)?.name ?? code;
      return { unit: code, name, residents, arranged: side('arranged'), spent: side('spent') };
    };
    const total = fundingOf(unit);
    const children = tree.childrenOf(unit).map(fundingOf);
    const amounts = amountsOf(cellsOf(unit));
    const ids = [...new Set([...sources.map(({ id }) => id), ...amounts.map(({ source }) => source)])];
    const people = total.residents?.people;
    const bySource = ids.map((id): SourceFunding => {
      const source = sourceNamed(sources, id);
      const sum = (state: string, nature: string): Fen =>
        sumWhere(amounts, (each) => each.source === id && each.state === state && each.nature === nature);
      const arranged = sum('arranged', 'recurrent');
      const spent = sum('spent', 'recurrent');
      return {
        source: id,
        name: source.name,
        counted: source.counted,
        government: source.government,
        arranged,
        spent,
        arrangedCapital: sum('arranged', 'capital'),
        spentCapital: sum('spent', 'capital'),
        arrangedYuan: yuan(arranged, people),
        spentYuan: yuan(spent, people),
      };
    });
    const hasMoney = (row: SourceFunding): boolean =>
      [row.arranged, row.spent, row.arrangedCapital, row.spentCapital].some((fen) => fen !== 0);
    const purposes = [...new Set([...fundingPurposes.map(({ id }) => id), ...amounts.map(({ purpose }) => purpose)])];
    const own = (state: 'arranged' | 'spent'): Fen =>
      total[state].counted - sumFen(children.map((child) => child[state].counted));
    return {
      unit,
      year,
      floorFen: floor,
      total,
      children,
      own: { arranged: own('arranged'), spent: own('spent') },
      sources: bySource.filter(hasMoney).sort((one, other) => Number(other.counted) - Number(one.counted)),
      purposes: purposes
        .map((id): PurposeFunding => {
          const sum = (state: string): Fen => sumWhere(amounts, (each) => each.purpose === id && each.state === state);
          const counts = (each: FundingAmount): boolean =>
            partOfLine(sourceNamed(sources, each.source), each.nature) === 'counted';
          const spentCounted = sumWhere(
            amounts,
            (each) => each.purpose === id && each.state === 'spent' && counts(each),
          );
          const name = fundingPurposes.find((purpose) => purpose.id === id)?.name;
          return { purpose: id, name, arranged: sum('arranged'), spent: sum('spent'), spentCounted };
        })
        .filter((row) => row.arranged !== 0 || row.spent !== 0),
      apart: APART.map((part) => ({
        part,
        arranged: total.arranged.byPart[part],
        spent: total.spent.byPart[part],
      })).filter((row) => row.arranged !== 0 || row.spent !== 0),
    };
  },
});
