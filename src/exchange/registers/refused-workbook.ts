import { type RefusedSheet, writeRefusedRows } from '#exchange/spreadsheet/refused-rows.ts';
import type { OpenSheet } from './open-registers.ts';

/** Row of the sheet -> why it was not taken, in words. */
export type Reasons = ReadonlyMap<number, readonly string[]>;

/** The rows that were not taken, to be corrected and brought in again. */
export function refusedWorkbook(
  sheets: readonly { sheet: OpenSheet; reasons: Reasons }[],
  words: { reason: string; row: string },
): Promise<Blob> {
  const refused = sheets.flatMap(({ sheet, reasons }): RefusedSheet[] => {
    const rows = sheet.found.rows.flatMap(({ row, cells }) => {
      const why = reasons.get(row);
      return why === undefined ? [] : [{ row, cells, reasons: why }];
    });
    return rows.length === 0 ? [] : [{ name: sheet.name, columns: sheet.found.columns, rows }];
  });
  return writeRefusedRows(refused, words);
}
