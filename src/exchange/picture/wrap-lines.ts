/** Text in lines: broken between words, between East Asian characters, never so that a mark stands where it may not. */

/** May not begin a line. */
const NOT_FIRST = /^[，。、；：！？）》」』”’】〕〉…—·%％,.;:!?)\]]/;
/** May not end a line. */
const NOT_LAST = /[（《「『“‘【〔〈([]$/;
const PIECES =
  /[\u2e80-\u9fff\uac00-\ufaff\uff00-\uffef“”‘’—…]|\s+|[^\s\u2e80-\u9fff\uac00-\ufaff\uff00-\uffef“”‘’—…]+/gu;

/** What stays together: words with the marks that belong to them, and white space apart. */
function together(text: string): string[] {
  const chunks: string[] = [];
  for (const piece of text.match(PIECES) ?? []) {
    const last = chunks.at(-1);
    const sticks = last !== undefined && last.trim() !== '' && (NOT_FIRST.test(piece) || NOT_LAST.test(last));
    if (sticks && piece.trim() !== '') chunks[chunks.length - 1] = last + piece;
    else chunks.push(piece);
  }
  return chunks;
}

/** A piece that no line holds, cut where it has to be. */
function cut(piece: string, width: number, measure: (text: string) => number): string[] {
  const parts: string[] = [];
  let part = '';
  for (const letter of piece) {
    if (part !== '' && measure(part + letter) > width) {
      parts.push(part);
      part = '';
    }
    part += letter;
  }
  return [...parts, part];
}

/** Lines no wider than `width`; the first is shorter by `indent`. An empty text is no line. */
export function wrapLines(text: string, width: number, measure: (text: string) => number, indent = 0): string[] {
  const lines: string[] = [];
  let line = '';
  const room = () => (lines.length === 0 ? width - indent : width);
  const add = (piece: string) => {
    if (line !== '' && measure((line + piece).trimEnd()) > room()) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else line += line === '' ? piece.trimStart() : piece;
  };
  for (const piece of together(text)) {
    if (measure(piece) <= width - indent) add(piece);
    else for (const part of cut(piece, width - indent, measure)) add(part);
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  return lines;
}
