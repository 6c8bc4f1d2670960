import { addDays, type IsoDate } from '#kernel/calendar.ts';
import { type Cell, textCell } from './cell-types.ts';

/** What a number format makes of a number. */
export type NumberFormat = { readonly kind: 'number' | 'date' | 'time' | 'date-time'; readonly padded: number };

const PLAIN: NumberFormat = { kind: 'number', padded: 0 };
const DATE: NumberFormat = { kind: 'date', padded: 0 };
const TIME: NumberFormat = { kind: 'time', padded: 0 };

/** Formats that files name by number only. 27 to 36 and 50 to 58 are the East Asian ones, as in zh-CN. */
export function builtInFormat(id: number): NumberFormat {
  if (id === 22) return { kind: 'date-time', padded: 0 };
  if ((id >= 32 && id <= 35) || id === 55 || id === 56) return TIME;
  if ((id >= 14 && id <= 17) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return DATE;
  if ((id >= 18 && id <= 21) || (id >= 45 && id <= 47)) return TIME;
  return PLAIN;
}

/** Reads a number format code such as 'yyyy"年"m"月"d"日"', '0000' or '#,##0.00'. */
export function formatOfCode(code: string): NumberFormat {
  const first = code
    .replace(/"[^"]*"/g, '')
    .replace(/\\./g, '')
    .replace(/[_*]./g, '')
    .replace(/\[(h+|m+|s+)\]/gi, '$1')
    .replace(/\[[^\]]*\]/g, '')
    .split(';')[0] as string;
  if (/^0{2,}$/.test(first)) return { kind: 'number', padded: first.length };
  const letters = first
    .replace(/general/gi, '')
    .replace(/am\/pm|a\/p|上午\/下午/gi, '')
    .replace(/e[+-]/gi, '');
  const time = /[hs]/i.test(letters);
  const day = /[yde]/i.test(letters) || (/m/i.test(letters) && !time);
  if (day) return time ? { kind: 'date-time', padded: 0 } : DATE;
  return time ? TIME : PLAIN;
}

/** A number as plain decimal text, without exponent and without the noise of binary fractions beyond 15 digits. */
export function numberText(value: number): string {
  if (Number.isInteger(value)) {
    return Math.abs(value) < 1e21 ? String(value === 0 ? 0 : value) : BigInt(value).toString();
  }
  const clean = String(Number(value.toPrecision(15)));
  if (!clean.includes('e')) return clean;
  return value.toFixed(20).replace(/\.?0+$/, '');
}

function clock(fraction: number): string {
  const minutes = Math.round(fraction * 1440);
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** The calendar day of a whole serial number; undefined where spreadsheets have no real day. */
function dayOfSerial(serial: number, date1904: boolean): IsoDate | undefined {
  if (date1904) return serial >= 0 && serial < 2_957_004 ? addDays('1904-01-01', serial) : undefined;
  // In the 1900 system day 60 is 29 February 1900, which never was.
  if (serial < 1 || serial === 60 || serial > 2_958_465) return undefined;
  return addDays(serial < 60 ? '1899-12-31' : '1899-12-30', serial);
}

/** The typed cell of a stored number. */
export function cellOfNumber(value: number, format: NumberFormat, date1904: boolean): Cell {
  if (!Number.isFinite(value)) return { kind: 'error', value: null, text: String(value) };
  if (format.kind === 'time' && value >= 0) return textCell(clock(value % 1 === 0 ? 0 : value % 1));
  if (format.kind !== 'number') {
    if (value >= 0 && value < 1 && value !== 0) return textCell(clock(value));
    // A time that rounds up to midnight belongs to the next day.
    const minutes = Math.round(value * 1440);
    const serial = Math.floor(minutes / 1440);
    const date = dayOfSerial(serial, date1904);
    if (date !== undefined) {
      const rest = minutes - serial * 1440;
      return { kind: 'date', value: date, date, text: rest === 0 ? date : `${date} ${clock(rest / 1440)}` };
    }
  }
  const text = numberText(value);
  const padded = format.padded > 0 && /^\d+$/.test(text) ? text.padStart(format.padded, '0') : text;
  return { kind: 'number', value, text: padded };
}
