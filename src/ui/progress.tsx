import { useId } from 'react';
import { formatNumber } from '#i18n/format.ts';
import { Button } from './button.tsx';
import { useText } from './use-text.ts';

/** Work that takes a while. Without `total` it only says that it goes on. */
export function Progress({
  label,
  done,
  total,
  onCancel,
}: {
  label: string;
  done: number;
  total?: number;
  onCancel?: () => void;
}) {
  const { frame } = useText();
  const id = useId();
  return (
    <div className="progress">
      <div className="label">
        <label htmlFor={id}>{label}</label>
        {total !== undefined && (
          <span>{frame.progressOf({ done: formatNumber(done, 0), total: formatNumber(total, 0) })}</span>
        )}
      </div>
      <progress id={id} {...(total !== undefined ? { value: done, max: Math.max(1, total) } : {})} />
      {onCancel && <Button onClick={onCancel}>{frame.cancel}</Button>}
    </div>
  );
}
