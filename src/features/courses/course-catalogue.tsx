import { useLocation } from 'react-router-dom';
import { type CourseRow, courseListView } from '#domain/courses/course.views.ts';
import { formatNumber, formatPercent } from '#i18n/format.ts';
import { listName } from '#i18n/list-name.ts';
import { useSession } from '#runtime/session.ts';
import { useLive } from '#runtime/use-live.ts';
import { LinkButton } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { type Column, DataTable } from '#ui/data-table.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { FigureStrip, FigureTile } from '#ui/figure-tile.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { Tag } from '#ui/tag.tsx';
import { useText } from '#ui/use-text.ts';

/** The courses of the unit and everything below it. */
export function CourseCatalogue() {
  const { courses, lists, frame } = useText();
  const words = courses.list;
  const { unit } = useSession();
  const { search } = useLocation();
  const { data, error } = useLive(courseListView, { unit });
  const rows = data?.rows ?? [];
  const units = new Set(rows.map(({ unitName }) => unitName));
  const themeName = (id: string) =>
    id === '' ? frame.dash : listName(lists.themes, data?.themes.find((theme) => theme.id === id) ?? id);
  /** Terms repeat the same weekly time: it is named once. */
  function times({ timetable }: CourseRow): string {
    const weekly = timetable.map(({ weekday, start }) => `${courses.weekdaysShort[weekday - 1] ?? ''} ${start}`);
    return [...new Set(weekly)].join(' · ') || words.noTimes;
  }
  const columns: Column<CourseRow>[] = [
    { id: 'name', head: words.name, cell: ({ name }) => name, sort: ({ name }) => name },
    {
      id: 'theme',
      head: words.theme,
      wideOnly: true,
      cell: ({ theme }) => themeName(theme),
      sort: ({ theme }) => theme,
    },
    { id: 'times', head: words.times, cell: times },
    { id: 'mode', head: words.mode, wideOnly: true, cell: ({ mode }) => lists.modes[mode] },
    { id: 'lecturer', head: words.lecturer, wideOnly: true, cell: ({ lecturer }) => lecturer || frame.dash },
    ...(units.size > 1
      ? [
          {
            id: 'unit',
            head: words.unit,
            wideOnly: true,
            cell: (row: CourseRow) => row.unitName,
            sort: (row: CourseRow) => row.unitName,
          },
        ]
      : []),
    {
      id: 'enrolled',
      head: words.enrolled,
      number: true,
      cell: ({ enrolled }) => formatNumber(enrolled),
      sort: ({ enrolled }) => enrolled,
    },
    {
      id: 'state',
      head: words.state,
      wideOnly: true,
      cell: ({ state }) => <Tag tone={state === 'offered' ? 'good' : 'plain'}>{courses.states[state]}</Tag>,
      sort: ({ state }) => state,
    },
  ];
  const add = (
    <LinkButton tone="primary" icon="add" href={`#/courses/new${search}`}>
      {courses.add}
    </LinkButton>
  );
  return (
    <div className="stack">
      <PageHeader title={courses.title} actions={add} />
      {data && data.rows.length > 0 && (
        <FigureStrip>
          <FigureTile label={words.offered} value={formatNumber(data.offered)} definition={words.offeredDefinition} />
          <FigureTile
            label={words.distance}
            value={formatNumber(data.distance)}
            definition={
              data.offered === 0
                ? words.distanceNone
                : words.distanceDefinition({ share: formatPercent((data.distance / data.offered) * 100) })
            }
          />
        </FigureStrip>
      )}
      <Card flush>
        <DataTable
          label={courses.title}
          columns={columns}
          rows={rows}
          rowId={({ id }) => id}
          rowHref={({ id }) => `#/courses/${id}${search}`}
          loading={data === undefined}
          error={error?.message}
          rowHeight={44}
          initialSort={{ column: 'name', direction: 'ascending' }}
          empty={
            <EmptyState title={words.empty} actions={add}>
              {words.emptyText}
            </EmptyState>
          }
        />
      </Card>
    </div>
  );
}
