/** From a sheet and the meaning of its columns to typed cells, each row with the ids of what it makes. */
import { sha256 } from '@noble/hashes/sha2.js';
import {
  type CellReading,
  type RegisterField,
  type RegisterName,
  registerNamed,
} from '#domain/registers/register-columns.ts';
import type { CellValue, DateHeading, RegisterTable, TableRow } from '#domain/registers/register-table.ts';
import type { Cell } from '#exchange/spreadsheet/cell-types.ts';
import { dateOfHeading, matchColumns, unitOfHeading } from '#exchange/spreadsheet/match-columns.ts';
import {
  parseAge,
  parseBirthYear,
  parseMark,
  parseName,
  parsePhone,
  parseSex,
  parseText,
} from '#exchange/spreadsheet/parse-cell.ts';
import { parseDate, parseWhen, type When } from '#exchange/spreadsheet/parse-date.ts';
import { type MoneyUnit, parseDecimal, parseMoney, parseWhole } from '#exchange/spreadsheet/parse-number.ts';
import { foldedText } from '#exchange/spreadsheet/plain-text.ts';
import { idOfHash, randomCode } from '#kernel/identifier.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import { type Mapping, matchFacts, type OpenSheet, yearOfSheet } from './open-registers.ts';

/** A leap year, so that 29 February can be read before the year is known. */
const SOME_YEAR = 2024;

function minutesBetween(start: string, end: string): number {
  const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
  return minutes(end) - minutes(start);
}

function whenValue(cell: Cell, year: number | undefined): Partial<CellValue> {
  const put = (when: When | null, yearless: boolean): Partial<CellValue> => ({
    value: when?.date ?? null,
    ...(when?.start !== undefined && { start: when.start }),
    ...(when?.start !== undefined && when.end !== undefined && { minutes: minutesBetween(when.start, when.end) }),
    ...(yearless && { yearless }),
  });
  const read = parseWhen(cell, year);
  if (read.ok) return put(read.value, false);
  if (read.error === 'date.year-missing') {
    const guessed = parseWhen(cell, SOME_YEAR);
    if (guessed.ok) return put(guessed.value, true);
  }
  return { problem: read.error };
}

/** A year as a number, a day as text; a month stands for its first day. */
function yearOrDate(cell: Cell): Result<string | number | null, string> {
  const text = foldedText(cell);
  const year = /^((?:19|20)\d{2})年?度?$/.exec(text);
  if (year) return ok(Number(year[1]));
  const month = /^((?:19|20)\d{2})[年.\-/](0?[1-9]|1[0-2])月?$/.exec(text);
  if (month) return ok(`${month[1]}-${String(month[2]).padStart(2, '0')}-01`);
  return parseDate(cell);
}

type Read = Result<string | number | boolean | null, string>;

const READERS: Readonly<Record<Exclude<CellReading, 'when' | 'money'>, (cell: Cell) => Read>> = {
  text: parseText,
  name: parseName,
  sex: parseSex,
  'birth-year': parseBirthYear,
  age: parseAge,
  phone: parsePhone,
  whole: parseWhole,
  decimal: parseDecimal,
  'year-or-date': yearOrDate,
};

const MONEY_UNITS: readonly string[] = ['元', '千元', '万元', '亿元', '分', '角'];

function moneyOf(cell: Cell, heading: string): Read {
  const unit = unitOfHeading(heading) ?? '元';
  return MONEY_UNITS.includes(unit) ? parseMoney(cell, unit as MoneyUnit) : fail('money.unreadable');
}

function cellValue(
  cell: Cell,
  column: number,
  field: RegisterField,
  heading: string,
  year: number | undefined,
): CellValue {
  const value: CellValue = { column, text: cell.text, value: null };
  if (field.as === 'when') return { ...value, ...whenValue(cell, year) };
  const read = field.as === 'money' ? moneyOf(cell, heading) : READERS[field.as](cell);
  return read.ok ? { ...value, value: read.value } : { ...value, problem: read.error };
}

interface Ids {
  id: string;
  secondId: string;
  codes: [string, string];
}

function idsOf(key: string, place: string): Ids {
  const bytes = (part: string) => sha256(new TextEncoder().encode(`${key}/${place}/${part}`));
  const ids = bytes('records');
  const codes = bytes('units');
  return {
    id: idOfHash(ids.subarray(0, 16)),
    secondId: idOfHash(ids.subarray(16, 32)),
    codes: [randomCode(codes.subarray(0, 10)), randomCode(codes.subarray(10, 20))],
  };
}

function dateHeadings(sheet: OpenSheet, year: number | undefined, taken: ReadonlySet<number>): DateHeading[] {
  const headings: DateHeading[] = [];
  for (const { index, heading } of sheet.found.columns) {
    if (taken.has(index)) continue;
    const said = dateOfHeading(heading, year);
    const date = said === 'no-year' ? dateOfHeading(heading, SOME_YEAR) : said;
    if (date === undefined || date === 'no-year') continue;
    const { id } = idsOf(sheet.key, `column ${index}`);
    headings.push({ column: index, heading, date, id, ...(said === 'no-year' && { yearless: true }) });
  }
  return headings;
}

function readFacts(sheet: OpenSheet, register: RegisterName, year: number | undefined): RegisterTable['facts'] {
  const definition = registerNamed(register);
  const { mapping } = matchFacts(sheet.found, definition);
  const facts: Record<string, CellValue & { row: number }> = {};
  for (const field of definition.facts ?? []) {
    const label = mapping[field.key]?.heading;
    const fact = label === undefined ? undefined : sheet.found.facts[label];
    if (fact === undefined) continue;
    facts[field.key] = { ...cellValue(fact.value, fact.column, field, label ?? '', year), row: fact.row };
  }
  return facts;
}

function markValue(cell: Cell | undefined, column: number): CellValue {
  const mark = parseMark(cell);
  const value: CellValue = { column, text: cell?.text ?? '', value: null };
  return mark.ok ? { ...value, value: mark.value } : { ...value, problem: mark.error };
}

/** The sheet as a register, with the columns that a person gave it or that were found. */
export function registerTable(sheet: OpenSheet, register: RegisterName, mapping: Mapping): RegisterTable {
  const { found, key, file } = sheet;
  const definition = registerNamed(register);
  const year = yearOfSheet(found, file);
  const columns = definition.fields.flatMap((field) => {
    const index = mapping[field.key];
    const heading = found.columns.find((column) => column.index === index)?.heading ?? '';
    return index === undefined || index < 0 ? [] : [{ field, index, heading }];
  });
  const dates = definition.dates ? dateHeadings(sheet, year, new Set(columns.map(({ index }) => index))) : [];
  const rows = found.rows.map(({ row, cells }): TableRow => {
    const values: Record<string, CellValue> = {};
    for (const { field, index, heading } of columns) {
      const cell = cells[index];
      if (cell !== undefined) values[field.key] = cellValue(cell, index, field, heading, year);
    }
    const made: TableRow = { row, ...idsOf(key, `row ${row}`), cells: values };
    if (definition.dates) made.marks = dates.map(({ column }) => markValue(cells[column], column));
    return made;
  });
  const { id, codes } = idsOf(key, 'table');
  return {
    key,
    register,
    file,
    sheet: sheet.name,
    title: found.titleLines.join(' '),
    headingRow: found.headingRow,
    id,
    codes,
    facts: readFacts(sheet, register, year),
    dates,
    rows,
  };
}

/** Columns with a heading that no field takes. */
export function unusedColumns(
  sheet: OpenSheet,
  register: RegisterName,
  mapping: Mapping,
): { index: number; heading: string }[] {
  const used = new Set(Object.values(mapping));
  const { dateColumns } = matchColumns(sheet.found.columns, []);
  const dates = new Set(registerNamed(register).dates ? dateColumns.map(({ index }) => index) : []);
  return sheet.found.columns.filter(({ index, heading }) => heading !== '' && !used.has(index) && !dates.has(index));
}
