import { dueView } from '#domain/plans/calendar.views.ts';
import { formatDate } from '#i18n/format.ts';
import { useSession } from '#runtime/session.ts';
import { useLive } from '#runtime/use-live.ts';
import { LinkButton } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { Tag } from '#ui/tag.tsx';
import { useText } from '#ui/use-text.ts';

/** The rest stands in the plan: the Overview only says what must not be forgotten. */
const MOST = 4;

/** What the unit has to do now; nothing where nothing is due, and under another year, for whose it would be taken. */
export function DueCard({ planHref }: { planHref: string }) {
  const { plans, overview } = useText();
  const { unit, year, today } = useSession();
  const { data } = useLive(dueView, { unit, today });
  const items = data ? [...data.overdue, ...data.soon] : [];
  if (data === undefined || items.length === 0 || !today.startsWith(`${year}-`)) return null;
  const words = plans.due;
  return (
    <Card
      title={words.answer({ overdue: data.overdue.length, soon: data.soon.length })}
      question={words.title}
      actions={
        <LinkButton tone="text" href={planHref}>
          {overview.actions.plan}
        </LinkButton>
      }
    >
      <ul className="figure-list">
        {items.slice(0, MOST).map((item) => (
          <li key={`${item.kind} ${item.id}`}>
            <span>{item.title || (plans.deadlines[item.proposal] ?? item.proposal)}</span>
            <span className="line">
              {formatDate(item.date, 'day')}
              <Tag tone={item.days < 0 ? 'bad' : 'warn'}>
                {item.days < 0 ? words.overdueBy({ days: -item.days }) : words.inDays({ days: item.days })}
              </Tag>
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
