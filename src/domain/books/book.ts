/** What a register is: one declaration from which its list, page, form, checks and the keys of its words follow. */
import type { BookKind, EntryFields, FieldValue } from './book.record.ts';

/** What a screen shows side by side, in this order. */
export const BOOK_GROUPS = ['venues', 'team', 'leadership', 'publicity', 'rules', 'residents'] as const;
export type BookGroup = (typeof BOOK_GROUPS)[number];

export interface FieldOptions {
  required?: boolean;
  /** Stands in the list; the others are on the page of the entry and in the workbook. */
  list?: boolean;
}

/** What a link points to: an entry of a register, a course, or a unit. */
export type LinkTarget = BookKind | 'course' | 'unit';

export type Field = FieldOptions &
  (
    | { type: 'text' | 'longText' | 'date' | 'year' | 'yes' | 'groups' }
    | { type: 'whole' | 'money'; sum?: boolean; most?: number }
    | { type: 'choice'; of: readonly string[]; first?: string }
    | { type: 'choices'; of: readonly string[] }
    | { type: 'link'; to: LinkTarget }
  );
export type FieldType = Field['type'];

type Plain<T extends FieldType> = (options?: FieldOptions) => FieldOptions & { type: T };
const plain =
  <T extends FieldType>(type: T): Plain<T> =>
  (options) => ({ type, ...options });

export const text = plain('text');
export const longText = plain('longText');
export const date = plain('date');
/** A calendar year; the year in view is offered. */
export const year = plain('year');
export const yes = plain('yes');
/** Groups of learners, from the settings. */
export const groups = plain('groups');
/** A count of people or things, never negative; `sum` adds it up under the list. */
export const whole = (options?: FieldOptions & { sum?: boolean; most?: number }) => ({
  type: 'whole' as const,
  ...options,
});
/** Fen. */
export const money = (options?: FieldOptions & { sum?: boolean }) => ({ type: 'money' as const, ...options });
/** One of a list; `first` is chosen in a new entry. Every list of choices in a register can be filtered by. */
export const choice = <const C extends readonly string[]>(of: C, options?: FieldOptions & { first?: C[number] }) => ({
  type: 'choice' as const,
  of,
  ...options,
});
export const choices = <const C extends readonly string[]>(of: C, options?: FieldOptions) => ({
  type: 'choices' as const,
  of,
  ...options,
});
export const link = <const T extends LinkTarget>(to: T, options?: FieldOptions) => ({
  type: 'link' as const,
  to,
  ...options,
});

type ValueOf<F> = F extends { type: 'whole' | 'money' | 'year' }
  ? number
  : F extends { type: 'yes' }
    ? boolean
    : F extends { type: 'choice'; of: readonly (infer C)[] }
      ? C
      : F extends { type: 'choices'; of: readonly (infer C)[] }
        ? readonly C[]
        : F extends { type: 'groups' }
          ? readonly string[]
          : string;

/** An entry as the subject reads it: what is empty or of another type is undefined. */
export type Entry<F> = { [N in keyof F]?: ValueOf<F[N]> } & { id: string; unit: string };

/** A sentence above the list: its words take these values. Percentages are plain numbers such as 43.1. */
export interface Figure<G extends string = string> {
  id: G;
  values: Record<string, string | number>;
}

/** A unit that a figure may name. */
export interface KnownUnit {
  id: string;
  name: string;
  tier: string;
  place: string;
}

/** What the figures above a list are made from; entries are those of the unit in view and everything below it. */
export interface FigureInput<F> {
  entries: readonly Entry<F>[];
  year: number;
  today: string;
  /** Working units, the one in view and all below. */
  units: readonly KnownUnit[];
  /** Permanent residents of the year, where they are known. */
  residents: number | undefined;
  /** Sessions of the year by form of teaching. */
  sessionsByMode: Readonly<Record<string, number>>;
  /** Entries of the registers named in `with`. */
  of: <Other extends Record<string, Field>>(book: { kind: BookKind; fields: Other }) => readonly Entry<Other>[];
}

export interface Book<
  F extends Record<string, Field> = Record<string, Field>,
  G extends string = string,
  R extends string = string,
> {
  kind: BookKind;
  group: BookGroup;
  /** In the order of the form. */
  fields: F;
  /** Field that names an entry; the first without. */
  title?: keyof F & string;
  /** Field with the date or year that an entry belongs to; the list then shows the year in view. */
  period?: keyof F & string;
  /** Fields in which no two entries of a unit are alike. */
  unique?: readonly (keyof F & string)[];
  /** Pairs of fields: the first is never more, or later, than the second. */
  atMost?: readonly (readonly [keyof F & string, keyof F & string])[];
  /** Something is due on this day, unless the entry is in one of these states, or a field such as the day it was done is filled. */
  due?: {
    field: keyof F & string;
    unless?: { field: keyof F & string; is: readonly string[] } | { filled: keyof F & string };
  };
  /** Shares of two counts of an entry, in percent; never shown without the second. */
  rates?: Readonly<Record<R, readonly [part: keyof F & string, whole: keyof F & string]>>;
  /** Field of a session in which an entry is named. */
  namedIn?: 'venue' | 'lecturer';
  /** Other registers that the figures need. */
  with?: readonly BookKind[];
  figures?(input: FigureInput<F>): Figure<G>[];
}

/** Names that every record has by itself: a field of such a name would move the entry to another unit, or delete it. */
type Taken = { id?: never; unit?: never; deleted?: never };

export function defineBook<F extends Record<string, Field>, G extends string = never, R extends string = never>(
  declaration: Book<F, G, R> & { fields: Taken },
): Book<F, G, R> {
  return declaration;
}

export function titleField(book: Book): string {
  return book.title ?? (Object.keys(book.fields)[0] as string);
}

/** The value of a field if it is of the field's type and not empty. */
export function readValue(field: Field, value: unknown): FieldValue | undefined {
  switch (field.type) {
    case 'whole':
    case 'money':
    case 'year':
      return typeof value === 'number' ? value : undefined;
    case 'yes':
      return value === true ? true : undefined;
    case 'choices':
    case 'groups':
      return Array.isArray(value) && value.length > 0 ? value : undefined;
    default:
      return typeof value === 'string' && value !== '' ? value : undefined;
  }
}

export function readEntry<F extends Record<string, Field>>(
  fields: F,
  record: EntryFields & { id: string; unit: string },
): Entry<F> {
  const read = Object.entries(fields).map(([name, field]) => [name, readValue(field, record[name])]);
  return { ...Object.fromEntries(read), id: record.id, unit: record.unit } as Entry<F>;
}
