import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellOfNumber, formatOfCode } from '#exchange/spreadsheet/cell-formats.ts';
import type { Cell } from '#exchange/spreadsheet/cell-types.ts';
import { parseDecimal, parseMoney, parseWhole } from '#exchange/spreadsheet/parse-number.ts';
import { formatYuan } from '#kernel/money.ts';
import { wide } from '../../samples/spreadsheet-fixtures.ts';

const number = (value: number): Cell => cellOfNumber(value, formatOfCode('General'), false);

test.each([
  ['1,597', 1597],
  ['1,597', 1597],
  ['1597', 1597],
  ['1.2万', 12_000],
  [wide('1,597'), 1597],
  ['30人', 30],
  ['30 人次', 30],
  ['36.0', 36],
  [number(36), 36],
  ['', null],
  ['—', null],
  ['约30', '!number.approximate'],
  ['30多', '!number.approximate'],
  ['30余人', '!number.approximate'],
  ['30-40', '!number.approximate'],
  ['30.5', '!number.not-whole'],
  [number(30.5), '!number.not-whole'],
  ['1,2345', '!number.unreadable'],
  ['-3', '!number.negative'],
  ['三十', '!number.unreadable'],
  ['99999999999999999999', '!number.too-large'],
  [{ kind: 'error', value: null, text: '#N/A' } as Cell, '!number.error'],
])('whole number %j', (cell, wanted) => {
  const value = parseWhole(cell);
  expect(value.ok ? value.value : `!${value.error}`).toBe(wanted);
});

test.each([
  ['1.5课时', 1.5],
  [number(0.1 + 0.2), 0.3],
  ['约2', '!number.approximate'],
])('decimal %j', (cell, wanted) => {
  const value = parseDecimal(cell);
  expect(value.ok ? value.value : `!${value.error}`).toBe(wanted);
});

test.each([
  ['637.26', '元', 63_726],
  [`\uffe5${wide('1,234.50')}元`, '元', 123_450],
  [wide('(12.5)'), '元', -1250],
  ['¥1,234.50元', '元', 123_450],
  ['¥ 1,234.5', '元', 123_450],
  ['1.2万元', '元', 1_200_000],
  ['1.234567', '万元', 1_234_567],
  ['1.234567万元', '元', 1_234_567],
  ['12元', '万元', 1200],
  ['12', '万元', 12_000_000],
  ['(1,234.50)', '元', -123_450],
  ['-12.5', '元', -1250],
  ['12.50', '元', 1250],
  ['12.500', '元', 1250],
  [number(637.26), '元', 63_726],
  [number(0.1 + 0.2), '元', 30],
  [number(1234567.89), '元', 123_456_789],
  ['', '元', null],
  ['/', '元', null],
  ['12.345', '元', '!money.too-many-decimals'],
  ['1.2345678', '万元', '!money.too-many-decimals'],
  ['约500元', '元', '!money.approximate'],
  ['五百元', '元', '!money.unreadable'],
  ['12.5.1', '元', '!money.unreadable'],
  ['90071992547409.93', '元', '!money.too-large'],
] as const)('money %j in %s', (cell, unit, wanted) => {
  const value = parseMoney(cell, unit);
  expect(value.ok ? value.value : `!${value.error}`).toBe(wanted);
});

test('every amount is read to the fen, as text and as a number of a spreadsheet', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1_000_000_000_00, max: 1_000_000_000_00 }), (fen) => {
      const yuan = formatYuan(fen);
      const wanted = { ok: true, value: fen };
      expect(parseMoney(yuan)).toEqual(wanted);
      expect(parseMoney(`¥${yuan}元`.replace('¥-', '-¥'))).toEqual(wanted);
      expect(parseMoney(number(Number(yuan)))).toEqual(wanted);
    }),
  );
});

test('no text crashes the readers of figures', () => {
  const characters = fc.constantFrom(...'0123456789.,,-+元万千亿约人()¥ e');
  fc.assert(
    fc.property(fc.string({ unit: characters, maxLength: 12 }), (text) => {
      for (const read of [parseWhole, parseDecimal, parseMoney]) {
        const value = read(text);
        if (value.ok && value.value !== null) expect(Number.isFinite(value.value)).toBe(true);
      }
    }),
  );
});
