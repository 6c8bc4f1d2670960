import { utils, write } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { isReadProblem } from '#exchange/spreadsheet/cell-types.ts';
import { readSpreadsheet } from '#exchange/spreadsheet/read-file.ts';
import { SHORTEST, stripFormulas } from '#exchange/spreadsheet/strip-formulas.ts';

const record = (kind: number, body: readonly number[]) => [
  kind & 0xff,
  kind >> 8,
  body.length & 0xff,
  body.length >> 8,
  ...body,
];
const filled = (length: number) => Array.from({ length }, () => 7);
const strip = (stream: number[]) => {
  stripFormulas(stream, SHORTEST.container);
  return stream;
};

describe('formulas of old workbooks', () => {
  it('become formulas of no length; row, column, format and value stay', () => {
    const number = record(0x0203, filled(14));
    expect(strip([...record(0x0006, filled(30)), ...number])).toEqual([
      ...record(0x0006, [...filled(16), ...Array.from({ length: 14 }, () => 0)]),
      ...number,
    ]);
  });

  it('are read over where they are too short, or end behind the end, or stand for names and checks', () => {
    expect(strip(record(0x0006, filled(10)))).toEqual(record(0x01c0, filled(10)));
    const cut = record(0x0006, filled(30)).slice(0, 20);
    expect(strip([...cut]).slice(0, 2)).toEqual([0xc0, 0x01]);
    expect(strip(record(0x0018, filled(9)))).toEqual(record(0x01c0, filled(9)));
  });

  it.each(['biff8', 'biff5', 'biff2'] as const)('leave what they came to: %s', async (bookType) => {
    const sheet = utils.aoa_to_sheet([
      ['Name', 'Hours'],
      ['A', 2],
      ['B', 3],
    ]);
    sheet.B4 = { t: 'n', v: 5, f: 'SUM(B2:B3)' };
    sheet['!ref'] = 'A1:B4';
    const book = utils.book_new();
    utils.book_append_sheet(book, sheet, 'One');
    const bytes = new Uint8Array(write(book, { type: 'array', bookType }) as ArrayBuffer);
    const read = await readSpreadsheet(bytes, 'hours.xls');
    if (isReadProblem(read)) throw new Error(read.code);
    expect(read.sheets[0]?.rows.map((cells) => cells.map(({ value }) => value))).toEqual([
      ['Name', 'Hours'],
      ['A', 2],
      ['B', 3],
      [null, 5],
    ]);
  });
});
