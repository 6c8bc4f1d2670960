/** The indicators of one unit and year as the screens have them, in plain figures. */
import { fundingOverviewView, type UnitFunding } from '#domain/funding/funding-overview.views.ts';
import { organizationSharesView } from '#domain/organizations/organization-shares.views.ts';
import { type Overview, overviewView } from '#domain/overview/overview.views.ts';
import type { Store } from '#store/store.ts';

export interface UnitFigure {
  count: number;
  residents: number | undefined;
  ratePercent: number | undefined;
  targetPercent: number | undefined;
  needed: number | undefined;
  gapPoints: number | undefined;
  status: string;
}

export interface YearFigure {
  year: number;
  ratePercent: number | undefined;
  targetPercent: number | undefined;
  needed: number | undefined;
  changePoints: number | undefined;
}

interface Network {
  all: number;
  covered: number;
  missing: string[];
}

export interface ShownFigures extends UnitFigure {
  basis: string;
  definition: string;
  /** Residents known today, also of a signed year. */
  knownResidents: number | undefined;
  signed: { count: number; residents: number; revised: number } | undefined;
  counts: Overview['counts'];
  workload: Omit<Overview['workload'], 'months'>;
  groups: Record<string, { persons: number; population: number | undefined; ratePercent: number | undefined }>;
  children: Record<string, UnitFigure & { named: number }>;
  notBelow: number;
  coverage: { streets: Network; communities: Network };
  years: YearFigure[];
}

interface FundingSide {
  byPart: Record<string, number>;
  counted: number;
  all: number;
  government: number;
  inTransit: number;
  yuanPerResident: number | undefined;
  allYuanPerResident: number | undefined;
  meetsFloor: boolean | undefined;
  missingFen: number | undefined;
  governmentPercent: number | undefined;
}

export interface ShownFunding {
  arranged: FundingSide;
  spent: FundingSide;
  /** Counted money of the units below, in fen. */
  children: Record<string, { arranged: number; spent: number }>;
  own: { arranged: number; spent: number };
  /** Recurrent arranged and spent, capital arranged and spent, yuan per resident arranged and spent. */
  sources: Record<string, (number | undefined)[]>;
  /** Arranged, spent, and of what was spent the counted part. */
  purposes: Record<string, number[]>;
}

export interface KindFigure {
  registered: number;
  valid: number;
  base: number | undefined;
  percent: number | undefined;
  countChange: number | undefined;
  baseChange: number | undefined;
  changePoints: number | undefined;
  years: [year: number, valid: number, percent: number | undefined][];
}

export type OrganizationFigures = Record<string, KindFigure>;

export async function shownOverview(store: Store, unit: string, year: number, today: string): Promise<ShownFigures> {
  const shown = await store.read(overviewView, { unit, year, today });
  if (shown === undefined) throw new Error(`no unit ${unit}`);
  const { months: _, ...workload } = shown.workload;
  const of = ({ all, covered, missing }: Overview['coverage']['streets']): Network => ({
    all,
    covered,
    missing: [...missing].sort(),
  });
  return {
    basis: shown.basis,
    definition: shown.definition,
    count: shown.count,
    residents: shown.signed ? shown.signed.residents : shown.residents?.people,
    knownResidents: shown.residents?.people,
    ratePercent: shown.ratePercent,
    targetPercent: shown.targetPercent,
    needed: shown.report.needed,
    gapPoints: shown.report.gapPoints,
    status: shown.report.status,
    signed: shown.signed && {
      count: shown.signed.count,
      residents: shown.signed.residents,
      revised: shown.signed.revised,
    },
    counts: shown.counts,
    workload,
    groups: Object.fromEntries(
      shown.groups.map(({ group, persons, population, ratePercent }) => [group, { persons, population, ratePercent }]),
    ),
    children: Object.fromEntries(
      shown.children.map((row) => [
        row.unit,
        {
          count: row.count,
          residents: row.residents,
          ratePercent: row.ratePercent,
          targetPercent: row.targetPercent,
          needed: row.needed,
          gapPoints: row.gapPoints,
          status: row.status,
          named: row.named,
        },
      ]),
    ),
    notBelow: shown.notBelow,
    coverage: { streets: of(shown.coverage.streets), communities: of(shown.coverage.communities) },
    years: shown.years.map(({ year: at, ratePercent, targetPercent, report, changePoints }) => ({
      year: at,
      ratePercent,
      targetPercent,
      needed: report.needed,
      changePoints,
    })),
  };
}

function side({ fenPerResident: _, byPart, ...figures }: UnitFunding['arranged']): FundingSide {
  const parts = Object.entries(byPart).filter(([, fen]) => fen !== 0);
  return { ...figures, byPart: Object.fromEntries(parts) };
}

export async function shownFunding(store: Store, unit: string, year: number): Promise<ShownFunding> {
  const shown = await store.read(fundingOverviewView, { unit, year });
  return {
    arranged: side(shown.total.arranged),
    spent: side(shown.total.spent),
    children: Object.fromEntries(
      shown.children.map((child) => [child.unit, { arranged: child.arranged.counted, spent: child.spent.counted }]),
    ),
    own: shown.own,
    sources: Object.fromEntries(
      shown.sources.map((row) => [
        row.source,
        [row.arranged, row.spent, row.arrangedCapital, row.spentCapital, row.arrangedYuan, row.spentYuan],
      ]),
    ),
    purposes: Object.fromEntries(
      shown.purposes.map(({ purpose, arranged, spent, spentCounted }) => [purpose, [arranged, spent, spentCounted]]),
    ),
  };
}

export async function shownOrganizations(
  store: Store,
  unit: string,
  year: number,
  today: string,
): Promise<OrganizationFigures> {
  const shown = await store.read(organizationSharesView, { unit, year, asOf: today });
  return Object.fromEntries(
    shown.kinds
      .filter(({ registered, base, valid }) => registered > 0 || base !== undefined || valid > 0)
      .map((row) => [
        row.kind,
        {
          registered: row.registered,
          valid: row.valid,
          base: row.base?.total,
          percent: row.percent,
          countChange: row.countChange,
          baseChange: row.baseChange,
          changePoints: row.changePoints,
          years: row.years.map(({ year: at, valid, percent }) => [at, valid, percent]),
        },
      ]),
  );
}
