import { useLocation } from 'react-router-dom';
import type { EvaluationRow, Inspections } from '#domain/inspections/inspections.views.ts';
import { formatDate } from '#i18n/format.ts';
import { useSession } from '#runtime/session.ts';
import { Card } from '#ui/card.tsx';
import { type Column, DataTable } from '#ui/data-table.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { useText } from '#ui/use-text.ts';
import { resultText } from './point-words.ts';
import { GradeTag, StateTag } from './state-tags.tsx';

/** Visits that the unit in view itself had this year. */
export function VisitsCard({ page }: { page: Inspections }) {
  const messages = useText();
  const words = messages.inspections;
  const { search } = useLocation();
  const { year } = useSession();
  const columns: Column<EvaluationRow>[] = [
    { id: 'date', head: words.round.date, cell: (row) => formatDate(row.date), sort: (row) => row.date },
    {
      id: 'score',
      head: words.round.score,
      number: true,
      cell: (row) => (row.missing === 0 && resultText(messages, row)) || messages.frame.dash,
    },
    { id: 'grade', head: words.round.grade, cell: (row) => <GradeTag grade={row.grade} /> },
    { id: 'state', head: words.round.state, cell: (row) => <StateTag {...row} /> },
    { id: 'findings', head: words.round.findings, number: true, cell: (row) => row.openFindings },
  ];
  return (
    <Card flush title={words.visits.title}>
      <DataTable
        label={words.visits.title}
        columns={columns}
        rows={page.visits}
        rowId={(row) => row.id}
        rowHref={(row) => `#/inspections/record/${row.id}${search}`}
        empty={<EmptyState title={words.visits.none({ year })} />}
      />
    </Card>
  );
}
