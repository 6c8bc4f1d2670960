import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { useText } from './use-text.ts';

/** An error for people: what, where, what now, and that nothing was lost. `detail` is for whoever helps. */
export function ErrorState({
  title,
  detail,
  onRetry,
  actions,
  children,
}: {
  title?: ReactNode;
  detail?: string;
  onRetry?: () => void;
  actions?: ReactNode;
  children?: ReactNode;
}) {
  const { frame } = useText();
  return (
    <div className="state" role="alert">
      <h2>{title ?? frame.errorTitle}</h2>
      <p>{children ?? frame.errorNothingLost}</p>
      {detail && (
        <details className="small faint">
          <summary>{frame.details}</summary>
          <code>{detail}</code>
        </details>
      )}
      {(onRetry || actions) && (
        <div className="line">
          {onRetry && <Button onClick={onRetry}>{frame.retry}</Button>}
          {actions}
        </div>
      )}
    </div>
  );
}
