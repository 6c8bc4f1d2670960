import { lazy, type ReactNode, Suspense, useEffect, useMemo, useState } from 'react';
import { useLocation } from 'react-router-dom';
import { fundingOverviewView } from '#domain/funding/funding-overview.views.ts';
import { organizationSharesView } from '#domain/organizations/organization-shares.views.ts';
import { type Overview, overviewView } from '#domain/overview/overview.views.ts';
import { formatDate } from '#i18n/format.ts';
import type { Messages } from '#i18n/language.ts';
import { useSession } from '#runtime/session.ts';
import { useLive } from '#runtime/use-live.ts';
import { Button, LinkButton } from '#ui/button.tsx';
import { EmphasisText } from '#ui/emphasis-text.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { ErrorState } from '#ui/error-state.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { useText } from '#ui/use-text.ts';
import { HeadlineTiles, type Places } from './headline-tiles.tsx';
import { OverviewNotices } from './overview-notices.tsx';
import { ChartsSkeleton, OverviewSkeleton } from './overview-skeleton.tsx';
import { answerWords } from './overview-words.ts';

/** What draws charts comes after the figures: they are the answer, and must not wait for it. */
const OverviewCharts = lazy(async () => ({ default: (await import('./overview-charts.tsx')).OverviewCharts }));

export function OverviewHome() {
  const { overview: words } = useText();
  const { search } = useLocation();
  const { unit, year, today } = useSession();
  const overview = useLive(overviewView, { unit, year, today });
  const shares = useLive(organizationSharesView, { unit, year, asOf: today });
  const money = useLive(fundingOverviewView, { unit, year });
  const places = useMemo<Places>(
    () => ({
      behind: (figure) => `#/overview/behind/${figure}${search}`,
      organizations: `#/organizations${search}`,
      funding: `#/funding${search}`,
      units: `#/units${search}`,
    }),
    [search],
  );
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
  return (
    <>
      <Answer shown={shown} places={places} />
      <OverviewNotices shown={shown} unitsHref={places.units} />
      <HeadlineTiles shown={shown} shares={shares.data} money={money.data} places={places} />
      <AfterFigures>
        <Suspense fallback={<ChartsSkeleton />}>
          <OverviewCharts {...{ shown, shares: shares.data, money: money.data, places }} />
        </Suspense>
      </AfterFigures>
      <Foot shown={shown} />
    </>
  );
}

/** What it holds begins with the next drawing, so that the figures need not wait for its code. */
function AfterFigures({ children }: { children: ReactNode }) {
  const [painted, setPainted] = useState(false);
  useEffect(() => setPainted(true), []);
  return painted ? children : <ChartsSkeleton />;
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
