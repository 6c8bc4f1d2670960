/**
 * A register as the subject takes it: a table of typed cells whose columns have been given their meaning. Where it was
 * read from, a workbook, a text file or what somebody pasted, is no longer to be seen; plain data throughout.
 */
import type { Change } from '#domain/contracts.ts';
import type { RegisterName } from './register-columns.ts';

export interface CellValue {
  /** Column in the sheet, from 0. */
  column: number;
  /** What stands in the cell. */
  text: string;
  /** The value; null for an empty cell and for one that could not be read. */
  value: string | number | boolean | null;
  /** Time of day beside a date, 'HH:MM'. */
  start?: string;
  /** Minutes until the end, where the cell says so. */
  minutes?: number;
  /** The cell names a day without a year: the year in `value` is to be replaced. */
  yearless?: boolean;
  /** Why it could not be read, as a code. */
  problem?: string;
}

export interface TableRow {
  /** Row in the sheet, from 1. */
  row: number;
  /** Id for what this row makes: the hash of file, sheet and row, so that two devices make the same records. */
  id: string;
  /** A second one, for rows that make two records of a kind. */
  secondId: string;
  /** Unit codes for units that this row names first. */
  codes: readonly [string, string];
  cells: Readonly<Record<string, CellValue>>;
  /** One per date of the table. */
  marks?: readonly CellValue[];
}

export interface DateHeading {
  column: number;
  heading: string;
  date: string;
  yearless?: boolean;
  id: string;
}

export interface RegisterTable {
  /** Names the table among all that are brought in: part of the file's hash and the sheet. */
  key: string;
  register: RegisterName;
  file: string;
  sheet: string;
  /** The lines above the headings, in one text. */
  title: string;
  headingRow: number;
  id: string;
  codes: readonly [string, string];
  /** Values above the headings, by field. */
  facts: Readonly<Record<string, CellValue & { row: number }>>;
  dates: readonly DateHeading[];
  rows: readonly TableRow[];
}

/** What is wrong or to be looked at, at one cell. An error keeps the row out, a warning does not. */
export interface Issue {
  code: string;
  severity: 'error' | 'warning';
  row: number;
  column?: number;
  /** What stands in the cell. */
  text?: string;
  values?: Record<string, string | number>;
}

/** `doubtful` rows are taken and should be looked at; `refused` and `skipped` ones stay out. */
export const OUTCOMES = ['new', 'changed', 'same', 'doubtful', 'refused', 'skipped'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export interface RowPlan {
  row: number;
  outcome: Outcome;
  /** What the row is about, as it stands in the file. */
  about: string;
  issues: Issue[];
}

/** Lists of the settings that a word of a register may mean an entry of. */
export const WORD_LISTS = ['groups', 'sessionKinds', 'organizationKinds', 'fundingSources', 'fundingPurposes'] as const;
export type WordList = (typeof WORD_LISTS)[number];

export interface QuestionOption {
  value: string;
  /** A name as it is. */
  text?: string;
  /** An entry of a list of the settings, named by the language. */
  list?: WordList;
  /** Words by code. */
  code?: string;
  /** Sessions of this kind do not count for the training rate. */
  uncounted?: boolean;
}

/** What the file does not say, or says in words that are not known here. Asked once, with a default wherever there is one. */
export interface Question {
  key: string;
  code: string;
  values?: Record<string, string | number>;
  input: 'choice' | 'year' | 'date' | 'text';
  options: QuestionOption[];
  /** The answer in force: given, or by default; empty where there is none. */
  answer: string;
  /** The default was read from the file and need not be asked for. */
  fromFile: boolean;
}

/** Something that holds for the whole table and should be known before it is taken. */
export interface Note {
  code: string;
  values?: Record<string, string | number>;
}

export interface TablePlan {
  key: string;
  register: RegisterName;
  rows: RowPlan[];
  questions: Question[];
  notes: Note[];
}

export interface RegisterPlan {
  tables: TablePlan[];
  changes: Change[];
}

export interface PlanOptions {
  /** Question -> answer. */
  answers: Readonly<Record<string, string>>;
  /** Rows left out by hand, as `<table key>#<row>`. */
  skipped: readonly string[];
  today: string;
  /** Unit and year in view. */
  unit: string;
  year: number;
  /** Name for a top unit that has to be made before any register named one. */
  topName: string;
}

export function rowName(table: { key: string }, row: number): string {
  return `${table.key}#${row}`;
}
