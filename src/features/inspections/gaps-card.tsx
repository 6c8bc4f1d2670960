import type { EvaluationPage } from '#domain/inspections/evaluation.views.ts';
import { Card } from '#ui/card.tsx';
import { type Column, DataTable } from '#ui/data-table.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { useText } from '#ui/use-text.ts';
import { pointsText } from './point-words.ts';

type Gap = EvaluationPage['gaps'][number];

/** Points lost, the most first: the list of what there is to do. */
export function GapsCard({ page }: { page: EvaluationPage }) {
  const words = useText().inspections.self;
  const { gaps } = page;
  const lost = gaps.reduce((sum, gap) => sum + gap.lost, 0);
  const title = gaps.length === 0 ? words.noGaps : words.gaps({ lost: pointsText(lost), count: gaps.length });
  const columns: Column<Gap>[] = [
    { id: 'item', head: words.item, cell: ({ score }) => score.item.name, sort: ({ score }) => score.item.name },
    { id: 'lost', head: words.lost, number: true, cell: (gap) => pointsText(gap.lost), sort: (gap) => gap.lost },
    { id: 'todo', head: words.todo, cell: ({ score }) => score.note || score.item.evidence },
  ];
  return (
    <Card flush title={title} question={words.gapsQuestion}>
      <DataTable
        label={title}
        columns={columns}
        rows={gaps}
        rowId={({ score }) => score.item.id}
        empty={<EmptyState title={words.noGaps} />}
      />
    </Card>
  );
}
