import type { PlanDetail } from '#domain/plans/plan.views.ts';
import { formatDate } from '#i18n/format.ts';
import type { Messages } from '#i18n/language.ts';
import { Card } from '#ui/card.tsx';
import { useText } from '#ui/use-text.ts';

function nameOf({ plans }: Messages, what: string): string {
  if (what === 'task') return plans.amendments.task;
  return what === 'title' ? plans.fieldTitle : ((plans.sections as Record<string, string>)[what] ?? what);
}

/** What was changed after the plan was issued: when, why, from what to what. */
export function AmendmentsCard({ plan }: { plan: PlanDetail }) {
  const messages = useText();
  const words = messages.plans.amendments;
  if (plan.amendments.length === 0) return null;
  return (
    <Card title={words.title}>
      <ol className="stack plan-text">
        {plan.amendments.map((amendment) => (
          <li key={amendment.id} className="stack tight">
            <strong>{words.entry({ date: formatDate(amendment.date), reason: amendment.reason })}</strong>
            {amendment.changes.map(({ what, before, after }) => (
              <dl key={`${what} ${before}`} className="stack tight">
                <dt className="muted">{nameOf(messages, what)}</dt>
                <dd>
                  <span className="small muted">{words.before}</span>
                  <p>{before || words.none}</p>
                </dd>
                <dd>
                  <span className="small muted">{words.after}</span>
                  <p>{after || words.none}</p>
                </dd>
              </dl>
            ))}
          </li>
        ))}
      </ol>
    </Card>
  );
}
