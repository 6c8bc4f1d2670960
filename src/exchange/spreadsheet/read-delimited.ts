import { type ReadLimits, type Sheet, SheetBuilder, textCell } from './cell-types.ts';

/** Separators that are looked for, in the order in which a tie is decided. */
export const DELIMITERS = [',', '\t', ';'] as const;

/** After so many quotes in wrong places a file uses them as ordinary characters. */
const MOST_STRAYS = 1000;

/**
 * Splits text by RFC 4180: quoted cells may hold separators, line breaks and doubled quotes; lines end in CRLF, LF or CR.
 * A quote that is never closed, or closed in the middle of a cell, is an ordinary character, so that it cannot swallow the
 * rows after it. Stops after `most` rows.
 */
export function* splitDelimited(text: string, delimiter: string, most = Number.POSITIVE_INFINITY): Generator<string[]> {
  let at = 0;
  let rows = 0;
  let quotesCount = true;
  let strays = 0;
  let row: string[] = [];
  const length = text.length;
  while (at < length && rows < most) {
    let cell = '';
    if (quotesCount && text[at] === '"') {
      let from = at + 1;
      let closing = text.indexOf('"', from);
      while (closing >= 0 && text[closing + 1] === '"') {
        cell += text.slice(from, closing + 1);
        from = closing + 2;
        closing = text.indexOf('"', from);
      }
      let after = closing + 1;
      while (text[after] === ' ' && delimiter !== ' ') after += 1;
      const next = text[after];
      if (closing < 0) {
        quotesCount = false;
        cell = '';
      } else if (next === undefined || next === delimiter || next === '\n' || next === '\r') {
        cell += text.slice(from, closing);
        at = after;
      } else {
        cell = '';
        strays += 1;
        if (strays > MOST_STRAYS) quotesCount = false;
      }
    }
    const start = at;
    while (at < length) {
      const character = text[at];
      if (character === delimiter || character === '\n' || character === '\r') break;
      at += 1;
    }
    row.push(cell + text.slice(start, at));
    if (at < length && text[at] === delimiter) {
      at += 1;
      if (at < length) continue;
      row.push('');
    } else if (text[at] === '\r' && text[at + 1] === '\n') {
      at += 2;
    } else {
      at += 1;
    }
    yield row;
    rows += 1;
    row = [];
  }
}

/** The separator that cuts the first lines most evenly. */
export function detectDelimiter(text: string): string {
  const head = text.slice(0, 65_536);
  let best: string = ',';
  let bestScore = 0;
  for (const delimiter of DELIMITERS) {
    const widths = new Map<number, number>();
    for (const row of splitDelimited(head, delimiter, 100)) {
      if (row.length > 1) widths.set(row.length, (widths.get(row.length) ?? 0) + 1);
    }
    let score = 0;
    for (const [width, count] of widths) score = Math.max(score, count * Math.min(width - 1, 8));
    if (score > bestScore) {
      best = delimiter;
      bestScore = score;
    }
  }
  return best;
}

/** Excel and other programs write ="0012" to keep a text from becoming a number. */
function plainCell(text: string): string {
  return text.length > 3 && text.startsWith('="') && text.endsWith('"') ? text.slice(2, -1) : text;
}

/** Reads text into one sheet; every cell stays text, so "0012" and telephone numbers survive. Throws ReadRefusal. */
export function readDelimited(
  text: string,
  name: string,
  limits: ReadLimits,
  givenDelimiter?: string,
): { sheet: Sheet; delimiter: string } {
  const directive = /^sep=(.)\r?\n/i.exec(text);
  const delimiter = givenDelimiter ?? directive?.[1] ?? detectDelimiter(text);
  const builder = new SheetBuilder(name, limits, { cells: 0 });
  let row = 0;
  for (const cells of splitDelimited(text, delimiter)) {
    row += 1;
    // The line is for the program that opens the file; it keeps its number but not its content.
    if (row === 1 && directive) continue;
    for (let column = 0; column < cells.length; column += 1) {
      builder.put(row, column, textCell(plainCell(cells[column] as string)));
    }
  }
  return { sheet: builder.sheet(false), delimiter };
}
