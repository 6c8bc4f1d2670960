import { fail, ok, type Result } from './result.ts';

// Money is a whole number of fen (1 yuan = 100 fen), so sums are exact.

/** A whole number of fen. */
export type Fen = number;

export type MoneyProblem = 'money.empty' | 'money.not-a-number' | 'money.too-many-decimals' | 'money.too-large';

const PLAIN = /^(-?)(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d+))?$/;

/**
 * Reads yuan as a person writes it: '12', '12.3', '1,234.50', '-5', full-width digits, a leading ¥ or a trailing 元.
 * At most two decimals, never rounded.
 */
export function parseYuan(text: string): Result<Fen, MoneyProblem> {
  const plain = text
    .normalize('NFKC')
    .trim()
    .replace(/^¥\s*/, '')
    .replace(/\s*元$/, '');
  if (plain === '') return fail('money.empty');
  const found = PLAIN.exec(plain);
  if (!found) return fail('money.not-a-number');
  const decimals = found[3] ?? '';
  if (decimals.length > 2) return fail('money.too-many-decimals');
  const fen = Number(`${(found[2] ?? '').replaceAll(',', '')}${decimals.padEnd(2, '0')}`);
  if (!Number.isSafeInteger(fen)) return fail('money.too-large');
  return ok(found[1] === '-' && fen !== 0 ? -fen : fen);
}

/** Fen of a number of yuan from a spreadsheet cell; refuses what is not whole fen beyond the error of binary fractions. */
export function fenOfYuanNumber(yuan: number): Result<Fen, MoneyProblem> {
  if (!Number.isFinite(yuan)) return fail('money.not-a-number');
  const fen = Math.round(yuan * 100);
  if (!Number.isSafeInteger(fen)) return fail('money.too-large');
  const slack = 1e-6 + 4 * Number.EPSILON * Math.abs(yuan * 100);
  if (Math.abs(yuan * 100 - fen) > slack) return fail('money.too-many-decimals');
  return ok(fen === 0 ? 0 : fen);
}

/** Plain yuan with two decimals, for files and fields: 1234 becomes '12.34'. */
export function formatYuan(fen: Fen): string {
  if (!Number.isSafeInteger(fen)) throw new RangeError(`not whole fen: ${fen}`);
  const size = String(Math.abs(fen)).padStart(3, '0');
  return `${fen < 0 ? '-' : ''}${size.slice(0, -2)}.${size.slice(-2)}`;
}

/** Exact sum; throws RangeError when an amount is not whole fen or the sum would lose its last digits. */
export function sumFen(amounts: Iterable<Fen>): Fen {
  let sum = 0;
  for (const amount of amounts) {
    if (!Number.isSafeInteger(amount)) throw new RangeError(`not whole fen: ${amount}`);
    sum += amount;
    if (!Number.isSafeInteger(sum)) throw new RangeError('sum of money too large');
  }
  return sum;
}
