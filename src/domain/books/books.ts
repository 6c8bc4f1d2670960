/** What follows from the declarations of all registers: any of them by name, their groups, the shape of their words. */
import { BOOK_KINDS, type BookKind } from './book.record.ts';
import { BOOK_GROUPS, type Book, type BookGroup } from './book.ts';
import * as books from './book-list.ts';

/** A name without a declaration does not compile. */
const declared: Readonly<Record<BookKind, unknown>> = books;

/** Any register, by name. */
export function bookOf(kind: BookKind): Book {
  return declared[kind] as Book;
}

/** What a screen shows side by side. */
export const bookGroups = Object.fromEntries(
  BOOK_GROUPS.map((group) => [group, BOOK_KINDS.filter((kind) => bookOf(kind).group === group)]),
) as Record<BookGroup, BookKind[]>;

export function isBookKind(kind: string): kind is BookKind {
  return BOOK_KINDS.some((known) => known === kind);
}

/** Registers whose entries belong to one of this register. */
export function partsOf(kind: BookKind): BookKind[] {
  return BOOK_KINDS.filter((each) => {
    const of = bookOf(each).fields.of;
    return of?.type === 'link' && of.to === kind;
  });
}

type ChoiceField<F> = {
  [N in keyof F]: F[N] extends { of: readonly string[] } ? N : never;
}[keyof F];
type BookFigure<B> = B extends Book<infer _F, infer G, infer _R> ? G : never;
type BookRate<B> = B extends { rates?: Readonly<Record<infer R extends string, unknown>> } ? R : never;

/** The words that a register needs: without one of them nothing compiles. */
interface BookWords<B extends { fields: object }> {
  /** Title of the list. */
  title: string;
  /** What one asks of it, under the title. */
  lead: string;
  /** Button and title of a new entry. */
  add: string;
  /** What to do while there is none. */
  empty: string;
  fields: Record<keyof B['fields'] & string, string>;
  hints?: Partial<Record<keyof B['fields'] & string, string>>;
  /** Words after a number. */
  units?: Partial<Record<keyof B['fields'] & string, string>>;
  choices: {
    [N in ChoiceField<B['fields']> & string]: B['fields'][N & keyof B['fields']] extends {
      of: readonly (infer C extends string)[];
    }
      ? Record<C, string>
      : never;
  };
  rates: Record<BookRate<B>, string>;
  figures: Record<BookFigure<B>, (values: FigureValues) => string>;
}
/** As the figure gives them, already written the way of the language; see its rule. */
type FigureValues = Record<string, string>;

export type WordsOf<K extends BookKind> = BookWords<(typeof books)[K]>;
export type BookWordsByKind = { [K in BookKind]: WordsOf<K> };
