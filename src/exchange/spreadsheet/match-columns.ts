import type { IsoDate } from '#kernel/calendar.ts';
import { parseDate } from './parse-date.ts';
import { halfWidth, plainText } from './plain-text.ts';

export type Column = { readonly index: number; readonly heading: string };

export type WantedField = {
  readonly key: string;
  /** Headings people use for it, in any language. */
  readonly headings: readonly string[];
  readonly required?: boolean;
};

export type ColumnMatch = Column & {
  /** 1 the same words, 0.9 the same without brackets, less for a part. */
  readonly score: number;
  /** Unit in the heading, such as 元, 万元, 人. */
  readonly unit?: string;
};

export type DateColumn = Column & {
  /** undefined where the heading lacks a year and none was given. */
  readonly date?: IsoDate;
};

export type ColumnMatching = {
  readonly mapping: Readonly<Record<string, ColumnMatch>>;
  /** Fields for which several columns fit equally well, and columns that fit several fields: a person decides. */
  readonly ambiguous: readonly { readonly key: string; readonly candidates: readonly ColumnMatch[] }[];
  /** Required fields without a column. */
  readonly missing: readonly string[];
  readonly dateColumns: readonly DateColumn[];
  /** Columns with a heading that nothing was found for. */
  readonly unused: readonly Column[];
};

const UNITS =
  /^(?:单位:?)?(元|千元|万元|亿元|人|人次|名|个|次|课时|学时|小时|分钟|平方米|m2|㎡|岁|%|户|所|家|分|yuan|rmb|cny|people|persons|hours|h)$/i;

/** The unit in brackets at the end of a heading: "支出(万元)" gives 万元. */
export function unitOfHeading(heading: string): string | undefined {
  const text = halfWidth(plainText(heading));
  const found = /[(【[]([^()【】[\]]*)[)】\]]\s*$/.exec(text);
  const unit = UNITS.exec((found?.[1] ?? '').trim());
  if (unit) return unit[1];
  return /[/、,]\s*(元|千元|万元)$/.exec(text)?.[1];
}

type Forms = { full: string; bare: string };

function formsOf(heading: string): Forms {
  const folded = plainText(heading)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^\d{1,2}[.、]/, '');
  const withoutUnit = folded.replace(/[([【]([^()[\]【】]*)[)\]】]/g, (brackets, inner: string) =>
    UNITS.test(inner.trim()) ? '' : brackets,
  );
  const strip = (text: string): string => text.replace(/[^\p{L}\p{N}%]/gu, '').replace(/^其中/, '');
  return { full: strip(withoutUnit), bare: strip(withoutUnit.replace(/[([【][^()[\]【】]*[)\]】]/g, '')) };
}

function scoreOf(column: Forms, wanted: Forms): number {
  if (column.full === '' || wanted.full === '') return 0;
  if (column.full === wanted.full) return 1;
  if (column.bare === wanted.bare && column.bare !== '') return 0.9;
  const [short, long] =
    column.bare.length < wanted.bare.length ? [column.bare, wanted.bare] : [wanted.bare, column.bare];
  // A single character or letter says too little: 人 stands in half of all headings.
  if (short.length < 2 || !long.includes(short)) return 0;
  const latin = /^[\p{Script=Latin}\p{N}]+$/u.test(short);
  if (latin && short.length < 4) return 0;
  const ends = long.endsWith(short) || long.startsWith(short) ? 0.8 : 0.6;
  return ends * Math.sqrt(short.length / long.length);
}

/** Below this a likeness is no match. */
const ENOUGH = 0.45;

function best(heading: Forms, wanted: readonly Forms[]): number {
  return wanted.reduce((score, forms) => Math.max(score, scoreOf(heading, forms)), 0);
}

/** How well a text fits any heading of the fields, 0 to 1, for findTable: only the same words count, with or without brackets. */
export function knownHeadings(fields: readonly WantedField[]): (text: string) => number {
  const known = fields.flatMap((field) => field.headings.map(formsOf));
  return (text) => {
    if (text.length > 40) return 0;
    const score = best(formsOf(text), known);
    return score >= 0.9 ? score : score >= ENOUGH ? score / 2 : 0;
  };
}

/** The day that a heading names, as in attendance grids; `year` completes "3月5日". undefined when it names none. */
export function dateOfHeading(heading: string, year?: number): DateColumn['date'] | 'no-year' {
  const text = plainText(heading).replace(/\s+/g, '');
  if (!/\d|[一二三四五六七八九十]/.test(text) || text.length > 24) return undefined;
  const date = parseDate(text, year);
  if (date.ok) return date.value ?? undefined;
  return date.error === 'date.year-missing' ? 'no-year' : undefined;
}

/** Gives every wanted field its column. Pure; the order of the fields does not matter. */
export function matchColumns(
  columns: readonly Column[],
  fields: readonly WantedField[],
  options: { readonly year?: number } = {},
): ColumnMatching {
  const dateColumns: DateColumn[] = [];
  const open: { column: Column; forms: Forms }[] = [];
  for (const column of columns) {
    const date = dateOfHeading(column.heading, options.year);
    if (date === 'no-year') dateColumns.push(column);
    else if (date !== undefined) dateColumns.push({ ...column, date });
    else if (column.heading.trim() !== '') open.push({ column, forms: formsOf(column.heading) });
  }
  type Pair = { key: string; column: Column; score: number };
  const pairs: Pair[] = [];
  for (const field of fields) {
    const wanted = field.headings.map(formsOf);
    for (const { column, forms } of open) {
      const score = best(forms, wanted);
      if (score >= ENOUGH) pairs.push({ key: field.key, column, score });
    }
  }
  const matchOf = ({ column, score }: Pair): ColumnMatch => {
    const unit = unitOfHeading(column.heading);
    return unit === undefined ? { ...column, score } : { ...column, score, unit };
  };
  const mapping: Record<string, ColumnMatch> = {};
  const ambiguous: { key: string; candidates: ColumnMatch[] }[] = [];
  const doneFields = new Set<string>();
  const doneColumns = new Set<number>();
  const isFree = (pair: Pair): boolean => !doneFields.has(pair.key) && !doneColumns.has(pair.column.index);
  for (const score of [...new Set(pairs.map((pair) => pair.score))].sort((a, b) => b - a)) {
    let level = pairs.filter((pair) => pair.score === score && isFree(pair));
    // Whoever has one possibility left takes it, which may leave one to the next.
    for (let taken = true; taken; ) {
      taken = false;
      for (const pair of level) {
        const rivals = level.filter((other) => other.key === pair.key || other.column.index === pair.column.index);
        if (!isFree(pair) || rivals.length > 1) continue;
        mapping[pair.key] = matchOf(pair);
        doneFields.add(pair.key);
        doneColumns.add(pair.column.index);
        taken = true;
      }
      level = level.filter(isFree);
    }
    for (const key of new Set(level.map((pair) => pair.key))) {
      const candidates = level.filter((pair) => pair.key === key);
      ambiguous.push({ key, candidates: candidates.map(matchOf) });
      doneFields.add(key);
    }
    for (const pair of level) doneColumns.add(pair.column.index);
  }
  return {
    mapping,
    ambiguous,
    missing: fields.filter((field) => field.required === true && !mapping[field.key]).map((field) => field.key),
    dateColumns,
    unused: open.map(({ column }) => column).filter((column) => !doneColumns.has(column.index)),
  };
}
