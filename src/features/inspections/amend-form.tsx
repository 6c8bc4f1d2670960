import { type FormEvent, useId, useState } from 'react';
import type { EvaluationPage } from '#domain/inspections/evaluation.views.ts';
import { NO_SCORE } from '#domain/inspections/score.rules.ts';
import { amendVisit } from '#domain/inspections/signing.commands.ts';
import { refusalText } from '#i18n/refusal.ts';
import { useCommand } from '#runtime/use-command.ts';
import { Button } from '#ui/button.tsx';
import { CheckField } from '#ui/check-field.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { Notice } from '#ui/notice.tsx';
import { NumberField } from '#ui/number-field.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { TextField } from '#ui/text-field.tsx';
import { useFormFocus } from '#ui/use-form-focus.ts';
import { useText } from '#ui/use-text.ts';
import { pointsText } from './point-words.ts';
import { tenthsOf } from './points-field.tsx';

const FIELDS = ['item', 'given', 'note', 'by', 'reason'];

/** Changes one item of a signed record, with the reason. */
export function AmendForm({ page, onClose }: { page: EvaluationPage; onClose: () => void }) {
  const messages = useText();
  const { inspections, frame } = messages;
  const words = inspections.amend;
  const { walk } = inspections;
  // What is amended cannot be taken back, so no way back is offered.
  const command = useCommand(amendVisit, { quiet: true });
  const { form, isReady } = useFormFocus(command);
  const id = useId();
  const [item, setItem] = useState('');
  const [given, setGiven] = useState<number | undefined>();
  const [out, setOut] = useState(false);
  const [breach, setBreach] = useState(false);
  const [note, setNote] = useState('');
  const [by, setBy] = useState(page.inspectors[0] ?? '');
  const [reason, setReason] = useState('');
  const { refusal } = command;
  const errorOf = (field: string) => (refusal?.field === field ? refusalText(messages, refusal) : undefined);
  const items = page.items.filter(({ computed }) => !computed);
  const chosen = items.find((each) => each.item.id === item);

  function choose(next: string) {
    const score = items.find((each) => each.item.id === next);
    setItem(next);
    setGiven(score?.[page.side]);
    setOut(score?.out ?? false);
    setBreach(score?.breach ?? false);
    setNote(score?.note ?? '');
  }

  async function save(event: FormEvent) {
    event.preventDefault();
    if (!(await isReady())) return;
    const fields = { given: given ?? NO_SCORE, out, breach, note, by, reason };
    if ((await command.run({ evaluation: page.id, item, ...fields })).ok) onClose();
  }

  return (
    <Dialog
      title={words.dialogTitle}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{frame.cancel}</Button>
          <Button type="submit" form={id} tone="primary" busy={command.isPending}>
            {words.save}
          </Button>
        </>
      }
    >
      <form ref={form} id={id} className="stack" onSubmit={(event) => void save(event)} noValidate>
        {refusal && !FIELDS.includes(refusal.field ?? '') && (
          <Notice tone="bad">{refusalText(messages, refusal)}</Notice>
        )}
        {command.error && <Notice tone="bad">{frame.errorNothingLost}</Notice>}
        <SelectField
          label={words.item}
          value={item}
          empty={words.chooseItem}
          options={items.map((each) => ({ value: each.item.id, label: each.item.name }))}
          onChange={choose}
          error={errorOf('item')}
        />
        {chosen && chosen.item.kind !== 'veto' && !out && (
          <NumberField
            key={item}
            label={words.given}
            least={0}
            most={chosen.item.points / 10}
            unit={walk.of({ most: pointsText(chosen.item.points) })}
            value={given === undefined ? undefined : given / 10}
            onChange={(points) => setGiven(tenthsOf(points))}
            error={errorOf('given')}
          />
        )}
        {chosen?.item.kind === 'plain' && <CheckField label={walk.out} checked={out} onChange={setOut} />}
        {chosen?.item.kind === 'veto' && <CheckField label={walk.breach} checked={breach} onChange={setBreach} />}
        <TextField label={walk.note} optional value={note} onChange={setNote} error={errorOf('note')} />
        <TextField label={words.by} value={by} onChange={setBy} error={errorOf('by')} />
        <TextField
          label={words.reason}
          hint={words.reasonHint}
          value={reason}
          onChange={setReason}
          error={errorOf('reason')}
        />
      </form>
    </Dialog>
  );
}
