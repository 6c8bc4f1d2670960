import { useLocation } from 'react-router-dom';
import { type OrganizationList, organizationListView } from '#domain/organizations/organization.views.ts';
import { ROUND_STEPS, STAGES, type Stage } from '#domain/organizations/way.rules.ts';
import { formatDate, formatNumber } from '#i18n/format.ts';
import { useSession } from '#runtime/session.ts';
import { useLive } from '#runtime/use-live.ts';
import { LinkButton } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { type Column, DataTable } from '#ui/data-table.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { useText } from '#ui/use-text.ts';
import { asOfDay } from './as-of.ts';
import { useRegisterFilter } from './use-register-filter.ts';
import './organizations.css';

type DueRow = OrganizationList['due'][number];

const UNDER_WAY: readonly Stage[] = [...(ROUND_STEPS as readonly Stage[]), 'returned'];

/** How many stand at each stage, and what waits to be done. */
export function WhoCard() {
  const { ways, organizations, frame } = useText();
  const words = ways.due;
  const { unit, year, today } = useSession();
  const { search } = useLocation();
  const filter = useRegisterFilter();
  const asOf = asOfDay(year, today);
  const { data, error } = useLive(organizationListView, { unit, kind: filter.kind, asOf });
  if (data !== undefined && STAGES.every((stage) => data.byStage[stage] === 0)) return null;
  const under = UNDER_WAY.reduce((sum, stage) => sum + (data?.byStage[stage] ?? 0), 0);
  const due = data?.due ?? [];
  const columns: Column<DueRow>[] = [
    { id: 'name', head: words.name, cell: (row) => row.name, sort: (row) => row.name },
    { id: 'what', head: words.what, cell: (row) => words.reasons[row.due.reason], sort: (row) => row.due.reason },
    {
      id: 'date',
      head: words.date,
      cell: (row) => (row.due.date === '' ? frame.dash : formatDate(row.due.date)),
      sort: (row) => row.due.date,
    },
    { id: 'unit', head: organizations.list.unit, cell: (row) => row.unitName, wideOnly: true },
  ];
  return (
    <Card
      flush
      title={data ? ways.who.answer({ under: formatNumber(under), due: formatNumber(due.length) }) : ways.who.title}
      question={ways.who.question({ date: formatDate(asOf) })}
    >
      <ul className="stages" aria-label={ways.who.title}>
        {STAGES.filter((stage) => (data?.byStage[stage] ?? 0) > 0).map((stage) => (
          <li key={stage}>
            <LinkButton
              href={filter.hrefOfStage(filter.stage === stage ? undefined : stage)}
              aria-current={filter.stage === stage ? 'true' : undefined}
            >
              {ways.who.show({ stage: ways.stages[stage], count: formatNumber(data?.byStage[stage] ?? 0) })}
            </LinkButton>
          </li>
        ))}
      </ul>
      <DataTable
        label={words.title}
        columns={columns}
        rows={due}
        rowId={(row) => row.id}
        rowHref={(row) => `#/organizations/${row.id}${search}`}
        loading={data === undefined}
        error={error?.message}
        rowHeight={44}
        empty={<EmptyState title={words.none} />}
      />
    </Card>
  );
}
