/** The pack that proves one indicator: its figure with the definition, and the records that make it. */
import { defineView, type Reader } from '#domain/contracts.ts';
import { fundingLedgerView, type LedgerRow } from '#domain/funding/funding-ledger.views.ts';
import { type FundingOverview, fundingOverviewView } from '#domain/funding/funding-overview.views.ts';
import { type OrganizationRow, organizationListView } from '#domain/organizations/organization.views.ts';
import { type OrganizationShares, organizationSharesView } from '#domain/organizations/organization-shares.views.ts';
import { type BehindSession, behindSessionsView } from '#domain/overview/behind.views.ts';
import { type Overview, overviewView } from '#domain/overview/overview.views.ts';
import { lastDayOfYear } from '#kernel/calendar.ts';

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
  sessions: { rows: BehindSession[]; more: boolean } | undefined;
  organizations: { shares: OrganizationShares; rows: OrganizationRow[] } | undefined;
  funding: { overview: FundingOverview; rows: LedgerRow[]; more: boolean } | undefined;
}

const asOfDay = (year: number, today: string): string => (today > lastDayOfYear(year) ? lastDayOfYear(year) : today);

export const evidenceView = defineView({
  name: 'evidence',
  async load(reader: Reader, { unit, year, today, figure }: EvidenceParams) {
    const asOf = asOfDay(year, today);
    const page = { unit, year, page: 0 };
    const [overview, sessions, shares, register, funding, ledger] = await Promise.all([
      overviewView.load(reader, { unit, year, today }),
      figure === 'training-rate' ? behindSessionsView.load(reader, page) : undefined,
      figure === 'organizations' ? organizationSharesView.load(reader, { unit, year, asOf: today }) : undefined,
      figure === 'organizations' ? organizationListView.load(reader, { unit, asOf }) : undefined,
      figure === 'funding' ? fundingOverviewView.load(reader, { unit, year }) : undefined,
      figure === 'funding' ? fundingLedgerView.load(reader, page) : undefined,
    ]);
    return { overview, sessions, shares, register, funding, ledger };
  },
  select(loaded, { unit, year, today }): Evidence | undefined {
    const asOf = asOfDay(year, today);
    const page = { unit, year, page: 0 };
    const { sessions, shares, register, funding, ledger } = loaded;
    const overview = overviewView.select(loaded.overview, { unit, year, today });
    if (overview === undefined) return undefined;
    return {
      overview,
      sessions: sessions && behindSessionsView.select(sessions, page),
      organizations:
        shares && register
          ? {
              shares: organizationSharesView.select(shares, { unit, year, asOf: today }),
              rows: organizationListView
                .select(register, { unit, asOf })
                .rows.filter((row) => row.state === 'valid' || row.state === 'due-soon'),
            }
          : undefined,
      funding:
        funding && ledger
          ? { overview: fundingOverviewView.select(funding, { unit, year }), ...fundingLedgerView.select(ledger, page) }
          : undefined,
    };
  },
});
