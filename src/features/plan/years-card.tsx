import { useLocation } from 'react-router-dom';
import type { PlanPage } from '#domain/plans/plan.views.ts';
import { Card } from '#ui/card.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { Tag } from '#ui/tag.tsx';
import { useText } from '#ui/use-text.ts';
import { STATE_TONES } from './plan-standing.tsx';

/** The years of the three-year plan are the annual plans. */
export function YearsCard({ page }: { page: PlanPage }) {
  const { plans } = useText();
  const { search } = useLocation();
  const words = plans.years;
  const hrefOf = (year: number): string => {
    const params = new URLSearchParams(search);
    params.set('year', String(year));
    params.set('part', 'annual');
    return `#/plan?${params}`;
  };
  return (
    <Card flush title={words.title}>
      <DataTable
        label={words.title}
        rows={page.years}
        rowId={(row) => String(row.year)}
        rowHref={(row) => hrefOf(row.year)}
        columns={[
          { id: 'year', head: words.year, cell: (row) => row.year },
          { id: 'plan', head: words.plan, cell: (row) => row.title || plans.noPlan },
          {
            id: 'state',
            head: words.state,
            cell: (row) => row.state && <Tag tone={STATE_TONES[row.state]}>{plans.states[row.state]}</Tag>,
          },
        ]}
      />
    </Card>
  );
}
