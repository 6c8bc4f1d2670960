import type { ReactNode } from 'react';

/** What stands under every figure: numerator, denominator, date, what is left out. */
export function DefinitionText({ children }: { children: ReactNode }) {
  return <p className="definition">{children}</p>;
}
