import { useLocation, useSearchParams } from 'react-router-dom';
import { evaluationView } from '#domain/inspections/evaluation.views.ts';
import { EVIDENCE, type EvidenceFigure, evidenceView } from '#domain/reports/evidence.views.ts';
import { taskEvidenceView } from '#domain/reports/task-evidence.views.ts';
import { useSession } from '#runtime/session.ts';
import { useLive } from '#runtime/use-live.ts';
import { LinkButton } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { ErrorState } from '#ui/error-state.tsx';
import { LoadingState } from '#ui/loading-state.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { useText } from '#ui/use-text.ts';
import { evidencePaper } from './evidence-paper.ts';
import { itemPaper } from './item-paper.ts';
import { PaperView } from './paper-view.tsx';
import { taskPaper } from './task-paper.ts';

/** What proves one indicator, one item of an inspection or one task of a plan, on one paper. */
export function EvidenceTab() {
  const [search] = useSearchParams();
  const item = search.get('item');
  const task = search.get('task');
  if (item !== null) return <ItemEvidence item={item} />;
  return task === null ? <FigureEvidence /> : <TaskEvidence task={task} />;
}

function TaskEvidence({ task }: { task: string }) {
  const messages = useText();
  const words = messages.papers.pack;
  const { year, today } = useSession();
  const [search] = useSearchParams();
  const { data, isPending, error } = useLive(taskEvidenceView, { task, year, today });
  if (error) return <ErrorState detail={error.message} />;
  if (isPending) return <LoadingState height={640} lines={8} />;
  const kept = new URLSearchParams(search);
  kept.delete('task');
  if (data) kept.set('unit', data.unit);
  const back = (
    <LinkButton tone="quiet" icon="left" href={`#/plan${kept.size > 0 ? `?${kept}` : ''}`}>
      {words.toPlan}
    </LinkButton>
  );
  if (data === undefined) {
    return (
      <EmptyState title={words.gone} actions={back}>
        {words.goneText}
      </EmptyState>
    );
  }
  return (
    <>
      <div className="line no-print">{back}</div>
      <PaperView paper={taskPaper(messages, data)} />
    </>
  );
}

/** `item`: id of the record and of the item of its sheet, with a slash between. */
function ItemEvidence({ item }: { item: string }) {
  const messages = useText();
  const words = messages.reports.evidence.item;
  const { today } = useSession();
  const { search } = useLocation();
  const [evaluation = '', id] = item.split('/');
  const { data, isPending, error } = useLive(evaluationView, { evaluation, today });
  const score = data?.items.find((each) => each.item.id === id);
  if (error) return <ErrorState detail={error.message} />;
  if (isPending) return <LoadingState height={640} lines={8} />;
  const kept = new URLSearchParams(search);
  kept.delete('item');
  const address = `#/inspections${data ? `/record/${data.id}` : ''}${kept.size > 0 ? `?${kept}` : ''}`;
  const back = (
    <LinkButton tone="quiet" icon="left" href={address}>
      {data ? words.toRecord : messages.inspections.back}
    </LinkButton>
  );
  if (data === undefined || score === undefined) {
    return (
      <EmptyState title={words.gone} actions={back}>
        {words.goneText}
      </EmptyState>
    );
  }
  return (
    <>
      <div className="line no-print">{back}</div>
      <PaperView paper={itemPaper(messages, data, score)} />
    </>
  );
}

/** Figure, definition and records of an indicator. */
function FigureEvidence() {
  const messages = useText();
  const { reports } = messages;
  const { unit, year, today } = useSession();
  const [search, setSearch] = useSearchParams();
  const figure = EVIDENCE.find((each) => each === search.get('figure')) ?? 'training-rate';
  const { data, isPending, error } = useLive(evidenceView, { unit, year, today, figure });
  const change = (next: EvidenceFigure) => {
    const params = new URLSearchParams(search);
    params.set('figure', next);
    setSearch(params, { replace: true });
  };
  return (
    <>
      <div className="line choices no-print">
        <SelectField
          label={reports.evidence.figure}
          value={figure}
          options={EVIDENCE.map((value) => ({ value, label: reports.evidence.figures[value] }))}
          onChange={change}
        />
      </div>
      {error && <ErrorState detail={error.message} />}
      {data !== undefined ? (
        <PaperView paper={evidencePaper(messages, data, figure)} />
      ) : isPending ? (
        !error && <LoadingState height={640} lines={8} />
      ) : (
        <EmptyState title={reports.noUnit} />
      )}
    </>
  );
}
