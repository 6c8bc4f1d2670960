/** Values, figures and titles of entries as a person reads them. */

import type { BookKind, FieldValue } from '#domain/books/book.record.ts';
import { type Book, type Field, type Figure, titleField } from '#domain/books/book.ts';
import type { EntryRow } from '#domain/books/book.views.ts';
import { bookOf } from '#domain/books/books.ts';
import type { ListEntry } from '#domain/settings/settings.record.ts';
import { formatDate, formatFen, formatList, formatNumber, formatPercent } from '#i18n/format.ts';
import type { Messages } from '#i18n/language.ts';
import { listName } from '#i18n/list-name.ts';

/** The words of any register, with its own keys forgotten. */
export interface AnyBookWords {
  title: string;
  lead: string;
  add: string;
  empty: string;
  fields: Record<string, string>;
  hints?: Record<string, string>;
  units?: Record<string, string>;
  choices: Record<string, Record<string, string>>;
  rates: Record<string, string>;
  figures: Record<string, (values: Record<string, string>) => string>;
}

export function wordsOf(messages: Messages, kind: BookKind): AnyBookWords {
  return messages.registers.books[kind] as unknown as AnyBookWords;
}

export interface Naming {
  /** Id -> name of linked records. */
  names: Readonly<Record<string, string>>;
  groups: readonly ListEntry[];
}

/** A value in words; empty text where there is none. */
export function valueText(
  messages: Messages,
  kind: BookKind,
  name: string,
  value: FieldValue | undefined,
  { names, groups }: Naming,
): string {
  if (value === undefined) return '';
  const field = bookOf(kind).fields[name] as Field;
  const choice = (id: string): string => wordsOf(messages, kind).choices[name]?.[id] ?? id;
  const group = (id: string): string => listName(messages.lists.groups, groups.find((each) => each.id === id) ?? id);
  const list = (value as readonly string[]) ?? [];
  switch (field.type) {
    case 'whole':
      return formatNumber(value as number);
    case 'money':
      return formatFen(value as number);
    case 'date':
      return formatDate(value as string);
    case 'yes':
      return messages.frame.yes;
    case 'choice':
      return choice(value as string);
    case 'choices':
      return formatList(list.map(choice));
    case 'groups':
      return formatList(list.map(group));
    case 'link':
      return names[value as string] ?? '';
    default:
      return String(value);
  }
}

/** What an entry is called. */
export function entryTitle(messages: Messages, kind: BookKind, row: EntryRow, naming: Naming): string {
  const field = titleField(bookOf(kind));
  return valueText(messages, kind, field, row.values[field], naming) || messages.frame.dash;
}

/** What a column sorts by: numbers and days as they are, the rest by their words. */
export function sortKey(field: Field, value: FieldValue | undefined, words: string): string | number | undefined {
  if (value === undefined) return undefined;
  const asIs = field.type === 'whole' || field.type === 'money' || field.type === 'year' || field.type === 'date';
  return asIs ? (value as string | number) : words || undefined;
}

/** A share of two counts of an entry, with what it is a share of. */
export function rateOf(book: Book, rate: string, row: EntryRow): { percent: number; of: number } | undefined {
  const [part = '', whole = ''] = book.rates?.[rate] ?? [];
  const [count, of] = [row.values[part], row.values[whole]];
  if (typeof count !== 'number' || typeof of !== 'number' || of === 0) return undefined;
  return { percent: (100 * count) / of, of };
}

export function rateText(messages: Messages, rate: { percent: number; of: number } | undefined): string {
  if (rate === undefined) return '';
  return messages.registers.rate({ percent: formatPercent(rate.percent), count: formatNumber(rate.of) });
}

const MOST_DIGITS = 2;

function figureValue(name: string, value: string | number): string {
  if (name === 'year') return String(value);
  if (typeof value === 'string') return name === 'names' ? formatList(value.split('|')) : value;
  if (name === 'percent') return formatPercent(value);
  return Number.isInteger(value) ? formatNumber(value) : formatNumber(value, MOST_DIGITS);
}

/** A figure as a sentence, its main number between asterisks. */
export function figureText(messages: Messages, kind: BookKind, { id, values }: Figure): string {
  const written = Object.entries(values).map(([name, value]) => [name, figureValue(name, value)]);
  return wordsOf(messages, kind).figures[id]?.(Object.fromEntries(written)) ?? '';
}
