import type { ReactNode } from 'react';
import { useId } from 'react';
import { classNames } from './class-names.ts';

/** A sheet on the desk. With a title it is a named region; `flush` lets a table reach its edges. */
export function Card({
  title,
  question,
  actions,
  flush,
  className,
  children,
}: {
  title?: ReactNode;
  question?: ReactNode;
  actions?: ReactNode;
  flush?: boolean;
  className?: string;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <section className={classNames('card', flush && 'flush', className)} {...(title ? { 'aria-labelledby': id } : {})}>
      {(title || actions) && (
        <header>
          <div>
            {title && <h2 id={id}>{title}</h2>}
            {question && <p className="question">{question}</p>}
          </div>
          {actions && <div className="card-actions">{actions}</div>}
        </header>
      )}
      {children}
    </section>
  );
}
