import type { MonthState } from '#domain/closing/closing.rules.ts';
import type { Tone } from '#ui/tag.tsx';

export const STATE_TONES: Readonly<Record<MonthState, Tone>> = {
  ahead: 'plain',
  running: 'plain',
  missing: 'bad',
  confirmed: 'accent',
  returned: 'warn',
  checked: 'good',
  reopened: 'warn',
};
