import { type FormEvent, useId, useState } from 'react';
import { amendPlan, changePlan } from '#domain/plans/plan.commands.ts';
import { SECTIONS, type Section } from '#domain/plans/plan.record.ts';
import type { PlanDetail } from '#domain/plans/plan.views.ts';
import { refusalText } from '#i18n/refusal.ts';
import { useCommand } from '#runtime/use-command.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { Notice } from '#ui/notice.tsx';
import { TextArea, TextField } from '#ui/text-field.tsx';
import { useText } from '#ui/use-text.ts';

/** The sections as they read, with the way to change them; on paper with room for seal and signature. */
export function PlanText({ plan }: { plan: PlanDetail }) {
  const { plans } = useText();
  const [editing, setEditing] = useState(false);
  const mayChange = plan.editable || plan.frozen;
  return (
    <Card
      title={plans.textTitle}
      actions={
        mayChange && (
          <Button icon="edit" onClick={() => setEditing(true)}>
            {plan.frozen ? plans.actions.amend : plans.actions.edit}
          </Button>
        )
      }
    >
      <div className="stack plan-text">
        {SECTIONS.map((section) => (
          <div key={section} className="stack tight">
            <h3>{plans.sections[section]}</h3>
            {plan.texts[section] === '' ? <p className="muted">{plans.empty}</p> : <p>{plan.texts[section]}</p>}
          </div>
        ))}
        <div className="plan-seal">
          <span>{plans.seal.unit}</span>
          <span>{plans.seal.head}</span>
          <span>{plans.seal.filledBy}</span>
          <span>{plans.seal.date}</span>
        </div>
      </div>
      {editing && <TextDialog plan={plan} onClose={() => setEditing(false)} />}
    </Card>
  );
}

function TextDialog({ plan, onClose }: { plan: PlanDetail; onClose: () => void }) {
  const messages = useText();
  const { plans, frame } = messages;
  const change = useCommand(changePlan);
  const amend = useCommand(amendPlan);
  const command = plan.frozen ? amend : change;
  const [title, setTitle] = useState(plan.title);
  const [texts, setTexts] = useState(plan.texts);
  const [reason, setReason] = useState('');
  const form = useId();
  const { refusal } = command;
  const errorOf = (field: string) => (refusal?.field === field ? refusalText(messages, refusal) : undefined);
  const set = (section: Section) => (text: string) => setTexts((before) => ({ ...before, [section]: text }));

  async function save(event: FormEvent) {
    event.preventDefault();
    const input = { plan: plan.id, title, ...texts };
    const result = plan.frozen ? await amend.run({ ...input, reason }) : await change.run(input);
    if (result.ok) onClose();
  }

  return (
    <Dialog
      title={plan.frozen ? plans.amendTitle : plans.editTitle}
      size="large"
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{frame.cancel}</Button>
          <Button type="submit" form={form} tone="primary" busy={command.isPending}>
            {plan.frozen ? plans.saveAmendment : frame.save}
          </Button>
        </>
      }
    >
      <form id={form} className="stack" onSubmit={(event) => void save(event)} noValidate>
        {refusal && refusal.field === undefined && <Notice tone="bad">{refusalText(messages, refusal)}</Notice>}
        {command.error && <Notice tone="bad">{frame.errorNothingLost}</Notice>}
        <TextField label={plans.fieldTitle} value={title} onChange={setTitle} error={errorOf('title')} />
        {SECTIONS.map((section) => (
          <TextArea
            key={section}
            label={plans.sections[section]}
            rows={6}
            value={texts[section]}
            onChange={set(section)}
            error={errorOf(section)}
          />
        ))}
        {plan.frozen && (
          <TextField
            label={plans.reason}
            hint={plans.reasonHint}
            value={reason}
            onChange={setReason}
            error={errorOf('reason')}
          />
        )}
      </form>
    </Dialog>
  );
}
