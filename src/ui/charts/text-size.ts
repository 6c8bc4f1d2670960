/** Width of one character in ems: East Asian characters are square, tabular figures a little over half of that. */
function ems(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0x2e80 && code < 0xfb00) return 1;
  if (code >= 0xff00 && code < 0xff61) return 1;
  if (code >= 0x30 && code <= 0x39) return 0.56;
  if (' .,:;’‘|!iljt·'.includes(character)) return 0.3;
  if (character === '%' || 'mwMW—'.includes(character)) return 0.92;
  if (code >= 0x41 && code <= 0x5a) return 0.66;
  return 0.57;
}

/** About how wide a text stands, in pixels: drawings are laid out before there is anything to measure. */
export function textWidth(text: string, size = 12, bold = false): number {
  let sum = 0;
  for (const character of text) sum += ems(character);
  return sum * size * (bold ? 1.05 : 1);
}

/** The text, cut with an ellipsis where it would be wider than `width`. */
export function shorten(text: string, width: number, size = 12): string {
  if (textWidth(text, size) <= width) return text;
  let short = '';
  for (const character of text) {
    if (textWidth(`${short}${character}…`, size) > width) break;
    short += character;
  }
  return `${short}…`;
}

/** Marks that may not begin a line in Chinese setting. */
const noBreakBefore = '，。、；：！？）”’%》」,.;:!?)';

/** The text in lines no wider than `width`: broken between words, and anywhere between East Asian characters. */
export function wrapText(text: string, width: number, size = 12): string[] {
  const pieces = text.match(/[\u2e80-\ufaff\uff00-\uff60]|\s+|[^\s\u2e80-\ufaff\uff00-\uff60]+/g) ?? [];
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces) {
    const tooWide = textWidth(line + piece, size) > width && line !== '';
    if (tooWide && !noBreakBefore.includes(piece)) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else {
      line += piece;
    }
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  return lines;
}
