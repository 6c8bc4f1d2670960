import { useSyncExternalStore } from 'react';
import { currentLanguage, type Language, type Messages, subscribe, text } from '#i18n/language.ts';

/** The messages of the current language; the component is drawn again when the language changes. */
export function useText(): Messages {
  return useSyncExternalStore(subscribe, text, text);
}

export function useLanguage(): Language {
  return useSyncExternalStore(subscribe, currentLanguage, currentLanguage);
}
