import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { isReadProblem } from '#exchange/spreadsheet/cell-types.ts';
import { findTable } from '#exchange/spreadsheet/find-table.ts';
import { knownHeadings } from '#exchange/spreadsheet/match-columns.ts';
import { readPasted, readSpreadsheet } from '#exchange/spreadsheet/read-file.ts';
import { workbookBytes } from '#exchange/spreadsheet/write-workbook.ts';
import { FIELDS, firstSheet, readBook, readSample, SAMPLES, sampleBytes } from '../../samples/spreadsheet-fixtures.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Every file of the folder and what becomes of it: texts of its first rows, or the code of the refusal. */
const UGLY: Record<string, string | (string | null)[][]> = {
  'big5.csv': [
    ['姓名', '性別', '出生年份', '聯絡電話'],
    ['王小明', '男', '1983', '02-12345678'],
  ],
  'blank-lines-only.csv': 'file.empty',
  'cut-off.xlsx': 'file.damaged',
  'dates-1904.xls': [['日期'], ['2029-12-10']],
  'empty.xlsx': 'file.empty',
  'encrypted-parts.xlsx': 'file.password-protected',
  'excel-5-gbk.xls': [
    ['姓名', '性别'],
    ['张三', '男'],
  ],
  'far-cell.xlsx': 'file.too-many-rows',
  'flipped-bit.xlsx': 'file.damaged',
  'formula-never-calculated.xlsx': [
    ['姓名', '金额'],
    ['张三', '#VALUE?'],
  ],
  'letter.doc': 'file.not-a-spreadsheet',
  'letter.docx': 'file.not-a-spreadsheet',
  'mac-line-ends.csv': [
    ['姓名', '年份'],
    ['张三', '1983'],
    ['李四', '1990'],
  ],
  'open-quote.csv': [
    ['姓名', '备注'],
    ['张三', '"没有关上的引号'],
    ['李四', '好'],
    ['王五', '也好'],
  ],
  'password.xlsx': 'file.password-protected',
  'picture.xls': 'file.not-a-spreadsheet',
  'repeated-without-end.ods': 'file.too-many-cells',
  'semicolons.csv': [
    ['name', 'phone', 'note'],
    ['Li, Lei', '0012', 'a;b'],
  ],
  'sep-line.csv': [[], ['a', 'b'], ['1', '2']],
  'sheet-cut-off-inside.xlsx': 'file.damaged',
  'sheet-missing.xlsx': 'file.damaged',
  'table-2003.xls': [
    ['姓名', '电话'],
    ['张三', '0012'],
  ],
  'two-line-headings.csv': [['东风街道2026年第一季度活动统计']],
  'two-line-headings.ods': [['东风街道2026年第一季度活动统计']],
  'two-line-headings.xlsb': [['东风街道2026年第一季度活动统计']],
  'two-line-headings.xlsx': [['东风街道2026年第一季度活动统计']],
  'utf16.csv': [
    ['姓名', '电话'],
    ['张三', '0012'],
  ],
  'utf16be-no-mark.txt': [
    ['姓名', '电话'],
    ['张三', '0012'],
  ],
  'web-page-gbk.xls': [
    ['姓名', '电话', '编号'],
    ['张三', '13800000001', '0012'],
    ['李&四', '', '1e5'],
  ],
};

describe('ugly files', () => {
  const folder = `${SAMPLES}ugly/`;

  test('each file of the folder is listed here', () => {
    expect(readdirSync(folder).sort()).toEqual(Object.keys(UGLY).sort());
  });

  test.each(Object.entries(UGLY))('%s', async (file, wanted) => {
    const book = await readSpreadsheet(sampleBytes(`ugly/${file}`), file);
    if (typeof wanted === 'string') {
      expect(book).toMatchObject({ code: wanted });
      return;
    }
    if (isReadProblem(book)) throw new Error(book.code);
    const rows = firstSheet(book).rows.map((row) => row.map((cell) => cell.text));
    expect(rows.slice(0, wanted.length)).toEqual(wanted);
  });

  test.each(['xlsx', 'ods', 'xlsb'])('two-line headings of merged areas give the same table: %s', async (kind) => {
    const table = findTable(firstSheet(await readSample(`ugly/two-line-headings.${kind}`)), knownHeadings(FIELDS));
    expect(table?.columns.map(({ heading }) => heading)).toEqual([
      '序号',
      '活动名称',
      '参加人数 总数',
      '参加人数 其中老年人',
      '参加人数 其中妇女',
      '备注',
    ]);
    expect(table?.rows.map(({ row, cells }) => [row, cells[1]?.text])).toEqual([
      [5, '书法讲座'],
      [7, '健康讲座'],
      [10, '插花'],
    ]);
    expect(table?.skipped).toEqual([
      { row: 1, reason: 'title' },
      { row: 2, reason: 'title' },
      { row: 6, reason: 'blank' },
      { row: 8, reason: 'subtotal' },
      { row: 9, reason: 'heading-again' },
      { row: 11, reason: 'subtotal' },
      { row: 12, reason: 'title' },
    ]);
    expect(table?.facts['填报单位']?.value.text).toBe('东风街道社区学校');
    expect(table?.facts['填报日期']?.value.text).toBe('2026年4月1日');
  });
});

// More files can be tried by naming their folder.
const torture = process.env['TORTURE'];
if (torture !== undefined && existsSync(torture)) {
  describe('files from a folder named in TORTURE', () => {
    const files = readdirSync(torture, { withFileTypes: true }).filter((entry) => entry.isFile());
    test.each(files.map((entry) => entry.name))('%s is read or refused, never a crash', async (file) => {
      const bytes = new Uint8Array(readFileSync(`${torture}/${file}`));
      const book = await readSpreadsheet(bytes, file);
      if (isReadProblem(book)) {
        process.stdout.write(`${file}\trefused\t${book.code}\n`);
        expect(book.code).toMatch(/^file\./);
        return;
      }
      for (const sheet of book.sheets) {
        const table = findTable(sheet, knownHeadings(FIELDS));
        const taken = table ? `${table.rows.length} of the table, ${table.skipped.length} passed over` : 'no table';
        process.stdout.write(`${file}\t${book.kind}\t${sheet.name}\t${sheet.rows.length} rows read\t${taken}\n`);
        if (table) {
          const span = table.headingEnd - table.headingRow + 1;
          expect(table.rows.length + table.skipped.length + span).toBe(sheet.rows.length);
        }
      }
    });
  });
}

describe('limits', () => {
  const book = workbookBytes([
    {
      name: 'a',
      columns: [
        { heading: 'x', kind: 'number' },
        { heading: 'y', kind: 'number' },
      ],
      rows: Array.from({ length: 50 }, (_, index) => [index, index]),
    },
  ]);

  test.each([
    ['bytes', 100, 'file.too-large'],
    ['rows', 20, 'file.too-many-rows'],
    ['columns', 1, 'file.too-many-columns'],
    ['cells', 30, 'file.too-many-cells'],
    ['inflatedBytes', 500, 'file.inflates-too-far'],
  ])('%s', async (limit, value, code) => {
    expect(await readSpreadsheet(book, 'a.xlsx', { limits: { [limit]: value } })).toMatchObject({ code });
  });

  test.each([
    ['rows', 2, 'file.too-many-rows'],
    ['columns', 1, 'file.too-many-columns'],
    ['cells', 5, 'file.too-many-cells'],
  ])('%s of a text file', async (limit, value, code) => {
    const text = bytesOf('a,b\r\n1,2\r\n3,4\r\n');
    expect(await readSpreadsheet(text, 'a.csv', { limits: { [limit]: value } })).toMatchObject({ code });
  });

  test('a part that unpacks to more than it says is noticed while unpacking', async () => {
    const parts = { '[Content_Types].xml': bytesOf('<Types/>'), 'xl/workbook.xml': new Uint8Array(8_000_000) };
    const zip = zipSync(parts);
    const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
    for (let at = 0; at < zip.length - 46; at += 1) {
      if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) === 8_000_000) {
        view.setUint32(at + 24, 1000, true);
      }
    }
    expect(await readSpreadsheet(zip, 'a.xlsx')).toMatchObject({ code: 'file.inflates-too-far' });
  });

  test('every single changed byte of a workbook gives the same cells or a refusal', async () => {
    const small = workbookBytes([{ name: 'a', columns: [{ heading: '金额', kind: 'money' }], rows: [[1250], [99]] }]);
    const right = JSON.stringify((await readBook(small, 'a.xlsx')).sheets);
    const outcomes = { same: 0, refused: 0, other: 0 };
    for (let at = 0; at < small.length; at += 3) {
      const changed = small.slice();
      changed[at] = (changed[at] as number) ^ (1 << (at % 8));
      const read = await readSpreadsheet(changed, 'a.xlsx');
      if (isReadProblem(read)) outcomes.refused += 1;
      else if (JSON.stringify(read.sheets) === right) outcomes.same += 1;
      else outcomes.other += 1;
    }
    expect(outcomes.refused).toBeGreaterThan(100);
    expect(outcomes.other).toBe(0);
  });
});

describe('text', () => {
  test('everything stays text', () => {
    const book = readPasted('编号\t电话\t日期\n0012\t13800000001\t3/5\n');
    if (isReadProblem(book)) throw new Error(book.code);
    expect(firstSheet(book).rows[1]).toEqual([
      { kind: 'text', value: '0012', text: '0012' },
      { kind: 'text', value: '13800000001', text: '13800000001' },
      { kind: 'text', value: '3/5', text: '3/5' },
    ]);
  });

  test('an encoding can be forced, and the found one is reported', async () => {
    const bytes = sampleBytes('sign-in-2026-03-05.csv');
    expect(await readSpreadsheet(bytes, 'a.csv')).toMatchObject({ encoding: 'gb18030' });
    const forced = await readSpreadsheet(bytes, 'a.csv', { encoding: 'big5' });
    expect(forced).toMatchObject({ encoding: 'big5' });
  });

  test.each(['utf-8', 'gb18030'])('one broken byte in a %s file spoils one cell, not the file', async (encoding) => {
    const bytes =
      encoding === 'utf-8' ? sampleBytes('learning-organizations-2026.csv') : sampleBytes('sign-in-2026-03-05.csv');
    const at = bytes.findIndex((byte, index) => index > 400 && byte >= 0xb0 && (bytes[index + 1] as number) < 0x30);
    const broken = bytes.slice();
    broken[at] = 0xff;
    const book = await readBook(broken, 'a.csv');
    expect(book.encoding).toBe(encoding);
    const spoiled = firstSheet(book)
      .rows.flat()
      .filter(({ text }) => text.includes('\ufffd'));
    expect(spoiled.length).toBeLessThanOrEqual(1);
  });

  test('="0012" is the text 0012', () => {
    const book = readPasted('a,b\n="0012",1\n');
    if (isReadProblem(book)) throw new Error(book.code);
    expect(firstSheet(book).rows[1]?.[0]?.text).toBe('0012');
  });
});
