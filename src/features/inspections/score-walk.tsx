import type { KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import type { EvaluationPage } from '#domain/inspections/evaluation.views.ts';
import { formatNumber } from '#i18n/format.ts';
import { Card } from '#ui/card.tsx';
import { useText } from '#ui/use-text.ts';
import { pointsText } from './point-words.ts';
import { ScoreItem } from './score-item.tsx';
import { GradeTag } from './state-tags.tsx';

/**
 * Enter saves and goes to the next field of its side, as on paper the eye goes to the next line; it stays where it cannot be
 * understood, and at the last.
 */
function goOn(event: KeyboardEvent<HTMLFormElement>) {
  const field = event.target;
  if (event.key !== 'Enter' || !(field instanceof HTMLInputElement) || !field.classList.contains('number')) return;
  event.preventDefault();
  const side = field.closest('.score-points.given') === null ? '.score-points:not(.given)' : '.score-points.given';
  const fields = [...event.currentTarget.querySelectorAll<HTMLInputElement>(`${side} input.number`)];
  // Left and judged before it is known where to go.
  flushSync(() => field.blur());
  const wrong = field.getAttribute('aria-invalid') === 'true';
  const next = (wrong ? undefined : fields[fields.indexOf(field) + (event.shiftKey ? -1 : 1)]) ?? field;
  next.focus();
  next.select();
}

/** The sheet item by item, to be filled in where one stands. */
export function ScoreWalk({ page }: { page: EvaluationPage }) {
  const words = useText().inspections.walk;
  const areas = page.sheet.areas
    .map((area) => ({ ...area, scores: page.items.filter(({ item }) => item.area === area.id) }))
    .filter(({ scores }) => scores.length > 0);
  return (
    <Card flush title={words.title} question={words.hint} className="no-print">
      <form
        className="score-walk"
        aria-label={words.title}
        onKeyDown={goOn}
        onSubmit={(event) => event.preventDefault()}
        noValidate
      >
        {areas.map((area) => (
          <section key={area.id} aria-label={area.name}>
            <h3>{area.name}</h3>
            <ul>
              {area.scores.map((score) => (
                <ScoreItem key={score.item.id} page={page} score={score} />
              ))}
            </ul>
          </section>
        ))}
      </form>
      <ScoreBar page={page} />
    </Card>
  );
}

/** Where it stands so far, always in sight while one scores. */
function ScoreBar({ page }: { page: EvaluationPage }) {
  const words = useText().inspections.walk;
  const { score, selfScore } = page;
  return (
    <div className="score-bar" role="status">
      <strong className="inspection-total">
        {score.missing === 0 && score.total !== undefined
          ? words.total({ total: formatNumber(score.total / 10, 1) })
          : words.soFar({ got: pointsText(score.got), base: pointsText(score.base) })}
      </strong>
      {score.bonus > 0 && <span>{words.bonusGot({ bonus: pointsText(score.bonus) })}</span>}
      {score.breaches > 0 && <span className="short">{words.breaches({ count: score.breaches })}</span>}
      {score.missing > 0 ? (
        <span className="muted">{words.left({ count: score.missing })}</span>
      ) : (
        <GradeTag grade={score.grade} />
      )}
      {selfScore?.total !== undefined && selfScore.missing === 0 && (
        <span className="muted">{words.selfTotal({ total: formatNumber(selfScore.total / 10, 1) })}</span>
      )}
    </div>
  );
}
