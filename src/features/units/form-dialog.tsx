import type { FormEvent, ReactNode } from 'react';
import { useId } from 'react';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { Notice } from '#ui/notice.tsx';
import { useText } from '#ui/use-text.ts';

/** A form over the page: saved as a whole or not at all, Enter saves. */
export function FormDialog({
  title,
  text,
  problem,
  action,
  extra,
  busy,
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
  busy: boolean;
  size?: 'small' | 'medium' | 'large';
  onSubmit: () => void;
  onClose: () => void;
  children: ReactNode;
}) {
  const { frame } = useText();
  const id = useId();
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
          <Button type="submit" form={id} tone="primary" busy={busy}>
            {action ?? frame.save}
          </Button>
        </>
      }
    >
      <form
        id={id}
        className="stack"
        noValidate
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          onSubmit();
        }}
      >
        {text && <p className="muted">{text}</p>}
        {children}
        {problem && <Notice tone="bad">{problem}</Notice>}
      </form>
    </Dialog>
  );
}
