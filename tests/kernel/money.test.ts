import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fenOfYuanNumber, formatYuan, parseYuan, sumFen } from '#kernel/money.ts';
import { fail, ok } from '#kernel/result.ts';

describe('money', () => {
  it('reads yuan exactly', () => {
    expect(parseYuan('12.34')).toEqual(ok(1234));
    expect(parseYuan('12.3')).toEqual(ok(1230));
    expect(parseYuan(' 1,234,567.80 ')).toEqual(ok(123456780));
    expect(parseYuan('0.29')).toEqual(ok(29));
    expect(parseYuan('-5')).toEqual(ok(-500));
    expect(parseYuan('-0')).toEqual(ok(0));
    expect(parseYuan('１２．５０')).toEqual(ok(1250));
    expect(parseYuan('¥ 8.00 元')).toEqual(ok(800));
    expect(parseYuan('90071992547409.91')).toEqual(ok(Number.MAX_SAFE_INTEGER));
  });

  it('refuses what is not exact yuan, saying why', () => {
    expect(parseYuan('')).toEqual(fail('money.empty'));
    expect(parseYuan('  ')).toEqual(fail('money.empty'));
    expect(parseYuan('1.005')).toEqual(fail('money.too-many-decimals'));
    expect(parseYuan('90071992547409.92')).toEqual(fail('money.too-large'));
    for (const wrong of ['abc', '1,23', '12.', '.5', '1 2', '1e3', '--1', '0x10', '1.2.3', 'NaN']) {
      expect(parseYuan(wrong), wrong).toEqual(fail('money.not-a-number'));
    }
  });

  it('reads numbers of spreadsheet cells', () => {
    expect(fenOfYuanNumber(0.1 + 0.2)).toEqual(ok(30));
    expect(fenOfYuanNumber(1.1)).toEqual(ok(110));
    expect(fenOfYuanNumber(123456789.99)).toEqual(ok(12345678999));
    expect(fenOfYuanNumber(1.005)).toEqual(fail('money.too-many-decimals'));
    expect(fenOfYuanNumber(Number.NaN)).toEqual(fail('money.not-a-number'));
    expect(fenOfYuanNumber(1e300)).toEqual(fail('money.too-large'));
  });

  it('gives back every amount it wrote', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (fen) => {
        expect(parseYuan(formatYuan(fen))).toEqual(ok(fen === 0 ? 0 : fen));
      }),
    );
    expect(formatYuan(-5)).toBe('-0.05');
    expect(() => formatYuan(1.5)).toThrow(RangeError);
  });

  it('adds without losing a fen', () => {
    expect(sumFen([10, 20, -5])).toBe(25);
    expect(sumFen([])).toBe(0);
    expect(() => sumFen([0.5])).toThrow(RangeError);
    expect(() => sumFen([Number.MAX_SAFE_INTEGER, 1])).toThrow(RangeError);
  });
});
