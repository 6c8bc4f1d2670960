import { useLocation } from 'react-router-dom';
import type { PlanPage } from '#domain/plans/plan.views.ts';
import { Card } from '#ui/card.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { Tag } from '#ui/tag.tsx';
import { useText } from '#ui/use-text.ts';
import { STATE_TONES } from './plan-standing.tsx';

/** How the plans of the units directly below stand; each row leads to that unit's plan. */
export function BelowCard({ page }: { page: PlanPage }) {
  const { plans } = useText();
  const { search } = useLocation();
  const words = plans.below;
  if (page.below.length === 0) return null;
  const have = page.below.filter((row) => row.state !== undefined).length;
  const hrefOf = (unit: string): string => {
    const params = new URLSearchParams(search);
    params.set('unit', unit);
    return `#/plan?${params}`;
  };
  return (
    <Card flush title={words.title} question={words.answer({ have, of: page.below.length })}>
      <DataTable
        label={words.title}
        rows={page.below}
        rowId={(row) => row.unit}
        rowHref={(row) => hrefOf(row.unit)}
        columns={[
          { id: 'unit', head: words.unit, cell: (row) => row.name, sort: (row) => row.name },
          {
            id: 'state',
            head: words.state,
            sort: (row) => row.state,
            cell: (row) =>
              row.state ? <Tag tone={STATE_TONES[row.state]}>{plans.states[row.state]}</Tag> : plans.noPlan,
          },
        ]}
      />
    </Card>
  );
}
