/** A sheet's XML taken apart into rows and cells and put together again; all around them stays as it is written. */
import { cellAddress, parseCellAddress } from '#exchange/spreadsheet/cell-address.ts';
import { attribute } from '#exchange/spreadsheet/xml-scan.ts';

export interface XmlCell {
  /** From 0. */
  column: number;
  /** Attributes but the address, with the blank before them. */
  attributes: string;
  /** Between the tags; undefined for a cell of one tag. */
  inner: string | undefined;
}

export interface XmlRow {
  /** From 1. */
  number: number;
  attributes: string;
  cells: XmlCell[];
}

export interface SheetXml {
  before: string;
  rows: XmlRow[];
  after: string;
  /** Of the elements, with its colon: some writers name all of them `x:row`. */
  prefix: string;
}

const SHEET_DATA = /<((?:[\w.-]+:)?)sheetData\s*(?:\/>|>([\s\S]*?)<\/\1sheetData\s*>)/;
const ROW = /<((?:[\w.-]+:)?)row\b((?:[^>"']|"[^"]*"|'[^']*')*?)(?:\/>|>([\s\S]*?)<\/\1row\s*>)/g;
const CELL = /<((?:[\w.-]+:)?)c\b((?:[^>"']|"[^"]*"|'[^']*')*?)(?:\/>|>([\s\S]*?)<\/\1c\s*>)/g;

const without = (attributes: string, name: string): string =>
  attributes.replace(new RegExp(`\\s${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`), '').trimEnd();

/** Undefined where there is no table of cells. */
export function takeApart(xml: string): SheetXml | undefined {
  const data = SHEET_DATA.exec(xml);
  if (data === null) return undefined;
  const [whole, prefix = '', inner = ''] = data;
  const rows: XmlRow[] = [];
  let last = 0;
  for (const [, , attributes = '', content = ''] of inner.matchAll(ROW)) {
    const number = Number(attribute(`row${attributes}`, 'r') ?? last + 1);
    last = number;
    rows.push({ number, attributes: without(without(attributes, 'r'), 'spans'), cells: cellsOf(content) });
  }
  return { before: xml.slice(0, data.index), rows, after: xml.slice(data.index + whole.length), prefix };
}

function cellsOf(content: string): XmlCell[] {
  const cells: XmlCell[] = [];
  for (const [, , attributes = '', inner] of content.matchAll(CELL)) {
    const address = parseCellAddress(attribute(`c${attributes}`, 'r') ?? '');
    const column = address ? address.column : (cells.at(-1)?.column ?? -1) + 1;
    cells.push({ column, attributes: without(attributes, 'r'), inner });
  }
  return cells;
}

export function putTogether({ before, rows, after, prefix }: SheetXml): string {
  const lines = rows.map(({ number, attributes, cells }) => {
    const inside = cells
      .map(({ column, attributes: own, inner }) => {
        const start = `<${prefix}c r="${cellAddress(number, column)}"${own}`;
        return inner === undefined ? `${start}/>` : `${start}>${inner}</${prefix}c>`;
      })
      .join('');
    return `<${prefix}row r="${number}"${attributes}>${inside}</${prefix}row>`;
  });
  return `${before}<${prefix}sheetData>${lines.join('')}</${prefix}sheetData>${after}`;
}

/** Nothing is written in it and nothing is calculated; it may have a frame. */
export const isBlank = ({ inner }: XmlCell): boolean =>
  inner === undefined || !/<(?:[\w.-]+:)?(?:v|is|f)\b/.test(inner);

export const styleOf = ({ attributes }: XmlCell): number => Number(attribute(`c${attributes}`, 's') ?? 0);

/** The cell in the frame of another one. */
export function framedAs(cell: XmlCell, frame: XmlCell): XmlCell {
  return { ...cell, attributes: `${without(cell.attributes, 's')} s="${styleOf(frame)}"` };
}

/** The cell with another content and its own frame. */
export function withContent(cell: XmlCell, type: 'inlineStr' | undefined, inner: string | undefined): XmlCell {
  const attributes = without(without(without(cell.attributes, 't'), 'cm'), 'vm');
  return { ...cell, attributes: type === undefined ? attributes : `${attributes} t="${type}"`, inner };
}
