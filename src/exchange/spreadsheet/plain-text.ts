import type { Cell } from './cell-types.ts';

// One way of cleaning for everything people type into cells.

// Zero-width characters, direction marks, soft hyphen, byte-order mark: they are seen by nobody and part every comparison.
const INVISIBLE = /\p{Cf}/gu;
const CONTROL = /(?![\n\t])\p{Cc}/gu;

export function textOf(cell: Cell | string | undefined): string {
  if (cell === undefined) return '';
  return typeof cell === 'string' ? cell : cell.text;
}

/**
 * Text as a person meant it: no invisible characters, no spaces around (full-width ones included), full-width Latin letters
 * and digits as plain ones. Chinese punctuation, brackets and everything else stay as written; NFKC as a whole would turn
 * ㎡ into m2 and ① into 1. An apostrophe that guards a formula sign is dropped.
 */
export function plainText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(INVISIBLE, '')
    .replace(CONTROL, '')
    .replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, ' ')
    .replace(/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .normalize('NFC')
    .trim()
    .replace(/^'(?=[=+\-@\uff1d\uff0b\uff0d\uff20])/, '');
}

/** All full-width forms of ASCII as plain ones, punctuation too. */
export function halfWidth(text: string): string {
  return text.replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
}

/** For figures, dates and codes: all compatibility forms folded, no inner spaces. */
export function foldedText(cell: Cell | string | undefined): string {
  return plainText(textOf(cell)).normalize('NFKC').replace(/\s+/g, '');
}

/** What people put into a cell to say that there is nothing. */
export function saysNothing(folded: string): boolean {
  return folded === '' || /^(-+|—+|–|\/|\\|无|n\/a)$/i.test(folded);
}
