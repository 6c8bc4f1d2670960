import { describe, expect, test } from 'vitest';
import type { Cell } from '#exchange/spreadsheet/cell-types.ts';
import {
  parseAge,
  parseBirthYear,
  parseMark,
  parseName,
  parsePhone,
  parseSex,
  parseText,
} from '#exchange/spreadsheet/parse-cell.ts';
import { wide } from '../../samples/spreadsheet-fixtures.ts';

const number = (value: number): Cell => ({ kind: 'number', value, text: String(value) });
const error: Cell = { kind: 'error', value: null, text: '#N/A' };

/** The value, or the code of the problem with an exclamation mark. */
function read<T>(outcome: { ok: true; value: T } | { ok: false; error: string }): T | string {
  return outcome.ok ? outcome.value : `!${outcome.error}`;
}

test.each([
  ['  张三\u3000', '张三'],
  [wide('A12b'), 'A12b'],
  [wide('(一):'), wide('(一):')],
  ['A班', 'A班'],
  ['120㎡①', '120㎡①'],
  ['第(一)期', '第(一)期'],
  ['\ufeff\u200b甲', '甲'],
  ["'=1+1", '=1+1'],
  ["it's", "it's"],
  ['', null],
  ['乱\ufffd码', '!text.garbled'],
  [error, '!text.error'],
])('text %j', (cell, wanted) => {
  expect(read(parseText(cell))).toBe(wanted);
});

test.each([
  ['王 红', '王红'],
  ['王\u3000\u3000红', '王红'],
  ['阿依古丽•买买提', '阿依古丽·买买提'],
  ['阿依古丽・买买提', '阿依古丽·买买提'],
  ['John   Smith', 'John Smith'],
])('name %j', (cell, wanted) => {
  expect(read(parseName(cell))).toBe(wanted);
});

test.each([
  ['138 8557 8355', '13885578355'],
  [wide('13885578355'), '13885578355'],
  ['0512-65 123 456', '0512-65123456'],
  ['+86 13885578355', '+8613885578355'],
  ["'+8613885578355", '+8613885578355'],
  [number(13885578355), '13885578355'],
  ['1.38856E+10', '!phone.rounded'],
  ['没有电话', '!phone.unreadable'],
  ['无', null],
  ['', null],
])('telephone %j', (cell, wanted) => {
  expect(read(parsePhone(cell))).toBe(wanted);
});

test.each([
  [number(1983), 1983],
  [number(1983.5), 1983],
  [number(19830501), 1983],
  ['1983年', 1983],
  [wide('1983.5'), 1983],
  ['1983-05', 1983],
  ['1983.5.1', 1983],
  ['1983年5月1日生', 1983],
  ['1983', 1983],
  [{ kind: 'date', value: '1983-05-01', date: '1983-05-01', text: '1983-05-01' } as Cell, 1983],
  ['43', '!birth-year.unreadable'],
  ['83年', '!birth-year.unreadable'],
  ['320102198305011234', '!birth-year.unreadable'],
  ['1083', '!birth-year.out-of-range'],
  ['', null],
])('birth year %j', (cell, wanted) => {
  expect(read(parseBirthYear(cell))).toBe(wanted);
});

test.each([
  ['67岁', 67],
  [number(67), 67],
  ['1983', '!age.out-of-range'],
  ['老', '!age.unreadable'],
])('age %j', (cell, wanted) => {
  expect(read(parseAge(cell))).toBe(wanted);
});

test.each([
  ['男', 'male'],
  [' 女 ', 'female'],
  ['M', 'male'],
  ['f', 'female'],
  ['', null],
  ['男女', '!sex.unreadable'],
  ['1', '!sex.unreadable'],
])('sex %j', (cell, wanted) => {
  expect(read(parseSex(cell))).toBe(wanted);
});

describe('marks', () => {
  test.each(['√', '✓', '✔', '是', '1', 'Y', '到', number(1), { kind: 'boolean', value: true, text: 'TRUE' } as Cell])(
    '%j is yes',
    (cell) => {
      expect(read(parseMark(cell))).toBe(true);
    },
  );

  test.each(['', ' ', '×', '✗', '否', '0', '请假', 'no', { kind: 'boolean', value: false, text: 'FALSE' } as Cell])(
    '%j is no',
    (cell) => {
      expect(read(parseMark(cell))).toBe(false);
    },
  );

  test.each(['○', '△', '/', '?', '2', error])('%j is not certain', (cell) => {
    expect(read(parseMark(cell))).toBe('!mark.unreadable');
  });
});
