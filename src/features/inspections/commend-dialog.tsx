import { type FormEvent, useId, useState } from 'react';
import { commendUnit } from '#domain/inspections/round.commands.ts';
import { refusalText } from '#i18n/refusal.ts';
import { useCommand } from '#runtime/use-command.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { Notice } from '#ui/notice.tsx';
import { TextField } from '#ui/text-field.tsx';
import { useText } from '#ui/use-text.ts';

/** Says for what a unit of a round is commended. */
export function CommendDialog({
  round,
  unit,
  name,
  text: before,
  onClose,
}: {
  round: string;
  unit: string;
  name: string;
  text: string;
  onClose: () => void;
}) {
  const messages = useText();
  const words = messages.inspections.round;
  const command = useCommand(commendUnit);
  const [text, setText] = useState(before);
  const form = useId();
  async function save(event: FormEvent) {
    event.preventDefault();
    if ((await command.run({ round, unit, text })).ok) onClose();
  }
  return (
    <Dialog
      title={words.commendTitle({ unit: name })}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{messages.frame.cancel}</Button>
          <Button type="submit" form={form} tone="primary" busy={command.isPending}>
            {messages.frame.save}
          </Button>
        </>
      }
    >
      <form id={form} className="stack" onSubmit={(event) => void save(event)} noValidate>
        {command.refusal && <Notice tone="bad">{refusalText(messages, command.refusal)}</Notice>}
        {command.error && <Notice tone="bad">{messages.frame.errorNothingLost}</Notice>}
        <TextField label={words.commendText} hint={words.commendHint} value={text} onChange={setText} />
      </form>
    </Dialog>
  );
}
