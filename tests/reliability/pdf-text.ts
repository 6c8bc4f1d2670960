/** Words and pictures of a PDF as an office program writes it: enough to see that what was to be printed is printed. */
import { inflateSync } from 'node:zlib';

interface Part {
  head: string;
  content: string;
}

function partsOf(bytes: Uint8Array): Map<string, Part> {
  const file = Buffer.from(bytes).toString('latin1');
  const parts = new Map<string, Part>();
  for (const [, id = '', body = ''] of file.matchAll(/(?:^|[\r\n])(\d+) 0 obj\b([\s\S]*?)endobj/g)) {
    const stream = /stream\r?\n([\s\S]*?)\r?\n?endstream/.exec(body);
    const head = stream === null ? body : body.slice(0, stream.index);
    let content = stream?.[1] ?? '';
    if (content !== '' && head.includes('/FlateDecode') && !head.includes('/Image')) {
      content = inflateSync(Buffer.from(content, 'latin1')).toString('latin1');
    }
    parts.set(id, { head, content });
  }
  return parts;
}

/** Code of a glyph, in hex -> what it is read as. */
function readGlyphs(map: string): Map<string, string> {
  const glyphs = new Map<string, string>();
  const textOf = (hex: string): string =>
    String.fromCharCode(...(hex.match(/.{4}/g) ?? []).map((unit) => Number.parseInt(unit, 16)));
  for (const [, lines = ''] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, code = '', text = ''] of lines.matchAll(/<(\w+)>\s*<(\w+)>/g)) glyphs.set(code, textOf(text));
  }
  for (const [, lines = ''] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, first = '', last = '', text = ''] of lines.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g)) {
      const [from, to, start] = [first, last, text].map((hex) => Number.parseInt(hex, 16)) as [number, number, number];
      for (let code = from; code <= to; code += 1) {
        const hex = code.toString(16).toUpperCase().padStart(first.length, '0');
        glyphs.set(hex, String.fromCharCode(start + code - from));
      }
    }
  }
  return glyphs;
}

export interface PdfContent {
  /** All words in the order of the pages, without blanks. */
  text: string;
  pages: number;
  /** Width and height of each picture, once each. */
  pictures: { width: number; height: number }[];
}

export function readPdf(bytes: Uint8Array): PdfContent {
  const parts = partsOf(bytes);
  const all = [...parts.values()];
  const fonts = new Map<string, Map<string, string>>();
  for (const { head } of all) {
    for (const [, name = '', id = ''] of head.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const map = /\/ToUnicode (\d+) 0 R/.exec(parts.get(id)?.head ?? '')?.[1];
      if (map !== undefined) fonts.set(name, readGlyphs(parts.get(map)?.content ?? ''));
    }
  }
  let text = '';
  for (const { content } of all.filter((part) => /\bBT\b/.test(part.content))) {
    let glyphs = new Map<string, string>();
    for (const [token, font] of content.matchAll(/\/(F\d+) [\d.]+ Tf|<[0-9A-Fa-f]+>(?=[^[\]]*(?:\]\s*TJ|Tj))/g)) {
      if (font !== undefined) {
        glyphs = fonts.get(font) ?? glyphs;
        continue;
      }
      const wide = [...glyphs.keys()][0]?.length ?? 2;
      for (const code of token
        .slice(1, -1)
        .toUpperCase()
        .match(new RegExp(`.{${wide}}`, 'g')) ?? []) {
        text += glyphs.get(code) ?? '';
      }
    }
  }
  return {
    text: text.replace(/\s/g, ''),
    pages: all.filter(({ head }) => /\/Type\s*\/Page\b/.test(head)).length,
    pictures: all.flatMap(({ head }) => {
      const size = (name: string): number => Number(new RegExp(`/${name} (\\d+)`).exec(head)?.[1]);
      return /\/Subtype\s*\/Image/.test(head) ? [{ width: size('Width'), height: size('Height') }] : [];
    }),
  };
}
