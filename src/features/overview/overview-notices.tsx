import { lazy, Suspense } from 'react';
import type { Overview } from '#domain/overview/overview.views.ts';
import { formatDate, formatNumber } from '#i18n/format.ts';
import { LinkButton } from '#ui/button.tsx';
import { Notice } from '#ui/notice.tsx';
import { useText } from '#ui/use-text.ts';
import { counted } from './overview-words.ts';

/** Signing a year is rare; its command comes when there is one to sign. */
const CloseYear = lazy(async () => ({ default: (await import('./close-year.tsx')).CloseYear }));

/** What a person has to look at or decide before trusting the figures. */
export function OverviewNotices({ shown, unitsHref }: { shown: Overview; unitsHref: string }) {
  const { overview: words } = useText();
  const { notices } = words;
  const { residents, signed, report, basis } = shown;
  const toPopulation = (
    <LinkButton tone="text" href={unitsHref}>
      {notices.toPopulation}
    </LinkButton>
  );
  const rivals = residents?.rivals ?? [];
  const items = [
    shown.toClose !== undefined && shown.residents !== undefined && (
      <Suspense key="close" fallback={null}>
        <CloseYear shown={shown} year={shown.toClose} />
      </Suspense>
    ),
    signed !== undefined && signed.revised !== signed.count && signed.revised > 0 && (
      <Notice key="signed">
        {notices.signed({
          date: formatDate(signed.closedOn),
          count: counted(words, signed.count, basis),
          revised: counted(words, signed.revised, basis),
        })}
      </Notice>
    ),
    residents !== undefined && rivals.length > 0 && (
      <Notice key="rivals" tone="warn" actions={toPopulation}>
        {notices.rivals({
          used: formatNumber(residents.people),
          others: rivals.map((people) => formatNumber(people)).join(', '),
        })}
      </Notice>
    ),
    report.problems.includes('training-rate.more-persons-than-residents') && (
      <Notice key="over" tone="warn" actions={toPopulation}>
        {notices.overWhole}
      </Notice>
    ),
  ].filter(Boolean);
  return items.length === 0 ? null : <div className="stack page-notices">{items}</div>;
}
