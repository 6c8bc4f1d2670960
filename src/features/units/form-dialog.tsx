import type { FormEvent, ReactNode } from 'react';
import { useId } from 'react';
import type { RunnableCommand } from '#runtime/use-command.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { Notice } from '#ui/notice.tsx';
import { useFormFocus } from '#ui/use-form-focus.ts';
import { useText } from '#ui/use-text.ts';

/** A form over the page: saved as a whole or not at all, Enter saves. */
export function FormDialog({
  title,
  text,
  problem,
  action,
  extra,
  command,
  size,
  onSubmit,
  onClose,
  children,
}: {
  title: string;
  text?: string;
  /** A refusal that belongs to no field. */
  problem: string | undefined;
  action?: string;
  extra?: ReactNode;
  command: Pick<RunnableCommand<never>, 'isPending' | 'refusal' | 'reset'>;
  size?: 'small' | 'medium' | 'large';
  onSubmit: () => void;
  onClose: () => void;
  children: ReactNode;
}) {
  const { frame } = useText();
  const id = useId();
  const focus = useFormFocus(command);

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (await focus.isReady()) onSubmit();
  }

  return (
    <Dialog
      title={title}
      onClose={onClose}
      {...(size && { size })}
      footer={
        <>
          <Button tone="quiet" onClick={onClose}>
            {frame.cancel}
          </Button>
          {extra}
          <Button type="submit" form={id} tone="primary" busy={command.isPending}>
            {action ?? frame.save}
          </Button>
        </>
      }
    >
      <form ref={focus.form} id={id} className="stack" noValidate onSubmit={(event) => void submit(event)}>
        {text && <p className="muted">{text}</p>}
        {children}
        {problem && <Notice tone="bad">{problem}</Notice>}
      </form>
    </Dialog>
  );
}
