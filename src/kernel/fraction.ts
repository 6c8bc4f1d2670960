// Rates are compared as fractions of whole numbers: a rounded rate may meet a target that the people do not.

/** Numerator over denominator, both safe integers, the denominator above 0. */
export type Fraction = { readonly num: number; readonly den: number };

export function fraction(num: number, den: number): Fraction {
  if (!Number.isSafeInteger(num) || !Number.isSafeInteger(den) || den <= 0) {
    throw new RangeError(`not a fraction of whole numbers: ${num}/${den}`);
  }
  return { num, den };
}

/** Exact order of two fractions. */
export function compareFractions(a: Fraction, b: Fraction): -1 | 0 | 1 {
  const left = BigInt(a.num) * BigInt(b.den);
  const right = BigInt(b.num) * BigInt(a.den);
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Greatest whole number not above num/den; den above 0. */
export function floorDiv(num: bigint, den: bigint): bigint {
  const quotient = num / den;
  return num % den < 0n ? quotient - 1n : quotient;
}

/** Least whole number not below num/den; den above 0. */
export function ceilDiv(num: bigint, den: bigint): bigint {
  return -floorDiv(-num, den);
}

/** Nearest whole number to num/den, halves away from zero; den above 0. */
export function roundDiv(num: bigint, den: bigint): bigint {
  const size = num < 0n ? -num : num;
  const rounded = (2n * size + den) / (2n * den);
  return num < 0n ? -rounded : rounded;
}

/** num/den × scale rounded to a whole number, halves away from zero, without any binary fraction on the way. */
export function scaled(value: Fraction, scale: number): number {
  const rounded = Number(roundDiv(BigInt(value.num) * BigInt(scale), BigInt(value.den)));
  return rounded === 0 ? 0 : rounded;
}

/** The value as a percentage rounded to so many decimals: 37/9950 with 4 decimals is 0.3719. */
export function percent(value: Fraction, decimals: number): number {
  const unit = 10 ** decimals;
  return scaled(value, 100 * unit) / unit;
}
