/** Full-width digits, points and commas, as Chinese input methods leave them behind, become plain ones. */
export function plainDigits(typed: string): string {
  return typed
    .replace(/[\uff10-\uff19]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/[\uff0e\u3002]/g, '.')
    .replace(/[\uff0c,\s]/g, '')
    .replace(/[\uff0d\u2212]/g, '-');
}

/** Powers of ten that are written as a word after a number. */
const magnitudes: Readonly<Record<string, number>> = { 千: 3, 万: 4, 亿: 8 };

/** 4.2万 as 42000: the point is moved in the text, so that nothing is rounded. Anything else as it stands. */
function writtenOut(plain: string): string {
  const [, sign = '', whole = '', decimals = '', magnitude = ''] = /^(-?)(\d+)\.?(\d*)([千万亿])$/.exec(plain) ?? [];
  const power = magnitudes[magnitude];
  if (power === undefined) return plain;
  const digits = whole + decimals.padEnd(power, '0');
  const point = whole.length + power;
  return `${sign}${digits.slice(0, point)}${digits.length > point ? `.${digits.slice(point)}` : ''}`;
}

/** A typed number; undefined when nothing was typed, NaN when it is no number. */
export function readNumber(typed: string): number | undefined {
  const plain = writtenOut(plainDigits(typed));
  if (plain === '') return undefined;
  return /^-?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : Number.NaN;
}

/** Typed yuan as whole fen; undefined when nothing was typed, NaN when it is no amount or has parts of a fen. */
export function readFen(typed: string): number | undefined {
  const plain = writtenOut(
    plainDigits(typed)
      .replace(/^[\u00a5\uffe5]/, '')
      .replace(/\u5143$/, ''),
  );
  if (plain === '') return undefined;
  const match = /^(-?)(\d*)(?:\.(\d{0,2}))?$/.exec(plain);
  if (match === null || (match[2] === '' && !match[3])) return Number.NaN;
  const fen = Number(match[2] || '0') * 100 + Number((match[3] ?? '').padEnd(2, '0') || '0');
  if (!Number.isSafeInteger(fen)) return Number.NaN;
  return match[1] === '-' && fen !== 0 ? -fen : fen;
}

/** Whole fen as a person would type them: no separators, decimals only when there are any. */
export function writeFen(fen: number): string {
  const sign = fen < 0 ? '-' : '';
  const whole = Math.floor(Math.abs(fen) / 100);
  const rest = Math.abs(fen) % 100;
  return rest === 0 ? `${sign}${whole}` : `${sign}${whole}.${String(rest).padStart(2, '0')}`;
}
