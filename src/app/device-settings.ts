/** What must be known before the store is open: language, colours, and which store was open last. */
import { isLanguage, type Language, matchLanguage } from '#i18n/language.ts';
import type { SchemeChoice } from '#ui/scheme.ts';

export const OWN_STORE = 'fivepoint';
export const SAMPLE_STORE = 'fivepoint-sample';

const KEYS = {
  language: 'fivepoint.language',
  scheme: 'fivepoint.scheme',
  sample: 'fivepoint.sample',
  started: 'fivepoint.started',
};

function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    // Some private windows refuse it; the choice then lasts as long as the page.
    return null;
  }
}

function write(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // As above: nothing is lost but the memory of the choice.
  }
}

export function chosenLanguage(): Language {
  const stored = read(KEYS.language);
  return isLanguage(stored) ? stored : matchLanguage(navigator.languages);
}

export function rememberLanguage(language: Language): void {
  write(KEYS.language, language);
}

export function chosenScheme(): SchemeChoice {
  const stored = read(KEYS.scheme);
  return stored === 'light' || stored === 'dark' ? stored : 'system';
}

export function rememberScheme(scheme: SchemeChoice): void {
  write(KEYS.scheme, scheme);
}

export function sampleWasOpen(): boolean {
  return read(KEYS.sample) === 'yes';
}

export function rememberSample(open: boolean): void {
  write(KEYS.sample, open ? 'yes' : 'no');
}

/** Whether a unit stood there last: else the first page is the welcome, whatever the address. A guess for loading early. */
export function wasStarted(): boolean {
  return read(KEYS.started) === 'yes';
}

export function rememberStarted(started: boolean): void {
  write(KEYS.started, started ? 'yes' : 'no');
}
