import { describe, expect, it, vi } from 'vitest';
import { isReadProblem } from '#exchange/spreadsheet/cell-types.ts';
import { checkedWorkbook } from '#exchange/spreadsheet/checked-workbook.ts';
import { readSpreadsheet } from '#exchange/spreadsheet/read-file.ts';
import type { WrittenSheet } from '#exchange/spreadsheet/write-workbook.ts';

const sheet = (name: string, rows: number): WrittenSheet => ({
  name,
  columns: [
    { heading: 'Name', kind: 'text' },
    { heading: 'Money', kind: 'money' },
  ],
  rows: Array.from({ length: rows }, (_, at) => [`<row r="${at}">`, at * 100 + 1]),
});

describe('a workbook that is opened again', () => {
  it('counts the rows of all sheets in the file itself, and holds them', async () => {
    const { blob, rows } = checkedWorkbook([sheet('One', 3), sheet('None', 0), sheet('Two', 40)]);
    expect(rows).toBe(43);
    const read = await readSpreadsheet(new Uint8Array(await blob.arrayBuffer()), 'written.xlsx');
    if (isReadProblem(read)) throw new Error(read.code);
    expect(read.sheets.map(({ rows: found }) => found.length)).toEqual([4, 1, 41]);
    expect(read.sheets[2]?.rows[40]?.map(({ value }) => value)).toEqual(['<row r="39">', 39.01]);
  });

  it('is not handed over where a row is missing from it', () => {
    const wrong = { ...sheet('One', 3), rows: sheet('One', 3).rows.slice() };
    const entries = vi.spyOn(wrong.rows, 'entries').mockReturnValue(wrong.rows.slice(1).entries());
    expect(() => checkedWorkbook([wrong])).toThrow('2 of 3 rows of One');
    expect(entries).toHaveBeenCalled();
  });
});
