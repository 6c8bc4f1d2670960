import { type FormEvent, useState } from 'react';
import { changeSettings, FEW_MEMBERS_RANGE, FLOOR_RANGE, GAIN_RANGE } from '#domain/settings/settings.commands.ts';
import type { CompleteSettings } from '#domain/settings/settings.rules.ts';
import { TIERS } from '#domain/units/unit.record.ts';
import { refusalText } from '#i18n/refusal.ts';
import { useCommand } from '#runtime/use-command.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { FormActions } from '#ui/form-actions.tsx';
import { Notice } from '#ui/notice.tsx';
import { MoneyField, NumberField } from '#ui/number-field.tsx';
import { RadioField } from '#ui/radio-field.tsx';
import { TextField } from '#ui/text-field.tsx';
import { useFormFocus } from '#ui/use-form-focus.ts';
import { useText } from '#ui/use-text.ts';

const COMPARISONS = ['more-than', 'at-least'] as const;

/** Names of the tiers, the rule of the target, and thresholds; each card is saved by itself. */
export function PlanSettings({ settings }: { settings: CompleteSettings }) {
  return (
    <div className="grid">
      <TargetRule settings={settings} />
      <Thresholds settings={settings} />
      <TierNames settings={settings} />
    </div>
  );
}

/** What the cards share: the command and the words of its refusal, at its field or above the button. */
function useSave() {
  const messages = useText();
  const command = useCommand(changeSettings);
  const { refusal } = command;
  const focus = useFormFocus(command);
  return {
    focus,
    words: messages.settings,
    command,
    errorOf: (field: string) => (refusal?.field === field ? refusalText(messages, refusal) : undefined),
    problem: refusal && refusal.field === undefined ? refusalText(messages, refusal) : undefined,
  };
}

function SaveRow({ save }: { save: ReturnType<typeof useSave> }) {
  return (
    <>
      {save.problem && <Notice tone="bad">{save.problem}</Notice>}
      {save.command.error && <Notice tone="bad">{save.command.error.message}</Notice>}
      <FormActions>
        <Button type="submit" tone="primary" touch busy={save.command.isPending}>
          {save.words.save}
        </Button>
      </FormActions>
    </>
  );
}

function TargetRule({ settings }: { settings: CompleteSettings }) {
  const save = useSave();
  const { target } = save.words;
  const [points, setPoints] = useState<number | undefined>(settings.gain / 100);
  const [comparison, setComparison] = useState(settings.comparison);

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (!(await save.focus.isReady())) return;
    // An emptied field is out of range, not "as before".
    const gain = points === undefined ? GAIN_RANGE.most + 1 : Math.round(points * 100);
    await save.command.run({ gain, comparison });
  }

  return (
    <Card title={target.title} question={target.hint} className="span-6">
      <form ref={save.focus.form} className="stack" noValidate onSubmit={(event) => void submit(event)}>
        <NumberField
          label={target.gain}
          unit={target.gainUnit}
          value={points}
          onChange={setPoints}
          error={save.errorOf('gain')}
        />
        <RadioField
          legend={target.comparison}
          value={comparison}
          options={COMPARISONS.map((value) => ({ value, label: target.comparisons[value] }))}
          onChange={setComparison}
        />
        <SaveRow save={save} />
      </form>
    </Card>
  );
}

function Thresholds({ settings }: { settings: CompleteSettings }) {
  const save = useSave();
  const { thresholds } = save.words;
  const [floor, setFloor] = useState<number | undefined>(settings.floor);
  const [fewMembers, setFewMembers] = useState<number | undefined>(settings.fewMembers);

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (!(await save.focus.isReady())) return;
    await save.command.run({
      floor: floor ?? FLOOR_RANGE.most + 1,
      fewMembers: fewMembers ?? FEW_MEMBERS_RANGE.most + 1,
    });
  }

  return (
    <Card title={thresholds.title} className="span-6">
      <form ref={save.focus.form} className="stack" noValidate onSubmit={(event) => void submit(event)}>
        <MoneyField label={thresholds.floor} value={floor} onChange={setFloor} error={save.errorOf('floor')} />
        <NumberField
          label={thresholds.fewMembers}
          hint={thresholds.fewMembersHint}
          unit={thresholds.fewMembersUnit}
          whole
          value={fewMembers}
          onChange={setFewMembers}
          error={save.errorOf('fewMembers')}
        />
        <SaveRow save={save} />
      </form>
    </Card>
  );
}

function TierNames({ settings }: { settings: CompleteSettings }) {
  const { lists } = useText();
  const save = useSave();
  const { tiers } = save.words;
  const [names, setNames] = useState<Record<string, string>>(settings.tierNames);

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (!(await save.focus.isReady())) return;
    await save.command.run({ tierNames: names });
  }

  return (
    <Card title={tiers.title} question={tiers.hint} className="span-12">
      <form ref={save.focus.form} className="stack" noValidate onSubmit={(event) => void submit(event)}>
        <div className="fields">
          {TIERS.map((tier) => (
            <TextField
              key={tier}
              label={lists.tiers[tier]}
              placeholder={lists.tiers[tier]}
              value={names[tier] ?? ''}
              onChange={(name) => setNames((known) => ({ ...known, [tier]: name }))}
              error={save.errorOf(`tierNames.${tier}`)}
            />
          ))}
        </div>
        <SaveRow save={save} />
      </form>
    </Card>
  );
}
