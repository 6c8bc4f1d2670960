import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { Icon, type IconName } from './icon.tsx';

const icons: Record<'info' | 'good' | 'warn' | 'bad', IconName> = {
  info: 'info',
  good: 'check',
  warn: 'warning',
  bad: 'warning',
};

/** A banner in the flow of the page. `bad` is announced at once, `live` politely, others are just there. */
export function Notice({
  tone = 'info',
  title,
  actions,
  live,
  children,
}: {
  tone?: 'info' | 'good' | 'warn' | 'bad';
  title?: ReactNode;
  actions?: ReactNode;
  live?: boolean;
  children?: ReactNode;
}) {
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
      {actions && <span className="line">{actions}</span>}
    </div>
  );
}
