import { parseCellAddress } from './cell-address.ts';
import { builtInFormat, cellOfNumber, formatOfCode, type NumberFormat } from './cell-formats.ts';
import {
  type Cell,
  EMPTY_CELL,
  type ReadLimits,
  ReadRefusal,
  type Sheet,
  SheetBuilder,
  textCell,
  type Workbook,
} from './cell-types.ts';
import type { OfficeParts } from './guard-zip.ts';
import { attribute, decodeXml, scanXml } from './xml-scan.ts';

// Reads .xlsx and .xlsm. Written here rather than taken from a library, because the libraries at hand give a formula that
// was never calculated as 0, unpack without bound, and drop merged areas or the exact text of numbers.

const PLAIN = builtInFormat(0);

/** '_x000D_' stands for a character that XML does not allow. */
function unescapeCharacters(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9a-f]{4})_/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

export function xmlOf(parts: OfficeParts, name: string): string | undefined {
  const bytes = parts.read(name);
  return bytes === undefined ? undefined : decodeXml(bytes);
}

function resolve(base: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path = base.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.') path.push(step);
  }
  return path.join('/');
}

type Relation = { type: string; target: string };

export function relations(parts: OfficeParts, of: string): Map<string, Relation> {
  const cut = of.lastIndexOf('/') + 1;
  const xml = xmlOf(parts, `${of.slice(0, cut)}_rels/${of.slice(cut)}.rels`);
  const found = new Map<string, Relation>();
  if (xml === undefined) return found;
  scanXml(xml, {
    open(name, tag) {
      if (name !== 'Relationship') return;
      const type = attribute(tag, 'Type') ?? '';
      const target = attribute(tag, 'Target') ?? '';
      found.set(attribute(tag, 'Id') ?? '', {
        type: type.slice(type.lastIndexOf('/') + 1),
        target: resolve(of, target),
      });
    },
    close() {},
  });
  return found;
}

export function readSharedStrings(xml: string): string[] {
  const strings: string[] = [];
  let text = '';
  let inText = false;
  // Phonetic guides stand beside the text and are not part of it.
  let phonetic = 0;
  scanXml(xml, {
    open(name) {
      if (name === 'si') text = '';
      else if (name === 'rPh') phonetic += 1;
      else if (name === 't') inText = true;
    },
    close(name) {
      if (name === 'si') strings.push(unescapeCharacters(text));
      else if (name === 'rPh') phonetic -= 1;
      else if (name === 't') inText = false;
    },
    text(piece) {
      if (inText && phonetic === 0) text += piece;
    },
  });
  return strings;
}

function readFormats(xml: string): NumberFormat[] {
  const codes = new Map<number, string>();
  const formats: NumberFormat[] = [];
  let inCells = false;
  scanXml(xml, {
    open(name, tag) {
      if (name === 'numFmt') codes.set(Number(attribute(tag, 'numFmtId')), attribute(tag, 'formatCode') ?? '');
      else if (name === 'cellXfs') inCells = true;
      else if (name === 'xf' && inCells) {
        const id = Number(attribute(tag, 'numFmtId') ?? 0);
        const code = codes.get(id);
        formats.push(code === undefined ? builtInFormat(id) : formatOfCode(code));
      }
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return formats;
}

type Reading = { strings: readonly string[]; formats: readonly NumberFormat[]; date1904: boolean };

const ISO_DAY = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}))?/;

function cellOf(type: string, style: number, raw: string, inline: string, formula: boolean, from: Reading): Cell {
  if (type === 'inlineStr') return textCell(unescapeCharacters(inline));
  if (raw === '' && type !== 'str') {
    return formula ? { kind: 'error', value: null, text: '#VALUE?' } : EMPTY_CELL;
  }
  switch (type) {
    case 's': {
      const text = from.strings[Number(raw)];
      if (text === undefined) throw new ReadRefusal('file.damaged');
      return textCell(text);
    }
    case 'str':
      return textCell(unescapeCharacters(raw));
    case 'b':
      return raw.trim() === '1' || raw.trim() === 'true'
        ? { kind: 'boolean', value: true, text: 'TRUE' }
        : { kind: 'boolean', value: false, text: 'FALSE' };
    case 'e':
      return { kind: 'error', value: null, text: raw };
    case 'd': {
      const found = ISO_DAY.exec(raw);
      if (!found) return textCell(raw);
      const date = found[1] as string;
      const clock = found[2] !== undefined && found[2] !== '00:00' ? ` ${found[2]}` : '';
      return { kind: 'date', value: date, date, text: `${date}${clock}` };
    }
    default: {
      const value = Number(raw);
      if (raw.trim() === '' || Number.isNaN(value)) return { kind: 'error', value: null, text: raw };
      return cellOfNumber(value, from.formats[style] ?? PLAIN, from.date1904);
    }
  }
}

function readSheet(xml: string, builder: SheetBuilder, from: Reading): void {
  let row = 0;
  let column = -1;
  let type = 'n';
  let style = 0;
  let raw = '';
  let inline = '';
  let formula = false;
  let within: 'v' | 't' | '' = '';
  let phonetic = 0;
  let inCell = false;
  scanXml(xml, {
    open(name, tag) {
      switch (name) {
        case 'row': {
          const given = Number(attribute(tag, 'r'));
          row = given > 0 ? given : row + 1;
          column = -1;
          break;
        }
        case 'c': {
          const address = attribute(tag, 'r');
          const place = address === undefined ? undefined : parseCellAddress(address);
          if (place) row = place.row;
          column = place ? place.column : column + 1;
          type = attribute(tag, 't') ?? 'n';
          style = Number(attribute(tag, 's') ?? 0);
          raw = '';
          inline = '';
          formula = false;
          inCell = true;
          break;
        }
        case 'v':
        case 't':
          within = inCell ? name : '';
          break;
        case 'f':
          formula = true;
          break;
        case 'rPh':
          phonetic += 1;
          break;
        case 'mergeCell': {
          const [first, last] = (attribute(tag, 'ref') ?? '').split(':').map((corner) => parseCellAddress(corner));
          if (first && last) {
            builder.merge(first.row, first.column, last.row - first.row + 1, last.column - first.column + 1);
          }
          break;
        }
      }
    },
    close(name) {
      if (name === 'v' || name === 't') within = '';
      else if (name === 'rPh') phonetic -= 1;
      else if (name === 'c') {
        inCell = false;
        builder.put(row, column, cellOf(type, style, raw, inline, formula, from));
      }
    },
    text(piece) {
      if (within === 'v') raw += piece;
      else if (within === 't' && phonetic === 0) inline += piece;
    },
  });
}

/** A sheet of cells and the part of the file in which it lies. */
export type SheetPart = { name: string; path: string | undefined; hidden: boolean };

type BookParts = {
  /** Of the part that lists the sheets. */
  path: string;
  sheets: SheetPart[];
  date1904: boolean;
  /** Path of the part of a type that the book refers to. */
  pathOf: (type: string) => string | undefined;
};

/** What a workbook is made of; sheets without cells are left out. Throws ReadRefusal. */
export function bookParts(parts: OfficeParts): BookParts {
  const root = [...relations(parts, '').values()].find((relation) => relation.type === 'officeDocument');
  const path = root?.target ?? 'xl/workbook.xml';
  const xml = xmlOf(parts, path);
  if (xml === undefined) throw new ReadRefusal('file.damaged');
  const links = relations(parts, path);
  const sheets: SheetPart[] = [];
  let date1904 = false;
  scanXml(xml, {
    open(name, tag) {
      // A second element of this name may stand among the extensions.
      if (name === 'workbookPr') date1904 ||= /^(1|true|on)$/i.test(attribute(tag, 'date1904') ?? '');
      else if (name === 'sheet') {
        const state = attribute(tag, 'state');
        // The id of the relation carries a prefix that tells it from sheetId.
        const id = /\s[^\s:=]+:id\s*=\s*["']([^"']*)["']/.exec(tag)?.[1] ?? '';
        const link = links.get(id);
        if (link?.type === 'chartsheet' || link?.type === 'dialogsheet') return;
        const hidden = state === 'hidden' || state === 'veryHidden';
        sheets.push({ name: attribute(tag, 'name') ?? '', path: link?.target, hidden });
      }
    },
    close() {},
  });
  const pathOf = (type: string) => [...links.values()].find((relation) => relation.type === type)?.target;
  return { path, sheets, date1904, pathOf };
}

/** Throws ReadRefusal. */
export function readXlsx(parts: OfficeParts, limits: ReadLimits): Workbook {
  const book = bookParts(parts);
  const partOf = (type: string): string | undefined => {
    const path = book.pathOf(type);
    return path === undefined ? undefined : xmlOf(parts, path);
  };
  const strings = partOf('sharedStrings');
  const styles = partOf('styles');
  const from: Reading = {
    strings: strings === undefined ? [] : readSharedStrings(strings),
    formats: styles === undefined ? [] : readFormats(styles),
    date1904: book.date1904,
  };
  const total = { cells: 0 };
  const sheets: Sheet[] = [];
  for (const { name, path, hidden } of book.sheets) {
    const sheetXml = path === undefined ? undefined : xmlOf(parts, path);
    if (sheetXml === undefined) throw new ReadRefusal('file.damaged', { sheet: name });
    const builder = new SheetBuilder(name, limits, total);
    readSheet(sheetXml, builder, from);
    sheets.push(builder.sheet(hidden));
  }
  return { kind: 'xlsx', sheets };
}
