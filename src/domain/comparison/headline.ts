/** The headline figures of a unit and year, asked of whatever can answer: the store, or records in memory. */
import type { Reader } from '#domain/contracts.ts';
import { fundingOverviewView } from '#domain/funding/funding-overview.views.ts';
import { trainingRate } from '#domain/indicators/training-rate.ts';
import { organizationSharesView } from '#domain/organizations/organization-shares.views.ts';
import { countedUntil, unitFigures } from '#domain/overview/unit-figures.ts';
import { readPopulation, residentsOf } from '#domain/population/residents.ts';
import { SETTINGS_ID, settingsRecord } from '#domain/settings/settings.record.ts';
import { completeSettings } from '#domain/settings/settings.rules.ts';
import { type Basis, closedYearRecord, targetRecord } from '#domain/targets/target.record.ts';
import { readUnitTree } from '#domain/units/subtree.ts';
import type { Fraction } from '#kernel/fraction.ts';

export interface Headline {
  basis: Basis;
  /** The year is signed: the signed count stands, whatever is known by now. */
  signed: boolean;
  /** What the year counts, by its basis. */
  count: number;
  residents: number | undefined;
  rate: Fraction | undefined;
  ratePercent: number | undefined;
  organizations: {
    kind: string;
    /** The district's own name of the kind, where it was renamed. */
    name: string | undefined;
    valid: number;
    /** Share in percent; undefined without a total. */
    percent: number | undefined;
  }[];
  /** Fen per resident, counted money only; undefined without a population. */
  arrangedFen: number | undefined;
  spentFen: number | undefined;
}

export interface HeadlineAsked {
  unit: string;
  year: number;
  /** Today's date: up to which the year is counted while it runs. */
  today: string;
}

/** Undefined where the unit is not known. */
export async function readHeadline(
  reader: Reader,
  { unit, year, today }: HeadlineAsked,
): Promise<Headline | undefined> {
  const [tree, stored] = await Promise.all([readUnitTree(reader), reader.get(settingsRecord, SETTINGS_ID)]);
  if (tree.unit(unit) === undefined) return undefined;
  const codes = tree.codesOf(unit);
  const [population, closed, targets, sums, totals] = await Promise.all([
    readPopulation(reader, tree, [unit], [year]),
    reader.where(closedYearRecord, 'unit', codes),
    reader.where(targetRecord, 'unit', codes),
    reader.sums([unit], [year]),
    reader.totals([unit], [year]),
  ]);
  const residents = residentsOf(tree, population, unit, year);
  const { basis, current, ratePercent, signed } = unitFigures(
    { sums, totals, closed, targets, residents, planned: undefined },
    { year, asOf: countedUntil(year, today), settings: completeSettings(stored) },
  );
  const sharesAsked = { unit, year, asOf: today };
  const shares = organizationSharesView.select(await organizationSharesView.load(reader, sharesAsked), sharesAsked);
  const money = fundingOverviewView.select(await fundingOverviewView.load(reader, { unit, year }), { unit, year });
  return {
    basis,
    signed: signed !== undefined,
    count: current.count,
    residents: current.residents,
    rate: trainingRate(current).rate,
    ratePercent,
    organizations: shares.kinds.map(({ kind, name, valid, percent }) => ({ kind, name, valid, percent })),
    arrangedFen: money.total.arranged.fenPerResident,
    spentFen: money.total.spent.fenPerResident,
  };
}
