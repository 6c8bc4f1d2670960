import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import { deleteSession, recordSession } from '#domain/sessions/session.commands.ts';
import { rosterChoicesView, type SessionChoices, type SuggestedSession } from '#domain/sessions/session-form.views.ts';
import { formatMoment, formatNumber } from '#i18n/format.ts';
import { refusalText } from '#i18n/refusal.ts';
import { isDate, yearOf } from '#kernel/calendar.ts';
import { useSession } from '#runtime/session.ts';
import { useCommand } from '#runtime/use-command.ts';
import type { KeptDraft } from '#runtime/use-kept-draft.ts';
import { useLive } from '#runtime/use-live.ts';
import { Button, LinkButton } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { FormActions } from '#ui/form-actions.tsx';
import { focusInvalid } from '#ui/invalid-field.ts';
import { Notice } from '#ui/notice.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { useShortcut } from '#ui/use-shortcut.ts';
import { useText } from '#ui/use-text.ts';
import { HeadCounts } from './head-counts.tsx';
import { RosterPicker } from './roster-picker.tsx';
import {
  type Draft,
  emptyForm,
  inputOf,
  type SessionForm,
  tickedIn,
  type UnsavedSession,
  withGuest,
  withNewcomer,
  withTicks,
} from './session-draft.ts';
import { SessionHeader } from './session-header.tsx';

const OWN_FIELDS = ['name', 'date', 'start', 'minutes', 'sessionKind', 'course', 'unnamed'];

/** One column: what and when, who was there, how many more; saved with one button or Ctrl+Enter. */
export function SessionEditor({
  unit,
  session,
  choices,
  first,
  suggested,
  kept,
  actions,
}: {
  unit: string;
  session?: string;
  choices: SessionChoices;
  first: Draft;
  suggested: SuggestedSession | null;
  kept: KeptDraft<UnsavedSession>;
  /** What else may be done with a session that is saved. */
  actions?: ReactNode;
}) {
  const messages = useText();
  const words = messages.sessions;
  const navigate = useNavigate();
  const { search } = useLocation();
  const { today } = useSession();
  const element = useRef<HTMLFormElement>(null);
  const command = useCommand(recordSession);
  const remove = useCommand(deleteSession);
  // What was left without saving is taken up where it stood.
  const [left, setLeft] = useState(kept.left);
  const [form, setForm] = useState<SessionForm>(left ?? emptyForm(first));
  const begun = useRef(form);
  const { keep } = kept;
  useEffect(() => {
    if (form !== begun.current) keep({ ...form, at: Date.now() });
  }, [form, keep]);
  const { draft } = form;
  const setDraft = (next: Draft) => setForm((known) => ({ ...known, draft: next }));
  const tick = (ids: readonly string[], on: boolean) => setForm((known) => withTicks(known, ids, on));
  const [deleting, setDeleting] = useState(false);
  const [attempts, setAttempts] = useState(0);
  // Groups and homes are shown as of the year with which the form opened: a date half typed must not reload the roster.
  const [year] = useState(() => yearOf(isDate(first.date) ? first.date : today));
  const course = draft.course || undefined;
  const roster = useLive(rosterChoicesView, { unit, course, session, year });
  const standing = roster.data?.ticked;

  const ticked = useMemo(() => tickedIn(form, standing), [form, standing]);
  const changed = useMemo(() => new Map(form.changes), [form]);

  const { refusal } = command;
  useEffect(() => {
    if (refusal) element.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [refusal]);
  const errorOf = (field: string): string | undefined =>
    refusal?.field === field ? refusalText(messages, refusal) : undefined;
  const shownAtField = OWN_FIELDS.includes(refusal?.field ?? '') || refusal?.field?.startsWith('headCounts.');

  async function save(nobodyCame = false) {
    if (command.isPending) return;
    command.reset();
    setAttempts((known) => known + 1);
    if (await focusInvalid(element.current)) return;
    const result = await command.run({ ...inputOf(form, { unit, session }), nobodyCame });
    if (!result.ok) return;
    await kept.forget();
    leave(draft.date);
  }

  /** Back to the list, in the year where the session now stands. */
  function leave(date: string) {
    const next = new URLSearchParams(search);
    next.set('year', date.slice(0, 4));
    navigate(`/record?${next}`);
  }

  async function drop() {
    if (session === undefined) return;
    const result = await remove.run({ session });
    setDeleting(false);
    if (!result.ok) return;
    await kept.forget();
    leave(first.date);
  }

  async function startAfresh() {
    await kept.forget();
    setLeft(null);
    begun.current = emptyForm(first);
    setForm(begun.current);
  }

  useShortcut('enter', () => void save());

  const asksNobody = refusal?.code === 'session.nobody';
  const named = ticked.size;
  const unnamed = draft.unnamed ?? 0;
  const total =
    unnamed === 0
      ? words.form.totalNamed({ named: formatNumber(named) })
      : words.form.total({
          named: formatNumber(named),
          unnamed: formatNumber(unnamed),
          all: formatNumber(named + unnamed),
        });

  return (
    <form ref={element} className="stack narrow-column" noValidate onSubmit={(event) => event.preventDefault()}>
      <PageHeader title={session === undefined ? words.recordTitle : words.editTitle} actions={actions}>
        {choices.unit && words.form.unit({ unit: choices.unit.name })}
        {session === undefined && choices.unit?.tier === 'point' && <> {words.form.unitNote}</>}
      </PageHeader>
      {session === undefined && choices.unit && choices.unit.tier !== 'point' && (
        <Notice>
          <p>{words.form.unitAbove({ unit: choices.unit.name })}</p>
        </Notice>
      )}
      {left && (
        <Notice
          title={words.form.leftTitle({ moment: formatMoment(left.at) })}
          actions={<Button onClick={() => void startAfresh()}>{words.form.startAfresh}</Button>}
        >
          <p>{words.form.leftText}</p>
        </Notice>
      )}
      <SessionHeader
        draft={draft}
        onChange={setDraft}
        choices={choices}
        suggested={suggested}
        today={today}
        autoFocus={session === undefined && suggested === null}
        errorOf={errorOf}
      />
      {!draft.planned && (
        <Card title={words.form.who}>
          <RosterPicker
            roster={roster.data}
            error={roster.error}
            unit={unit}
            year={year}
            groups={choices.groups}
            ticked={ticked}
            changed={changed}
            guests={form.guests}
            newcomers={form.newcomers}
            attempts={attempts}
            autoFocus={session === undefined && suggested !== null}
            onTick={(id, on) => tick([id], on)}
            onTickAll={tick}
            onGuest={(person) => setForm((known) => withGuest(known, person))}
            onNewcomer={(input) => setForm((known) => withNewcomer(known, input))}
          />
        </Card>
      )}
      {!draft.planned && (
        <HeadCounts draft={draft} onChange={setDraft} groups={choices.groups} errorOf={errorOf} refusal={refusal} />
      )}
      {refusal && !shownAtField && !asksNobody && (
        <Notice tone="bad" title={words.form.notSaved}>
          <p>{refusalText(messages, refusal)}</p>
        </Notice>
      )}
      {(command.error ?? remove.error) && <Notice tone="bad">{messages.frame.errorNothingLost}</Notice>}
      <FormActions sticky note={total}>
        <Button tone="primary" touch busy={command.isPending} onClick={() => void save()} title={words.form.saveKey}>
          {messages.frame.save}
        </Button>
        <LinkButton touch href={`#/record${search}`} onClick={() => void kept.forget()}>
          {messages.frame.cancel}
        </LinkButton>
        {session !== undefined && (
          <Button tone="quiet" touch icon="remove" onClick={() => setDeleting(true)}>
            {words.form.delete}
          </Button>
        )}
      </FormActions>
      {asksNobody && (
        <ConfirmDialog
          title={words.form.nobodyTitle}
          action={words.form.nobodySave}
          busy={command.isPending}
          onConfirm={() => void save(true)}
          onClose={() => command.reset()}
        >
          {words.form.nobodyText}
        </ConfirmDialog>
      )}
      {deleting && (
        <ConfirmDialog
          title={words.form.deleteTitle}
          action={words.form.delete}
          danger
          busy={remove.isPending}
          onConfirm={() => void drop()}
          onClose={() => setDeleting(false)}
        >
          {words.form.deleteText}
        </ConfirmDialog>
      )}
    </form>
  );
}
