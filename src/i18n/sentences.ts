/** Sentences one after another, spaced as the language does: a space after a full stop, none after a Chinese one. */
export function joinSentences(sentences: readonly (string | undefined)[]): string {
  return sentences
    .filter((each) => each !== undefined && each !== '')
    .map((each) => (/[.!?)]$/.test(each ?? '') ? `${each} ` : each))
    .join('')
    .trim();
}
