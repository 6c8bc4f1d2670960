import { type FormEvent, useId, useState } from 'react';
import type { Role } from '#domain/inspections/evaluation.rules.ts';
import type { EvaluationPage } from '#domain/inspections/evaluation.views.ts';
import { signVisit } from '#domain/inspections/signing.commands.ts';
import { refusalText } from '#i18n/refusal.ts';
import { useSession } from '#runtime/session.ts';
import { useCommand } from '#runtime/use-command.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { Notice } from '#ui/notice.tsx';
import { TextField } from '#ui/text-field.tsx';
import { useFormFocus } from '#ui/use-form-focus.ts';
import { useText } from '#ui/use-text.ts';
import { resultText } from './point-words.ts';
import { SignaturePad } from './signature-pad.tsx';

/** Signs for one side: the name counts, the drawing goes with it. */
export function SignDialog({ page, role, onClose }: { page: EvaluationPage; role: Role; onClose: () => void }) {
  const messages = useText();
  const { inspections, frame } = messages;
  const words = inspections.signing;
  const { today } = useSession();
  const command = useCommand(signVisit);
  const { form, isReady } = useFormFocus(command);
  const id = useId();
  const [name, setName] = useState(role === 'inspector' ? (page.inspectors[0] ?? '') : '');
  const [strokes, setStrokes] = useState<number[][]>([]);
  const { refusal } = command;

  async function sign(event: FormEvent) {
    event.preventDefault();
    if (!(await isReady())) return;
    if ((await command.run({ evaluation: page.id, role, name, strokes, today })).ok) onClose();
  }

  return (
    <Dialog
      title={words.signTitle[role]}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{frame.cancel}</Button>
          <Button type="submit" form={id} tone="primary" busy={command.isPending}>
            {words.sign}
          </Button>
        </>
      }
    >
      <form ref={form} id={id} className="stack" onSubmit={(event) => void sign(event)} noValidate>
        {refusal && refusal.field !== 'name' && <Notice tone="bad">{refusalText(messages, refusal)}</Notice>}
        {command.error && <Notice tone="bad">{frame.errorNothingLost}</Notice>}
        <p className="line">
          <span>{inspections.page.result}</span>
          <strong className="inspection-total">{resultText(messages, page.score)}</strong>
        </p>
        <TextField
          data-autofocus="true"
          label={words.name}
          value={name}
          onChange={setName}
          error={refusal?.field === 'name' ? refusalText(messages, refusal) : undefined}
        />
        <SignaturePad label={words.pad} hint={words.padHint} strokes={strokes} onChange={setStrokes} />
      </form>
    </Dialog>
  );
}
