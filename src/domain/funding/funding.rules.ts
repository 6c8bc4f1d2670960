/** From the kept totals to figures: which money counts, what stands apart, and what there is per resident. */
import {
  contribution,
  type FundingPart,
  governmentShare,
  type FundingSource as IndicatorSource,
  partOf,
  perResident,
} from '#domain/indicators/funding.ts';
import type { FundingSource } from '#domain/settings/settings.record.ts';
import { percent, scaled } from '#kernel/fraction.ts';
import { type Fen, sumFen } from '#kernel/money.ts';
import { type FundingCell, fundingCell } from './funding.facts.ts';

/** One cell of a year's totals: where the money stands and how much it is. */
export interface FundingAmount extends FundingCell {
  /** As registered, before transfers are set off. */
  fen: Fen;
}

/** All money of a unit's year. */
export function amountsOf(cells: Readonly<Record<string, readonly number[]>> | undefined): FundingAmount[] {
  const amounts: FundingAmount[] = [];
  for (const [measure, months] of Object.entries(cells ?? {})) {
    const cell = fundingCell(measure);
    const fen = cell ? sumFen(months) : 0;
    if (cell && fen !== 0) amounts.push({ ...cell, fen });
  }
  return amounts;
}

const PARTS_OF_BUILT_IN: Readonly<Record<string, IndicatorSource>> = {
  award: 'award',
  donation: 'donation',
  fees: 'fee',
};

/** A source that this device does not know counts for nothing until its settings arrive. */
const UNKNOWN: Omit<FundingSource, 'id'> = { counted: false, government: false };

export function sourceNamed(sources: readonly FundingSource[], id: string): FundingSource {
  return sources.find((source) => source.id === id) ?? { id, ...UNKNOWN };
}

/** Which part of the money a line belongs to, under the district's list of sources. */
export function partOfLine(source: FundingSource, nature: 'recurrent' | 'capital'): FundingPart {
  const kind = source.counted
    ? 'government'
    : (PARTS_OF_BUILT_IN[source.id] ?? (source.government ? 'government' : 'other'));
  return partOf({ source: kind, use: nature, earmarked: source.counted });
}

export interface FundingFigures {
  byPart: Record<FundingPart, Fen>;
  /** What enters the figure per resident. */
  counted: Fen;
  all: Fen;
  government: Fen;
  /** Passed on and not yet registered as received within these units; negative: received from outside. */
  inTransit: Fen;
  /** Yuan per resident, four decimals; undefined without a population. */
  yuanPerResident: number | undefined;
  /** Fen per resident, two decimals: for bars. */
  fenPerResident: number | undefined;
  allYuanPerResident: number | undefined;
  meetsFloor: boolean | undefined;
  /** Fen still missing to the floor; 0 when met. */
  missingFen: Fen | undefined;
  /** Government money of all, in percent. */
  governmentPercent: number | undefined;
}

const NOTHING: Record<FundingPart, Fen> = {
  counted: 0,
  'not-earmarked': 0,
  capital: 0,
  award: 0,
  donation: 0,
  fee: 0,
  other: 0,
};

export const fenOf = (amount: FundingAmount): Fen =>
  contribution({ side: amount.state, fen: amount.fen, transfer: amount.transfer });

export function figuresOf(
  amounts: readonly FundingAmount[],
  side: 'arranged' | 'spent',
  sources: readonly FundingSource[],
  residents: number | undefined,
  floorFen: Fen,
): FundingFigures {
  const byPart = { ...NOTHING };
  let all: Fen = 0;
  let government: Fen = 0;
  let inTransit: Fen = 0;
  for (const amount of amounts) {
    if (amount.state !== side) continue;
    const source = sourceNamed(sources, amount.source);
    const fen = fenOf(amount);
    const part = partOfLine(source, amount.nature);
    byPart[part] = sumFen([byPart[part], fen]);
    all = sumFen([all, fen]);
    if (source.government) government = sumFen([government, fen]);
    if (amount.transfer) inTransit = sumFen([inTransit, amount.transfer === 'out' ? amount.fen : -amount.fen]);
  }
  const counted = perResident(byPart.counted, residents, floorFen);
  const share = governmentShare({ all, government });
  return {
    byPart,
    counted: byPart.counted,
    all,
    government,
    inTransit,
    yuanPerResident: counted.yuan,
    fenPerResident: counted.value && scaled(counted.value, 100) / 100,
    allYuanPerResident: perResident(all, residents, floorFen).yuan,
    meetsFloor: counted.meetsFloor,
    missingFen: counted.missingFen,
    governmentPercent: share && percent(share, 4),
  };
}
