import type { FormMark } from '#domain/forms/form.record.ts';
import { listUnder } from '#domain/forms/marks.ts';
import type { Sheet } from '#exchange/spreadsheet/cell-types.ts';
import { isReadProblem } from '#exchange/spreadsheet/cell-types.ts';
import { readSpreadsheet } from '#exchange/spreadsheet/read-file.ts';
import { fail, ok, type Result } from '#kernel/result.ts';

/** Wide braces are what a Chinese keyboard writes. */
export const MARK = /[{\uff5b]{2}\s*([^{}\uff5b\uff5d]+?)\s*[}\uff5d]{2}/g;

export const markName = (written: string): string => written.normalize('NFKC').trim().toLowerCase();

export function marksIn(text: string): string[] {
  return [...text.matchAll(MARK)].map(([, written = '']) => markName(written));
}

export interface TemplateProblem {
  code: string;
  values?: Record<string, string | number>;
}

function writtenMarks(sheet: Sheet, number: number): FormMark[] {
  return sheet.rows.flatMap((cells, index) =>
    cells.flatMap((cell, column) =>
      typeof cell.value === 'string'
        ? marksIn(cell.text).map((mark) => ({ sheet: number, row: index + 1, column, mark }))
        : [],
    ),
  );
}

/** Lists told by headings alone: the row below has to be empty, and the sheet names no list by marks. */
function headedMarks(sheet: Sheet, number: number): FormMark[] {
  for (const [index, cells] of sheet.rows.entries()) {
    const columns = listUnder(cells.map(({ text }) => text));
    if (columns.length === 0) continue;
    const below = sheet.rows[index + 1] ?? [];
    if (columns.some(({ column }) => (below[column]?.text ?? '') !== '')) continue;
    return columns.map(({ column, mark }) => ({ sheet: number, row: index + 2, column, mark, heading: true }));
  }
  return [];
}

/** What a workbook asks for: marks as they are written, and the columns of lists that only have headings. */
export async function readTemplate(bytes: Uint8Array, file: string): Promise<Result<FormMark[], TemplateProblem>> {
  const book = await readSpreadsheet(bytes, file);
  if (isReadProblem(book)) return fail({ code: book.code, values: { ...book.params } });
  if (book.kind !== 'xlsx') return fail({ code: 'form.not-xlsx' });
  return ok(
    book.sheets.flatMap((sheet, number) => {
      const written = writtenMarks(sheet, number);
      return written.length > 0 ? written : headedMarks(sheet, number);
    }),
  );
}
