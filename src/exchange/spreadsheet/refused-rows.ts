import type { Cell } from './cell-types.ts';
import type { Column } from './match-columns.ts';
import { writeWorkbook } from './write-workbook.ts';

export type RefusedSheet = {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: readonly {
    /** Row in the file that was brought in. */
    readonly row: number;
    readonly cells: readonly Cell[];
    /** Why, in words. */
    readonly reasons: readonly string[];
  }[];
};

/**
 * The rows that were not taken, as a workbook that can be corrected and brought in again: columns as they were, then the
 * reason and the row in the first file. What was a text stays a text; what begins like a formula is made harmless.
 */
export function writeRefusedRows(
  sheets: readonly RefusedSheet[],
  words: { readonly reason: string; readonly row: string },
): Promise<Blob> {
  return writeWorkbook(
    sheets.map(({ name, columns, rows }) => ({
      name,
      columns: [
        ...columns.map(({ index, heading }) => ({ heading, kind: kindOf(rows.map(({ cells }) => cells[index])) })),
        { heading: words.reason, kind: 'text' as const },
        { heading: words.row, kind: 'number' as const },
      ],
      rows: rows.map(({ row, cells, reasons }) => [
        ...columns.map(({ index }) => writtenValue(cells[index])),
        reasons.join('\n'),
        row,
      ]),
    })),
  );
}

/** A column is written as dates where it holds nothing else; numbers are written as such in every other column. */
function kindOf(cells: readonly (Cell | undefined)[]): 'number' | 'date' {
  const filled = cells.filter((cell) => cell !== undefined && cell.kind !== 'empty');
  return filled.length > 0 && filled.every((cell) => cell?.kind === 'date' && cell.text.length === 10)
    ? 'date'
    : 'number';
}

function writtenValue(cell: Cell | undefined): string | number | boolean | null {
  if (cell === undefined || cell.kind === 'empty') return null;
  // Padded figures such as 0012 are names of things.
  if (cell.kind === 'number' && typeof cell.value === 'number' && !/^0\d/.test(cell.text)) return cell.value;
  if (cell.kind === 'boolean') return cell.value === true;
  return cell.text;
}
