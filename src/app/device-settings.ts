/** What must be known before the store is open: language, and which store was open last. */
import { isLanguage, type Language, matchLanguage } from '#i18n/language.ts';
import { recall, remember } from '#runtime/device-memory.ts';

export const OWN_STORE = 'fivepoint';
export const SAMPLE_STORE = 'fivepoint-sample';

const KEYS = { language: 'language', sample: 'sample', started: 'started' };

export function chosenLanguage(): Language {
  const stored = recall(KEYS.language);
  return isLanguage(stored) ? stored : matchLanguage(navigator.languages);
}

export function rememberLanguage(language: Language): void {
  remember(KEYS.language, language);
}

export function sampleWasOpen(): boolean {
  return recall(KEYS.sample) === 'yes';
}

export function rememberSample(open: boolean): void {
  remember(KEYS.sample, open ? 'yes' : 'no');
}

/** Whether a unit stood there last: else the first page is the welcome, whatever the address. A guess for loading early. */
export function wasStarted(): boolean {
  return recall(KEYS.started) === 'yes';
}

export function rememberStarted(started: boolean): void {
  remember(KEYS.started, started ? 'yes' : 'no');
}
