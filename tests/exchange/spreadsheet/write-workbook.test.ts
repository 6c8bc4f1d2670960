import { read } from '@e965/xlsx';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellAddress, parseCellAddress } from '#exchange/spreadsheet/cell-address.ts';
import { plainText } from '#exchange/spreadsheet/plain-text.ts';
import { writeRefusedRows } from '#exchange/spreadsheet/refused-rows.ts';
import { neutralize, sheetNames, workbookBytes, writeWorkbook } from '#exchange/spreadsheet/write-workbook.ts';
import { firstSheet, readBook, wide } from '../../samples/spreadsheet-fixtures.ts';

const bytesOf = async (blob: Blob): Promise<Uint8Array> => new Uint8Array(await blob.arrayBuffer());

test('what is written is read back: dates as dates, identifiers as text, money in yuan', async () => {
  const blob = await writeWorkbook([
    {
      name: '经费',
      columns: [
        { heading: '编号', kind: 'text' },
        { heading: '日期', kind: 'date' },
        { heading: '支出(元)', kind: 'money' },
        { heading: '人数', kind: 'number' },
        { heading: '率', kind: 'percent' },
      ],
      rows: [
        ['0012', '2026-03-05', 63_726, 30, 0.372],
        ['甲<&>"乙\n丙 _x0041_', null, -5, null, undefined],
        ['13800000001', '约三月', 0, 1.5, 1],
      ],
    },
  ]);
  const sheet = firstSheet(await readBook(await bytesOf(blob), 'a.xlsx'));
  expect(sheet.name).toBe('经费');
  expect(sheet.rows.map((row) => row.map(({ kind, text }) => `${kind}:${text}`))).toEqual([
    ['text:编号', 'text:日期', 'text:支出(元)', 'text:人数', 'text:率'],
    ['text:0012', 'date:2026-03-05', 'number:637.26', 'number:30', 'number:0.372'],
    ['text:甲<&>"乙\n丙 _x0041_', 'empty:', 'number:-0.05'],
    ['text:13800000001', 'text:约三月', 'number:0', 'number:1.5', 'number:1'],
  ]);
});

test('any text comes back as it was, apart from the apostrophe before formula signs', async () => {
  const texts = fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }), { minLength: 1, maxLength: 20 });
  await fc.assert(
    fc.asyncProperty(texts, async (list) => {
      const bytes = workbookBytes([
        { name: 'a', columns: [{ heading: 'x', kind: 'text' }], rows: list.map((t) => [t]) },
      ]);
      const rows = firstSheet(await readBook(bytes, 'a.xlsx')).rows;
      expect(list.map((_, index) => rows[index + 1]?.[0]?.text ?? '')).toEqual(list.map(neutralize));
    }),
    { numRuns: 30 },
  );
});

test.each(['=1+1', '+86', '-5', '@x', '=cmd', ' =1', '\t=1', wide('=1')])(
  '%j is made harmless and read as it was',
  (text) => {
    expect(neutralize(text)).toBe(`'${text}`);
    expect(neutralize('a=1')).toBe('a=1');
  },
);

test('the apostrophe goes when the text is brought in again', () => {
  expect(plainText(neutralize('+86 138'))).toBe('+86 138');
});

test('another reader sees the same', () => {
  const bytes = workbookBytes([
    {
      name: '甲',
      columns: [
        { heading: '编号', kind: 'text' },
        { heading: '日期', kind: 'date' },
        { heading: '支出', kind: 'money' },
      ],
      rows: [['0012', '2026-03-05', 123_450]],
    },
  ]);
  const book = read(bytes, { cellNF: true });
  const sheet = book.Sheets['甲'] ?? {};
  expect(book.SheetNames).toEqual(['甲']);
  expect([sheet['A2'], sheet['B2'], sheet['C2']].map((cell) => [cell?.t, cell?.w])).toEqual([
    ['s', '0012'],
    ['n', '2026-03-05'],
    ['n', '1,234.50'],
  ]);
});

test('the same content gives the same bytes', () => {
  const make = (): Uint8Array =>
    workbookBytes([{ name: 'a', columns: [{ heading: 'x', kind: 'number' }], rows: [[1]] }]);
  expect(make()).toEqual(make());
});

test('names of sheets are made allowed and different', () => {
  expect(sheetNames(['a/b', 'a b', '', 'x'.repeat(40), 'X'.repeat(40)])).toEqual([
    'a b',
    'a b (2)',
    'Sheet3',
    'x'.repeat(31),
    `${'X'.repeat(27)} (2)`,
  ]);
});

test('refused rows: cells as they were, reason and row beside them', async () => {
  const blob = await writeRefusedRows(
    [
      {
        name: '花名册',
        columns: [
          { index: 0, heading: '姓名' },
          { index: 1, heading: '编号' },
          { index: 3, heading: '日期' },
          { index: 4, heading: '金额' },
        ],
        rows: [
          {
            row: 7,
            cells: [
              { kind: 'text', value: '=HYPERLINK("x")', text: '=HYPERLINK("x")' },
              { kind: 'number', value: 12, text: '0012' },
              { kind: 'empty', value: null, text: '' },
              { kind: 'date', value: '2026-03-05', date: '2026-03-05', text: '2026-03-05' },
              { kind: 'number', value: 12.345, text: '12.345' },
            ],
            reasons: ['小数太多', '姓名不对'],
          },
        ],
      },
    ],
    { reason: '原因', row: '原行号' },
  );
  const sheet = firstSheet(await readBook(await bytesOf(blob), 'a.xlsx'));
  expect(sheet.rows.map((row) => row.map(({ kind, text }) => `${kind}:${text}`))).toEqual([
    ['text:姓名', 'text:编号', 'text:日期', 'text:金额', 'text:原因', 'text:原行号'],
    ['text:\'=HYPERLINK("x")', 'text:0012', 'date:2026-03-05', 'number:12.345', 'text:小数太多\n姓名不对', 'number:7'],
  ]);
});

test('addresses', () => {
  expect([cellAddress(12, 2), cellAddress(1, 0), cellAddress(9, 26), cellAddress(1, 701), cellAddress(1, 702)]).toEqual(
    ['C12', 'A1', 'AA9', 'ZZ1', 'AAA1'],
  );
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_048_576 }), fc.integer({ min: 0, max: 16_383 }), (row, column) => {
      expect(parseCellAddress(cellAddress(row, column))).toEqual({ row, column });
    }),
  );
});
