import { currentLanguage } from './language.ts';

/** Sentences one after another, spaced as the language does: a space after a full stop, none after a Chinese one. */
export function joinSentences(sentences: readonly (string | undefined)[]): string {
  return sentences
    .filter((each) => each !== undefined && each !== '')
    .map((each) => (/[.!?)]$/.test(each ?? '') ? `${each} ` : each))
    .join('')
    .trim();
}

/** The words closed as a sentence; joined to others by `joinSentences`. */
export function closedSentence(words: string): string {
  return `${words}${currentLanguage() === 'zh-CN' ? '。' : '.'}`;
}
