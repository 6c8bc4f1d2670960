import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

export type Tone = 'plain' | 'good' | 'warn' | 'bad' | 'accent';

/** A short word on a state. `sign` adds ▲ or ▼ so that colour is never the only carrier. */
export function Tag({ tone = 'plain', sign, children }: { tone?: Tone; sign?: 'up' | 'down'; children: ReactNode }) {
  return (
    <span className={classNames('tag', tone !== 'plain' && tone)}>
      {sign && (
        <svg viewBox="0 0 8 8" aria-hidden="true">
          <path d={sign === 'up' ? 'M4 1 8 7.5H0Z' : 'M4 7.5 0 1h8Z'} />
        </svg>
      )}
      {children}
    </span>
  );
}
