/**
 * Fills a form that somebody else made, in its own workbook: cells get their content, everything else (frames, merged
 * cells, pictures, print settings) stays as it came. A list that needs more rows than the form has pushes down what is
 * below, and formulas, merged cells, names, pictures and tables follow.
 */
import { strToU8, zipSync } from 'fflate';
import type { FormMark } from '#domain/forms/form.record.ts';
import { READ_LIMITS } from '#exchange/spreadsheet/cell-types.ts';
import { openParts } from '#exchange/spreadsheet/guard-zip.ts';
import { bookParts, readSharedStrings, relations, xmlOf } from '#exchange/spreadsheet/read-xlsx.ts';
import { escapeXml } from '#exchange/spreadsheet/write-workbook.ts';
import { unescapeXml } from '#exchange/spreadsheet/xml-scan.ts';
import { readStyles } from './cell-styles.ts';
import { type FilledSheet, type FormContent, fillSheet } from './fill-sheet.ts';
import { type GrownList, movedArea, movedFormula, type RowMap, rowMap } from './moved-rows.ts';
import { putTogether, takeApart, type XmlCell } from './sheet-xml.ts';

interface Filled extends FilledSheet {
  name: string;
  path: string;
}

const areas = (xml: string, map: RowMap): string =>
  xml.replace(/\b(ref|sqref)="([^"]+)"/g, (_, name: string, value: string) => {
    const moved = value.split(' ').map((area) => movedArea(area, map));
    return `${name}="${moved.join(' ')}"`;
  });

const MERGES = /<((?:[\w.-]+:)?)mergeCells\b[^>]*>[\s\S]*?<\/\1mergeCells>/;

/** What follows the cells, moved. Merged cells of a list's row stand in each row that was made for it. */
function movedRest(xml: string, lists: readonly GrownList[], map: RowMap): string {
  const found = MERGES.exec(xml);
  if (found === null) return areas(xml, map);
  const [whole, prefix = ''] = found;
  const merges = [...whole.matchAll(/ref="([A-Z]+)(\d+):([A-Z]+)(\d+)"/g)].flatMap(
    ([, from = '', start = '', to = '', end = '']) => {
      const list = lists.find(({ first }) => Number(start) === first && Number(end) === first);
      if (list === undefined) return [movedArea(`${from}${start}:${to}${end}`, map)];
      const first = map.row(list.first);
      const inRow = (index: number): string => `${from}${first + index}:${to}${first + index}`;
      const made = Array.from({ length: list.filled }, (_, index) => inRow(index));
      // Spare rows of the template have their own.
      return [inRow(0), ...made.slice(list.last - list.first + 1)];
    },
  );
  const cells = merges.map((ref) => `<${prefix}mergeCell ref="${ref}"/>`).join('');
  return [
    areas(xml.slice(0, found.index), map),
    `<${prefix}mergeCells count="${merges.length}">${cells}</${prefix}mergeCells>`,
    areas(xml.slice(found.index + whole.length), map),
  ].join('');
}

/** A formula is calculated anew when the file is opened: its old result goes. */
function formulaCell(cell: XmlCell, sheet: string, maps: ReadonlyMap<string, RowMap>): XmlCell {
  const { inner } = cell;
  if (inner === undefined || !/<(?:[\w.-]+:)?f\b/.test(inner)) return cell;
  const map = maps.get(sheet);
  const moved = inner
    .replace(/<((?:[\w.-]+:)?)v\b[^>]*>[^<]*<\/\1v>|<(?:[\w.-]+:)?v\s*\/>/g, '')
    .replace(
      /(<(?:[\w.-]+:)?f(?:\s[^>]*)?>)([^<]*)/g,
      (_, tag: string, formula: string) =>
        `${map === undefined ? tag : areas(tag, map)}${escapeXml(movedFormula(unescapeXml(formula), sheet, maps))}`,
    );
  return { ...cell, attributes: cell.attributes.replace(/\st="[^"]*"/, ''), inner: moved };
}

function sheetText({ sheet, lists, name }: Filled, maps: ReadonlyMap<string, RowMap>): string {
  const map = maps.get(name) as RowMap;
  const rows = sheet.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => formulaCell(cell, name, maps)) }));
  const after = movedRest(sheet.after, lists, map)
    .replace(/(<(?:[\w.-]+:)?brk\b[^>]*\bid=")(\d+)/g, (_, tag: string, id: string) => `${tag}${map.row(Number(id))}`)
    .replace(
      /(<(?:[\w.-]+:)?formula[12]?>)([^<]*)/g,
      (_, tag: string, formula: string) => `${tag}${escapeXml(movedFormula(unescapeXml(formula), name, maps))}`,
    );
  return putTogether({ ...sheet, before: areas(sheet.before, map), rows, after });
}

/** Throws ReadRefusal where the template is damaged. */
export function fillTemplate(
  bytes: Uint8Array,
  marks: readonly FormMark[],
  content: FormContent,
): Uint8Array<ArrayBuffer> {
  const parts = openParts(bytes, READ_LIMITS);
  const book = bookParts(parts);
  const xmlAt = (type: string): string | undefined => {
    const path = book.pathOf(type);
    return path === undefined ? undefined : xmlOf(parts, path);
  };
  const strings = readSharedStrings(xmlAt('sharedStrings') ?? '<sst/>');
  const styles = readStyles(xmlAt('styles') ?? '<styleSheet/>');
  const filled: Filled[] = book.sheets.flatMap(({ name, path }, number) => {
    const sheet = path === undefined ? undefined : takeApart(xmlOf(parts, path) ?? '');
    if (path === undefined || sheet === undefined) return [];
    const setting = { content, strings, styles, prefix: sheet.prefix };
    const own = marks.filter((mark) => mark.sheet === number);
    return [{ name, path, ...fillSheet(sheet, own, setting) }];
  });
  const maps = new Map(filled.map(({ name, lists }) => [name, rowMap(lists)]));
  const changed = new Map<string, string>();
  const change = (path: string, edit: (xml: string) => string): void => {
    const xml = changed.get(path.toLowerCase()) ?? xmlOf(parts, path);
    if (xml !== undefined) changed.set(path.toLowerCase(), edit(xml));
  };
  for (const sheet of filled) {
    change(sheet.path, () => sheetText(sheet, maps));
    const map = maps.get(sheet.name) as RowMap;
    for (const { type, target } of relations(parts, sheet.path).values()) {
      if (type === 'table') change(target, (xml) => areas(xml, map));
      if (type === 'drawing') change(target, (xml) => movedPictures(xml, map));
    }
  }
  change(book.path, (xml) => movedNames(xml, maps));
  // The order of calculation is told by cells that may have moved; without it the file is calculated from the start.
  const order = book.pathOf('calcChain')?.toLowerCase();
  if (order !== undefined) {
    const cut = book.path.lastIndexOf('/') + 1;
    change(`${book.path.slice(0, cut)}_rels/${book.path.slice(cut)}.rels`, (xml) =>
      xml.replace(/<Relationship\b[^>]*calcChain[^>]*?(?:\/>|>\s*<\/Relationship>)/g, ''),
    );
    change('[Content_Types].xml', (xml) => xml.replace(/<Override\b[^>]*calcChain[^>]*?(?:\/>|>\s*<\/Override>)/g, ''));
  }
  const files: Record<string, Uint8Array> = {};
  for (const path of parts.written) {
    const key = path.replaceAll('\\', '/').toLowerCase();
    if (key === order || key.endsWith('/')) continue;
    const xml = changed.get(key);
    const content = xml === undefined ? parts.read(key) : strToU8(inUtf8(xml));
    if (content !== undefined) files[path.replaceAll('\\', '/')] = content;
  }
  // A fixed time, so that the same content gives the same file.
  return zipSync(files, { level: 6, mtime: '1980-01-01T12:00:00' });
}

const inUtf8 = (xml: string): string =>
  xml.replace(/^\ufeff/, '').replace(/^(<\?xml[^>]*encoding=)["'][^"']*["']/, '$1"UTF-8"');

const movedPictures = (xml: string, map: RowMap): string =>
  xml.replace(
    /(<(?:[\w.-]+:)?row>)(\d+)(?=<)/g,
    (_, tag: string, row: string) => `${tag}${map.row(Number(row) + 1) - 1}`,
  );

function movedNames(xml: string, maps: ReadonlyMap<string, RowMap>): string {
  return xml
    .replace(
      /(<(?:[\w.-]+:)?definedName\b[^>]*>)([^<]*)/g,
      (_, tag: string, refers: string) => `${tag}${escapeXml(movedFormula(unescapeXml(refers), '', maps))}`,
    )
    .replace(/<((?:[\w.-]+:)?)calcPr\b(?![^>]*fullCalcOnLoad)/, '<$1calcPr fullCalcOnLoad="1"');
}
