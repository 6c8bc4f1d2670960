import { type PopulationRow, populationView } from '#domain/population/population.views.ts';
import type { UnitNode } from '#domain/units/unit.rules.ts';
import { formatDate, formatNumber } from '#i18n/format.ts';
import { useSession } from '#runtime/session.ts';
import { useLive } from '#runtime/use-live.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { type Column, DataTable } from '#ui/data-table.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Tag } from '#ui/tag.tsx';
import { useText } from '#ui/use-text.ts';

type Coverage = { streets: { covered: number; all: number }; communities: { covered: number; all: number } };

/** Everything below the unit as an indented list, with the residents that count for the year. */
export function BelowCard({
  unit,
  coverage,
  hrefOf,
  onAdd,
}: {
  unit: UnitNode;
  coverage: Coverage | undefined;
  hrefOf: (unit: string) => string;
  onAdd: () => void;
}) {
  const { units, lists, frame } = useText();
  const words = units.below;
  const { year } = useSession();
  const { data, error } = useLive(populationView, { unit: unit.code, year });
  const rows = data?.below ?? [];
  const columns: Column<PopulationRow>[] = [
    {
      id: 'name',
      head: words.name,
      cell: (row) => (
        <span className={`unit-indent-${Math.min(2, row.depth - 1)}`}>
          {row.name} {!row.working && <Tag tone="warn">{units.notWorking}</Tag>}
        </span>
      ),
    },
    { id: 'place', head: words.place, wideOnly: true, cell: (row) => lists.places[row.place] },
    {
      id: 'residents',
      head: words.residents,
      number: true,
      cell: (row) => (row.residents === undefined ? words.none : formatNumber(row.residents.people)),
      total: data && data.against.sum > 0 ? formatNumber(data.against.sum) : frame.dash,
    },
    {
      id: 'date',
      head: words.date,
      wideOnly: true,
      cell: (row) => (row.residents === undefined ? frame.dash : formatDate(row.residents.date)),
    },
    {
      id: 'source',
      head: words.source,
      wideOnly: true,
      cell: (row) =>
        row.residents === undefined
          ? frame.dash
          : row.residents.from === 'own'
            ? (row.residents.source ?? frame.dash)
            : words.sumOfChildren,
    },
  ];
  const of = ({ covered, all }: { covered: number; all: number }) => `${formatNumber(covered)} / ${formatNumber(all)}`;
  return (
    <Card title={words.title({ count: rows.length })} question={words.question}>
      <DataTable
        label={words.title({ count: rows.length })}
        columns={columns}
        rows={rows}
        rowId={(row) => row.unit}
        rowHref={(row) => hrefOf(row.unit)}
        {...(rows.length > 0 && { totalLabel: words.sum })}
        loading={data === undefined}
        error={error?.message}
        empty={
          unit.tier === 'point' ? (
            <p className="muted">{words.emptyPoint}</p>
          ) : (
            <EmptyState
              title={words.title({ count: 0 })}
              actions={
                <Button icon="add" onClick={onAdd}>
                  {units.add}
                </Button>
              }
            >
              {words.emptyText}
            </EmptyState>
          )
        }
      />
      {rows.length > 0 && coverage && (
        <p className="definition">
          {words.coverage({ streets: of(coverage.streets), communities: of(coverage.communities) })}
        </p>
      )}
    </Card>
  );
}
