import { useState } from 'react';
import { useLocation } from 'react-router-dom';
import type { Inspections, RoundRow } from '#domain/inspections/inspections.views.ts';
import { formatDate } from '#i18n/format.ts';
import { useSession } from '#runtime/session.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { type Column, DataTable } from '#ui/data-table.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { useText } from '#ui/use-text.ts';
import { RoundForm } from './round-form.tsx';

/** The rounds of the year that touch the unit in view. */
export function RoundsCard({ page }: { page: Inspections }) {
  const { inspections } = useText();
  const words = inspections.rounds;
  const { search } = useLocation();
  const { year } = useSession();
  const [adding, setAdding] = useState(false);
  const { rounds } = page;
  const sum = (of: (row: RoundRow) => number): number => rounds.reduce((all, row) => all + of(row), 0);
  const columns: Column<RoundRow>[] = [
    { id: 'name', head: words.name, cell: (row) => row.title, sort: (row) => row.title },
    {
      id: 'dates',
      head: words.dates,
      cell: (row) => words.between({ from: formatDate(row.from, 'day'), to: formatDate(row.to, 'day') }),
      sort: (row) => row.from,
    },
    { id: 'who', head: words.inspectors, wideOnly: true, cell: (row) => row.inspectors.join(' · ') },
    {
      id: 'visited',
      head: words.visited,
      number: true,
      cell: (row) => words.of({ count: row.visited, of: row.units }),
      sort: (row) => row.visited,
    },
    {
      id: 'visiting',
      head: words.visiting,
      number: true,
      wideOnly: true,
      cell: (row) => row.visiting,
      sort: (row) => row.visiting,
    },
    {
      id: 'signed',
      head: words.signed,
      number: true,
      wideOnly: true,
      cell: (row) => words.of({ count: row.signed, of: row.units }),
      sort: (row) => row.signed,
    },
    {
      id: 'findings',
      head: words.findings,
      number: true,
      cell: (row) => row.openFindings,
      sort: (row) => row.openFindings,
    },
  ];
  const add = (
    <Button tone="primary" icon="add" onClick={() => setAdding(true)}>
      {words.add}
    </Button>
  );
  return (
    <Card
      flush
      title={
        rounds.length === 0
          ? words.title
          : words.answer({
              rounds: rounds.length,
              visited: sum((row) => row.visited),
              visiting: sum((row) => row.visiting),
              units: sum((row) => row.units),
            })
      }
      question={words.question}
      actions={rounds.length > 0 && add}
    >
      <DataTable
        label={words.title}
        columns={columns}
        rows={rounds}
        rowId={(row) => row.id}
        rowHref={(row) => `#/inspections/round/${row.id}${search}`}
        empty={
          <EmptyState title={words.none({ year })} actions={add}>
            {words.noneText}
          </EmptyState>
        }
      />
      {adding && <RoundForm page={page} onClose={() => setAdding(false)} />}
    </Card>
  );
}
