// What every reader of this folder makes and every later step uses. Throughout: `row` counts from 1 as people see it,
// `column` counts from 0 and is the index into a row's cells.

export type CellKind = 'empty' | 'text' | 'number' | 'date' | 'boolean' | 'error';

export type Cell = {
  readonly kind: CellKind;
  /** The text, number or truth value; the ISO date for a date; null for empty cells and errors. */
  readonly value: string | number | boolean | null;
  /** Calendar day of a date cell, 'YYYY-MM-DD'. */
  readonly date?: string;
  /** What stands in the cell as text: numbers exact and without exponent, dates 'YYYY-MM-DD' or 'YYYY-MM-DD HH:MM'. */
  readonly text: string;
};

/** A merged area. Only its first cell holds a value. */
export type Merge = {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
};

export type Sheet = {
  readonly name: string;
  /** rows[0] is row 1. Rows end at their last cell with content; missing rows in between are []. */
  readonly rows: readonly (readonly Cell[])[];
  readonly merges: readonly Merge[];
  readonly hidden?: boolean;
};

export type FileKind = 'xlsx' | 'xlsb' | 'xls' | 'ods' | 'xml' | 'html' | 'text';

export type Workbook = {
  readonly kind: FileKind;
  /** How the bytes of a text file were read. */
  readonly encoding?: TextEncoding;
  /** The bytes could hardly mean anything else. */
  readonly encodingSure?: boolean;
  /** The separator found in a text file. */
  readonly delimiter?: string;
  readonly sheets: readonly Sheet[];
};

export const TEXT_ENCODINGS = ['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be'] as const;
export type TextEncoding = (typeof TEXT_ENCODINGS)[number];

export type ReadProblemCode =
  | 'file.empty'
  | 'file.too-large'
  | 'file.inflates-too-far'
  | 'file.too-many-rows'
  | 'file.too-many-columns'
  | 'file.too-many-cells'
  | 'file.password-protected'
  | 'file.damaged'
  | 'file.not-a-spreadsheet'
  | 'file.unknown-encoding';

/** Why a file could not be read. `params` are figures and names for the sentence. */
export type ReadProblem = {
  readonly code: ReadProblemCode;
  readonly params: Readonly<Record<string, string | number>>;
};

export type ReadLimits = {
  /** Bytes of the file. */
  readonly bytes: number;
  /** Bytes of all parts after unpacking. */
  readonly inflatedBytes: number;
  readonly rows: number;
  readonly columns: number;
  /** Cells with content, over all sheets. */
  readonly cells: number;
};

export const READ_LIMITS: ReadLimits = {
  bytes: 50 * 1024 * 1024,
  inflatedBytes: 300 * 1024 * 1024,
  rows: 200_000,
  columns: 2_000,
  cells: 3_000_000,
};

/** A problem at one cell. `code` and `params` are put into words at the screen. */
export type CellProblem = {
  readonly code: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly heading: string;
  /** What stood in the cell. */
  readonly value: string;
  readonly params?: Readonly<Record<string, string | number>>;
};

export const EMPTY_CELL: Cell = Object.freeze({ kind: 'empty', value: null, text: '' });

export function textCell(text: string): Cell {
  return text === '' ? EMPTY_CELL : { kind: 'text', value: text, text };
}

export function isReadProblem(outcome: Workbook | ReadProblem): outcome is ReadProblem {
  return 'code' in outcome;
}

/** Thrown inside the readers only; `readSpreadsheet` turns it into a ReadProblem. */
export class ReadRefusal extends Error {
  readonly problem: ReadProblem;

  constructor(code: ReadProblemCode, params: Record<string, string | number> = {}) {
    super(code);
    this.problem = { code, params };
  }
}

/**
 * Collects the cells of one sheet and keeps the limits; `total` is shared by the sheets of a file.
 * Refuses by throwing ReadRefusal.
 */
export class SheetBuilder {
  readonly rows: Cell[][] = [];
  readonly merges: Merge[] = [];
  private readonly name: string;
  private readonly limits: ReadLimits;
  private readonly total: { cells: number };

  constructor(name: string, limits: ReadLimits, total: { cells: number }) {
    this.name = name;
    this.limits = limits;
    this.total = total;
  }

  /** row from 1, column from 0 */
  put(row: number, column: number, cell: Cell): void {
    if (cell.kind === 'empty') return;
    if (row > this.limits.rows) {
      throw new ReadRefusal('file.too-many-rows', { sheet: this.name, limit: this.limits.rows });
    }
    if (column >= this.limits.columns) {
      throw new ReadRefusal('file.too-many-columns', { sheet: this.name, limit: this.limits.columns });
    }
    if (!(row >= 1) || !(column >= 0)) throw new ReadRefusal('file.damaged', { sheet: this.name });
    this.total.cells += 1;
    if (this.total.cells > this.limits.cells)
      throw new ReadRefusal('file.too-many-cells', { limit: this.limits.cells });
    while (this.rows.length < row) this.rows.push([]);
    const cells = this.rows[row - 1] as Cell[];
    while (cells.length < column) cells.push(EMPTY_CELL);
    cells[column] = cell;
  }

  merge(row: number, column: number, rows: number, columns: number): void {
    if (rows * columns > 1 && row >= 1 && column >= 0 && rows >= 1 && columns >= 1) {
      this.merges.push({ row, column, rows, columns });
    }
  }

  sheet(hidden: boolean): Sheet {
    const sheet = { name: this.name, rows: this.rows, merges: this.merges };
    return hidden ? { ...sheet, hidden } : sheet;
  }
}
