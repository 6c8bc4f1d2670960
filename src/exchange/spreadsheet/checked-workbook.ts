import { strFromU8, unzipSync } from 'fflate';
import { WORKBOOK_TYPE, type WrittenSheet, workbookParts, zipWorkbook } from './write-workbook.ts';

export interface CheckedWorkbook {
  blob: Blob;
  /** Of all sheets, headings apart. */
  rows: number;
}

/** Writes a workbook and opens it again: every part must be what was written, with every row. Throws where one is not. */
export function checkedWorkbook(sheets: readonly WrittenSheet[]): CheckedWorkbook {
  const parts = workbookParts(sheets);
  const bytes = zipWorkbook(parts);
  const opened = unzipSync(bytes);
  for (const [name, written] of Object.entries(parts)) {
    const back = opened[name];
    if (back?.length !== written.length || back.some((byte, at) => byte !== written[at])) {
      throw new Error(`workbook: ${name} read back as something else`);
    }
  }
  const rows = sheets.map((sheet, index) => {
    const found = strFromU8(opened[`xl/worksheets/sheet${index + 1}.xml`] as Uint8Array).split('<row r="').length - 2;
    if (found !== sheet.rows.length)
      throw new Error(`workbook: ${found} of ${sheet.rows.length} rows of ${sheet.name}`);
    return found;
  });
  return { blob: new Blob([bytes], { type: WORKBOOK_TYPE }), rows: rows.reduce((sum, count) => sum + count, 0) };
}
