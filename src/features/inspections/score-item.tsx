import { useState } from 'react';
import { useLocation } from 'react-router-dom';
import { scoreItem } from '#domain/inspections/evaluation.commands.ts';
import type { EvaluationPage } from '#domain/inspections/evaluation.views.ts';
import type { ItemScore } from '#domain/inspections/score.rules.ts';
import { refusalText } from '#i18n/refusal.ts';
import { useCommand } from '#runtime/use-command.ts';
import { Button } from '#ui/button.tsx';
import { CheckField } from '#ui/check-field.tsx';
import { Tag } from '#ui/tag.tsx';
import { TextField } from '#ui/text-field.tsx';
import { useText } from '#ui/use-text.ts';
import { figureText } from './figure-words.ts';
import { itemEvidenceHref } from './item-evidence.ts';
import { pointsText } from './point-words.ts';
import { PointsField } from './points-field.tsx';
import { useDraft } from './use-draft.ts';

/** One item: what is looked at, the figure beside it, points, whether it applies, a note. */
export function ScoreItem({ page, score }: { page: EvaluationPage; score: ItemScore }) {
  const messages = useText();
  const { inspections, reports } = messages;
  const words = inspections.walk;
  const { item } = score;
  const { search } = useLocation();
  const command = useCommand(scoreItem, { quiet: true });
  const save = (fields: { self?: number; given?: number; out?: boolean; breach?: boolean; note?: string }) =>
    command.run({ evaluation: page.id, item: item.id, ...fields });
  const [out, setOut] = useDraft(score.out);
  const [breach, setBreach] = useDraft(score.breach);
  const { refusal } = command;
  const errorOf = (field: string) => (refusal?.field === field ? refusalText(messages, refusal) : undefined);
  const isVeto = item.kind === 'veto';
  const most = words.of({ most: pointsText(item.points) });
  return (
    <li className={score.out ? 'score-item out' : 'score-item'}>
      <div className="stack tight">
        <span className="line">
          <strong>{item.name}</strong>
          {item.kind === 'bonus' && <Tag tone="accent">{words.bonus({ most: pointsText(item.points) })}</Tag>}
          {isVeto && <Tag tone="warn">{words.veto}</Tag>}
        </span>
        {item.evidence !== '' && <span className="small muted">{item.evidence}</span>}
        <FigureBeside page={page} score={score} />
        <a
          className="small"
          href={itemEvidenceHref(search, page.id, item.id)}
          aria-label={reports.evidence.item.of({ item: item.name })}
        >
          {reports.tabs.evidence}
        </a>
        {refusal && refusal.field === undefined && <span className="error">{refusalText(messages, refusal)}</span>}
      </div>
      <div className="score-entry">
        {isVeto ? (
          <CheckField
            label={<Spoken long={words.breachOf({ item: item.name })} short={words.breach} />}
            checked={breach}
            onChange={(on) => {
              setBreach(on);
              void save({ breach: on }).then((result) => result.ok || setBreach(score.breach));
            }}
          />
        ) : (
          <Points score={score} page={page} most={most} save={(fields) => void save(fields)} errorOf={errorOf} />
        )}
        {item.kind === 'plain' && !score.computed && (
          <CheckField
            label={<Spoken long={words.outOf({ item: item.name })} short={words.out} />}
            checked={out}
            onChange={(on) => {
              setOut(on);
              void save({ out: on }).then((result) => result.ok || setOut(score.out));
            }}
          />
        )}
        <Note score={score} error={errorOf('note')} onSave={(note) => void save({ note })} />
      </div>
    </li>
  );
}

/** The long words are spoken, since a list of the same short ones would say nothing. */
function Spoken({ long, short }: { long: string; short: string }) {
  return (
    <>
      <span className="sr">{long}</span>
      <span aria-hidden="true">{short}</span>
    </>
  );
}

function FigureBeside({ page, score }: { page: EvaluationPage; score: ItemScore }) {
  const messages = useText();
  const { figures: words, figureNames } = messages.inspections;
  const { item, byFigure } = score;
  if (item.figure === '' || page.figures === undefined) return null;
  const said = words.beside({
    name: figureNames[item.figure],
    value: figureText(messages, page.figures, item.figure),
  });
  const would =
    score.computed && byFigure === undefined
      ? words.unknown
      : byFigure !== undefined && !score.computed
        ? words.would({ points: pointsText(byFigure) })
        : '';
  return <span className="small score-figure">{[said, would].filter(Boolean).join(' · ')}</span>;
}

function Points({
  score,
  page,
  most,
  save,
  errorOf,
}: {
  score: ItemScore;
  page: EvaluationPage;
  most: string;
  save: (fields: { self?: number; given?: number }) => void;
  errorOf: (field: string) => string | undefined;
}) {
  const { inspections, frame } = useText();
  const words = inspections.walk;
  const { item } = score;
  if (score.computed) {
    return (
      <span className="line score-points given">
        <strong>{score.given === undefined ? frame.dash : pointsText(score.given)}</strong>
        <span className="muted">{most}</span>
        <span className="small muted">{words.computed}</span>
      </span>
    );
  }
  if (score.out) return null;
  const isSelf = page.form === 'self';
  const side = isSelf ? ('self' as const) : ('given' as const);
  const label = isSelf ? words.selfOf({ item: item.name }) : words.givenOf({ item: item.name });
  const give = (tenths: number) => save({ [side]: tenths });
  const half = Math.floor(item.points / 2);
  const { byFigure } = score;
  return (
    <div className="score-fields">
      {page.form === 'visit' && (
        <div className="score-points">
          <span className="small muted" aria-hidden="true">
            {words.self}
          </span>
          <PointsField
            label={words.selfOf({ item: item.name })}
            value={score.self}
            most={item.points}
            unit=""
            error={errorOf('self')}
            onSave={(self) => save({ self })}
          />
        </div>
      )}
      <div className="score-points given">
        {page.form === 'visit' && (
          <span className="small muted" aria-hidden="true">
            {words.given}
          </span>
        )}
        <PointsField
          label={label}
          value={score[side]}
          most={item.points}
          unit={most}
          error={errorOf(side)}
          onSave={give}
        />
      </div>
      <span className="line score-quick">
        <Button aria-label={words.fullOf({ item: item.name })} onClick={() => give(item.points)}>
          {words.full}
        </Button>
        <Button aria-label={words.halfOf({ item: item.name })} onClick={() => give(half)}>
          {words.half}
        </Button>
        {byFigure !== undefined && byFigure !== item.points && (
          <Button
            aria-label={words.takeFigureOf({ points: pointsText(byFigure), item: item.name })}
            onClick={() => give(byFigure)}
          >
            {words.takeFigure({ points: pointsText(byFigure) })}
          </Button>
        )}
      </span>
    </div>
  );
}

/** A note opens when it is wanted, and stays open once it says something. */
function Note({
  score,
  error,
  onSave,
}: {
  score: ItemScore;
  error: string | undefined;
  onSave: (note: string) => void;
}) {
  const words = useText().inspections.walk;
  const [open, setOpen] = useState(false);
  const [draft, setDraft] = useDraft(score.note);
  if (!open && score.note === '') {
    return (
      <Button
        tone="quiet"
        icon="edit"
        aria-label={words.noteOf({ item: score.item.name })}
        onClick={() => setOpen(true)}
      >
        {words.note}
      </Button>
    );
  }
  return (
    <div className="score-note">
      <TextField
        onBlur={() => draft.trim() !== score.note && onSave(draft)}
        label={words.noteOf({ item: score.item.name })}
        hideLabel
        placeholder={words.addNote}
        value={draft}
        onChange={setDraft}
        error={error}
      />
    </div>
  );
}
