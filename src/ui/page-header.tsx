import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

/** The top of a page: its title, or with `answer` the sentence that answers its question, and what to do about it. */
export function PageHeader({
  title,
  actions,
  answer,
  children,
}: {
  title: ReactNode;
  actions?: ReactNode;
  answer?: boolean;
  children?: ReactNode;
}) {
  return (
    <div className={classNames('page-header', answer && 'answer')}>
      <div>
        <h1>{title}</h1>
        {children && <p>{children}</p>}
      </div>
      {actions && <div className="page-actions">{actions}</div>}
    </div>
  );
}
