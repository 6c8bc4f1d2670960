import { type FormEvent, useId, useState } from 'react';
import type { EvaluationPage } from '#domain/inspections/evaluation.views.ts';
import { addFinding, changeFinding } from '#domain/inspections/finding.commands.ts';
import { refusalText } from '#i18n/refusal.ts';
import { addDays } from '#kernel/calendar.ts';
import { useCommand } from '#runtime/use-command.ts';
import { Button } from '#ui/button.tsx';
import { DateField } from '#ui/date-field.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { Notice } from '#ui/notice.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { TextArea } from '#ui/text-field.tsx';
import { useFormFocus } from '#ui/use-form-focus.ts';
import { useText } from '#ui/use-text.ts';

const FIELDS = ['text', 'remedyBy'];
/** A month is what a remedy is usually given. */
const USUAL_DAYS = 30;

/** Enters a finding, or changes one while nobody has signed. */
export function FindingForm({
  finding,
  page,
  onClose,
}: {
  finding?: EvaluationPage['findings'][number];
  page: EvaluationPage;
  onClose: () => void;
}) {
  const messages = useText();
  const { inspections, frame } = messages;
  const words = inspections.findings;
  const add = useCommand(addFinding);
  const change = useCommand(changeFinding);
  const command = finding === undefined ? add : change;
  const { form, isReady } = useFormFocus(command);
  const id = useId();
  const [text, setText] = useState(finding?.text ?? '');
  const [item, setItem] = useState(finding?.item ?? '');
  const [remedyBy, setRemedyBy] = useState(finding?.remedyBy ?? addDays(page.date, USUAL_DAYS));
  const { refusal } = command;
  const errorOf = (field: string) => (refusal?.field === field ? refusalText(messages, refusal) : undefined);

  async function save(event: FormEvent) {
    event.preventDefault();
    if (!(await isReady())) return;
    const details = { text, item, remedyBy };
    const result = finding
      ? await change.run({ finding: finding.id, ...details })
      : await add.run({ evaluation: page.id, ...details });
    if (result.ok) onClose();
  }

  return (
    <Dialog
      title={finding ? words.editTitle : words.addTitle}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{frame.cancel}</Button>
          <Button type="submit" form={id} tone="primary" busy={command.isPending}>
            {finding ? frame.save : frame.add}
          </Button>
        </>
      }
    >
      <form ref={form} id={id} className="stack" onSubmit={(event) => void save(event)} noValidate>
        {refusal && !FIELDS.includes(refusal.field ?? '') && (
          <Notice tone="bad">{refusalText(messages, refusal)}</Notice>
        )}
        {command.error && <Notice tone="bad">{frame.errorNothingLost}</Notice>}
        <TextArea data-autofocus="true" label={words.text} value={text} onChange={setText} error={errorOf('text')} />
        <SelectField
          label={words.item}
          value={item}
          empty={words.whole}
          options={page.items.map((each) => ({ value: each.item.id, label: each.item.name }))}
          onChange={setItem}
        />
        <DateField
          label={words.remedyBy}
          value={remedyBy}
          least={page.date}
          onChange={setRemedyBy}
          error={errorOf('remedyBy')}
        />
      </form>
    </Dialog>
  );
}
