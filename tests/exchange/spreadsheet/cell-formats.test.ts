import { describe, expect, test } from 'vitest';
import { builtInFormat, cellOfNumber, formatOfCode, numberText } from '#exchange/spreadsheet/cell-formats.ts';

test.each([
  ['General', 'number'],
  ['0.00E+00', 'number'],
  ['#,##0.00"元"', 'number'],
  ['#,##0.00_);[Red]\\(#,##0.00\\)', 'number'],
  ['"d"0', 'number'],
  ['yyyy"年"m"月"d"日"', 'date'],
  ['yyyy\\-mm\\-dd;@', 'date'],
  ['[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', 'date'],
  ['m/d', 'date'],
  ['yyyy/m/d h:mm', 'date-time'],
  ['h:mm AM/PM', 'time'],
  ['[h]:mm:ss', 'time'],
  ['mm:ss', 'time'],
] as const)('format %s is a %s', (code, kind) => {
  expect(formatOfCode(code).kind).toBe(kind);
});

describe('numbers of spreadsheets', () => {
  const date = builtInFormat(14);
  test.each([
    [1, false, '1900-01-01'],
    [59, false, '1900-02-28'],
    [61, false, '1900-03-01'],
    [46_086, false, '2026-03-05'],
    [44_624, true, '2026-03-05'],
    [0, true, '1904-01-01'],
  ])('day %d, 1904: %s', (serial, date1904, wanted) => {
    expect(cellOfNumber(serial, date, date1904)).toEqual({ kind: 'date', value: wanted, date: wanted, text: wanted });
  });

  test('29 February 1900, which never was, stays a number', () => {
    expect(cellOfNumber(60, date, false)).toMatchObject({ kind: 'number', text: '60' });
  });

  test('a time beside the day is kept in the text, and rounding to midnight moves the day', () => {
    expect(cellOfNumber(46_086 + 14 / 24, builtInFormat(22), false).text).toBe('2026-03-05 14:00');
    expect(cellOfNumber(46_086.9999999, builtInFormat(22), false).text).toBe('2026-03-06');
    expect(cellOfNumber(14 / 24, builtInFormat(20), false)).toMatchObject({ kind: 'text', text: '14:00' });
  });

  test('leading zeros that a format shows are kept', () => {
    expect(cellOfNumber(12, formatOfCode('0000'), false)).toMatchObject({ kind: 'number', value: 12, text: '0012' });
  });

  test.each([
    [0.1 + 0.2, '0.3'],
    [13_885_578_355, '13885578355'],
    [1e21, '1000000000000000000000'],
    [1e-7, '0.0000001'],
    [-0, '0'],
    [1234567.89, '1234567.89'],
  ])('text of %d', (value, wanted) => {
    expect(numberText(value)).toBe(wanted);
  });
});
