import { useId, useState } from 'react';
import type { TaskRow } from '#domain/plans/plan-reading.ts';
import { setTaskState } from '#domain/plans/task.commands.ts';
import { refusalText } from '#i18n/refusal.ts';
import { useCommand } from '#runtime/use-command.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { TextField } from '#ui/text-field.tsx';
import { useText } from '#ui/use-text.ts';

/** Giving up a task of an issued plan is an amendment: it asks for the reason. */
export function DropTaskDialog({ task, onClose }: { task: TaskRow; onClose: () => void }) {
  const messages = useText();
  const { plans, frame } = messages;
  const command = useCommand(setTaskState);
  const [reason, setReason] = useState('');
  const form = useId();
  return (
    <Dialog
      title={plans.dropTitle({ task: task.title })}
      size="small"
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{frame.cancel}</Button>
          <Button type="submit" form={form} tone="primary" busy={command.isPending}>
            {plans.drop}
          </Button>
        </>
      }
    >
      <form
        id={form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void command.run({ task: task.id, state: 'dropped', reason }).then((result) => result.ok && onClose());
        }}
      >
        <TextField
          label={plans.reason}
          hint={plans.reasonHint}
          value={reason}
          onChange={setReason}
          error={command.refusal ? refusalText(messages, command.refusal) : undefined}
        />
      </form>
    </Dialog>
  );
}
