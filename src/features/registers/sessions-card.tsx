import { useLocation } from 'react-router-dom';
import type { BookKind } from '#domain/books/book.record.ts';
import type { EntrySession } from '#domain/books/book.views.ts';
import { bookOf } from '#domain/books/books.ts';
import { compareText, formatDate, formatNumber } from '#i18n/format.ts';
import { useSession } from '#runtime/session.ts';
import { Card } from '#ui/card.tsx';
import { type Column, DataTable } from '#ui/data-table.tsx';
import { useText } from '#ui/use-text.ts';

const MINUTES_PER_HOUR = 60;

/** Sessions of the year that were held at a venue, or by a lecturer. */
export function SessionsCard({ kind, sessions }: { kind: BookKind; sessions: readonly EntrySession[] }) {
  const { registers } = useText();
  const words = registers.page;
  const { year } = useSession();
  const { search } = useLocation();
  const minutes = sessions.reduce((sum, session) => sum + session.minutes, 0);
  const rows = [...sessions].sort((one, other) => compareText(other.date, one.date));
  const columns: Column<EntrySession>[] = [
    { id: 'name', head: words.session, cell: (row) => row.name, sort: (row) => row.name },
    { id: 'date', head: words.date, cell: (row) => formatDate(row.date), sort: (row) => row.date },
    {
      id: 'minutes',
      head: words.minutes,
      number: true,
      cell: (row) => formatNumber(row.minutes),
      sort: (row) => row.minutes,
    },
  ];
  const title = words.sessions[bookOf(kind).namedIn ?? 'venue']({ year: String(year) });
  return (
    <Card
      flush
      title={title}
      question={
        rows.length > 0 &&
        words.sessionsSum({
          count: rows.length,
          hours: formatNumber(Math.round((minutes / MINUTES_PER_HOUR) * 10) / 10),
        })
      }
    >
      {rows.length === 0 ? (
        <p className="muted part-none">{words.noSessions}</p>
      ) : (
        <DataTable
          label={title}
          columns={columns}
          rows={rows}
          rowId={(row) => row.id}
          rowHref={(row) => `#/record/${row.id}${search}`}
          rowHeight={44}
        />
      )}
    </Card>
  );
}
