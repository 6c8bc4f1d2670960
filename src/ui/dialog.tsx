import type { ReactNode } from 'react';
import { useEffect, useId, useRef, useState } from 'react';
import { IconButton } from './button.tsx';
import { classNames } from './class-names.ts';
import { useText } from './use-text.ts';

/**
 * The platform's modal dialog: it traps focus and gives it back by itself. Shown while mounted; the owner
 * unmounts it. The close button calls `onClose`, and so does Escape, which once something was typed has to be
 * pressed again; a click beside it does so only when `easy`: half a form is never lost by a slip. The focus
 * goes to what carries `data-autofocus`, else to the first field, else where the platform puts it.
 */
export function Dialog({
  title,
  onClose,
  footer,
  size = 'medium',
  easy,
  children,
}: {
  title: ReactNode;
  onClose: () => void;
  footer?: ReactNode;
  size?: 'small' | 'medium' | 'large' | 'palette';
  easy?: boolean;
  children: ReactNode;
}) {
  const ref = useRef<HTMLDialogElement>(null);
  const id = useId();
  const { frame } = useText();
  const typed = useRef(false);
  const [warned, setWarned] = useState(false);
  useEffect(() => {
    const dialog = ref.current;
    const before = document.activeElement;
    if (dialog !== null && !dialog.open) {
      dialog.showModal();
      firstWanted(dialog)?.focus();
    }
    return () => {
      if (dialog?.open) dialog.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  function leave() {
    if (easy || warned || !typed.current) onClose();
    else setWarned(true);
  }
  return (
    <dialog
      ref={ref}
      className={classNames('dialog', size)}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        leave();
      }}
      onInput={() => {
        typed.current = true;
        setWarned(false);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) {
          event.preventDefault();
          event.stopPropagation();
          leave();
        }
      }}
      onMouseDown={(event) => {
        if (easy && event.target === ref.current) onClose();
      }}
    >
      <div className="dialog-head">
        <h2 id={id}>{title}</h2>
        <IconButton icon="close" label={frame.close} onClick={onClose} />
      </div>
      <div className="dialog-body">{children}</div>
      {!easy && (
        <p className="dialog-warning" role="status">
          {warned && frame.escapeAgain}
        </p>
      )}
      {footer && <footer>{footer}</footer>}
    </dialog>
  );
}

function firstWanted(dialog: HTMLElement): HTMLElement | null {
  return (
    dialog.querySelector<HTMLElement>('[data-autofocus]') ??
    dialog.querySelector<HTMLElement>('.dialog-body :is(input, select, textarea):not(:disabled, [hidden])')
  );
}
