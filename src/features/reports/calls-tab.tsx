import { useMemo, useState } from 'react';
import { useLocation } from 'react-router-dom';
import { noteCall } from '#domain/reports/call.commands.ts';
import { OUTCOMES } from '#domain/reports/call.record.ts';
import { type CallList, type CallRow, callListView, MOST_LISTED } from '#domain/reports/call-list.views.ts';
import { formatDate, formatList, formatPeople } from '#i18n/format.ts';
import type { Messages } from '#i18n/language.ts';
import { listName } from '#i18n/list-name.ts';
import { refusalText } from '#i18n/refusal.ts';
import { joinSentences } from '#i18n/sentences.ts';
import { useSession } from '#runtime/session.ts';
import { useCommand } from '#runtime/use-command.ts';
import { useLive } from '#runtime/use-live.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { EmphasisText } from '#ui/emphasis-text.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { ErrorState } from '#ui/error-state.tsx';
import { LoadingState } from '#ui/loading-state.tsx';
import { Notice } from '#ui/notice.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { useText } from '#ui/use-text.ts';
import { callPaper, inReadingOrder } from './call-paper.ts';
import { PaperView } from './paper-view.tsx';

function titleOf({ reports }: Messages, list: CallList, year: number): string {
  const words = reports.calls;
  if (list.before === 0) return words.titleNobody({ year: year - 1 });
  if (list.missing === 0) return words.titleNone({ year: year - 1 });
  return words.title({ count: formatPeople(list.missing), year: year - 1 });
}

/** Who learned last year and has not come back: whom to call, and what came of it. */
export function CallsTab() {
  const messages = useText();
  const { reports, lists, frame } = messages;
  const words = reports.calls;
  const { search } = useLocation();
  const { unit, year } = useSession();
  const { data: read, error } = useLive(callListView, { unit, year });
  const data = useMemo(() => read && inReadingOrder(read), [read]);
  const note = useCommand(noteCall);
  const [onPaper, setOnPaper] = useState(false);
  if (error) return <ErrorState detail={error.message} />;
  if (data === undefined) return <LoadingState height={480} lines={8} />;
  if (onPaper) {
    return (
      <>
        <div className="line no-print">
          <Button icon="left" onClick={() => setOnPaper(false)}>
            {frame.back}
          </Button>
        </div>
        <PaperView paper={callPaper(messages, data, year)} />
      </>
    );
  }
  const options = OUTCOMES.map((value) => ({ value, label: words.outcomes[value] }));
  const nameOf = (row: CallRow): string => row.name || words.noName;
  return (
    <Card
      flush
      title={<EmphasisText text={titleOf(messages, data, year)} tone="short" />}
      question={joinSentences([
        words.lead({ called: data.called, back: data.cameBack }),
        data.missing > MOST_LISTED ? words.only({ most: MOST_LISTED }) : '',
      ])}
      actions={
        data.rows.length > 0 && (
          <Button icon="print" onClick={() => setOnPaper(true)}>
            {words.sheet}
          </Button>
        )
      }
    >
      {note.refusal && <Notice tone="bad">{refusalText(messages, note.refusal)}</Notice>}
      <DataTable
        label={words.table}
        rows={data.rows}
        rowId={(row) => row.id}
        rowHref={(row) => `#/learners/${row.id}${search}`}
        rowHeight={52}
        empty={
          <EmptyState centred title={words.none}>
            {words.noneText}
          </EmptyState>
        }
        columns={[
          { id: 'name', head: words.name, cell: nameOf, sort: nameOf },
          {
            id: 'telephone',
            head: words.telephone,
            cell: (row) => (row.telephone ? <a href={`tel:${row.telephone}`}>{row.telephone}</a> : frame.dash),
          },
          { id: 'home', head: words.home, wideOnly: true, cell: (row) => row.homeName, sort: (row) => row.homeName },
          {
            id: 'groups',
            head: words.groups,
            wideOnly: true,
            cell: (row) => formatList(row.groups.map((id) => listName(lists.groups, id))) || frame.dash,
          },
          {
            id: 'outcome',
            head: words.outcome,
            sort: (row) => row.outcome,
            cell: (row) => (
              <span className="line">
                <SelectField
                  label={words.outcomeOf({ name: nameOf(row) })}
                  hideLabel
                  value={row.outcome}
                  empty={words.notCalled}
                  options={options}
                  onChange={(outcome) => void note.run({ learner: row.id, unit, year, outcome })}
                />
                {row.calledOn !== '' && (
                  <span className="small muted only-wide">
                    {words.calledOn({ date: formatDate(row.calledOn, 'day') })}
                  </span>
                )}
              </span>
            ),
          },
        ]}
      />
    </Card>
  );
}
