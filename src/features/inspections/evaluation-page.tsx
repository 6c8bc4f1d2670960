import { type ReactNode, useState } from 'react';
import { useLocation, useNavigate, useParams } from 'react-router-dom';
import { deleteEvaluation } from '#domain/inspections/evaluation.commands.ts';
import { evaluationView, type EvaluationPage as Page } from '#domain/inspections/evaluation.views.ts';
import { formatDate } from '#i18n/format.ts';
import { useSession } from '#runtime/session.ts';
import { useCommand } from '#runtime/use-command.ts';
import { useLive } from '#runtime/use-live.ts';
import { Button, LinkButton } from '#ui/button.tsx';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { ErrorState } from '#ui/error-state.tsx';
import { LoadingState } from '#ui/loading-state.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { useText } from '#ui/use-text.ts';
import { AmendmentsCard } from './amendments-card.tsx';
import { CodeCard } from './code-card.tsx';
import { DrawCard } from './draw-card.tsx';
import { FiguresCard } from './figures-card.tsx';
import { FindingsCard } from './findings-card.tsx';
import { GapsCard } from './gaps-card.tsx';
import { RemarksCard } from './remarks-card.tsx';
import { SampleLine } from './sample-line.tsx';
import { ScoreTable } from './score-table.tsx';
import { ScoreWalk } from './score-walk.tsx';
import { SignaturesCard } from './signatures-card.tsx';
import { StateTag } from './state-tags.tsx';
import { VisitFiles } from './visit-files.tsx';

/** One record: a visit, a self-assessment or a year-end assessment, from the first point to the paper. */
export function EvaluationPage() {
  const { inspections } = useText();
  const { evaluation = '' } = useParams();
  const { today } = useSession();
  const { search } = useLocation();
  const { data, isPending, error } = useLive(evaluationView, { evaluation, today });
  const home = `#/inspections${search}`;
  if (error) return <ErrorState detail={error.message} />;
  if (isPending) return <LoadingState height={560} lines={6} />;
  if (data === undefined) {
    return (
      <EmptyState page title={inspections.gone} actions={<LinkButton href={home}>{inspections.back}</LinkButton>}>
        {inspections.goneText}
      </EmptyState>
    );
  }
  const isOpen = data.state === 'open';
  return (
    <div className="stack inspection-paper inspection-record">
      <LinkButton
        tone="quiet"
        icon="left"
        href={data.round ? `#/inspections/round/${data.round.id}${search}` : home}
        className="back-link no-print"
      >
        {data.round ? inspections.page.toRound : inspections.back}
      </LinkButton>
      <SampleLine />
      <Head page={data} />
      <FiguresCard page={data} />
      {isOpen && <ScoreWalk page={data} />}
      <ScoreTable page={data} paperOnly={isOpen} />
      {data.form === 'self' && <GapsCard page={data} />}
      {data.form === 'visit' && <DrawCard page={data} />}
      {data.form !== 'self' && <FindingsCard page={data} />}
      {data.form !== 'self' && <RemarksCard page={data} />}
      <VisitFiles page={data} />
      <SignaturesCard page={data} />
      <CodeCard page={data} />
      {data.state === 'signed' && <AmendmentsCard page={data} />}
    </div>
  );
}

function Head({ page }: { page: Page }) {
  const { inspections, frame } = useText();
  const words = inspections.page;
  const navigate = useNavigate();
  const { search } = useLocation();
  const remove = useCommand(deleteEvaluation);
  const [asking, setAsking] = useState(false);
  const facts: ReactNode[] = [
    page.round?.title,
    formatDate(page.date),
    page.inspectors.length > 0 && words.inspectors({ names: page.inspectors.join(' · ') }),
    words.recordOf({ sheet: page.sheet.title, version: page.sheet.version }),
  ].filter(Boolean);
  async function confirm() {
    if ((await remove.run({ evaluation: page.id })).ok) navigate(`/inspections${search}`);
  }
  return (
    <>
      <PageHeader
        title={words.of({ form: inspections.forms[page.form], unit: page.unitName })}
        actions={
          <>
            <Button icon="print" onClick={() => window.print()}>
              {frame.print}
            </Button>
            {page.state === 'open' && (
              <Button tone="quiet" icon="remove" onClick={() => setAsking(true)}>
                {words.delete}
              </Button>
            )}
          </>
        }
      >
        <span className="line">
          <StateTag {...page} />
          {facts.map((fact) => (
            <span key={String(fact)}>{fact}</span>
          ))}
        </span>
        {page.state !== 'signed' && <span className="only-paper">{words.draft}</span>}
      </PageHeader>
      {asking && (
        <ConfirmDialog
          title={words.deleteTitle}
          action={words.delete}
          danger
          busy={remove.isPending}
          onConfirm={() => void confirm()}
          onClose={() => setAsking(false)}
        >
          <p>{words.deleteText}</p>
        </ConfirmDialog>
      )}
    </>
  );
}
