import { strToU8, zipSync } from 'fflate';
import { daysBetween, isDate } from '#kernel/calendar.ts';
import { cellAddress, columnLetters } from './cell-address.ts';

// Writes .xlsx. Written here because the library at hand compresses larger files in workers made from blobs, which the
// content security policy of the product forbids; this one runs anywhere and at one go.

/**
 * text: any text, never read as a formula · number · money: whole fen, shown in yuan · date: 'YYYY-MM-DD' ·
 * percent: a share, 0.372 is shown as 37.2%
 */
export type ColumnKind = 'text' | 'number' | 'money' | 'date' | 'percent';

export type WrittenColumn = {
  readonly heading: string;
  readonly kind: ColumnKind;
  /** Width in characters; told from the content when left out. */
  readonly width?: number;
};

export type WrittenValue = string | number | boolean | null | undefined;

export type WrittenSheet = {
  readonly name: string;
  readonly columns: readonly WrittenColumn[];
  /** One value per column. A value that does not fit its column's kind is written as text. */
  readonly rows: readonly (readonly WrittenValue[])[];
};

/** Text that a spreadsheet would take for a formula gets an apostrophe before it (plainText takes it off again). */
export function neutralize(text: string): string {
  return /^[\s\p{Cf}]*[=+\-@\uff1d\uff0b\uff0d\uff20]/u.test(text) || /^[\t\r]/.test(text) ? `'${text}` : text;
}

// Indexes into cellXfs below.
const STYLE = { text: 1, number: 0, money: 2, date: 3, percent: 4, heading: 5 } as const;

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MOST_TEXT = 32_767;
const DAY_ZERO = '1899-12-30';
const FIRST_SURE_DAY = '1900-03-01';

export function escapeXml(text: string): string {
  return text
    .replace(/(?![\t\n])\p{Cc}|[\ufffe\uffff]|\p{Cs}/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function textXml(address: string, text: string, style: number): string {
  // Text like _x0041_ would be read back as a character.
  const kept = neutralize(text.replace(/\r\n?/g, '\n'))
    .slice(0, MOST_TEXT)
    .replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
  return `<c r="${address}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(kept)}</t></is></c>`;
}

function cellXml(address: string, kind: ColumnKind, value: WrittenValue): string {
  if (value === null || value === undefined || value === '') return '';
  if (typeof value === 'boolean') return `<c r="${address}" t="b"><v>${value ? 1 : 0}</v></c>`;
  if (typeof value === 'number' && Number.isFinite(value) && kind !== 'text' && kind !== 'date') {
    if (kind !== 'money') return `<c r="${address}" s="${STYLE[kind]}"><v>${value}</v></c>`;
    if (Number.isSafeInteger(value)) return `<c r="${address}" s="${STYLE.money}"><v>${value / 100}</v></c>`;
  }
  if (kind === 'date' && isDate(value) && value >= FIRST_SURE_DAY) {
    return `<c r="${address}" s="${STYLE.date}"><v>${daysBetween(DAY_ZERO, value)}</v></c>`;
  }
  return textXml(address, String(value), STYLE.text);
}

/** Width in columns of a plain font, where a Chinese character takes two. */
function widthOf(text: string): number {
  let width = 0;
  for (const character of text.split('\n')[0] ?? '') width += character.charCodeAt(0) > 0x2e7f ? 2 : 1;
  return width;
}

function columnWidth(sheet: WrittenSheet, index: number): number {
  const column = sheet.columns[index];
  if (column?.width !== undefined) return column.width;
  const least = column?.kind === 'date' || column?.kind === 'money' ? 12 : 6;
  let width = Math.max(least, widthOf(column?.heading ?? '') + 2);
  for (const row of sheet.rows.slice(0, 200)) width = Math.max(width, widthOf(String(row[index] ?? '')) + 2);
  return Math.min(width, 60);
}

function sheetXml(sheet: WrittenSheet): string {
  const parts = [
    `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">`,
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>',
  ];
  if (sheet.columns.length > 0) {
    const widths = sheet.columns.map(
      (_, at) => `<col min="${at + 1}" max="${at + 1}" width="${columnWidth(sheet, at)}" customWidth="1"/>`,
    );
    parts.push(`<cols>${widths.join('')}</cols>`);
  }
  const headings = sheet.columns.map(({ heading }, at) => textXml(cellAddress(1, at), heading, STYLE.heading));
  parts.push(`<sheetData><row r="1">${headings.join('')}</row>`);
  const letters = sheet.columns.map((_, at) => columnLetters(at));
  for (const [index, row] of sheet.rows.entries()) {
    const cells = sheet.columns.map(({ kind }, at) => cellXml(`${letters[at]}${index + 2}`, kind, row[at]));
    parts.push(`<row r="${index + 2}">${cells.join('')}</row>`);
  }
  parts.push('</sheetData></worksheet>');
  return parts.join('');
}

/** Names as spreadsheets allow them: at most 31 characters, none of []:*?/\, no two alike. */
export function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set<string>();
  return wanted.map((name, index) => {
    const clean = name.replace(/[[\]:*?/\\]|\p{Cc}/gu, ' ').replace(/^[\s']+|[\s']+$/g, '') || `Sheet${index + 1}`;
    let candidate = clean.slice(0, 31);
    for (let number = 2; taken.has(candidate.toLowerCase()); number += 1) {
      candidate = `${clean.slice(0, 31 - ` (${number})`.length)} (${number})`;
    }
    taken.add(candidate.toLowerCase());
    return candidate;
  });
}

const font = (bold: boolean): string =>
  `<font>${bold ? '<b/>' : ''}<sz val="11"/><name val="Calibri"/><family val="2"/></font>`;
const format = (id: number, fontId = 0): string =>
  `<xf numFmtId="${id}" fontId="${fontId}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"${fontId ? ' applyFont="1"' : ''}/>`;

const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>
<fonts count="2">${font(false)}${font(true)}</fonts>
<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>
<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>
<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
<cellXfs count="6">${[format(0), format(49), format(4), format(164), format(10), format(49, 1)].join('')}</cellXfs>
<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** What a workbook is made of, by name; every sheet has one line of bold headings, which stay in sight. */
export function workbookParts(sheets: readonly WrittenSheet[]): Record<string, Uint8Array> {
  const names = sheetNames(sheets.map(({ name }) => name));
  const numbers = sheets.map((_, index) => index + 1);
  const files: Record<string, string> = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>${numbers.map((n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${TYPE}.worksheet+xml"/>`).join('')}</Types>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${numbers.map((n) => `<sheet name="${escapeXml(names[n - 1] ?? '')}" sheetId="${n}" r:id="rId${n}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${numbers.map((n) => `<Relationship Id="rId${n}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${n}.xml"/>`).join('')}<Relationship Id="rIdStyles" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': STYLES,
  };
  for (const [index, sheet] of sheets.entries()) files[`xl/worksheets/sheet${index + 1}.xml`] = sheetXml(sheet);
  return Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(xml)]));
}

/** A fixed time, so that the same content gives the same file. */
export function zipWorkbook(parts: Record<string, Uint8Array>): Uint8Array<ArrayBuffer> {
  return zipSync(parts, { level: 6, mtime: '1980-01-01T12:00:00' });
}

export function workbookBytes(sheets: readonly WrittenSheet[]): Uint8Array<ArrayBuffer> {
  return zipWorkbook(workbookParts(sheets));
}

export const WORKBOOK_TYPE = `${TYPE}.sheet`;

export async function writeWorkbook(sheets: readonly WrittenSheet[]): Promise<Blob> {
  return new Blob([workbookBytes(sheets)], { type: WORKBOOK_TYPE });
}
