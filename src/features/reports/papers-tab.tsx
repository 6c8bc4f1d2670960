import { useMemo } from 'react';
import { useLocation, useSearchParams } from 'react-router-dom';
import { closingView } from '#domain/closing/closing.views.ts';
import { planView } from '#domain/plans/plan.views.ts';
import { certificateView } from '#domain/reports/certificate.views.ts';
import { summaryView } from '#domain/reports/summary.views.ts';
import type { IsoMonth } from '#kernel/calendar.ts';
import { useSession } from '#runtime/session.ts';
import { useLive } from '#runtime/use-live.ts';
import { LinkButton } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { ErrorState } from '#ui/error-state.tsx';
import { LoadingState } from '#ui/loading-state.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { useText } from '#ui/use-text.ts';
import { certificatePaper } from './certificate-paper.ts';
import { LearningWeekOnPaper } from './learning-week.tsx';
import { monthPaper } from './month-paper.ts';
import { MonthSelect } from './month-select.tsx';
import { PaperView } from './paper-view.tsx';
import { planPaper } from './plan-paper.ts';
import { PublicNoticeOnPaper } from './public-notice.tsx';
import { summaryCharts } from './summary-charts.tsx';
import { summaryPaper } from './summary-paper.ts';
import { useMonth } from './use-month.ts';

const PAPERS = ['month', 'half', 'year', 'plan', 'notice', 'week', 'certificate'] as const;
type PaperKindName = (typeof PAPERS)[number];

/** The papers that a unit hands in, each filled from the records: to print, as Word, as a workbook. */
export function PapersTab() {
  const { reports } = useText();
  const [search, setSearch] = useSearchParams();
  const { month, choose } = useMonth();
  const kind = PAPERS.find((each) => each === search.get('paper')) ?? 'month';
  const change = (next: PaperKindName) => {
    const params = new URLSearchParams(search);
    params.set('paper', next);
    setSearch(params, { replace: true });
  };
  return (
    <>
      <div className="line choices no-print">
        <SelectField
          label={reports.papers.choose}
          value={kind}
          options={PAPERS.map((value) => ({ value, label: reports.papers.kinds[value] }))}
          onChange={change}
        />
        {kind === 'month' && <MonthSelect month={month} onChange={choose} />}
      </div>
      {kind === 'month' && <MonthReturn month={month} />}
      {kind === 'plan' && <PlanOnPaper />}
      {kind === 'notice' && <PublicNoticeOnPaper />}
      {kind === 'week' && <LearningWeekOnPaper />}
      {kind === 'certificate' && <CertificateOnPaper learner={search.get('learner') ?? ''} />}
      {(kind === 'half' || kind === 'year') && <SummaryOnPaper key={kind} half={kind === 'half'} />}
    </>
  );
}

function Waiting({ pending, error }: { pending: boolean; error: Error | null }) {
  const { reports } = useText();
  if (error) return <ErrorState detail={error.message} />;
  return pending ? <LoadingState height={640} lines={8} /> : <EmptyState title={reports.noUnit} />;
}

function MonthReturn({ month }: { month: IsoMonth }) {
  const messages = useText();
  const { unit, today } = useSession();
  const { data, isPending, error } = useLive(closingView, { unit, month, today });
  if (data === undefined) return <Waiting pending={isPending} error={error} />;
  return <PaperView paper={monthPaper(messages, data)} picture />;
}

function PlanOnPaper() {
  const messages = useText();
  const { reports } = messages;
  const { search } = useLocation();
  const { unit, year, today } = useSession();
  const { data, isPending, error } = useLive(planView, { unit, year, today });
  if (data === undefined) return <Waiting pending={isPending} error={error} />;
  if (data.annual === undefined) {
    return (
      <EmptyState
        title={reports.planPaper.none}
        actions={<LinkButton href={`#/plan${search}`}>{reports.planPaper.toPlan}</LinkButton>}
      />
    );
  }
  return <PaperView paper={planPaper(messages, data, data.annual)} />;
}

function CertificateOnPaper({ learner }: { learner: string }) {
  const messages = useText();
  const words = messages.forms.certificate;
  const { search } = useLocation();
  const { year, today } = useSession();
  const { data, isPending, error } = useLive(certificateView, { learner, year, today });
  if (data !== undefined) return <PaperView paper={certificatePaper(messages, data, today)} picture />;
  if (learner !== '' && (error || isPending)) return <Waiting pending={isPending} error={error} />;
  const toLearners = <LinkButton href={`#/learners${search}`}>{words.toLearners}</LinkButton>;
  return (
    <EmptyState title={learner === '' ? words.none : words.gone} actions={toLearners}>
      {words.noneText}
    </EmptyState>
  );
}

function SummaryOnPaper({ half }: { half: boolean }) {
  const messages = useText();
  const { unit, year, today } = useSession();
  const { data, isPending, error } = useLive(summaryView, { unit, year, today, half });
  const made = useMemo(
    () => data && { paper: summaryPaper(messages, data, half), charts: summaryCharts(messages, data) },
    [messages, data, half],
  );
  if (made === undefined) return <Waiting pending={isPending} error={error} />;
  return <PaperView paper={made.paper} charts={made.charts} />;
}
