import { useState } from 'react';
import type { EvaluationPage } from '#domain/inspections/evaluation.views.ts';
import type { AmendedScore } from '#domain/inspections/inspection.record.ts';
import { formatDate } from '#i18n/format.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { useText } from '#ui/use-text.ts';
import { AmendForm } from './amend-form.tsx';
import { pointsText } from './point-words.ts';

/** What was changed after both sides signed, with what stood before. */
export function AmendmentsCard({ page }: { page: EvaluationPage }) {
  const { inspections } = useText();
  const words = inspections.amend;
  const [amending, setAmending] = useState(false);
  const sayScore = (score: AmendedScore): string => {
    const said = [
      score.out
        ? inspections.walk.out
        : score.given >= 0
          ? inspections.points({ points: pointsText(score.given) })
          : '',
      score.breach ? inspections.walk.breach : '',
      score.note,
    ].filter(Boolean);
    return said.length === 0 ? words.nothing : said.join(', ');
  };
  return (
    <Card
      title={words.title}
      actions={
        <Button icon="edit" onClick={() => setAmending(true)}>
          {words.button}
        </Button>
      }
      {...(page.amendments.length === 0 ? { className: 'no-print' } : {})}
    >
      {page.amendments.length === 0 ? (
        <p className="muted">{words.nothing}</p>
      ) : (
        <ul className="stack">
          {page.amendments.map((amendment) => (
            <li key={amendment.id} className="stack tight">
              <strong>
                {words.line({ date: formatDate(amendment.date), by: amendment.by, reason: amendment.reason })}
              </strong>
              <span>
                {words.was({
                  item: page.items.find(({ item }) => item.id === amendment.item)?.item.name ?? amendment.item,
                  before: sayScore(amendment.before),
                  after: sayScore(amendment.after),
                })}
              </span>
              <span className="small muted">
                {words.codes({ before: amendment.codeBefore, after: amendment.codeAfter })}
              </span>
            </li>
          ))}
        </ul>
      )}
      {amending && <AmendForm page={page} onClose={() => setAmending(false)} />}
    </Card>
  );
}
