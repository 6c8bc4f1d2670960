import { lazy, Suspense } from 'react';
import { useLocation } from 'react-router-dom';
import { fundingOverviewView } from '#domain/funding/funding-overview.views.ts';
import { organizationSharesView } from '#domain/organizations/organization-shares.views.ts';
import { type Overview, overviewView } from '#domain/overview/overview.views.ts';
import { formatDate } from '#i18n/format.ts';
import { loadMoreWords, type Messages } from '#i18n/language.ts';
import { useSession } from '#runtime/session.ts';
import { useLive } from '#runtime/use-live.ts';
import { Button, LinkButton } from '#ui/button.tsx';
import { EmphasisText } from '#ui/emphasis-text.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { ErrorState } from '#ui/error-state.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { useText } from '#ui/use-text.ts';
import { FundingCard } from './funding-card.tsx';
import { GroupsCard } from './groups-card.tsx';
import { HeadlineTiles, type Places } from './headline-tiles.tsx';
import { NetworkCard } from './network-card.tsx';
import { OrganizationsCard } from './organizations-card.tsx';
import { OverviewNotices } from './overview-notices.tsx';
import { OverviewSkeleton } from './overview-skeleton.tsx';
import { answerWords } from './overview-words.ts';
import { ProgressCard } from './progress-card.tsx';
import { SourcesCard } from './sources-card.tsx';
import { UnitsCard } from './units-card.tsx';
import { YearsCard } from './years-card.tsx';

/** Comes after the figures: they must not wait for plans, deadlines and their words. */
const DueCard = lazy(async () => {
  const [{ DueCard }] = await Promise.all([import('./due-card.tsx'), loadMoreWords()]);
  return { default: DueCard };
});

export function OverviewHome() {
  const { overview: words } = useText();
  const { search } = useLocation();
  const { unit, year, today, setYear } = useSession();
  const overview = useLive(overviewView, { unit, year, today });
  const shares = useLive(organizationSharesView, { unit, year, asOf: today });
  const money = useLive(fundingOverviewView, { unit, year });
  if (overview.error) return <ErrorState detail={overview.error.message} />;
  if (overview.isPending) return <OverviewSkeleton />;
  const shown = overview.data;
  if (shown === undefined) {
    return (
      <EmptyState page title={words.noUnit} actions={<LinkButton href="#/start">{words.begin}</LinkButton>}>
        {words.noUnitText}
      </EmptyState>
    );
  }
  const of = (code: string) => `?unit=${code}&year=${year}`;
  const places: Places = {
    behind: (figure) => `#/overview/behind/${figure}${search}`,
    organizations: `#/organizations${search}`,
    funding: `#/funding${search}`,
    units: `#/units${search}`,
  };
  const hasChildren = shown.children.length > 0;
  // A teaching point usually has no money and no registers of its own; its tiles say so, and charts of nothing are left out.
  const showsMoney = hasChildren || (money.data?.sources.length ?? 0) > 0;
  const showsShares = hasChildren || shares.data?.kinds.some((kind) => kind.percent !== undefined);
  const network = (className: string) => (
    <NetworkCard shown={shown} hrefOf={(figure) => `/overview/behind/${figure}${search}`} className={className} />
  );
  const groups = (className: string) =>
    shown.groups.length > 0 && (
      <GroupsCard
        shown={shown}
        hrefOf={(group) => places.behind(`group.${group}`)}
        unitsHref={places.units}
        className={className}
      />
    );
  return (
    <>
      <Answer shown={shown} places={places} />
      <OverviewNotices shown={shown} unitsHref={places.units} />
      <HeadlineTiles shown={shown} shares={shares.data} money={money.data} places={places} />
      <div className="grid below-figures">
        <ProgressCard shown={shown} behind={places.behind('persons')} className="span-8" />
        <YearsCard shown={shown} onYear={setYear} className="span-4" />
        <Suspense>
          <DueCard planHref={`#/plan${search}`} />
        </Suspense>
        {hasChildren && <UnitsCard shown={shown} hrefOf={(code) => `#/overview${of(code)}`} className="span-7" />}
        {showsMoney && money.data && (
          <FundingCard
            money={money.data}
            href={(code) => `#/funding${of(code)}`}
            className={hasChildren ? 'span-5' : 'span-6'}
          />
        )}
        {!hasChildren && network('span-6')}
        {!hasChildren && !showsMoney && groups('span-6')}
        {shares.data && showsShares && (
          <OrganizationsCard
            shares={shares.data}
            href={places.organizations}
            className={hasChildren ? 'span-8' : undefined}
          />
        )}
        {hasChildren && network('span-4')}
        {(hasChildren || showsMoney) && groups('span-8')}
        {showsMoney && money.data && money.data.sources.length > 0 && (
          <SourcesCard money={money.data} to={`/funding${search}`} className="span-4" />
        )}
      </div>
      <Foot shown={shown} />
    </>
  );
}

function Answer({ shown, places }: { shown: Overview; places: Places }) {
  const { overview: words } = useText();
  const answer = answerWords(words, shown);
  const title = <EmphasisText text={answer.title} tone={answer.tone} />;
  return (
    <PageHeader
      answer
      title={title}
      actions={
        <>
          {mainAction(words, shown, places)}
          <Button onClick={() => window.print()}>{words.actions.print}</Button>
        </>
      }
    >
      <EmphasisText text={answer.lead} as="b" />
    </PageHeader>
  );
}

/** What to do about the answer; nothing where it is good. */
function mainAction(words: Messages['overview'], shown: Overview, places: Places) {
  const { kind } = shown.answer;
  if (kind === 'no-population') {
    return (
      <LinkButton tone="primary" href={places.units}>
        {words.actions.units}
      </LinkButton>
    );
  }
  if (kind === 'no-baseline') {
    return (
      <LinkButton tone="primary" href={places.units}>
        {words.actions.baseline}
      </LinkButton>
    );
  }
  if (kind === 'short' && shown.running && shown.basis === 'named') {
    return (
      <LinkButton tone="primary" href={places.behind('missing')}>
        {words.actions.missing}
      </LinkButton>
    );
  }
  return null;
}

function Foot({ shown }: { shown: Overview }) {
  const { overview, lists } = useText();
  const words = overview.foot;
  return (
    <p className="page-foot">
      <span>{words.basis({ basis: lists.bases[shown.basis] })}</span>
      <span>
        {shown.latestSession === undefined ? words.none : words.latest({ date: formatDate(shown.latestSession) })}
      </span>
      <span>{words.known}</span>
    </p>
  );
}
