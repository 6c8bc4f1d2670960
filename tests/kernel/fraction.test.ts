import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ceilDiv, compareFractions, floorDiv, fraction, percent, roundDiv, scaled } from '#kernel/fraction.ts';

describe('fraction', () => {
  it('orders fractions that binary fractions cannot tell apart', () => {
    const big = Number.MAX_SAFE_INTEGER;
    expect(compareFractions(fraction(big - 1, big), fraction(big - 2, big - 1))).toBe(1);
    expect(compareFractions(fraction(1, 3), fraction(2, 6))).toBe(0);
    expect(compareFractions(fraction(-1, 2), fraction(1, 2))).toBe(-1);
  });

  it('refuses what is no fraction of whole numbers', () => {
    expect(() => fraction(1, 0)).toThrow(RangeError);
    expect(() => fraction(0.5, 1)).toThrow(RangeError);
    expect(() => fraction(1, -2)).toThrow(RangeError);
  });

  it('rounds halves away from zero', () => {
    expect(scaled(fraction(1, 2), 1)).toBe(1);
    expect(scaled(fraction(-1, 2), 1)).toBe(-1);
    expect(scaled(fraction(1005, 1000), 100)).toBe(101);
    expect(Object.is(scaled(fraction(-1, 1000), 1), 0)).toBe(true);
    expect(percent(fraction(37, 9950), 4)).toBe(0.3719);
  });

  it('divides with floor, ceiling and nearest for any sign', () => {
    fc.assert(
      fc.property(fc.bigInt(-(10n ** 20n), 10n ** 20n), fc.bigInt(1n, 10n ** 10n), (num, den) => {
        const floor = floorDiv(num, den);
        expect(floor * den <= num && num < (floor + 1n) * den).toBe(true);
        const ceil = ceilDiv(num, den);
        expect((ceil - 1n) * den < num && num <= ceil * den).toBe(true);
        const off = 2n * (roundDiv(num, den) * den - num);
        expect(off <= den && -off <= den).toBe(true);
      }),
    );
  });
});
