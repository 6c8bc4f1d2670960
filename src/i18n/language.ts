import type { FirstMessages, Messages, MoreMessages } from './messages/en.ts';

export type { Messages } from './messages/en.ts';

export const languages = ['zh-CN', 'en'] as const;
export type Language = (typeof languages)[number];

/** Each language's name in that language, so that it can be found by people who read no other. */
export const languageNames: Readonly<Record<Language, string>> = { 'zh-CN': '中文', en: 'English' };

const firstLoaders: Readonly<Record<Language, () => Promise<{ messages: FirstMessages }>>> = {
  'zh-CN': () => import('./messages/zh-cn.ts'),
  en: () => import('./messages/en.ts'),
};
const moreLoaders: Readonly<Record<Language, () => Promise<MoreMessages>>> = {
  'zh-CN': () => import('./messages/zh-cn/more-list.ts'),
  en: () => import('./messages/en/more-list.ts'),
};

let current: { language: Language; messages: Messages } | undefined;
let wanted: { language: Language; arrived: Promise<unknown> } | undefined;
const listeners = new Set<() => void>();

export function isLanguage(value: unknown): value is Language {
  return languages.some((language) => language === value);
}

/** The first of the preferred tags (`navigator.languages`) that we speak; Chinese when none is. */
export function matchLanguage(preferred: readonly string[]): Language {
  for (const tag of preferred) {
    const primary = tag.toLowerCase().split('-')[0];
    if (primary === 'zh') return 'zh-CN';
    if (primary === 'en') return 'en';
  }
  return 'zh-CN';
}

/**
 * Loads a language and makes it the current one; of two calls in flight the later wins. `first`: only the words of the
 * frame and the Overview; `loadMoreWords` must have ended before any other place is drawn.
 */
export async function loadLanguage(language: Language, first = false): Promise<void> {
  const arriving = Promise.all([firstLoaders[language](), first ? undefined : moreLoaders[language]()]);
  const mine = { language, arrived: arriving };
  wanted = mine;
  const [{ messages }, more] = await arriving;
  if (wanted !== mine || current?.language === language) return;
  become(language, { ...messages, ...more } as Messages);
}

/** The words that `loadLanguage` leaves or left for later. */
export async function loadMoreWords(): Promise<void> {
  const { language, arrived } = wanted ?? { language: currentLanguage(), arrived: undefined };
  const [more] = await Promise.all([moreLoaders[language](), arrived]);
  if (current?.language === language) become(language, { ...current.messages, ...more });
}

function become(language: Language, messages: Messages): void {
  current = { language, messages };
  for (const listener of listeners) listener();
}

export function currentLanguage(): Language {
  return loaded().language;
}

/** The messages of the current language. Call it at render, never at import, so that switching is instant. */
export function text(): Messages {
  return loaded().messages;
}

/** Calls back after each change of language; returns the way to stop. */
export function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

function loaded() {
  if (current === undefined) throw new Error('No language is loaded yet: await loadLanguage() first');
  return current;
}
