import { lazy, Suspense, useCallback } from 'react';
import { useLocation } from 'react-router-dom';
import type { FundingOverview } from '#domain/funding/funding-overview.views.ts';
import type { OrganizationShares } from '#domain/organizations/organization-shares.views.ts';
import type { Overview } from '#domain/overview/overview.views.ts';
import { loadMoreWords } from '#i18n/language.ts';
import { useSession } from '#runtime/session.ts';
import { FundingCard } from './funding-card.tsx';
import { GroupsCard } from './groups-card.tsx';
import type { Places } from './headline-tiles.tsx';
import { NetworkCard } from './network-card.tsx';
import { OrganizationsCard } from './organizations-card.tsx';
import { ProgressCard } from './progress-card.tsx';
import { SourcesCard } from './sources-card.tsx';
import { UnitsCard } from './units-card.tsx';
import { YearsCard } from './years-card.tsx';

/** Charts do not wait for plans, deadlines and their words either. */
const DueCard = lazy(async () => {
  const [{ DueCard }] = await Promise.all([import('./due-card.tsx'), loadMoreWords()]);
  return { default: DueCard };
});

/** Below the figures: how the year goes, who contributes, what is due. */
export function OverviewCharts({
  shown,
  shares,
  money,
  places,
}: {
  shown: Overview;
  shares: OrganizationShares | undefined;
  money: FundingOverview | undefined;
  places: Places;
}) {
  const { search } = useLocation();
  const { year, setYear } = useSession();
  // The same as long as the page is: cards that show only what has not changed are not drawn again.
  const ofUnit = useCallback((code: string) => `#/overview?unit=${code}&year=${year}`, [year]);
  const behindFigure = useCallback((figure: string) => `/overview/behind/${figure}${search}`, [search]);
  const behindGroup = useCallback((group: string) => places.behind(`group.${group}`), [places]);
  const hasChildren = shown.children.length > 0;
  // A teaching point usually has no money and no registers of its own; its tiles say so, and charts of nothing are left out.
  const showsMoney = hasChildren || (money?.sources.length ?? 0) > 0;
  const showsShares = hasChildren || shares?.kinds.some((kind) => kind.percent !== undefined);
  const network = (className: string) => <NetworkCard shown={shown} hrefOf={behindFigure} className={className} />;
  const groups = (className: string) =>
    shown.groups.length > 0 && (
      <GroupsCard shown={shown} hrefOf={behindGroup} unitsHref={places.units} className={className} />
    );
  return (
    <div className="grid below-figures">
      <ProgressCard shown={shown} behind={places.behind('persons')} className="span-8" />
      <YearsCard shown={shown} onYear={setYear} className="span-4" />
      <Suspense>
        <DueCard planHref={`#/plan${search}`} />
      </Suspense>
      {hasChildren && <UnitsCard shown={shown} hrefOf={ofUnit} className="span-7" />}
      {showsMoney && money && (
        <FundingCard
          money={money}
          href={(code) => `#/funding?unit=${code}&year=${year}`}
          className={hasChildren ? 'span-5' : 'span-6'}
        />
      )}
      {!hasChildren && network('span-6')}
      {!hasChildren && !showsMoney && groups('span-6')}
      {shares && showsShares && (
        <OrganizationsCard shares={shares} href={places.organizations} className={hasChildren ? 'span-8' : undefined} />
      )}
      {hasChildren && network('span-4')}
      {(hasChildren || showsMoney) && groups('span-8')}
      {showsMoney && money && money.sources.length > 0 && (
        <SourcesCard money={money} to={`/funding${search}`} className="span-4" />
      )}
    </div>
  );
}
