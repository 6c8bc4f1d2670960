/** From a dropped file or pasted cells to tables whose register is recognised by its headings. */
import { sha256 } from '@noble/hashes/sha2.js';
import {
  REGISTERS,
  type RegisterDefinition,
  type RegisterName,
  registerNamed,
} from '#domain/registers/register-columns.ts';
import { yearInText } from '#domain/registers/register-titles.ts';
import {
  isReadProblem,
  type ReadProblem,
  type Sheet,
  type TextEncoding,
  type Workbook,
} from '#exchange/spreadsheet/cell-types.ts';
import { type FoundTable, findTable, tableByHand } from '#exchange/spreadsheet/find-table.ts';
import { type ColumnMatching, knownHeadings, matchColumns } from '#exchange/spreadsheet/match-columns.ts';
import { readPasted, readSpreadsheet } from '#exchange/spreadsheet/read-file.ts';

/** Field -> column, from 0. */
export type Mapping = Readonly<Record<string, number>>;

export interface OpenSheet {
  /** File hash and number of the sheet: the same file gives the same key on every device. */
  key: string;
  file: string;
  name: string;
  hidden: boolean;
  found: FoundTable;
  /** The register that it looks like; undefined where it looks like none. */
  register: RegisterName | undefined;
  mapping: Mapping;
  /** Fields for which several columns fit equally well: the first was taken. */
  unsure: readonly string[];
  /** How the bytes of a text file were read, and whether they could hardly be read otherwise. */
  encoding?: TextEncoding;
  encodingSure?: boolean;
}

export interface OpenFile {
  name: string;
  sheets: readonly OpenSheet[];
  /** Sheets in which nothing looks like headings. */
  unread: readonly string[];
}

const EVERY_FIELD = REGISTERS.flatMap((register) => [...register.fields, ...(register.facts ?? [])]);

function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function titleOf(found: FoundTable): string {
  return found.titleLines.join(' ');
}

export function yearOfSheet(found: FoundTable, file: string): number | undefined {
  return yearInText(titleOf(found)) ?? yearInText(file);
}

export function matchFacts(found: FoundTable, register: RegisterDefinition): ColumnMatching {
  const labels = Object.keys(found.facts).map((heading, index) => ({ index, heading }));
  return matchColumns(labels, register.facts ?? []);
}

interface Fit {
  register: RegisterDefinition;
  matching: ColumnMatching;
  score: number;
}

/** How well a table fits a register; undefined where it lacks what makes it one. */
function fitOf(found: FoundTable, register: RegisterDefinition): Fit | undefined {
  const matching = matchColumns(found.columns, register.fields);
  const isThere = (key: string) =>
    matching.mapping[key] !== undefined || matching.ambiguous.some((one) => one.key === key);
  if (register.fields.some(({ key, required }) => required && !isThere(key))) return undefined;
  if (register.oneOf && !register.oneOf.some(isThere)) return undefined;
  if (register.dates ? matching.dateColumns.length === 0 : matching.dateColumns.length > 1) return undefined;
  let score =
    Object.values(matching.mapping).reduce((sum, match) => sum + match.score, 0) + matching.ambiguous.length / 2;
  if (register.sign) {
    const facts = matchFacts(found, register).mapping;
    const signed = register.sign.facts.some((key) => facts[key]) || register.sign.title.test(titleOf(found));
    if (!signed) return undefined;
    score += 1;
  }
  const headed = found.columns.filter(({ heading }) => heading !== '').length - matching.dateColumns.length;
  return { register, matching, score: (score * score) / Math.max(headed, 1) };
}

function bestFit(found: FoundTable): Fit | undefined {
  const fits = REGISTERS.flatMap((register) => fitOf(found, register) ?? []);
  return fits.sort((one, other) => other.score - one.score)[0];
}

function mappingOf(matching: ColumnMatching): { mapping: Mapping; unsure: string[] } {
  const mapping: Record<string, number> = {};
  for (const [key, { index }] of Object.entries(matching.mapping)) mapping[key] = index;
  const unsure: string[] = [];
  const used = new Set(Object.values(mapping));
  for (const { key, candidates } of matching.ambiguous) {
    const first = candidates.find(({ index }) => !used.has(index));
    if (first === undefined) continue;
    mapping[key] = first.index;
    used.add(first.index);
    unsure.push(key);
  }
  return { mapping, unsure };
}

/** The columns that a register finds in a sheet. */
export function proposeMapping(found: FoundTable, register: RegisterName): { mapping: Mapping; unsure: string[] } {
  return mappingOf(matchColumns(found.columns, registerNamed(register).fields));
}

function openSheet(sheet: Sheet, key: string, file: string): OpenSheet | undefined {
  const found = findTable(sheet, knownHeadings(EVERY_FIELD)) ?? tableByHand(sheet);
  if (found === null) return undefined;
  const best = bestFit(found);
  const { mapping, unsure } = best ? mappingOf(best.matching) : { mapping: {}, unsure: [] };
  return {
    key,
    file,
    name: sheet.name,
    hidden: sheet.hidden ?? false,
    found,
    register: best?.register.name,
    mapping,
    unsure,
  };
}

function openBook(book: Workbook, hash: string, file: string): OpenFile {
  const sheets: OpenSheet[] = [];
  const unread: string[] = [];
  book.sheets.forEach((sheet, index) => {
    if (sheet.rows.length === 0) return;
    const open = openSheet(sheet, `${hash}/${index}`, file);
    if (open === undefined) unread.push(sheet.name);
    else if (book.encoding === undefined) sheets.push(open);
    else sheets.push({ ...open, encoding: book.encoding, encodingSure: book.encodingSure ?? false });
  });
  return { name: file, sheets, unread };
}

/** `encoding`: how a person says that the bytes of a text file are to be read. */
export async function openRegisterFile(
  bytes: Uint8Array,
  fileName: string,
  encoding?: TextEncoding,
): Promise<OpenFile | ReadProblem> {
  const book = await readSpreadsheet(bytes, fileName, encoding === undefined ? {} : { encoding });
  return isReadProblem(book) ? book : openBook(book, toHex(sha256(bytes)), fileName);
}

export function openPastedRegister(text: string, name: string): OpenFile | ReadProblem {
  const book = readPasted(text);
  return isReadProblem(book) ? book : openBook(book, toHex(sha256(new TextEncoder().encode(text))), name);
}

export function isUnreadable(opened: OpenFile | ReadProblem): opened is ReadProblem {
  return 'code' in opened;
}
