import type { Fen } from '#kernel/money.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import type { Cell } from './cell-types.ts';
import { foldedText, saysNothing } from './plain-text.ts';

export type NumberProblem =
  | 'number.unreadable'
  | 'number.approximate'
  | 'number.not-whole'
  | 'number.negative'
  | 'number.too-large'
  | 'number.error';

export type MoneyProblem =
  | 'money.unreadable'
  | 'money.approximate'
  | 'money.too-many-decimals'
  | 'money.too-large'
  | 'money.error';

export type MoneyUnit = '元' | '千元' | '万元' | '亿元' | '分' | '角';

/** Powers of ten of a Chinese magnitude. */
const MAGNITUDE: Record<string, number> = { 千: 3, 万: 4, 亿: 8 };
/** Powers of ten from a unit of money to fen. */
const FEN: Record<MoneyUnit, number> = { 分: 0, 角: 1, 元: 2, 千元: 5, 万元: 6, 亿元: 10 };

const APPROXIMATE = /约|左右|上下|近|多$|余|几|以上|以下|不足|超过|≈|>|<|~|至|\d[-–—~]\d/;
const DECIMAL = /^([+-]?)(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d+))?$/;

/** The digits of a plain decimal, with the point moved: never touched by binary fractions. */
type Digits = { negative: boolean; digits: string; decimals: number };

function digitsOf(text: string): Digits | undefined {
  // Accountants write negative amounts in brackets.
  const bracketed = /^\(([^()-]+)\)$/.exec(text);
  const found = DECIMAL.exec(bracketed?.[1] ?? text);
  if (!found) return undefined;
  const decimals = (found[3] ?? '').replace(/0+$/, '');
  return {
    negative: found[1] === '-' || bracketed !== null,
    digits: (found[2] ?? '').replaceAll(',', '') + decimals,
    decimals: decimals.length,
  };
}

/** The value times 10^power as a whole number; undefined when decimals would be left. */
function scaled({ negative, digits, decimals }: Digits, power: number): number | undefined {
  if (decimals > power) return undefined;
  const value = Number(digits + '0'.repeat(power - decimals));
  return negative && value !== 0 ? -value : value;
}

function isWrong(cell: Cell | string | undefined): boolean {
  return typeof cell === 'object' && cell.kind === 'error';
}

/** A whole number of people, times, hours and the like, at least 0; "1.2万" and "30人" are read, "约30" is refused. */
export function parseWhole(cell: Cell | string | undefined): Result<number | null, NumberProblem> {
  if (isWrong(cell)) return fail('number.error');
  const text = foldedText(cell);
  if (saysNothing(text)) return ok(null);
  if (typeof cell === 'object' && cell.kind === 'boolean') return fail('number.unreadable');
  const parts = /^(.*?)([千万亿]?)(?:人次|课时|学时|人|名|次|个|户|场|期|门|所|家|位|件|条|册|平方米|m2|㎡)?$/.exec(
    text,
  );
  const digits = digitsOf(parts?.[1] ?? '');
  if (!digits) return fail(APPROXIMATE.test(text) && /\d/.test(text) ? 'number.approximate' : 'number.unreadable');
  const value = scaled(digits, MAGNITUDE[parts?.[2] ?? ''] ?? 0);
  if (value === undefined) return fail('number.not-whole');
  if (value < 0) return fail('number.negative');
  return Number.isSafeInteger(value) ? ok(value) : fail('number.too-large');
}

/** A number with decimals, such as class hours or a score. */
export function parseDecimal(cell: Cell | string | undefined): Result<number | null, NumberProblem> {
  if (isWrong(cell)) return fail('number.error');
  const text = foldedText(cell);
  if (saysNothing(text)) return ok(null);
  if (typeof cell === 'object' && cell.kind === 'boolean') return fail('number.unreadable');
  const parts = /^(.*?)([千万亿]?)(?:课时|学时|小时|分|人次|人|次)?$/.exec(text);
  const digits = digitsOf(parts?.[1] ?? '');
  if (!digits) return fail(APPROXIMATE.test(text) && /\d/.test(text) ? 'number.approximate' : 'number.unreadable');
  const value = Number(
    `${digits.negative ? '-' : ''}${digits.digits}e${(MAGNITUDE[parts?.[2] ?? ''] ?? 0) - digits.decimals}`,
  );
  return Number.isFinite(value) ? ok(value === 0 ? 0 : value) : fail('number.too-large');
}

/**
 * Money as exact fen. `unit` is what the heading says, such as 万元; a unit in the cell itself wins. More digits than whole
 * fen are refused, never rounded. Negative amounts are read as they stand.
 */
export function parseMoney(cell: Cell | string | undefined, unit: MoneyUnit = '元'): Result<Fen | null, MoneyProblem> {
  if (isWrong(cell)) return fail('money.error');
  const text = foldedText(cell);
  if (saysNothing(text)) return ok(null);
  if (typeof cell === 'object' && cell.kind === 'boolean') return fail('money.unreadable');
  const bare = text
    .replace(/^(?:人民币|rmb|cny)/i, '')
    .replace(/^([+-]?)[¥¥](?:人民币)?/, '$1')
    .replace(/[整正]$/, '');
  const parts = /^(.*?)((?:[千万亿]?元)|[千万亿]|圆|块|角|分)?$/.exec(bare);
  const named = parts?.[2];
  const own = named === undefined ? unit : /^[千万亿]$/.test(named) ? `${named}元` : /圆|块/.test(named) ? '元' : named;
  const digits = digitsOf((parts?.[1] ?? '').replace(/^-[¥¥]/, '-'));
  if (!digits) return fail(APPROXIMATE.test(text) && /\d/.test(text) ? 'money.approximate' : 'money.unreadable');
  const fen = scaled(digits, FEN[own as MoneyUnit]);
  if (fen === undefined) return fail('money.too-many-decimals');
  return Number.isSafeInteger(fen) ? ok(fen) : fail('money.too-large');
}
