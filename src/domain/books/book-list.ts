/** All registers, and how the screen groups them. A new one: a name in `book.record.ts`, a declaration, a line here, words. */
import { bodyBook, bodyMemberBook, decisionBook, dutyBook, meetingBook } from '#domain/bodies/bodies.book.ts';
import { brandProjectBook } from '#domain/brand-projects/brand-projects.book.ts';
import { documentBook } from '#domain/documents/documents.book.ts';
import { educatorBook, educatorTrainingBook, incentiveBook } from '#domain/educators/educators.book.ts';
import { needBook, surveyBook, trainingResultBook } from '#domain/needs/needs.book.ts';
import { publicityBook, researchBook } from '#domain/publicity/publicity.book.ts';
import { partnershipBook, siteEquipmentBook, venueBook, venueYearBook } from '#domain/venues/venues.book.ts';
import type { BookKind } from './book.record.ts';
import type { Book } from './book.ts';

export const books = {
  venue: venueBook,
  venueYear: venueYearBook,
  siteEquipment: siteEquipmentBook,
  partnership: partnershipBook,
  educator: educatorBook,
  educatorTraining: educatorTrainingBook,
  incentive: incentiveBook,
  body: bodyBook,
  bodyMember: bodyMemberBook,
  duty: dutyBook,
  meeting: meetingBook,
  decision: decisionBook,
  publicity: publicityBook,
  research: researchBook,
  document: documentBook,
  brandProject: brandProjectBook,
  need: needBook,
  survey: surveyBook,
  trainingResult: trainingResultBook,
} as const;

/** Any register, by name. */
export function bookOf(kind: BookKind): Book {
  return books[kind] as unknown as Book;
}

/** What a screen shows side by side. */
export const bookGroups = {
  venues: ['venue', 'venueYear', 'siteEquipment', 'partnership'],
  team: ['educator', 'educatorTraining', 'incentive'],
  leadership: ['body', 'bodyMember', 'duty', 'meeting', 'decision'],
  publicity: ['publicity', 'research'],
  rules: ['document', 'brandProject'],
  residents: ['need', 'survey', 'trainingResult'],
} as const satisfies Record<string, readonly BookKind[]>;
export type BookGroup = keyof typeof bookGroups;

export function isBookKind(kind: string): kind is BookKind {
  return Object.hasOwn(books, kind);
}

/** Registers whose entries belong to one of this register. */
export function partsOf(kind: BookKind): BookKind[] {
  return (Object.keys(books) as BookKind[]).filter((each) => {
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

export type BookWordsByKind = { [K in keyof typeof books]: BookWords<(typeof books)[K]> };
export type WordsOf<K extends BookKind> = BookWordsByKind[K];
