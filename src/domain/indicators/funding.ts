import { compareFractions, type Fraction, fraction, scaled } from '#kernel/fraction.ts';
import { type Fen, sumFen } from '#kernel/money.ts';

export type FundingSource = 'government' | 'award' | 'donation' | 'fee' | 'other';

/** One line of the budget ('arranged') or of the ledger ('spent'). The lists of sources and uses map onto these. */
export type FundingEntry = {
  side: 'arranged' | 'spent';
  fen: Fen;
  source: FundingSource;
  /** Building and the like is capital; training, staff, equipment, publicity are recurrent. */
  use: 'recurrent' | 'capital';
  /** Meant for community education by name. */
  earmarked: boolean;
  /** Money passed between tiers: 'out' at the giver, 'in' at the receiver. */
  transfer?: 'out' | 'in' | undefined;
};

/** 'counted' enters the per-resident figure; all others stand apart. Each line is in exactly one part. */
export type FundingPart = 'counted' | 'not-earmarked' | 'capital' | 'award' | 'donation' | 'fee' | 'other';

/** Capital first: a donated building is a building. By default only recurrent earmarked government money counts. */
export function partOf(entry: Pick<FundingEntry, 'source' | 'use' | 'earmarked'>): FundingPart {
  if (entry.use === 'capital') return 'capital';
  if (entry.source !== 'government') return entry.source;
  return entry.earmarked ? 'counted' : 'not-earmarked';
}

/**
 * What a line adds to a sum over any units. Arranged money that is passed on leaves the giver and reaches the receiver,
 * so a sum over both has it once; passing on is not spending, the receiver's spending is.
 */
export function contribution(entry: Pick<FundingEntry, 'side' | 'fen' | 'transfer'>): Fen {
  if (entry.transfer === undefined) return entry.fen;
  if (entry.side === 'spent') return 0;
  return entry.transfer === 'in' ? entry.fen : -entry.fen;
}

export type FundingSums = {
  byPart: Record<FundingPart, Fen>;
  /** The per-resident numerator. */
  counted: Fen;
  all: Fen;
  /** Government money of every use. */
  government: Fen;
  /** Passed on and not yet registered as received within these units; negative: received from outside them. */
  inTransit: Fen;
};

const EMPTY: Record<FundingPart, Fen> = {
  counted: 0,
  'not-earmarked': 0,
  capital: 0,
  award: 0,
  donation: 0,
  fee: 0,
  other: 0,
};

export function fundingSums(entries: Iterable<FundingEntry>, side: FundingEntry['side']): FundingSums {
  const byPart = { ...EMPTY };
  let all: Fen = 0;
  let government: Fen = 0;
  let inTransit: Fen = 0;
  for (const entry of entries) {
    if (entry.side !== side) continue;
    const fen = contribution(entry);
    const part = partOf(entry);
    byPart[part] = sumFen([byPart[part], fen]);
    all = sumFen([all, fen]);
    if (entry.source === 'government') government = sumFen([government, fen]);
    if (entry.transfer) inTransit = sumFen([inTransit, entry.transfer === 'out' ? entry.fen : -entry.fen]);
  }
  return { byPart, counted: byPart.counted, all, government, inTransit };
}

/** Government money of all money; undefined where there is none, or where corrections make it meaningless. */
export function governmentShare(sums: Pick<FundingSums, 'all' | 'government'>): Fraction | undefined {
  return sums.all > 0 && sums.government >= 0 ? fraction(sums.government, sums.all) : undefined;
}

export type PerResident = {
  /** Fen per resident, exact. */
  value: Fraction | undefined;
  /** Yuan per resident, four decimals, for display. */
  yuan: number | undefined;
  meetsFloor: boolean | undefined;
  /** Fen still missing to the floor; 0 when met. */
  missingFen: Fen | undefined;
};

/** Money per resident against the floor in fen per resident (100 is 1 yuan); standing on the floor meets it. */
export function perResident(fen: Fen, residents: number | undefined, floorFen: Fen): PerResident {
  if (residents === undefined || residents <= 0) {
    return { value: undefined, yuan: undefined, meetsFloor: undefined, missingFen: undefined };
  }
  const value = fraction(fen, residents);
  return {
    value,
    yuan: scaled(value, 100) / 10_000,
    meetsFloor: compareFractions(value, fraction(floorFen, 1)) >= 0,
    missingFen: Math.max(0, floorFen * residents - fen),
  };
}

export type FundingReport = {
  residents: number | undefined;
  floorFen: Fen;
  arranged: FundingSums & { perResident: PerResident; allPerResident: PerResident };
  spent: FundingSums & { perResident: PerResident; allPerResident: PerResident };
  governmentShareArranged: Fraction | undefined;
  governmentShareSpent: Fraction | undefined;
};

/** Arranged and spent of a unit and year, each per resident against the floor, with the total of all sources. */
export function fundingReport(
  entries: readonly FundingEntry[],
  residents: number | undefined,
  floorFen: Fen,
): FundingReport {
  const of = (side: FundingEntry['side']): FundingReport['spent'] => {
    const sums = fundingSums(entries, side);
    return {
      ...sums,
      perResident: perResident(sums.counted, residents, floorFen),
      allPerResident: perResident(sums.all, residents, floorFen),
    };
  };
  const arranged = of('arranged');
  const spent = of('spent');
  return {
    residents,
    floorFen,
    arranged,
    spent,
    governmentShareArranged: governmentShare(arranged),
    governmentShareSpent: governmentShare(spent),
  };
}

/** The population that a claimed per-resident figure implies: 1,000,000 yuan at 2 yuan each imply 500,000 people. */
export function populationOfClaim(totalFen: Fen, fenPerResident: Fen): number | undefined {
  return fenPerResident > 0 && totalFen >= 0 ? scaled(fraction(totalFen, fenPerResident), 1) : undefined;
}
