import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { useText } from './use-text.ts';

/** Asks before what cannot be undone. `action` names the deed ("Remove the sample district"), never "OK". */
export function ConfirmDialog({
  title,
  action,
  danger,
  busy,
  onConfirm,
  onClose,
  children,
}: {
  title: ReactNode;
  action: string;
  danger?: boolean;
  busy?: boolean;
  onConfirm: () => void;
  onClose: () => void;
  children?: ReactNode;
}) {
  const { frame } = useText();
  return (
    <Dialog
      title={title}
      size="small"
      onClose={onClose}
      footer={
        <>
          <Button data-autofocus="true" onClick={onClose}>
            {frame.cancel}
          </Button>
          <Button tone={danger ? 'danger' : 'primary'} busy={busy ?? false} onClick={onConfirm}>
            {action}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  );
}
