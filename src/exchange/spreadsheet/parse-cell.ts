import { fail, ok, type Result } from '#kernel/result.ts';
import type { Cell } from './cell-types.ts';
import { parseWhole } from './parse-number.ts';
import { foldedText, plainText, saysNothing, textOf } from './plain-text.ts';

// Readers of what people are: text, names, telephone, sex, birth year, age, marks. Dates are in parse-date.ts, figures and
// money in parse-number.ts. All are pure; an empty cell gives null, a value that is not certain gives a code, never a guess.

export type TextProblem = 'text.garbled' | 'text.error';
export type PhoneProblem = 'phone.unreadable' | 'phone.rounded' | 'phone.error';
export type BirthYearProblem = 'birth-year.unreadable' | 'birth-year.out-of-range' | 'birth-year.error';
export type AgeProblem = 'age.unreadable' | 'age.out-of-range';
export type SexProblem = 'sex.unreadable';
export type MarkProblem = 'mark.unreadable';

export type Sex = 'male' | 'female';

function isWrong(cell: Cell | string | undefined): boolean {
  return typeof cell === 'object' && cell.kind === 'error';
}

/** Trimmed text, see plainText; null when empty. U+FFFD, the sign of a wrong encoding, is refused. */
export function parseText(cell: Cell | string | undefined): Result<string | null, TextProblem> {
  if (isWrong(cell)) return fail('text.error');
  const text = plainText(textOf(cell));
  if (text === '') return ok(null);
  return text.includes('\ufffd') ? fail('text.garbled') : ok(text);
}

/** A person's name: spaces within a Chinese name go ("王 红"), all forms of the dot become ·, Latin names keep single spaces. */
export function parseName(cell: Cell | string | undefined): Result<string | null, TextProblem> {
  const text = parseText(cell);
  if (!text.ok || text.value === null) return text;
  const name = text.value
    .replace(/\s+/g, ' ')
    .replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '')
    .replace(/ ?[•‧∙・\uff65.](?=\p{Script=Han}) ?/gu, '·');
  return ok(name);
}

/** A telephone number as text: digits plain, spaces out, hyphens kept. */
export function parsePhone(cell: Cell | string | undefined): Result<string | null, PhoneProblem> {
  if (isWrong(cell)) return fail('phone.error');
  const text = foldedText(cell).replace(/[‐‑‒–—―]/g, '-');
  if (saysNothing(text)) return ok(null);
  if (/^\d(\.\d+)?e\+?\d+$/i.test(text)) return fail('phone.rounded');
  const digits = text.replace(/\D/g, '').length;
  return /^\+?[\d()\-转,、;/ext.]+$/i.test(text) && digits >= 3 ? ok(text) : fail('phone.unreadable');
}

/** The year of birth from 1983, "1983年", "1983-05", "1983.5.1", 19830501 or a date cell. A cell with an age is refused. */
export function parseBirthYear(cell: Cell | string | undefined): Result<number | null, BirthYearProblem> {
  if (isWrong(cell)) return fail('birth-year.error');
  const text = foldedText(cell);
  if (saysNothing(text)) return ok(null);
  const found =
    /^(\d{4})(?:年生?|(?:年|[-./])\d{1,2}(?:(?:月|[-./])(?:\d{1,2}(?:日|号)?)?)?生?|\d{2}(?:\d{2})?)?$/.exec(text);
  if (!found) return fail('birth-year.unreadable');
  const year = Number(found[1]);
  return year >= 1880 && year <= 2200 ? ok(year) : fail('birth-year.out-of-range');
}

/** Age in years, 0 to 130. */
export function parseAge(cell: Cell | string | undefined): Result<number | null, AgeProblem> {
  const text = foldedText(cell).replace(/(?:周岁|岁)$/, '');
  const age = parseWhole(typeof cell === 'object' && cell.kind !== 'text' ? cell : text);
  if (!age.ok) return fail('age.unreadable');
  return age.value !== null && age.value > 130 ? fail('age.out-of-range') : age;
}

const SEX: Record<string, Sex> = {
  男: 'male',
  男性: 'male',
  m: 'male',
  male: 'male',
  女: 'female',
  女性: 'female',
  f: 'female',
  female: 'female',
};

export function parseSex(cell: Cell | string | undefined): Result<Sex | null, SexProblem> {
  const text = foldedText(cell).toLowerCase();
  if (saysNothing(text)) return ok(null);
  const sex = SEX[text];
  return sex === undefined ? fail('sex.unreadable') : ok(sex);
}

const YES = /^([√✓✔☑ⅴ●]|是|对|有|到|已到|出勤|签到|已签到|参加|迟到|1|y|yes|t|true|present|v)$/i;
const NO = /^([×✗✘✕x☐]|否|无|没有|缺|缺勤|缺席|旷课|旷|未到|请假|假|事假|病假|未参加|0|n|no|f|false|absent)$/i;

/** A tick: true or false; an empty cell is no tick. Signs that offices use for either (○ / △) are refused. */
export function parseMark(cell: Cell | string | undefined): Result<boolean, MarkProblem> {
  if (typeof cell === 'object' && cell.kind === 'boolean') return ok(cell.value === true);
  const raw = plainText(textOf(cell)).replace(/\s+/g, '');
  if (raw === '') return ok(false);
  if (YES.test(raw)) return ok(true);
  return NO.test(raw) ? ok(false) : fail('mark.unreadable');
}
