import { createContext, type ReactNode, useCallback, useContext, useEffect, useRef, useState } from 'react';
import { Button, IconButton } from './button.tsx';
import { classNames } from './class-names.ts';
import { useText } from './use-text.ts';

export type Toast = {
  message: string;
  tone?: 'plain' | 'good' | 'bad';
  /** One thing to do about it, usually undo. */
  action?: { label: string; run: () => void };
  /** Stays until dismissed; errors do so by themselves. */
  stay?: boolean;
};

type Shown = Toast & { key: number };

/** Gives back how to take the message away again. */
type ShowToast = (toast: Toast) => () => void;

const ToastContext = createContext<ShowToast | undefined>(undefined);

/** Milliseconds: long enough to read and reach; while it is pointed at or holds the focus it stays. */
const lifetime = 9000;
const again = 2000;

/** Gives `useToast()` to everything inside and draws the messages in a corner. */
export function ToastRegion({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState<readonly Shown[]>([]);
  const nextKey = useRef(1);
  const { frame } = useText();
  const dismiss = useCallback((key: number) => setShown((before) => before.filter((toast) => toast.key !== key)), []);
  const add = useCallback(
    (toast: Toast) => {
      const key = nextKey.current;
      nextKey.current += 1;
      // The same refusal twice says nothing more.
      const isOther = ({ message, action }: Shown) => action !== undefined || message !== toast.message;
      setShown((before) => [...before.filter(isOther).slice(-2), { ...toast, key }]);
      return () => dismiss(key);
    },
    [dismiss],
  );
  return (
    <ToastContext.Provider value={add}>
      {children}
      <section className="toasts" aria-label={frame.notifications} aria-live="polite" aria-relevant="additions">
        {shown.map((toast) => (
          <OneToast key={toast.key} toast={toast} onDismiss={() => dismiss(toast.key)} />
        ))}
      </section>
    </ToastContext.Provider>
  );
}

/** `toast({ message, action: { label, run } })`; the function is stable. */
export function useToast(): ShowToast {
  const add = useContext(ToastContext);
  if (add === undefined) throw new Error('useToast needs a ToastRegion around it');
  return add;
}

function OneToast({ toast, onDismiss }: { toast: Toast; onDismiss: () => void }) {
  const { frame } = useText();
  const box = useRef<HTMLDivElement>(null);
  const stays = toast.stay || toast.tone === 'bad';
  const dismiss = useRef(onDismiss);
  dismiss.current = onDismiss;
  useEffect(() => {
    if (stays) return;
    let timer: ReturnType<typeof setTimeout>;
    const leave = () => {
      if (box.current?.matches(':hover, :focus-within')) timer = setTimeout(leave, again);
      else dismiss.current();
    };
    timer = setTimeout(leave, lifetime);
    return () => clearTimeout(timer);
  }, [stays]);
  return (
    <div ref={box} className={classNames('toast', toast.tone)} role={toast.tone === 'bad' ? 'alert' : undefined}>
      <p>{toast.message}</p>
      {toast.action && (
        <Button
          tone="text"
          onClick={() => {
            toast.action?.run();
            onDismiss();
          }}
        >
          {toast.action.label}
        </Button>
      )}
      <IconButton icon="close" label={frame.dismiss} onClick={onDismiss} />
    </div>
  );
}
