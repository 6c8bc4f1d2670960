import { currentLanguage, type Language } from './language.ts';

type Cache<T> = Map<string, T>;
const numbers: Cache<Intl.NumberFormat> = new Map();
const dates: Cache<Intl.DateTimeFormat> = new Map();
const relatives: Cache<Intl.RelativeTimeFormat> = new Map();
const lists: Cache<Intl.ListFormat> = new Map();
const collators: Cache<Intl.Collator> = new Map();

/** Making an Intl object costs far more than using it, so each is made once per language and form. */
function cached<T>(cache: Cache<T>, form: string, make: (language: Language) => T): T {
  const language = currentLanguage();
  const key = `${language}|${form}`;
  const known = cache.get(key);
  if (known !== undefined) return known;
  const made = make(language);
  cache.set(key, made);
  return made;
}

function decimals(value: number, least: number, most: number): string {
  const form = cached(
    numbers,
    `${least}-${most}`,
    (language) => new Intl.NumberFormat(language, { minimumFractionDigits: least, maximumFractionDigits: most }),
  );
  const written = form.format(value);
  // What is rounded to nothing has no sign.
  return isNothing(written) ? written.replace('-', '') : written.replace('-', '−');
}

const isNothing = (written: string) => !/[1-9]/.test(written);

const isChinese = () => currentLanguage() === 'zh-CN';

/** A plain count or quantity with thousands separators; `digits` fixes the decimals. */
export function formatNumber(value: number, digits?: number): string {
  return digits === undefined ? decimals(value, 0, 3) : decimals(value, digits, digits);
}

/** Grows the decimals so that a figure just below or above its bar never reads as if it stood on it. */
function digitsBeside(value: number, bar: number | undefined, usual: number): number {
  if (bar === undefined || value === bar) return usual;
  return Math.abs(value - bar) < 10 ** -usual ? usual + 1 : usual;
}

/** A percentage given in percent (43.1 is 43.1 %): one decimal, two when it lies within 0.1 of `bar`. */
export function formatPercent(percent: number, bar?: number): string {
  const digits = digitsBeside(percent, bar, 1);
  return `${decimals(percent, digits, digits)}%`;
}

/** A difference of percentages, in points; `signed` puts + or −, `long` spells the unit out. */
export function formatPoints(
  points: number,
  options: { signed?: boolean; long?: boolean; digits?: number } = {},
): string {
  const digits = options.digits ?? 1;
  const size = decimals(points, digits, digits);
  const amount = options.signed && points > 0 && !isNothing(size) ? `+${size}` : size;
  if (isChinese()) return options.long ? `${amount} 个百分点` : `${amount} 点`;
  const one = Math.abs(points) === 1;
  return options.long ? `${amount} percentage ${one ? 'point' : 'points'}` : `${amount} ${one ? 'point' : 'points'}`;
}

export function formatPeople(count: number): string {
  if (isChinese()) return `${decimals(count, 0, 0)} 人`;
  return `${decimals(count, 0, 0)} ${count === 1 ? 'person' : 'people'}`;
}

/**
 * Money from integer fen. `sign` writes ¥1,200.50, `word` writes 1,200.50 元 / yuan, `bare` the number only.
 * Whole yuan lose their two zeros unless `exact`.
 */
export function formatFen(fen: number, style: 'sign' | 'word' | 'bare' = 'word', exact = false): string {
  const digits = exact || fen % 100 !== 0 ? 2 : 0;
  return withYuan(decimals(fen / 100, digits, digits), style);
}

/** Yuan per resident, from fen per resident (may be fractional): two decimals, three when within 0.01 yuan of `barFen`. */
export function formatPerResident(fen: number, style: 'sign' | 'word' | 'bare' = 'word', barFen?: number): string {
  const yuan = fen / 100;
  const digits = digitsBeside(yuan, barFen === undefined ? undefined : barFen / 100, 2);
  return withYuan(decimals(yuan, digits, digits), style);
}

function withYuan(amount: string, style: 'sign' | 'word' | 'bare'): string {
  if (style === 'bare') return amount;
  if (style === 'word') return isChinese() ? `${amount} 元` : `${amount} yuan`;
  return amount.startsWith('−') ? `−¥${amount.slice(1)}` : `¥${amount}`;
}

/** Noon in UTC, read back in UTC: no zone can move an ISO day to its neighbour. */
function utc(isoDate: string): number {
  const [year = 1970, month = 1, day = 1] = isoDate.split('-').map(Number);
  return Date.UTC(year, month - 1, day, 12);
}

function dateForm(name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return cached(dates, name, (language) => {
    const locale = language === 'en' ? 'en-GB' : language;
    return new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options });
  });
}

/** An ISO day for people: `full` with the year, `day` without it, `weekday` with the name of the day. */
export function formatDate(isoDate: string, style: 'full' | 'day' | 'weekday' = 'full'): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(isoDate)) return isoDate;
  const forms: Record<typeof style, Intl.DateTimeFormatOptions> = {
    full: { year: 'numeric', month: 'short', day: 'numeric' },
    day: { month: 'short', day: 'numeric' },
    weekday: { month: 'short', day: 'numeric', weekday: 'short' },
  };
  return dateForm(style, forms[style]).format(utc(isoDate));
}

/** A month 'YYYY-MM' for people: `full` with the year, `short` the month alone. */
export function formatMonth(isoMonth: string, style: 'full' | 'short' = 'full'): string {
  if (!/^\d{4}-\d{2}$/.test(isoMonth)) return isoMonth;
  const options: Intl.DateTimeFormatOptions =
    style === 'full' ? { year: 'numeric', month: 'long' } : { month: 'short' };
  return dateForm(`month-${style}`, options).format(utc(`${isoMonth}-01`));
}

export function formatYear(year: number): string {
  return isChinese() ? `${year} 年` : String(year);
}

/** A moment in milliseconds, on the reader's own clock: day and time to the minute. */
export function formatMoment(milliseconds: number): string {
  const form = cached(dates, 'moment', (language) => {
    const locale = language === 'en' ? 'en-GB' : language;
    return new Intl.DateTimeFormat(locale, { month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit' });
  });
  return form.format(milliseconds);
}

/** Days from now: −1 is yesterday, 0 today, 5 in five days. */
export function formatRelativeDays(days: number): string {
  const form = cached(relatives, 'days', (language) => new Intl.RelativeTimeFormat(language, { numeric: 'auto' }));
  return form.format(days, 'day');
}

export function formatDays(days: number): string {
  if (isChinese()) return `${decimals(days, 0, 0)} 天`;
  return `${decimals(days, 0, 0)} ${days === 1 ? 'day' : 'days'}`;
}

export function formatFileSize(bytes: number): string {
  const units = ['B', 'KB', 'MB', 'GB', 'TB'];
  let size = bytes;
  let unit = 0;
  while (size >= 1000 && unit < units.length - 1) {
    size /= 1024;
    unit += 1;
  }
  return `${decimals(size, 0, unit === 0 || size >= 100 ? 0 : 1)} ${units[unit]}`;
}

export function formatList(items: readonly string[]): string {
  const form = cached(lists, 'and', (language) => new Intl.ListFormat(language, { type: 'conjunction' }));
  if (!isChinese()) return form.format(items);
  return form
    .formatToParts(items)
    .map(({ type, value }, index, parts) =>
      type === 'literal' && value === '和'
        ? spaced(parts[index - 1]?.value ?? '', parts[index + 1]?.value ?? '')
        : value,
    )
    .join('');
}

/** The 和 between two items, apart from figures and Latin letters as everywhere in a Chinese text. */
function spaced(before: string, after: string): string {
  return `${/[\dA-Za-z%]$/.test(before) ? ' ' : ''}和${/^[\dA-Za-z]/.test(after) ? ' ' : ''}`;
}

/** Order of names as a reader of the current language expects it (pinyin for Chinese; 2 before 10). */
export function compareText(a: string, b: string): number {
  return cached(collators, 'names', (language) => new Intl.Collator(language, { numeric: true })).compare(a, b);
}
