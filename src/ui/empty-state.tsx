import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

/** Nothing here yet: says what to do first and offers it. */
export function EmptyState({
  title,
  actions,
  centred,
  children,
}: {
  title: ReactNode;
  actions?: ReactNode;
  centred?: boolean;
  children?: ReactNode;
}) {
  return (
    <div className={classNames('state', centred && 'centred')}>
      <h2>{title}</h2>
      {children && <p>{children}</p>}
      {actions && <div className="line">{actions}</div>}
    </div>
  );
}
