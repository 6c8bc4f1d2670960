import { useState } from 'react';
import { AWARD_LEVELS } from '#domain/organizations/award.commands.ts';
import { sheetInForce } from '#domain/organizations/criteria.rules.ts';
import type { OrganizationPage } from '#domain/organizations/organization.views.ts';
import { changeStep, takeStep } from '#domain/organizations/way.commands.ts';
import { STEP_RESULTS, type Step, type StepResult } from '#domain/organizations/way.record.ts';
import { JUDGED_STEPS, SCORED_STEPS } from '#domain/organizations/way.rules.ts';
import type { OrganizationWay, WayEvent } from '#domain/organizations/way.views.ts';
import { isDate, yearOf } from '#kernel/calendar.ts';
import { useSession } from '#runtime/session.ts';
import { useCommand } from '#runtime/use-command.ts';
import { DateField } from '#ui/date-field.tsx';
import { Segmented } from '#ui/radio-field.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { TextArea, TextField } from '#ui/text-field.tsx';
import { useText } from '#ui/use-text.ts';
import { asOfDay } from './as-of.ts';
import { AwardDialog, useFieldError } from './award-dialog.tsx';
import { ScoreFields } from './score-fields.tsx';

/** Enters a step on the way to an award, or puts `event` right. */
export function StepForm({
  organization,
  way,
  step,
  event,
  onClose,
}: {
  organization: OrganizationPage;
  way: OrganizationWay;
  step: Step;
  event?: WayEvent;
  onClose: () => void;
}) {
  const { ways, organizations } = useText();
  const words = ways.form;
  const { year, today } = useSession();
  const take = useCommand(takeStep);
  const correct = useCommand(changeStep);
  const command = event === undefined ? take : correct;
  const errorOf = useFieldError(command.refusal);
  const [date, setDate] = useState(event?.date ?? asOfDay(year, today));
  const [result, setResult] = useState<StepResult | ''>(event?.result ?? '');
  const [level, setLevel] = useState(event?.level ?? (step === 'applied' ? 'district' : ''));
  const [number, setNumber] = useState(event?.documentNumber ?? '');
  const [until, setUntil] = useState(event?.until ?? '');
  const [note, setNote] = useState(event?.note ?? '');
  const [due, setDue] = useState('');
  const [scores, setScores] = useState<Record<string, number | null>>({});
  const sheet = sheetInForce(way.sheets, way.kind, yearOf(isDate(date) ? date : today));
  const judged = JUDGED_STEPS.includes(step);
  const scored = SCORED_STEPS.includes(step);
  const standing: Record<string, number | null> = { ...event?.scores, ...scores };

  function save() {
    const details = { date, result, level, documentNumber: number, until, note, scores };
    return event === undefined
      ? take.run({ organization: organization.id, step, ...details, dueAgainOn: due })
      : correct.run({ step: event.id, ...details });
  }

  return (
    <AwardDialog
      title={words.title({ step: ways.steps[step], name: organization.name })}
      action={words.save}
      command={command}
      fields={[
        'date',
        'result',
        'note',
        'until',
        'dueAgainOn',
        ...(scored ? sheet.criteria.map(({ id }) => `score/${id}`) : []),
      ]}
      onSubmit={save}
      onClose={onClose}
    >
      <div className="fields">
        <DateField label={words.date} value={date} most={today} onChange={setDate} error={errorOf('date')} />
        {step === 'applied' && (
          <SelectField
            label={words.level}
            value={level}
            empty={organizations.award.levelEmpty}
            options={AWARD_LEVELS.map((each) => ({ value: each, label: organizations.levels[each] ?? each }))}
            onChange={setLevel}
          />
        )}
        {step === 'public-notice' && (
          <DateField
            label={words.until}
            hint={words.untilHint}
            optional
            value={until}
            onChange={setUntil}
            error={errorOf('until')}
          />
        )}
      </div>
      {judged && (
        <Segmented
          legend={words.result}
          value={STEP_RESULTS.find((each) => each === result)}
          options={STEP_RESULTS.map((each) => ({ value: each, label: ways.results[each] }))}
          onChange={setResult}
          error={errorOf('result')}
        />
      )}
      {step === 'review-again' && event === undefined && result === 'passed' && (
        <DateField
          label={words.due}
          hint={words.dueHint}
          optional
          value={due}
          onChange={setDue}
          error={errorOf('dueAgainOn')}
        />
      )}
      <TextField label={words.number} optional value={number} onChange={setNumber} />
      <TextArea
        label={judged && result !== '' && result !== 'passed' ? words.noteWhy : words.note}
        optional={!judged || result === '' || result === 'passed'}
        rows={2}
        value={note}
        onChange={setNote}
        error={errorOf('note')}
      />
      {scored && (
        <ScoreFields
          sheet={sheet}
          own={step === 'applied'}
          scores={standing}
          open={Object.values(standing).some((points) => points !== null)}
          onChange={(criterion, points) => setScores({ ...scores, [criterion]: points })}
          errorOf={(criterion) => errorOf(`score/${criterion}`)}
        />
      )}
    </AwardDialog>
  );
}
