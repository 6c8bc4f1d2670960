/** The pack that proves one indicator: its figure with the definition, and the records that make it. */
import { attachmentsOf } from '#domain/attachments/attachment.rules.ts';
import { defineView, type Reader, type UnitTotals } from '#domain/contracts.ts';
import { fundingLedgerView, type LedgerRow } from '#domain/funding/funding-ledger.views.ts';
import { type FundingOverview, fundingOverviewView } from '#domain/funding/funding-overview.views.ts';
import { organizationRecord } from '#domain/organizations/organization.record.ts';
import { type OrganizationRow, organizationListView } from '#domain/organizations/organization.views.ts';
import { type OrganizationShares, organizationSharesView } from '#domain/organizations/organization-shares.views.ts';
import { type BehindSession, behindSessionsView } from '#domain/overview/behind.views.ts';
import { type Overview, overviewView } from '#domain/overview/overview.views.ts';
import { sessionMeasures } from '#domain/sessions/session.facts.ts';
import { sessionRecord } from '#domain/sessions/session.record.ts';
import { sumUntil } from '#domain/targets/counted-months.ts';
import { lastDayOfYear } from '#kernel/calendar.ts';
import { type EvidenceFile, type FileOwner, filesOfOwners, newestOf } from './evidence-files.ts';

export const EVIDENCE = ['training-rate', 'organizations', 'funding'] as const;
export type EvidenceFigure = (typeof EVIDENCE)[number];

export interface EvidenceParams {
  unit: string;
  year: number;
  today: string;
  figure: EvidenceFigure;
}

export interface Evidence {
  overview: Overview;
  /** `total`: how many were held in the year, of which the newest are listed. */
  sessions: { rows: BehindSession[]; total: number } | undefined;
  organizations: { shares: OrganizationShares; rows: OrganizationRow[] } | undefined;
  funding: { overview: FundingOverview; rows: LedgerRow[]; total: number } | undefined;
  /** Kept with the records listed, in the order in which they were added. */
  files: EvidenceFile[];
}

const asOfDay = (year: number, today: string): string => (today > lastDayOfYear(year) ? lastDayOfYear(year) : today);

type SessionsLoaded = Awaited<ReturnType<typeof behindSessionsView.load>>;
type RegisterLoaded = Awaited<ReturnType<typeof organizationListView.load>>;

/** Organizations that hold their award on a day. */
const holders = (register: RegisterLoaded, asked: { unit: string; asOf: string }): OrganizationRow[] =>
  organizationListView.select(register, asked).rows.filter(({ state }) => state === 'valid' || state === 'due-soon');

function sessionOwners(
  sessions: SessionsLoaded | undefined,
  page: { unit: string; year: number; page: number },
): FileOwner[] {
  const rows = sessions ? behindSessionsView.select(sessions, page).rows : [];
  return rows.map(({ id, date, name }) => ({ kind: sessionRecord.kind, id, date, name }));
}

function organizationOwners(register: RegisterLoaded | undefined, asked: { unit: string; asOf: string }): FileOwner[] {
  const rows = register ? holders(register, asked) : [];
  return rows.map(({ id, namedOn = '', name }) => ({ kind: organizationRecord.kind, id, date: namedOn, name }));
}

/** Sessions held in a year, of whatever kind. */
function heldIn(totals: UnitTotals | undefined): number {
  const held = Object.entries(totals?.cells ?? {}).filter(([measure]) => measure.startsWith(sessionMeasures.held('')));
  return held.reduce((sum, [, months]) => sum + sumUntil(months, 12), 0);
}

export const evidenceView = defineView({
  name: 'evidence',
  async load(reader: Reader, { unit, year, today, figure }: EvidenceParams) {
    const asOf = asOfDay(year, today);
    const page = { unit, year, page: 0 };
    const [overview, sessions, totals, shares, register, funding, ledger] = await Promise.all([
      overviewView.load(reader, { unit, year, today }),
      figure === 'training-rate' ? behindSessionsView.load(reader, page) : undefined,
      figure === 'training-rate' ? reader.totals([unit], [year]) : [],
      figure === 'organizations' ? organizationSharesView.load(reader, { unit, year, asOf: today }) : undefined,
      figure === 'organizations' ? organizationListView.load(reader, { unit, asOf }) : undefined,
      figure === 'funding' ? fundingOverviewView.load(reader, { unit, year }) : undefined,
      figure === 'funding' ? fundingLedgerView.load(reader, { ...page, counted: true }) : undefined,
    ]);
    const owners = [...sessionOwners(sessions, page), ...organizationOwners(register, { unit, asOf })];
    const files = await attachmentsOf(reader, owners);
    return { overview, sessions, totals, shares, register, funding, ledger, owners, files: newestOf(files) };
  },
  select(loaded, { unit, year, today }): Evidence | undefined {
    const asOf = asOfDay(year, today);
    const page = { unit, year, page: 0 };
    const { sessions, shares, register, funding, ledger } = loaded;
    const overview = overviewView.select(loaded.overview, { unit, year, today });
    if (overview === undefined) return undefined;
    return {
      overview,
      sessions: sessions && {
        rows: behindSessionsView.select(sessions, page).rows,
        total: heldIn(loaded.totals[0]),
      },
      organizations:
        shares && register
          ? {
              shares: organizationSharesView.select(shares, { unit, year, asOf: today }),
              rows: holders(register, { unit, asOf }),
            }
          : undefined,
      funding:
        funding && ledger
          ? {
              overview: fundingOverviewView.select(funding, { unit, year }),
              rows: fundingLedgerView.select(ledger, page).rows,
              total: ledger.entries.length,
            }
          : undefined,
      files: filesOfOwners(loaded.owners, loaded.files),
    };
  },
});
