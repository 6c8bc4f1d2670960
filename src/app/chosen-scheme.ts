import { recall, remember } from '#runtime/device-memory.ts';
import type { SchemeChoice } from '#ui/scheme.ts';

const SCHEME = 'scheme';

export function chosenScheme(): SchemeChoice {
  const stored = recall(SCHEME);
  return stored === 'light' || stored === 'dark' ? stored : 'system';
}

export function rememberScheme(scheme: SchemeChoice): void {
  remember(SCHEME, scheme);
}
