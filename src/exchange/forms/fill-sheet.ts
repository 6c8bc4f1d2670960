/** The cells of one sheet filled: marks replaced, and rows made for the entries of lists. */
import type { FormMark } from '#domain/forms/form.record.ts';
import { type ListName, listOf } from '#domain/forms/marks.ts';
import { escapeXml, neutralize } from '#exchange/spreadsheet/write-workbook.ts';
import { attribute, unescapeXml } from '#exchange/spreadsheet/xml-scan.ts';
import { daysBetween, isDate } from '#kernel/calendar.ts';
import type { PaperKind, PaperValue } from '#kernel/paper.ts';
import type { CellStyle } from './cell-styles.ts';
import type { GrownList } from './moved-rows.ts';
import { framedAs, isBlank, type SheetXml, styleOf, withContent, type XmlCell, type XmlRow } from './sheet-xml.ts';
import { MARK, markName, marksIn } from './template.ts';

/** What a mark is replaced by. `text` is how the screen writes it. */
export interface FormCell {
  kind: PaperKind;
  value: PaperValue;
  text: string;
}

export interface FormContent {
  figures: ReadonlyMap<string, FormCell>;
  /** Of each list its entries, of each the cells by the name of the column. */
  lists: ReadonlyMap<ListName, readonly ReadonlyMap<string, FormCell>[]>;
  /** Stands within a text where nothing is known. */
  dash: string;
}

export interface Setting {
  content: FormContent;
  strings: readonly string[];
  styles: readonly CellStyle[];
  prefix: string;
}

type Lookup = (mark: string) => FormCell | undefined;

const DAY_ZERO = '1899-12-30';

const round = (value: number, digits: number): number => Number(value.toFixed(digits));

/** The number as a cell of this style takes it. */
function numberFor({ kind, value, text }: FormCell, style: CellStyle): number | undefined {
  if (kind === 'date') return style === 'date' && isDate(value) ? daysBetween(DAY_ZERO, String(value)) : undefined;
  if (typeof value !== 'number' || kind === 'text') return undefined;
  if (kind === 'percent' && style === 'percent') return round(value / 100, 6);
  const shown = kind === 'money' || kind === 'per-head' ? value / 100 : value;
  return style === 'plain' ? round(shown, /\.(\d+)/.exec(text)?.[1]?.length ?? 0) : round(shown, 6);
}

function textOf(cell: XmlCell, strings: readonly string[]): string {
  const { inner = '', attributes } = cell;
  if (/<(?:[\w.-]+:)?f\b/.test(inner)) return '';
  const type = attribute(`c${attributes}`, 't');
  if (type === 's') return strings[Number(/<(?:[\w.-]+:)?v[^>]*>([^<]*)</.exec(inner)?.[1])] ?? '';
  if (type !== 'inlineStr') return '';
  const pieces = inner.replace(/<((?:[\w.-]+:)?)rPh\b[\s\S]*?<\/\1rPh>/g, '');
  return [...pieces.matchAll(/<(?:[\w.-]+:)?t(?:\s[^>]*)?>([^<]*)</g)]
    .map(([, text = '']) => unescapeXml(text))
    .join('');
}

function textCell(cell: XmlCell, text: string, prefix: string): XmlCell {
  if (text === '') return withContent(cell, undefined, undefined);
  const kept = text.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
  return withContent(
    cell,
    'inlineStr',
    `<${prefix}is><${prefix}t xml:space="preserve">${escapeXml(kept)}</${prefix}t></${prefix}is>`,
  );
}

function filledCell(cell: XmlCell, found: FormCell, { styles, prefix }: Setting): XmlCell {
  const { value, text } = found;
  if (value === undefined || value === '') return withContent(cell, undefined, undefined);
  const number = numberFor(found, styles[styleOf(cell)] ?? 'plain');
  if (number !== undefined) return withContent(cell, undefined, `<${prefix}v>${number}</${prefix}v>`);
  return textCell(cell, neutralize(text), prefix);
}

/** A cell with its marks replaced; a mark that nothing is known of stays as it is written. */
function replaced(cell: XmlCell, lookup: Lookup, setting: Setting): XmlCell {
  const text = textOf(cell, setting.strings);
  const marks = marksIn(text);
  if (marks.length === 0 || marks.every((mark) => lookup(mark) === undefined)) return cell;
  const found = lookup(marks[0] ?? '');
  if (found && marks.length === 1 && text.replace(MARK, '').trim() === '') return filledCell(cell, found, setting);
  const { dash } = setting.content;
  const written = text.replace(MARK, (whole, mark: string) => {
    const known = lookup(markName(mark));
    if (known === undefined) return whole;
    return known.value === undefined || known.value === '' ? dash : known.text;
  });
  return textCell(cell, marks.length > 0 && /^\s*[{\uff5b]/.test(text) ? neutralize(written) : written, setting.prefix);
}

/** A row of a template that is filled once per entry of a list. */
interface ListRow {
  list: ListName;
  row: XmlRow;
  /** Columns told by headings. */
  headed: ReadonlyMap<number, string>;
  /** Empty rows below, that are filled before new ones are made. */
  spare: XmlRow[];
  grown: GrownList;
}

function listRowsOf(rows: readonly XmlRow[], marks: readonly FormMark[], setting: Setting): ListRow[] {
  const found: ListRow[] = [];
  for (const [index, row] of rows.entries()) {
    const headed = new Map(
      marks.filter((each) => each.heading && each.row === row.number).map((m) => [m.column, m.mark]),
    );
    const written = row.cells.flatMap((cell) => marksIn(textOf(cell, setting.strings)));
    const list = [...headed.values(), ...written].map(listOf).find((each) => each !== undefined);
    if (list === undefined) continue;
    const spare: XmlRow[] = [];
    for (let at = index + 1; rows[at]?.number === row.number + spare.length + 1; at += 1) {
      if (rows[at]?.cells.length === 0 || !rows[at]?.cells.every(isBlank)) break;
      spare.push(rows[at] as XmlRow);
    }
    const filled = Math.max(1, setting.content.lists.get(list)?.length ?? 0);
    found.push({
      list,
      row,
      headed,
      spare,
      grown: { first: row.number, last: row.number + spare.length, filled },
    });
  }
  return found;
}

/** Rows that only a heading points to need not be written in the file. */
function withHeadedRows(rows: readonly XmlRow[], marks: readonly FormMark[]): XmlRow[] {
  const missing = [...new Set(marks.filter(({ heading }) => heading).map(({ row }) => row))].filter((number) =>
    rows.every((row) => row.number !== number),
  );
  const made = missing.map((number): XmlRow => ({ number, attributes: '', cells: [] }));
  return [...rows, ...made].sort((one, other) => one.number - other.number);
}

/** References to the row itself follow a formula that is copied into another row. */
function copiedFormula(cell: XmlCell, from: number, to: number): XmlCell {
  const own = new RegExp(`(?<=\\b\\$?[A-Z]{1,3})${from}(?!\\d)`, 'g');
  const inner = cell.inner?.replace(
    /(<(?:[\w.-]+:)?f(?:\s[^>]*)?>)([^<]*)/g,
    (_, tag: string, formula: string) => `${tag}${formula.replace(own, String(to))}`,
  );
  return { ...cell, inner };
}

/** The rows of the entries, at their new places. */
function entryRows({ list, row, headed, spare, grown }: ListRow, first: number, setting: Setting): XmlRow[] {
  const { content, strings } = setting;
  const entries = content.lists.get(list) ?? [];
  return Array.from({ length: Math.max(grown.filled, spare.length + 1) }, (_, index): XmlRow => {
    const own = index === 0 ? row : spare[index - 1];
    if (index >= grown.filled && own) return { ...own, number: first + index };
    const entry = entries[index];
    const lookup: Lookup = (mark) => {
      if (listOf(mark) !== list) return content.figures.get(mark);
      return entry?.get(mark.slice(list.length + 1)) ?? { kind: 'text', value: undefined, text: '' };
    };
    const cells = new Map((own ?? row).cells.map((cell) => [cell.column, cell]));
    for (const cell of row.cells) {
      const marked = marksIn(textOf(cell, strings)).length > 0;
      // A framed spare row keeps its own frames.
      const framed = framedAs(cell, cells.get(cell.column) ?? cell);
      if (marked) cells.set(cell.column, replaced(framed, lookup, setting));
      if (own === undefined && !marked) cells.set(cell.column, copiedFormula(cell, row.number, first + index));
    }
    for (const [column, mark] of headed) {
      const frame = cells.get(column) ?? row.cells.find((cell) => cell.column === column);
      const cell = frame ?? { column, attributes: '', inner: undefined };
      cells.set(column, filledCell(cell, lookup(mark) as FormCell, setting));
    }
    return {
      number: first + index,
      attributes: (own ?? row).attributes,
      cells: [...cells.values()].sort((one, other) => one.column - other.column),
    };
  });
}

export interface FilledSheet {
  sheet: SheetXml;
  lists: GrownList[];
}

/** Fills the marks of a sheet. Rows below a list that outgrows its room lie further down; what refers to them does not yet. */
export function fillSheet(sheet: SheetXml, marks: readonly FormMark[], setting: Setting): FilledSheet {
  const rows = withHeadedRows(sheet.rows, marks);
  const lists = listRowsOf(rows, marks, setting);
  const figure: Lookup = (mark) => setting.content.figures.get(mark);
  const filled: XmlRow[] = [];
  let moved = 0;
  for (const row of rows) {
    const list = lists.find(({ grown }) => row.number >= grown.first && row.number <= grown.last);
    if (list === undefined) {
      const cells = row.cells.map((cell) => replaced(cell, figure, setting));
      filled.push({ ...row, number: row.number + moved, cells });
    } else if (row === list.row) {
      const made = entryRows(list, row.number + moved, setting);
      filled.push(...made);
      moved += made.length - (list.spare.length + 1);
    }
  }
  return { sheet: { ...sheet, rows: filled }, lists: lists.map(({ grown }) => grown) };
}
