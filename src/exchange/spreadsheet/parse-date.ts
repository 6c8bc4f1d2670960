import { dateOf, type IsoDate, isDate } from '#kernel/calendar.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import type { Cell } from './cell-types.ts';
import { plainText, saysNothing, textOf } from './plain-text.ts';

export type DateProblem =
  | 'date.unreadable'
  | 'date.impossible'
  | 'date.year-missing'
  | 'date.year-short'
  | 'date.day-missing'
  | 'date.ambiguous'
  | 'date.range'
  | 'date.bare-number'
  | 'date.error';

/** A day and, where the cell says so, times of day 'HH:MM'. */
export type When = { readonly date: IsoDate; readonly start?: string; readonly end?: string };

const CHINESE_DIGITS: Record<string, number> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

function chineseNumber(text: string): string {
  if (!/十/.test(text)) return [...text].map((digit) => CHINESE_DIGITS[digit] ?? digit).join('');
  const [tens = '', ones = ''] = text.split('十');
  return String((CHINESE_DIGITS[tens] ?? 1) * 10 + (CHINESE_DIGITS[ones] ?? 0));
}

/** 二〇二六年三月五日 becomes 2026年3月5日. */
function arabic(text: string): string {
  return text.replace(/[〇零一二三四五六七八九十]+(?=[年月日号点])/g, chineseNumber);
}

function day(year: number, month: number, dayNumber: number): Result<IsoDate, DateProblem> {
  try {
    return ok(dateOf(year, month, dayNumber));
  } catch {
    return fail('date.impossible');
  }
}

const DAY = String.raw`(\d{1,2})(?:[日号]|(?!\d))`;
const FULL = new RegExp(String.raw`^(\d{4})(?:年|[-./])(\d{1,2})(?:月|[-./])${DAY}`);
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?!\d)/;
const SHORT = /^(\d{1,2})(?:月(\d{1,2})(?:[日号])?|[-./](\d{1,2})(?![\d./-]))/;
const MONTH_ONLY = /^\d{4}(?:年|[-./])\d{1,2}月?(?:份)?$/;
const FOREIGN = /^(\d{1,2})[-./](\d{1,2})[-./](\d{4})(?!\d)/;
const TWO_DIGIT_YEAR = /^'?\d{2}(?:年|[-./])\d{1,2}(?:月|[-./])\d{1,2}日?/;
const RANGE = /^(?:[-–—~～至到])(?:\d{1,2}[月日号./]|\d{4}年|\d{1,2}$)/;

function leadingDate(text: string, year: number | undefined): Result<{ date: IsoDate; rest: string }, DateProblem> {
  const full = FULL.exec(text) ?? COMPACT.exec(text);
  let found: Result<IsoDate, DateProblem>;
  let length: number;
  if (full) {
    found = day(Number(full[1]), Number(full[2]), Number(full[3]));
    length = full[0].length;
  } else if (MONTH_ONLY.test(text)) {
    return fail('date.day-missing');
  } else {
    const foreign = FOREIGN.exec(text);
    if (foreign) {
      const [first, second] = [Number(foreign[1]), Number(foreign[2])];
      // 3/5/2026 is 5 March for one and 3 May for another.
      if (first <= 12 && second <= 12 && first !== second) return fail('date.ambiguous');
      found = first > 12 ? day(Number(foreign[3]), second, first) : day(Number(foreign[3]), first, second);
      length = foreign[0].length;
    } else if (TWO_DIGIT_YEAR.test(text)) {
      return fail('date.year-short');
    } else {
      const short = SHORT.exec(text);
      if (!short) return fail('date.unreadable');
      if (year === undefined) return fail('date.year-missing');
      found = day(year, Number(short[1]), Number(short[2] ?? short[3]));
      length = short[0].length;
    }
  }
  return found.ok ? ok({ date: found.value, rest: text.slice(length) }) : found;
}

const NOISE = /^[,,]?(?:[((]?(?:星期|周|礼拜)[一二三四五六日天][))]?)?/;
const TIME =
  /^(上午|早上|凌晨|中午|下午|晚上|晚|am|pm)?(\d{1,2})(?:(?::|时|点)(?:(\d{1,2})分?|(半)|(整))?)(?::\d{2}(?:\.\d+)?)?(am|pm)?/i;

/** ISO forms and their separator: 2026-03-05T14:00. */
function timeAt(text: string, before: string | undefined): { time: string; part: string; rest: string } | undefined {
  const found = TIME.exec(text);
  if (!found) return undefined;
  const part = (found[1] ?? found[6] ?? before ?? '').toLowerCase();
  let hour = Number(found[2]);
  const minute = found[4] !== undefined ? 30 : Number(found[3] ?? 0);
  if (/下午|晚|pm/.test(part) && hour < 12) hour += 12;
  if (/中午/.test(part) && hour < 6) hour += 12;
  if (/am/.test(part) && hour === 12) hour = 0;
  if (hour > 24 || minute > 59 || (hour === 24 && minute > 0)) return undefined;
  const time = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
  return { time, part, rest: text.slice(found[0].length) };
}

/** Folded text in which a space stays only where it parts two figures: "2026-03-05 14:00". */
function spaced(cell: Cell | string | undefined): string {
  return plainText(textOf(cell))
    .normalize('NFKC')
    .replace(/\s+/g, ' ')
    .replace(/(?<!\d) | (?!\d)/g, '');
}

/** A day with the times beside it: "2026年3月5日 14:00-16:00". null for an empty cell. `year` completes "3/5". */
export function parseWhen(cell: Cell | string | undefined, year?: number): Result<When | null, DateProblem> {
  if (typeof cell === 'object') {
    if (cell.kind === 'error') return fail('date.error');
    if (cell.kind === 'date' && cell.date !== undefined) {
      const clock = cell.text.slice(11);
      return ok(clock === '' ? { date: cell.date } : { date: cell.date, start: clock });
    }
    if (cell.kind === 'boolean') return fail('date.unreadable');
    // A bare number may be a day of the calendar or a day count that lost its format: only 20260305 is certain.
    if (cell.kind === 'number' && !/^(19|20)\d{6}$/.test(cell.text)) return fail('date.bare-number');
  }
  const text = arabic(spaced(cell));
  if (saysNothing(text)) return ok(null);
  if (isDate(text)) return ok({ date: text });
  const leading = leadingDate(text, year);
  if (!leading.ok) return leading;
  const { date } = leading.value;
  if (RANGE.test(leading.value.rest)) return fail('date.range');
  const rest = leading.value.rest.replace(NOISE, '').replace(/^[ T,,]/i, '');
  if (rest === '') return ok({ date });
  const start = timeAt(rest, undefined);
  if (!start) return /^(?:上午|下午|晚上|全天)$/.test(rest) ? ok({ date }) : fail('date.unreadable');
  if (start.rest === '') return ok({ date, start: start.time });
  const parted = /^(?:[-–—~～至到]+)/.exec(start.rest);
  const end = parted ? timeAt(start.rest.slice(parted[0].length), start.part) : undefined;
  if (end === undefined) return fail('date.unreadable');
  const inOrder = end.rest === '' && end.time > start.time;
  return inOrder ? ok({ date, start: start.time, end: end.time }) : fail('date.unreadable');
}

/** A day; a time beside it is left out. null for an empty cell. */
export function parseDate(cell: Cell | string | undefined, year?: number): Result<IsoDate | null, DateProblem> {
  const when = parseWhen(cell, year);
  return when.ok ? ok(when.value === null ? null : when.value.date) : when;
}
