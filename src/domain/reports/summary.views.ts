/** Everything that a summary or a plan on paper says, asked of the same views as the screens: no figure has a second source. */
import { defineView, type Reader } from '#domain/contracts.ts';
import { type FundingOverview, fundingOverviewView } from '#domain/funding/funding-overview.views.ts';
import { type OrganizationShares, organizationSharesView } from '#domain/organizations/organization-shares.views.ts';
import { type Overview, overviewView } from '#domain/overview/overview.views.ts';
import { type PlanPage, planView } from '#domain/plans/plan.views.ts';
import { sessionMeasures } from '#domain/sessions/session.facts.ts';
import { SETTINGS_ID, settingsRecord } from '#domain/settings/settings.record.ts';
import { completeSettings } from '#domain/settings/settings.rules.ts';
import { monthsOfTotal, sumUntil } from '#domain/targets/counted-months.ts';
import { monthNumber, yearOf } from '#kernel/calendar.ts';

export interface SummaryParams {
  unit: string;
  year: number;
  today: string;
  /** Up to 30 June only. */
  half: boolean;
}

export interface NamedCount {
  id: string;
  /** The district's own name of the entry. */
  name: string | undefined;
  sessions: number;
}

export interface Summary {
  overview: Overview;
  funding: FundingOverview;
  organizations: OrganizationShares;
  plan: PlanPage | undefined;
  /** Sessions held up to the day of the summary, by kind and by theme; entries without any are left out. */
  kinds: NamedCount[];
  themes: NamedCount[];
}

const dayOf = ({ year, today, half }: SummaryParams): string => {
  const middle = `${year}-06-30`;
  return half && today > middle ? middle : today;
};

export const summaryView = defineView({
  name: 'summary',
  async load(reader: Reader, params: SummaryParams) {
    const { unit, year } = params;
    const asOf = dayOf(params);
    const [settings, totals, overview, funding, organizations, plan] = await Promise.all([
      reader.get(settingsRecord, SETTINGS_ID),
      reader.totals([unit], [year]),
      overviewView.load(reader, { unit, year, today: asOf }),
      fundingOverviewView.load(reader, { unit, year }),
      organizationSharesView.load(reader, { unit, year, asOf }),
      planView.load(reader, { unit, year, today: asOf }),
    ]);
    return { settings, totals, overview, funding, organizations, plan };
  },
  select(loaded, params): Summary | undefined {
    const { unit, year } = params;
    const asOf = dayOf(params);
    const overview = overviewView.select(loaded.overview, { unit, year, today: asOf });
    if (overview === undefined) return undefined;
    const settings = completeSettings(loaded.settings);
    const until = yearOf(asOf) > year ? 12 : yearOf(asOf) < year ? 0 : monthNumber(asOf);
    const counts = (entries: readonly { id: string; name?: string | undefined }[], measure: (id: string) => string) =>
      entries
        .map(({ id, name }) => ({ id, name, sessions: sumUntil(monthsOfTotal(loaded.totals[0], measure(id)), until) }))
        .filter(({ sessions }) => sessions !== 0);
    return {
      overview,
      funding: fundingOverviewView.select(loaded.funding, { unit, year }),
      organizations: organizationSharesView.select(loaded.organizations, { unit, year, asOf }),
      plan: planView.select(loaded.plan, { unit, year, today: asOf }),
      kinds: counts(settings.sessionKinds, sessionMeasures.held),
      themes: counts(settings.themes, sessionMeasures.byTheme),
    };
  },
});
