import { expect, test } from 'vitest';
import { findTable } from '#exchange/spreadsheet/find-table.ts';
import { knownHeadings } from '#exchange/spreadsheet/match-columns.ts';
import { FIELDS, firstSheet, readSample, textSheet, wide } from '../../samples/spreadsheet-fixtures.ts';

const known = knownHeadings(FIELDS);

test('two-line headings without merged areas, as in CSV', async () => {
  const table = findTable(firstSheet(await readSample('ugly/two-line-headings.csv')), known);
  expect([table?.headingRow, table?.headingEnd]).toEqual([3, 4]);
  expect(table?.columns.map(({ heading }) => heading)).toEqual([
    '序号',
    '活动名称',
    '参加人数 总数',
    '参加人数 其中老年人',
    '参加人数 其中妇女',
    '备注',
  ]);
  expect(table?.rows).toHaveLength(3);
});

test('a first row with gaps is not taken for a second line of headings', () => {
  const table = findTable(textSheet([['姓名', '', '备注'], ['张三', '红旗社区', ''], ['李四']]), known);
  expect(table?.headingEnd).toBe(1);
  expect(table?.rows.map(({ row }) => row)).toEqual([2, 3]);
  expect(table?.columns).toEqual([
    { index: 0, heading: '姓名' },
    { index: 1, heading: '' },
    { index: 2, heading: '备注' },
  ]);
});

test('sums are told by their label only', () => {
  const rows = [
    ['日期', '活动名称', '参加人数'],
    ['2026-01-01', '合计算术讲座', '10'],
    ['', '一月小计', '10'],
    ['本页合计', '', '10'],
    ['', '', '10'],
    [wide('填表人:'), '张三'],
    ['Total', '', '30'],
  ];
  const table = findTable(textSheet(rows), known);
  expect(table?.rows.map(({ row }) => row)).toEqual([2, 5]);
  expect(table?.skipped).toEqual([
    { row: 3, reason: 'subtotal' },
    { row: 4, reason: 'subtotal' },
    { row: 6, reason: 'title' },
    { row: 7, reason: 'subtotal' },
  ]);
});

test('labels above the headings, beside their values, in one cell, or without a value', () => {
  const rows = [
    ['签到表'],
    [`${wide('活动名称:插花')}  地点:红旗社区`],
    ['主讲人:', '何志强', wide('负责人签字:'), '时间:', '2026年3月5日'],
    [],
    ['姓名', '性别', '联系电话'],
    ['张三', '男', '0012'],
  ];
  const table = findTable(textSheet(rows), known);
  expect(table?.titleLines).toEqual(['签到表']);
  expect(Object.entries(table?.facts ?? {}).map(([key, { value }]) => [key, value.text])).toEqual([
    ['活动名称', '插花'],
    ['地点', '红旗社区'],
    ['主讲人', '何志强'],
    ['时间', '2026年3月5日'],
  ]);
});

test('a name merged over several rows holds for all of them, a figure does not', () => {
  const sheet = textSheet([
    ['姓名', '单位名称', '支出'],
    ['张三', '红旗社区', '10'],
    ['李四', '', ''],
  ]);
  const rows = sheet.rows.map((row) =>
    row.map((cell) => (cell.text === '10' ? { kind: 'number' as const, value: 10, text: '10' } : cell)),
  );
  const merges = [
    { row: 2, column: 1, rows: 2, columns: 1 },
    { row: 2, column: 2, rows: 2, columns: 1 },
  ];
  const table = findTable({ ...sheet, rows, merges }, known);
  expect(table?.rows[1]?.cells.map(({ text }) => text)).toEqual(['李四', '红旗社区', '']);
});

test('a sheet without known headings has no table', () => {
  expect(
    findTable(
      textSheet([
        ['甲', '乙'],
        ['1', '2'],
      ]),
      known,
    ),
  ).toBeNull();
  expect(findTable(textSheet([]), known)).toBeNull();
});
