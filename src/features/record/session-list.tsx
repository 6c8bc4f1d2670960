import { useState } from 'react';
import { useLocation } from 'react-router-dom';
import { type SessionRow, sessionListView } from '#domain/sessions/session-list.views.ts';
import { formatDate, formatMonth, formatNumber } from '#i18n/format.ts';
import { listName } from '#i18n/list-name.ts';
import { monthsOfYear } from '#kernel/calendar.ts';
import { useSession } from '#runtime/session.ts';
import { useExport } from '#runtime/use-export.ts';
import { useLive } from '#runtime/use-live.ts';
import { Button, LinkButton } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { type Column, DataTable } from '#ui/data-table.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { FigureStrip, FigureTile } from '#ui/figure-tile.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { Tag } from '#ui/tag.tsx';
import { useText } from '#ui/use-text.ts';

const PORTION = 30;

/** Sessions of the year or a month, newest first, under what they add up to. */
export function SessionList() {
  const { sessions, lists, frame } = useText();
  const words = sessions.list;
  const { unit, year } = useSession();
  const { search } = useLocation();
  const { saveWorkbook } = useExport();
  const [month, setMonth] = useState<number>();
  const [limit, setLimit] = useState(PORTION);
  const { data, error } = useLive(sessionListView, { unit, year, month, limit });
  const kindName = (id: string) => listName(lists.sessionKinds, data?.kinds.find((kind) => kind.id === id) ?? id);
  const rows = data?.rows ?? [];
  const units = new Set(rows.map(({ unitName }) => unitName));

  const columns: Column<SessionRow>[] = [
    { id: 'name', head: words.name, cell: ({ name }) => name },
    {
      id: 'date',
      head: words.date,
      cell: ({ date, start }) => (
        <>
          {formatDate(date, 'weekday')}
          {start && <span className="only-wide muted"> {start}</span>}
        </>
      ),
    },
    ...(units.size > 1
      ? [{ id: 'unit', head: words.unit, wideOnly: true, cell: (row: SessionRow) => row.unitName }]
      : []),
    {
      id: 'kind',
      head: words.kind,
      wideOnly: true,
      cell: ({ sessionKind, counts }) => (
        <>
          {kindName(sessionKind)}
          {!counts && <span className="muted small"> · {words.notCounting}</span>}
        </>
      ),
    },
    { id: 'lecturer', head: words.lecturer, wideOnly: true, cell: ({ lecturer }) => lecturer || frame.dash },
    {
      id: 'people',
      head: words.people,
      number: true,
      cell: ({ planned, people }) => (planned ? <Tag>{words.planned}</Tag> : formatNumber(people)),
    },
  ];

  function saveList() {
    void saveWorkbook(`${words.workbook} ${year}.xlsx`, [
      {
        name: words.workbook,
        columns: [
          { heading: words.date, kind: 'date' },
          { heading: sessions.form.start, kind: 'text' },
          { heading: words.name, kind: 'text' },
          { heading: words.unit, kind: 'text' },
          { heading: words.kind, kind: 'text' },
          { heading: words.lecturer, kind: 'text' },
          { heading: sessions.form.minutes, kind: 'number' },
          { heading: words.people, kind: 'number' },
        ],
        rows: rows.map((row) => [
          row.date,
          row.start,
          row.name,
          row.unitName,
          kindName(row.sessionKind),
          row.lecturer,
          row.minutes || undefined,
          row.planned ? undefined : row.people,
        ]),
      },
    ]);
  }

  return (
    <div className="stack">
      {data && (
        <FigureStrip>
          <FigureTile
            label={words.held}
            value={formatNumber(data.held)}
            definition={words.heldDefinition({ counting: formatNumber(data.heldCounting) })}
          />
          <FigureTile
            label={words.attendances}
            value={formatNumber(data.attendances)}
            definition={words.attendancesDefinition({ counting: formatNumber(data.attendancesCounting) })}
          />
        </FigureStrip>
      )}
      <Card flush>
        <div className="table-tools">
          <SelectField
            label={words.month}
            value={month === undefined ? '' : String(month)}
            empty={words.wholeYear}
            options={monthsOfYear(year).map((each, index) => ({
              value: String(index + 1),
              label: formatMonth(each, 'short'),
            }))}
            onChange={(value) => {
              setMonth(value === '' ? undefined : Number(value));
              setLimit(PORTION);
            }}
          />
          {rows.length > 0 && (
            <Button icon="save" onClick={saveList}>
              {frame.saveWorkbook}
            </Button>
          )}
        </div>
        <DataTable
          label={words.tabSessions}
          columns={columns}
          rows={rows}
          rowId={({ id }) => id}
          rowHref={({ id }) => `#/record/${id}${search}`}
          loading={data === undefined}
          error={error?.message}
          rowHeight={44}
          inWorkbook
          empty={
            <EmptyState
              title={words.empty}
              actions={
                <LinkButton tone="primary" icon="add" href={`#/record/new${search}`}>
                  {sessions.record}
                </LinkButton>
              }
            >
              {words.emptyText}
            </EmptyState>
          }
        />
        {data?.more && (
          <div className="table-tools">
            <Button onClick={() => setLimit(limit + PORTION * 2)}>{words.more}</Button>
          </div>
        )}
      </Card>
    </div>
  );
}
