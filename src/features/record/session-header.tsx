import { useEffect, useRef } from 'react';
import { MODES } from '#domain/courses/course.record.ts';
import type { SessionChoices, SuggestedSession } from '#domain/sessions/session-form.views.ts';
import { listName } from '#i18n/list-name.ts';
import { compare } from '#kernel/calendar.ts';
import { Card } from '#ui/card.tsx';
import { CheckField } from '#ui/check-field.tsx';
import { DateField } from '#ui/date-field.tsx';
import { NumberField } from '#ui/number-field.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { TextArea, TextField } from '#ui/text-field.tsx';
import { useText } from '#ui/use-text.ts';
import { type Draft, withCourse } from './session-draft.ts';

/** What was held and when; the rarer fields are folded away. */
export function SessionHeader({
  draft,
  onChange,
  choices,
  suggested,
  today,
  autoFocus,
  errorOf,
}: {
  draft: Draft;
  onChange: (draft: Draft) => void;
  choices: SessionChoices;
  suggested: SuggestedSession | null;
  today: string;
  autoFocus: boolean;
  errorOf: (field: string) => string | undefined;
}) {
  const { sessions, lists } = useText();
  const words = sessions.form;
  const name = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (autoFocus) name.current?.focus();
  }, [autoFocus]);
  const set = (changes: Partial<Draft>) => onChange({ ...draft, ...changes });
  const kind = choices.kinds.find(({ id }) => id === draft.sessionKind);
  const guessed = choices.courses.find(({ id }) => id === suggested?.course);
  const mayBePlanned = draft.planned || compare(draft.date, today) > 0;

  function chooseCourse(id: string) {
    const course = choices.courses.find((each) => each.id === id);
    onChange(course === undefined ? { ...draft, course: '' } : withCourse(draft, course));
  }

  return (
    <Card
      title={words.what}
      question={
        suggested && guessed && draft.course === guessed.id
          ? words.suggested({ course: guessed.name, start: suggested.start })
          : undefined
      }
    >
      <div className="stack">
        <div className="fields">
          {choices.courses.length > 0 && (
            <SelectField
              label={words.course}
              value={draft.course}
              empty={words.noCourse}
              options={choices.courses.map((course) => ({ value: course.id, label: course.name }))}
              onChange={chooseCourse}
              error={errorOf('course')}
            />
          )}
          <TextField
            ref={name}
            label={words.name}
            value={draft.name}
            onChange={(value) => set({ name: value })}
            error={errorOf('name')}
          />
        </div>
        <div className="fields thirds">
          <DateField
            label={words.date}
            value={draft.date}
            onChange={(date) => set({ date, planned: draft.planned && compare(date, today) > 0 })}
            error={errorOf('date')}
          />
          <DateField
            kind="time"
            label={words.start}
            optional
            value={draft.start}
            onChange={(start) => set({ start })}
            error={errorOf('start')}
          />
          <NumberField
            label={words.minutes}
            optional
            whole
            least={0}
            most={1440}
            unit={words.minutesUnit}
            value={draft.minutes}
            onChange={(minutes) => set({ minutes })}
            error={errorOf('minutes')}
          />
        </div>
        <SelectField
          label={words.kind}
          hint={kind && (kind.counts ? words.counts : words.countsNot)}
          value={draft.sessionKind}
          options={withStanding(choices.kinds, draft.sessionKind).map((each) => ({
            value: each.id,
            label: listName(lists.sessionKinds, each),
          }))}
          onChange={(sessionKind) => set({ sessionKind })}
          error={errorOf('sessionKind')}
        />
        {mayBePlanned && (
          <CheckField
            label={words.planned}
            hint={words.plannedHint}
            checked={draft.planned}
            onChange={(planned) => set({ planned })}
          />
        )}
        <details className="fold">
          <summary>{words.more}</summary>
          <div className="stack">
            <div className="fields">
              <SelectField
                label={words.theme}
                value={draft.theme}
                empty={words.noTheme}
                options={withStanding(choices.themes, draft.theme).map((each) => ({
                  value: each.id,
                  label: listName(lists.themes, each),
                }))}
                onChange={(theme) => set({ theme })}
              />
              <SelectField
                label={words.mode}
                value={draft.mode}
                options={MODES.map((mode) => ({ value: mode, label: lists.modes[mode] }))}
                onChange={(mode) => set({ mode })}
              />
              <TextField
                label={words.lecturer}
                optional
                value={draft.lecturer}
                onChange={(lecturer) => set({ lecturer })}
              />
              <TextField label={words.venue} optional value={draft.venue} onChange={(venue) => set({ venue })} />
            </div>
            <TextArea label={words.notes} optional rows={2} value={draft.notes} onChange={(notes) => set({ notes })} />
          </div>
        </details>
      </div>
    </Card>
  );
}

/** An entry that was hidden or dropped since stays choosable where it stands. */
function withStanding<T extends { id: string }>(list: readonly T[], standing: string): (T | { id: string })[] {
  return standing === '' || list.some(({ id }) => id === standing) ? [...list] : [...list, { id: standing }];
}
