import type { ReactNode } from 'react';
import { IconButton } from './button.tsx';
import { classNames } from './class-names.ts';
import { Icon, type IconName } from './icon.tsx';
import { useText } from './use-text.ts';

const icons: Record<'info' | 'good' | 'warn' | 'bad', IconName> = {
  info: 'info',
  good: 'check',
  warn: 'warning',
  bad: 'warning',
};

/** A banner in the flow of the page. `bad` is announced at once, `live` politely, others are just there; `onClose` puts it away. */
export function Notice({
  tone = 'info',
  title,
  actions,
  live,
  onClose,
  children,
}: {
  tone?: 'info' | 'good' | 'warn' | 'bad';
  title?: ReactNode;
  actions?: ReactNode;
  live?: boolean;
  onClose?: () => void;
  children?: ReactNode;
}) {
  const { frame } = useText();
  const role = tone === 'bad' ? 'alert' : live ? 'status' : undefined;
  return (
    <div className={classNames('notice', tone !== 'info' && tone)} role={role}>
      <Icon name={icons[tone]} />
      <div>
        {title && (
          <p>
            <strong>{title}</strong>
          </p>
        )}
        {children}
      </div>
      {(actions || onClose) && (
        <span className="line">
          {actions}
          {onClose && <IconButton icon="close" label={frame.close} onClick={onClose} />}
        </span>
      )}
    </div>
  );
}
