import { useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { calendarView } from '#domain/plans/calendar.views.ts';
import { markDeadline } from '#domain/plans/deadline.commands.ts';
import type { DeadlineRow } from '#domain/plans/deadline.rules.ts';
import { formatDate } from '#i18n/format.ts';
import { useSession } from '#runtime/session.ts';
import { useCommand } from '#runtime/use-command.ts';
import { useLive } from '#runtime/use-live.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { CheckField } from '#ui/check-field.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { ErrorState } from '#ui/error-state.tsx';
import { LoadingState } from '#ui/loading-state.tsx';
import { Tag } from '#ui/tag.tsx';
import { useText } from '#ui/use-text.ts';
import { DeadlineForm } from './deadline-form.tsx';

const TONES = { done: 'good', overdue: 'bad', soon: 'warn', later: 'plain' } as const;

/** The year's deadlines, each to be changed or marked, and its festivals. */
export function CalendarCards() {
  const { plans, papers } = useText();
  const { unit, year, today } = useSession();
  const [search] = useSearchParams();
  const week = new URLSearchParams(search);
  week.delete('part');
  week.set('paper', 'week');
  const { data, error } = useLive(calendarView, { unit, year, today });
  const mark = useCommand(markDeadline);
  const [form, setForm] = useState<{ deadline?: DeadlineRow } | undefined>();
  const words = plans.calendar;
  if (error) return <ErrorState detail={error.message} />;
  if (data === undefined) return <LoadingState height={480} lines={6} />;
  const nameOf = (row: DeadlineRow): string => row.name || (plans.deadlines[row.proposal] ?? row.proposal);
  return (
    <>
      <Card
        flush
        title={words.title}
        question={words.question}
        actions={
          <Button icon="add" onClick={() => setForm({})}>
            {words.add}
          </Button>
        }
      >
        <DataTable
          label={words.title}
          rows={data.deadlines}
          rowId={(row) => row.id}
          onRow={(deadline) => setForm({ deadline })}
          columns={[
            { id: 'name', head: words.name, cell: nameOf, sort: nameOf },
            {
              id: 'date',
              head: words.date,
              sort: (row) => row.date,
              cell: (row) => (
                <span className="line">
                  {formatDate(row.date, 'day')}
                  {row.usual && <span className="small muted">{words.usual}</span>}
                  {row.proposal === 'learning-week' && (
                    <a className="small" href={`#/reports/papers?${week}`}>
                      {papers.learningWeek.link}
                    </a>
                  )}
                </span>
              ),
            },
            {
              id: 'standing',
              head: words.standing,
              sort: (row) => row.standing,
              cell: (row) =>
                row.standing !== 'later' && <Tag tone={TONES[row.standing]}>{words.standings[row.standing]}</Tag>,
            },
            {
              id: 'done',
              head: words.done,
              cell: (row) => (
                <CheckField
                  label={<span className="sr">{words.doneFor({ name: nameOf(row) })}</span>}
                  checked={row.doneOn !== ''}
                  onChange={(done) => void mark.run({ unit, deadline: row.id, year, done })}
                />
              ),
            },
          ]}
        />
      </Card>
      <Card flush title={words.festivals} question={words.festivalsQuestion}>
        <DataTable
          label={words.festivals}
          rows={data.festivals}
          rowId={(row) => row.festival}
          columns={[
            { id: 'name', head: words.festivals, cell: (row) => plans.festivals[row.festival] ?? row.festival },
            { id: 'date', head: words.date, cell: (row) => formatDate(row.date, 'weekday') },
          ]}
        />
      </Card>
      {form && <DeadlineForm {...form} onClose={() => setForm(undefined)} />}
    </>
  );
}
