import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

/** Nothing here yet: says what to do first and offers it. */
export function EmptyState({
  title,
  actions,
  centred,
  page,
  children,
}: {
  title: ReactNode;
  actions?: ReactNode;
  centred?: boolean;
  /** It is all there is on the page, so its title is that of the page. */
  page?: boolean;
  children?: ReactNode;
}) {
  const Title = page ? 'h1' : 'h2';
  return (
    <div className={classNames('state', centred && 'centred')}>
      <Title>{title}</Title>
      {children && <p>{children}</p>}
      {actions && <div className="line">{actions}</div>}
    </div>
  );
}
