import { useSearchParams } from 'react-router-dom';
import { EVIDENCE, type EvidenceFigure, evidenceView } from '#domain/reports/evidence.views.ts';
import { useSession } from '#runtime/session.ts';
import { useLive } from '#runtime/use-live.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { ErrorState } from '#ui/error-state.tsx';
import { LoadingState } from '#ui/loading-state.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { useText } from '#ui/use-text.ts';
import { evidencePaper } from './evidence-paper.ts';
import { PaperView } from './paper-view.tsx';

/** What proves one indicator: figure, definition and records on one paper. */
export function EvidenceTab() {
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
