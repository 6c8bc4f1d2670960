import type { ReactNode } from 'react';

/** The row that ends a form: the main action first; `sticky` keeps it in reach at the foot of the window. */
export function FormActions({ sticky, note, children }: { sticky?: boolean; note?: ReactNode; children: ReactNode }) {
  return (
    <div className={sticky ? 'form-actions sticky' : 'form-actions'}>
      {children}
      {note && <span className="small muted">{note}</span>}
    </div>
  );
}
