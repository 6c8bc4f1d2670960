import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFen, readNumber, writeFen } from '#ui/read-typed.ts';

describe('readFen', () => {
  it.each([
    ['1200', 120000],
    ['0.1', 10],
    ['.05', 5],
    ['１，２００．５０', 120050],
    ['¥35.5', 3550],
    ['35元', 3500],
    ['-3', -300],
    ['4.2万元', 4200000],
    ['１．２３４５６７万', 1234567],
    ['-2千', -200000],
  ])('reads %s', (typed, fen) => {
    expect(readFen(typed)).toBe(fen);
  });

  it.each(['1.234', 'abc', '.', '-', '1.2.3', '99999999999999999', '万', '1.2345678万', '1万2'])(
    'refuses %s',
    (typed) => {
      expect(readFen(typed)).toBeNaN();
    },
  );

  it('reads back every amount it writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: -(10 ** 12), max: 10 ** 12 }), (fen) => {
        expect(readFen(writeFen(fen))).toBe(fen);
      }),
    );
  });
});

describe('readNumber', () => {
  it('tells nothing typed from no number', () => {
    expect(readNumber(' ')).toBeUndefined();
    expect(readNumber('1e5')).toBeNaN();
    expect(readNumber('-2.5')).toBe(-2.5);
  });

  it('reads thousands, tens of thousands and hundreds of millions written as a word', () => {
    expect(readNumber('4.2万')).toBe(42_000);
    expect(readNumber('1．00005万')).toBe(10_000.5);
    expect(readNumber('3亿')).toBe(300_000_000);
    expect(readNumber('万')).toBeNaN();
  });
});
