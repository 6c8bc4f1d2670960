import { type FormEvent, useState } from 'react';
import { useLocation } from 'react-router-dom';
import { checkDrawn, drawRecords } from '#domain/inspections/draw.commands.ts';
import type { DrawnRow, EvaluationPage } from '#domain/inspections/evaluation.views.ts';
import type { Checked } from '#domain/inspections/inspection.record.ts';
import { formatDate, formatNumber } from '#i18n/format.ts';
import { refusalText } from '#i18n/refusal.ts';
import { useSession } from '#runtime/session.ts';
import { useCommand } from '#runtime/use-command.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { Notice } from '#ui/notice.tsx';
import { NumberField } from '#ui/number-field.tsx';
import { Segmented } from '#ui/radio-field.tsx';
import { useText } from '#ui/use-text.ts';
import { drawnText } from './point-words.ts';
import { useDraft } from './use-draft.ts';

const ANSWERS: readonly Checked[] = ['', 'yes', 'no'];

/** Sessions and people drawn at random, each to be confirmed by sign-in sheet or call. */
export function DrawCard({ page }: { page: EvaluationPage }) {
  const { inspections } = useText();
  const words = inspections.draw;
  const { drawn } = page;
  const isOpen = page.state === 'open';
  return (
    <Card title={drawn ? drawnText(inspections, drawn) : words.title} question={words.question}>
      <div className="stack">
        {isOpen && <DrawForm page={page} />}
        {drawn === undefined && !isOpen && <p className="muted">{words.none}</p>}
        {drawn && (
          <>
            <p className="small muted">
              {[
                words.from({
                  sessions: formatNumber(drawn.sessions.length),
                  ofSessions: formatNumber(drawn.ofSessions),
                  learners: formatNumber(drawn.learners.length),
                  ofLearners: formatNumber(drawn.ofLearners),
                  date: formatDate(drawn.on),
                }),
                words.code({ code: drawn.code }),
              ].join(' · ')}
            </p>
            <div className="drawn-lists">
              <DrawnList page={page} rows={drawn.sessions} title={words.sessions} place="record" />
              <DrawnList page={page} rows={drawn.learners} title={words.learners} place="learners" />
            </div>
          </>
        )}
      </div>
    </Card>
  );
}

function DrawForm({ page }: { page: EvaluationPage }) {
  const messages = useText();
  const words = messages.inspections.draw;
  const { today } = useSession();
  const command = useCommand(drawRecords);
  const [sessions, setSessions] = useState<number | undefined>(page.drawn?.sessions.length ?? 5);
  const [learners, setLearners] = useState<number | undefined>(page.drawn?.learners.length ?? 10);
  const { refusal } = command;
  const errorOf = (field: string) => (refusal?.field === field ? refusalText(messages, refusal) : undefined);
  function draw(event: FormEvent) {
    event.preventDefault();
    void command.run({ evaluation: page.id, sessions: sessions ?? 0, learners: learners ?? 0, today });
  }
  return (
    <form className="stack tight no-print" onSubmit={draw} noValidate>
      {refusal && refusal.field === undefined && <Notice tone="bad">{refusalText(messages, refusal)}</Notice>}
      {command.error && <Notice tone="bad">{messages.frame.errorNothingLost}</Notice>}
      <div className="draw-form">
        <NumberField
          label={words.sessions}
          whole
          least={0}
          most={60}
          value={sessions}
          onChange={setSessions}
          error={errorOf('sessions')}
        />
        <NumberField
          label={words.learners}
          whole
          least={0}
          most={60}
          value={learners}
          onChange={setLearners}
          error={errorOf('learners')}
        />
        <Button type="submit" busy={command.isPending}>
          {page.drawn ? words.again : words.draw}
        </Button>
      </div>
    </form>
  );
}

function DrawnList({
  page,
  rows,
  title,
  place,
}: {
  page: EvaluationPage;
  rows: readonly DrawnRow[];
  title: string;
  place: 'record' | 'learners';
}) {
  const messages = useText();
  const { search } = useLocation();
  const check = useCommand(checkDrawn, { quiet: true });
  if (rows.length === 0) return null;
  return (
    <section className="stack tight" aria-label={title}>
      <h3>{title}</h3>
      {check.refusal && <Notice tone="bad">{refusalText(messages, check.refusal)}</Notice>}
      <ul className="drawn">
        {rows.map((row) => (
          <DrawnItem
            key={row.id}
            row={row}
            href={`#/${place}/${row.id}${search}`}
            {...(page.state === 'open'
              ? { onCheck: (checked: Checked) => void check.run({ evaluation: page.id, id: row.id, checked }) }
              : {})}
          />
        ))}
      </ul>
    </section>
  );
}

function DrawnItem({ row, href, onCheck }: { row: DrawnRow; href: string; onCheck?: (checked: Checked) => void }) {
  const words = useText().inspections.draw;
  const [checked, setChecked] = useDraft(row.checked);
  const facts = [row.date && formatDate(row.date), row.place].filter(Boolean).join(' · ');
  return (
    <li>
      <span className="stack tight">
        {row.name === '' ? <span className="muted">{words.missing}</span> : <a href={href}>{row.name}</a>}
        <span className="small muted">{facts}</span>
      </span>
      {onCheck ? (
        <Segmented
          legend={words.confirmedOf({ name: [row.name, row.date].filter(Boolean).join(' ') })}
          hideLegend
          value={checked}
          options={ANSWERS.map((value) => ({ value, label: words.answers[value] }))}
          onChange={(answer) => {
            setChecked(answer);
            onCheck(answer);
          }}
        />
      ) : (
        <span>{words.answers[row.checked]}</span>
      )}
    </li>
  );
}
