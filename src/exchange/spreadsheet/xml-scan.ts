import { ReadRefusal } from './cell-types.ts';

const ENTITY = /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi;
const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function character(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
}

/** Resolves the five named and the numeric entities; others stay as they are (no entity of a document is ever expanded). */
export function unescapeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(ENTITY, (_, hex: string | undefined, decimal: string | undefined, name: string | undefined) => {
    if (hex !== undefined) return character(Number.parseInt(hex, 16));
    if (decimal !== undefined) return character(Number(decimal));
    return NAMED[(name ?? '').toLowerCase()] ?? '';
  });
}

const PATTERNS = new Map<string, RegExp>();

/** One attribute of a start tag by its local name, unescaped. */
export function attribute(tag: string, name: string): string | undefined {
  let pattern = PATTERNS.get(name);
  if (!pattern) {
    pattern = new RegExp(`[\\s:]${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
    PATTERNS.set(name, pattern);
  }
  const found = pattern.exec(tag);
  return found ? unescapeXml(found[1] ?? found[2] ?? '') : undefined;
}

export type XmlHandlers = {
  /** Local name and the whole text between < and >. */
  open(name: string, tag: string): void;
  close(name: string): void;
  text?(text: string): void;
};

const NAME = /^(?:[^\s/:]+:)?([^\s/:]+)/;

/** Where the tag ends that starts here; a > between quotes does not end it. */
function endOfTag(xml: string, start: number): number {
  let end = xml.indexOf('>', start);
  let quote = xml.indexOf('"', start);
  while (end >= 0 && quote >= 0 && quote < end) {
    const closing = xml.indexOf('"', quote + 1);
    if (closing < 0) return -1;
    if (closing > end) end = xml.indexOf('>', closing);
    quote = xml.indexOf('"', closing + 1);
  }
  return end;
}

/** Walks through XML without building a tree. Throws ReadRefusal when the text breaks off. */
export function scanXml(xml: string, handlers: XmlHandlers): void {
  let at = 0;
  let depth = 0;
  let opened = false;
  while (at < xml.length) {
    const start = xml.indexOf('<', at);
    if (start < 0) break;
    if (start > at && depth > 0) handlers.text?.(unescapeXml(xml.slice(at, start)));
    const second = xml.charCodeAt(start + 1);
    if (second === 33 /* ! */ || second === 63 /* ? */) {
      const cdata = xml.startsWith('<![CDATA[', start);
      const mark = cdata ? ']]>' : xml.startsWith('<!--', start) ? '-->' : '>';
      const end = xml.indexOf(mark, start);
      if (end < 0) throw new ReadRefusal('file.damaged');
      if (cdata) handlers.text?.(xml.slice(start + 9, end));
      at = end + mark.length;
      continue;
    }
    const end = second === 47 ? xml.indexOf('>', start) : endOfTag(xml, start);
    if (end < 0) throw new ReadRefusal('file.damaged');
    at = end + 1;
    if (second === 47 /* / */) {
      depth -= 1;
      handlers.close(NAME.exec(xml.slice(start + 2, end))?.[1] ?? '');
      continue;
    }
    const tag = xml.slice(start + 1, end);
    const name = NAME.exec(tag)?.[1] ?? '';
    opened = true;
    depth += 1;
    handlers.open(name, tag);
    if (tag.endsWith('/')) {
      depth -= 1;
      handlers.close(name);
    }
  }
  if (!opened || depth !== 0) throw new ReadRefusal('file.damaged');
}

/** XML bytes as text: UTF-8 unless a byte-order mark or the declaration says otherwise. */
export function decodeXml(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const declared = /^[^>]*encoding=["']([\w-]+)["']/.exec(new TextDecoder('latin1').decode(bytes.subarray(0, 200)));
  const label = declared?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(/utf-?16/i.test(label) ? 'utf-8' : label).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}
