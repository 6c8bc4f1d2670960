import { dueView } from '#domain/plans/calendar.views.ts';
import { formatDate } from '#i18n/format.ts';
import { useSession } from '#runtime/session.ts';
import { useLive } from '#runtime/use-live.ts';
import { Card } from '#ui/card.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { Tag } from '#ui/tag.tsx';
import { useText } from '#ui/use-text.ts';

/** What the unit has to do now; under another year it would be taken for that year's. */
export function DueCard() {
  const { plans } = useText();
  const { unit, year, today } = useSession();
  const { data } = useLive(dueView, { unit, today });
  const words = plans.due;
  if (data === undefined || !today.startsWith(`${year}-`)) return null;
  const items = [...data.overdue, ...data.soon];
  if (items.length === 0) {
    return (
      <Card title={words.title}>
        <p className="muted">{words.nothing}</p>
      </Card>
    );
  }
  return (
    <Card flush title={words.title} question={words.answer({ overdue: data.overdue.length, soon: data.soon.length })}>
      <DataTable
        label={words.title}
        rows={items}
        rowId={(item) => `${item.kind} ${item.id}`}
        columns={[
          {
            id: 'what',
            head: plans.tasks.task,
            cell: (item) => item.title || (plans.deadlines[item.proposal] ?? item.proposal),
          },
          { id: 'lead', head: plans.tasks.lead, wideOnly: true, cell: (item) => item.lead },
          {
            id: 'due',
            head: plans.tasks.due,
            cell: (item) => (
              <span className="line">
                {formatDate(item.date, 'day')}
                <Tag tone={item.days < 0 ? 'bad' : 'warn'}>
                  {item.days < 0 ? words.overdueBy({ days: -item.days }) : words.inDays({ days: item.days })}
                </Tag>
              </span>
            ),
          },
        ]}
      />
    </Card>
  );
}
