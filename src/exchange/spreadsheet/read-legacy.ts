import { zipSync } from 'fflate';
import { cellOfNumber, formatOfCode, type NumberFormat } from './cell-formats.ts';
import {
  type Cell,
  EMPTY_CELL,
  type FileKind,
  type ReadLimits,
  ReadRefusal,
  SheetBuilder,
  type TextEncoding,
  textCell,
  type Workbook,
} from './cell-types.ts';
import { decodeText, detectEncoding } from './detect-encoding.ts';
import type { OfficeParts } from './guard-zip.ts';
import { SHORTEST, stripFormulas } from './strip-formulas.ts';
import { decodeXml } from './xml-scan.ts';

// The older and rarer kinds go through a library that is fetched only when such a file is dropped.

type LibraryCell = { t: string; v?: unknown; w?: string; z?: unknown; f?: string };
type LibrarySheet = { '!data'?: LibraryCell[][]; '!merges'?: { s: Corner; e: Corner }[] };
type Corner = { r: number; c: number };

const formats = new Map<string, NumberFormat>();

function formatOf(code: unknown): NumberFormat {
  const text = typeof code === 'string' ? code : 'General';
  let format = formats.get(text);
  if (!format) {
    format = formatOfCode(text);
    if (formats.size < 1000) formats.set(text, format);
  }
  return format;
}

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));
const isBytes = (text: unknown): text is string =>
  typeof text === 'string' && /[\u0080-\u00ff]/.test(text) && !/[\u0100-\uffff]/.test(text);

/** The code page of an old file, told from all of its text at once. */
function codePageOf(book: { Sheets: Record<string, unknown> }): TextEncoding | undefined {
  let sample = '';
  for (const sheet of Object.values(book.Sheets) as LibrarySheet[]) {
    for (const row of sheet['!data'] ?? []) {
      for (const cell of row ?? []) if (sample.length < 65_536 && isBytes(cell?.v)) sample += `${cell.v}\n`;
    }
  }
  return sample === '' ? undefined : detectEncoding(bytesOf(sample))?.encoding;
}

function cellOf(cell: LibraryCell, date1904: boolean): Cell {
  switch (cell.t) {
    case 's':
      return textCell(String(cell.v ?? ''));
    case 'b':
      return { kind: 'boolean', value: cell.v === true, text: cell.v === true ? 'TRUE' : 'FALSE' };
    case 'e':
      return { kind: 'error', value: null, text: cell.w ?? '#ERROR' };
    case 'n':
      return typeof cell.v === 'number' ? cellOfNumber(cell.v, formatOf(cell.z), date1904) : EMPTY_CELL;
    default:
      return EMPTY_CELL;
  }
}

/** The container of Excel 97 and its forerunner begins so. */
const CONTAINER = [0xd0, 0xcf, 0x11, 0xe0];

function isContainer(source: Uint8Array | string): source is Uint8Array {
  return typeof source !== 'string' && CONTAINER.every((byte, at) => source[at] === byte);
}

/** Files older than Excel 5 are one bare stream. */
function withoutFormulas(source: Uint8Array | string): Uint8Array | string {
  if (typeof source === 'string' || source[0] !== 0x09) return source;
  const stream = source.slice();
  stripFormulas(stream, SHORTEST.bare);
  return stream;
}

type Library = typeof import('@e965/xlsx');
type Container = { FullPaths: string[]; FileIndex: { content?: Uint8Array | number[] }[] };

function readContainer(library: Library, bytes: Uint8Array, options: object): import('@e965/xlsx').WorkBook {
  const container: Container = library.CFB.read(bytes, { type: 'array' });
  container.FullPaths.forEach((path, index) => {
    const content = container.FileIndex[index]?.content;
    if (/\/(Workbook|Book)$/i.test(path) && content !== undefined) stripFormulas(content, SHORTEST.container);
  });
  return (library as unknown as { parse_xlscfb: (...given: unknown[]) => import('@e965/xlsx').WorkBook }).parse_xlscfb(
    container,
    options,
  );
}

/**
 * Reads bytes, or the text of an XML or HTML table. `singleByte`: the file is older than Excel 97 and keeps text in the bytes
 * of its own code page, which the library hands over one character a byte. Throws ReadRefusal.
 */
export async function readLegacy(
  source: Uint8Array | string,
  kind: FileKind,
  limits: ReadLimits,
  { singleByte = false } = {},
): Promise<Workbook> {
  const library = await import('@e965/xlsx');
  let book: import('@e965/xlsx').WorkBook;
  try {
    const options = {
      type: typeof source === 'string' ? ('string' as const) : ('array' as const),
      dense: true,
      cellDates: false,
      cellNF: true,
      cellHTML: false,
      cellFormula: false,
      bookVBA: false,
      // Text of a web page stays text, or "0012" would become 12.
      raw: kind === 'html',
    };
    book = isContainer(source)
      ? readContainer(library, source, options)
      : library.read(withoutFormulas(source), options);
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    if (/password|encrypt/i.test(words)) throw new ReadRefusal('file.password-protected');
    if (/workbook stream|unsupported file|not a spreadsheet/i.test(words))
      throw new ReadRefusal('file.not-a-spreadsheet');
    throw new ReadRefusal('file.damaged');
  }
  const date1904 = book.Workbook?.WBProps?.date1904 === true;
  const codePage = singleByte ? codePageOf(book) : undefined;
  const total = { cells: 0 };
  const sheets = book.SheetNames.map((name, index) => {
    const sheet = book.Sheets[name] as LibrarySheet | undefined;
    if (!sheet) throw new ReadRefusal('file.damaged', { sheet: name });
    const builder = new SheetBuilder(name, limits, total);
    const rows = sheet['!data'] ?? [];
    for (const row in rows) {
      const cells = rows[row];
      if (!Array.isArray(cells)) continue;
      for (const column in cells) {
        const cell = cells[column];
        if (!cell) continue;
        const made = cellOf(cell, date1904);
        const again = codePage !== undefined && isBytes(made.value) ? decodeText(bytesOf(made.value), codePage) : '';
        builder.put(Number(row) + 1, Number(column), again === '' ? made : textCell(again));
      }
    }
    for (const { s, e } of sheet['!merges'] ?? []) builder.merge(s.r + 1, s.c, e.r - s.r + 1, e.c - s.c + 1);
    return builder.sheet((book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0);
  });
  return { kind, sheets };
}

/** An OpenDocument sheet says "this cell a million times" in one line; counts what that would become. */
function countRepeated(xml: string, limits: ReadLimits): void {
  const tags = /<(?:[\w-]+:)?table-(row|cell)\b([^>]*)>/g;
  const repeated = (tag: string, what: string): number => {
    const found = new RegExp(`number-${what}-repeated="(\\d+)"`).exec(tag);
    return found ? Number(found[1]) : 1;
  };
  let rows = 1;
  let cells = 0;
  for (let found = tags.exec(xml); found; found = tags.exec(xml)) {
    const tag = found[2] as string;
    if (found[1] === 'row') rows = repeated(tag, 'rows');
    else if (!tag.endsWith('/')) cells += rows * repeated(tag, 'columns');
    if (cells > limits.cells) throw new ReadRefusal('file.too-many-cells', { limit: limits.cells });
  }
}

/** OpenDocument and binary Excel parts, unpacked within the limits and handed on. Throws ReadRefusal. */
export async function readOtherParts(parts: OfficeParts, kind: 'ods' | 'xlsb', limits: ReadLimits): Promise<Workbook> {
  const kept: Record<string, Uint8Array> = {};
  for (const name of parts.names) {
    if (/\/$|media\/|pictures\/|thumbnails\/|embeddings\/|drawings\/|printersettings|object \d/.test(name)) continue;
    const bytes = parts.read(name);
    if (bytes) kept[originalName(name)] = bytes;
  }
  const manifest = kept['META-INF/manifest.xml'];
  if (kind === 'ods' && manifest && decodeXml(manifest).includes('encryption-data')) {
    throw new ReadRefusal('file.password-protected');
  }
  const content = kept['content.xml'];
  if (kind === 'ods' && content) countRepeated(decodeXml(content), limits);
  if (kind === 'xlsb') {
    const bytes = Object.entries(kept).reduce(
      (sum, [name, part]) => sum + (/worksheets\//.test(name) ? part.length : 0),
      0,
    );
    // A stored cell takes at least 12 bytes.
    if (bytes / 12 > limits.cells * 2) throw new ReadRefusal('file.too-many-cells', { limit: limits.cells });
  }
  return readLegacy(zipSync(kept, { level: 0 }), kind, limits);
}

function originalName(name: string): string {
  if (name === '[content_types].xml') return '[Content_Types].xml';
  return name.replace(/^meta-inf\//, 'META-INF/').replace(/sharedstrings/, 'sharedStrings');
}
