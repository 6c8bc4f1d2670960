import { describe, expect, it } from 'vitest';
import { BOOK_KINDS } from '#domain/books/book.record.ts';
import { BOOK_GROUPS, type Book, titleField } from '#domain/books/book.ts';
import * as books from '#domain/books/book-list.ts';
import { bookGroups, bookOf, isBookKind, partsOf } from '#domain/books/books.ts';
import { recordKinds } from '#domain/registry.ts';

function endOf(due: Book['due']): string | undefined {
  if (due?.unless === undefined) return undefined;
  return 'filled' in due.unless ? due.unless.filled : due.unless.field;
}

describe('the list of registers', () => {
  it.each(BOOK_KINDS)('%s is declared soundly', (kind) => {
    const book = bookOf(kind);
    expect(book.kind).toBe(kind);
    expect(recordKinds.filter((known) => known.kind === kind)).toHaveLength(1);
    const named = [
      titleField(book),
      book.period,
      book.due?.field,
      endOf(book.due),
      ...(book.unique ?? []),
      ...(book.atMost ?? []).flat(),
      ...Object.values(book.rates ?? {}).flat(),
    ].filter((name) => name !== undefined);
    for (const name of named) expect(Object.keys(book.fields)).toContain(name);
    // The first column names the row, so it is never empty.
    expect(book.fields[titleField(book)]).toMatchObject({ required: true, list: true });
  });

  it('holds no declaration that has no name', () => {
    expect(Object.keys(books).sort()).toEqual([...BOOK_KINDS].sort());
  });

  it('shows each register in one group, none of them empty, in the order of the names', () => {
    expect(Object.keys(bookGroups)).toEqual(BOOK_GROUPS);
    expect(Object.values(bookGroups).flat().sort()).toEqual([...BOOK_KINDS].sort());
    for (const kinds of Object.values(bookGroups)) {
      expect(kinds).not.toEqual([]);
      expect(kinds).toEqual(BOOK_KINDS.filter((kind) => kinds.includes(kind)));
    }
    expect(bookGroups.leadership).toEqual(['body', 'bodyMember', 'duty', 'meeting', 'decision']);
  });

  it('knows what belongs to what', () => {
    expect(partsOf('body')).toEqual(['bodyMember', 'duty', 'meeting']);
    expect(partsOf('survey')).toEqual([]);
    expect(isBookKind('learner')).toBe(false);
    expect(isBookKind('toString')).toBe(false);
  });
});
