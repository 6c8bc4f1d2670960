import { type FormEvent, useState } from 'react';
import { MODELS, type Model } from '#domain/plans/model-plans.ts';
import { startPlanFromModel } from '#domain/plans/plan.commands.ts';
import { type PlanKind, SECTIONS } from '#domain/plans/plan.record.ts';
import type { PlanPage } from '#domain/plans/plan.views.ts';
import { refusalText } from '#i18n/refusal.ts';
import { useCommand } from '#runtime/use-command.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { FormActions } from '#ui/form-actions.tsx';
import { Notice } from '#ui/notice.tsx';
import { RadioField } from '#ui/radio-field.tsx';
import { useText } from '#ui/use-text.ts';
import { RollForwardDialog } from './roll-forward-dialog.tsx';

type Choice = Model | 'blank';

const MODEL_OF_TIER = { district: 'district', school: 'school', point: 'community' } as const;

/** No plan yet: begin with a model, an empty sheet, or last year's plan. */
export function PlanBegin({ page, planKind }: { page: PlanPage; planKind: PlanKind }) {
  const messages = useText();
  const { plans, planModels, frame } = messages;
  const words = plans.begin;
  const command = useCommand(startPlanFromModel);
  const [choice, setChoice] = useState<Choice>(MODEL_OF_TIER[page.tier]);
  const [rolling, setRolling] = useState(false);
  const { unitName: unit, year } = page;
  const threeYear = planKind === 'three-year';

  function begin(event: FormEvent) {
    event.preventDefault();
    const model = choice === 'blank' ? undefined : planModels[choice];
    const ownTitle = model?.title({ unit, year }) ?? words.blankTitle({ unit, year });
    void command.run({
      unit: page.unit,
      year,
      planKind,
      model: choice === 'blank' ? undefined : choice,
      title: threeYear ? words.threeYearTitle({ unit, from: year, to: year + 2 }) : ownTitle,
      ...Object.fromEntries(SECTIONS.map((section) => [section, model?.[section] ?? ''])),
      tasks: model?.tasks ?? {},
    });
  }

  return (
    <Card title={words.title({ year })} question={threeYear ? words.textThreeYear : words.text}>
      <form className="stack" onSubmit={begin} noValidate>
        {command.refusal && <Notice tone="bad">{refusalText(messages, command.refusal)}</Notice>}
        {command.error && <Notice tone="bad">{frame.errorNothingLost}</Notice>}
        <RadioField<Choice>
          legend={words.model}
          value={choice}
          options={[
            ...MODELS.map((value) => ({ value, label: planModels[value].name, hint: planModels[value].text })),
            { value: 'blank', label: words.blank, hint: words.blankText },
          ]}
          onChange={setChoice}
        />
        <FormActions>
          <Button type="submit" tone="primary" busy={command.isPending}>
            {words.button}
          </Button>
          {!threeYear && page.before && (
            <Button onClick={() => setRolling(true)}>{words.rollBefore({ year: year - 1 })}</Button>
          )}
        </FormActions>
      </form>
      {rolling && page.before && <RollForwardDialog plan={page.before.id} onClose={() => setRolling(false)} />}
    </Card>
  );
}
