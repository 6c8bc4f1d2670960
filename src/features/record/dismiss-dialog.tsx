import { type FormEvent, useId, useState } from 'react';
import { dismissRemark } from '#domain/plausibility/plausibility.commands.ts';
import type { RemarkRow } from '#domain/plausibility/plausibility.views.ts';
import { refusalText } from '#i18n/refusal.ts';
import { useCommand } from '#runtime/use-command.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { Notice } from '#ui/notice.tsx';
import { TextArea } from '#ui/text-field.tsx';
import { useFormFocus } from '#ui/use-form-focus.ts';
import { useText } from '#ui/use-text.ts';

/** Asks why what looked odd is right as it is. */
export function DismissDialog({ remark, onClose }: { remark: RemarkRow; onClose: () => void }) {
  const messages = useText();
  const words = messages.plausibility;
  const command = useCommand(dismissRemark);
  const focus = useFormFocus(command);
  const form = useId();
  const [reason, setReason] = useState('');
  const { refusal } = command;

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (!(await focus.isReady())) return;
    const result = await command.run({ remark: remark.key, unit: remark.unit, reason });
    if (result.ok) onClose();
  }

  return (
    <Dialog
      title={words.dismissTitle}
      size="small"
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{messages.frame.cancel}</Button>
          <Button type="submit" form={form} tone="primary" busy={command.isPending}>
            {words.dismissSave}
          </Button>
        </>
      }
    >
      <form ref={focus.form} id={form} className="stack" onSubmit={(event) => void submit(event)} noValidate>
        {refusal && refusal.field !== 'reason' && <Notice tone="bad">{refusalText(messages, refusal)}</Notice>}
        {command.error && <Notice tone="bad">{messages.frame.errorNothingLost}</Notice>}
        <p className="muted">{words.kinds[remark.kind](remark)}</p>
        <TextArea
          data-autofocus="true"
          label={words.reason}
          hint={words.reasonHint}
          rows={2}
          value={reason}
          onChange={setReason}
          error={refusal?.field === 'reason' ? refusalText(messages, refusal) : undefined}
        />
      </form>
    </Dialog>
  );
}
