import { type FormEvent, type ReactNode, useId } from 'react';
import type { Refusal } from '#domain/contracts.ts';
import { refusalText } from '#i18n/refusal.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { Notice } from '#ui/notice.tsx';
import { useFormFocus } from '#ui/use-form-focus.ts';
import { useText } from '#ui/use-text.ts';

/** The frame of every step of an award: title, fields, what was refused, the deed. */
export function AwardDialog({
  title,
  action,
  danger,
  command,
  fields,
  onSubmit,
  onClose,
  children,
}: {
  title: string;
  action: string;
  danger?: boolean;
  command: { isPending: boolean; refusal: Refusal | null; error: Error | null; reset: () => void };
  /** Fields that show their own refusal; any other is shown above them. */
  fields: readonly string[];
  onSubmit: () => Promise<{ ok: boolean }>;
  onClose: () => void;
  children: ReactNode;
}) {
  const messages = useText();
  const focus = useFormFocus(command);
  const form = useId();
  const { refusal } = command;

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (!(await focus.isReady())) return;
    const result = await onSubmit();
    if (result.ok) onClose();
  }

  return (
    <Dialog
      title={title}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{messages.frame.cancel}</Button>
          <Button type="submit" form={form} tone={danger ? 'danger' : 'primary'} busy={command.isPending}>
            {action}
          </Button>
        </>
      }
    >
      <form ref={focus.form} id={form} className="stack" onSubmit={(event) => void submit(event)} noValidate>
        {refusal && !fields.includes(refusal.field ?? '') && (
          <Notice tone="bad">{refusalText(messages, refusal)}</Notice>
        )}
        {command.error && <Notice tone="bad">{messages.frame.errorNothingLost}</Notice>}
        {children}
      </form>
    </Dialog>
  );
}

/** The words of a refusal of one field. */
export function useFieldError(refusal: Refusal | null): (field: string) => string | undefined {
  const messages = useText();
  return (field) => (refusal?.field === field ? refusalText(messages, refusal) : undefined);
}
