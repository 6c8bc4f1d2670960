import { type ReactNode, useState } from 'react';
import { useLocation, useParams } from 'react-router-dom';
import {
  BEHIND_PAGE,
  behindDeclaredView,
  behindPersonsView,
  behindSessionsView,
  missingCountView,
  type PersonsAsked,
} from '#domain/overview/behind.views.ts';
import { unitTreeView } from '#domain/units/unit.views.ts';
import { formatDate, formatList, formatMonth, formatNumber } from '#i18n/format.ts';
import { listName } from '#i18n/list-name.ts';
import { useSession } from '#runtime/session.ts';
import { useExport } from '#runtime/use-export.ts';
import { useLive } from '#runtime/use-live.ts';
import { Button, LinkButton } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { type Column, DataTable } from '#ui/data-table.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { Tag } from '#ui/tag.tsx';
import { useText } from '#ui/use-text.ts';
import { counted } from './overview-words.ts';

const PERSONS: Readonly<Record<string, PersonsAsked>> = { persons: 'home', place: 'place', missing: 'missing' };

/** The records that make a figure: people by name, sessions, statements. */
export function BehindPage() {
  const { overview: words } = useText();
  const { figure = '' } = useParams();
  const group = figure.startsWith('group.') ? figure.slice('group.'.length) : undefined;
  const persons = group === undefined ? PERSONS[figure] : 'home';
  // Another figure, unit or year starts at its first page again.
  const { unit, year } = useSession();
  const key = `${figure}/${unit}/${year}`;
  if (persons !== undefined) return <Persons key={key} persons={persons} group={group} />;
  if (figure === 'sessions') return <Sessions key={key} />;
  if (figure === 'declared') return <Declared key={key} />;
  return <EmptyState page title={words.behind.unknownFigure} actions={<BackLink />} />;
}

function BackLink() {
  const { overview: words } = useText();
  const { search } = useLocation();
  return <LinkButton href={`#/overview${search}`}>{words.behind.back}</LinkButton>;
}

function useUnitName(unit: string): string {
  const tree = useLive(unitTreeView, {});
  return tree.data?.find((node) => node.code === unit)?.name ?? '';
}

function Frame({
  title,
  lead,
  actions,
  children,
}: {
  title: string;
  lead: string;
  actions?: ReactNode;
  children: ReactNode;
}) {
  return (
    <>
      <PageHeader
        title={title}
        actions={
          <>
            {actions}
            <BackLink />
          </>
        }
      >
        {lead}
      </PageHeader>
      <Card flush>{children}</Card>
    </>
  );
}

function Pager({
  page,
  more,
  total,
  onPage,
}: {
  page: number;
  more: boolean;
  total?: number;
  onPage: (page: number) => void;
}) {
  const { overview: words } = useText();
  if (page === 0 && !more) return null;
  const from = page * BEHIND_PAGE + 1;
  return (
    <div className="line pager">
      <Button disabled={page === 0} onClick={() => onPage(page - 1)}>
        {words.behind.previous}
      </Button>
      <span className="muted">
        {total === undefined
          ? words.behind.page({ page: page + 1 })
          : words.behind.range({
              from: formatNumber(from),
              to: formatNumber(Math.min(total, from + BEHIND_PAGE - 1)),
              total: formatNumber(total),
            })}
      </span>
      <Button disabled={!more} onClick={() => onPage(page + 1)}>
        {words.behind.next}
      </Button>
    </div>
  );
}

function Persons({ persons, group }: { persons: PersonsAsked; group: string | undefined }) {
  return persons === 'missing' ? <MissingPersons /> : <PersonsTable persons={persons} group={group} />;
}

/** Their number is counted apart: the list does not wait for it. */
function MissingPersons() {
  const { unit, year } = useSession();
  const { data } = useLive(missingCountView, { unit, year });
  return <PersonsTable persons="missing" missing={data} />;
}

function PersonsTable({
  persons,
  group,
  missing,
}: {
  persons: PersonsAsked;
  group?: string | undefined;
  missing?: number | undefined;
}) {
  const { overview, lists, frame } = useText();
  const words = overview.behind;
  const { search } = useLocation();
  const { unit, year } = useSession();
  const { saveWorkbook } = useExport();
  const [page, setPage] = useState(0);
  const name = useUnitName(unit);
  const { data, error } = useLive(behindPersonsView, { unit, year, persons, group, page });
  const found = persons === 'missing' ? missing : data?.total;
  const total = found === undefined ? frame.dash : counted(overview, found, 'named');
  const title =
    group !== undefined
      ? words.group({ group: listName(lists.groups, group) })
      : { home: words.persons, place: words.place, missing: words.missing }[persons];
  const lead =
    persons === 'missing'
      ? words.missingLead({ unit: name, year, before: year - 1, total })
      : persons === 'place'
        ? words.placeLead({ unit: name, year, total })
        : words.personsLead({ unit: name, year, total });
  type Row = NonNullable<typeof data>['rows'][number];
  const groupsOf = (row: Row) => formatList(row.groups.map((id) => listName(lists.groups, id)));
  const columns: Column<Row>[] = [
    { id: 'name', head: words.name, cell: (row) => row.name || words.noName, sort: (row) => row.name },
    { id: 'home', head: words.home, cell: (row) => row.homeName || frame.unknown, sort: (row) => row.homeName },
    ...(persons === 'missing'
      ? [{ id: 'telephone', head: words.telephone, cell: (row: Row) => row.telephone || frame.dash }]
      : []),
    {
      id: 'birthYear',
      head: words.birthYear,
      number: true,
      wideOnly: true,
      cell: (row) => row.birthYear ?? frame.dash,
      sort: (row) => row.birthYear,
    },
    {
      id: 'times',
      head: words.times,
      number: true,
      cell: (row) => formatNumber(row.times),
      sort: (row) => row.times,
    },
    { id: 'groups', head: words.groups, wideOnly: true, cell: (row) => groupsOf(row) || frame.dash },
  ];
  const save = () =>
    void saveWorkbook(`${title}.xlsx`, [
      {
        name: title.slice(0, 31),
        columns: [words.name, words.home, words.telephone, words.groups].map((heading) => ({ heading, kind: 'text' })),
        rows: (data?.rows ?? []).map((row) => [row.name, row.homeName, row.telephone, groupsOf(row)]),
      },
    ]);
  return (
    <Frame
      title={title}
      lead={lead}
      actions={
        <>
          {persons === 'missing' && <LinkButton href={`#/reports/calls${search}`}>{words.callList}</LinkButton>}
          {data?.rows.length ? <Button onClick={save}>{words.workbook}</Button> : null}
        </>
      }
    >
      <DataTable
        label={title}
        columns={columns}
        rows={data?.rows ?? []}
        rowId={(row) => row.id}
        rowHref={(row) => `#/learners/${row.id}${search}`}
        loading={data === undefined}
        error={error?.message}
        empty={<EmptyState centred title={words.none} />}
      />
      {data && <Pager page={page} more={data.more} total={found} onPage={setPage} />}
    </Frame>
  );
}

function Sessions() {
  const { overview, lists, frame } = useText();
  const words = overview.behind;
  const { search } = useLocation();
  const { unit, year } = useSession();
  const [page, setPage] = useState(0);
  const name = useUnitName(unit);
  const { data, error } = useLive(behindSessionsView, { unit, year, page });
  type Row = NonNullable<typeof data>['rows'][number];
  const columns: Column<Row>[] = [
    { id: 'session', head: words.session, cell: (row) => row.name, sort: (row) => row.name },
    { id: 'date', head: words.date, cell: (row) => formatDate(row.date), sort: (row) => row.date },
    { id: 'unit', head: words.unit, wideOnly: true, cell: (row) => row.unitName, sort: (row) => row.unitName },
    { id: 'kind', head: words.kind, wideOnly: true, cell: (row) => listName(lists.sessionKinds, row.sessionKind) },
    {
      id: 'unnamed',
      head: words.unnamed,
      number: true,
      cell: (row) => (row.unnamed === 0 ? frame.dash : formatNumber(row.unnamed)),
      sort: (row) => row.unnamed,
    },
    {
      id: 'counts',
      head: words.counts,
      cell: (row) => <Tag tone={row.counts ? 'good' : 'plain'}>{row.counts ? words.countsYes : words.countsNo}</Tag>,
    },
  ];
  return (
    <Frame title={words.sessions} lead={words.sessionsLead({ unit: name, year })}>
      <DataTable
        label={words.sessions}
        columns={columns}
        rows={data?.rows ?? []}
        rowId={(row) => row.id}
        rowHref={(row) => `#/record/${row.id}${search}`}
        loading={data === undefined}
        error={error?.message}
        empty={<EmptyState centred title={words.none} />}
      />
      {data && <Pager page={page} more={data.more} onPage={setPage} />}
    </Frame>
  );
}

function Declared() {
  const { overview } = useText();
  const words = overview.behind;
  const { unit, year } = useSession();
  const name = useUnitName(unit);
  const { data, error } = useLive(behindDeclaredView, { unit, year });
  type Row = NonNullable<typeof data>['rows'][number];
  const columns: Column<Row>[] = [
    { id: 'month', head: words.month, cell: (row) => formatMonth(row.month), sort: (row) => row.month },
    {
      id: 'people',
      head: words.people,
      number: true,
      cell: (row) => formatNumber(row.persons),
      sort: (row) => row.persons,
    },
    { id: 'unit', head: words.unit, cell: (row) => row.unitName, sort: (row) => row.unitName },
    { id: 'source', head: words.source, cell: (row) => row.source },
  ];
  return (
    <Frame title={words.declared} lead={words.declaredLead({ unit: name, year })}>
      <DataTable
        label={words.declared}
        columns={columns}
        rows={data?.rows ?? []}
        rowId={(row) => row.id}
        loading={data === undefined}
        error={error?.message}
        empty={<EmptyState centred title={words.none} />}
      />
    </Frame>
  );
}
