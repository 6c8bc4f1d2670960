import { describe, expect, it } from 'vitest';
import { BOOK_KINDS } from '#domain/books/book.record.ts';
import { inReadingOrder, kindNamed, recordKinds } from '#domain/registry.ts';

describe('the kinds of records', () => {
  it('stand once each, registers among them', () => {
    const names = recordKinds.map(({ kind }) => kind);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toEqual(expect.arrayContaining([...BOOK_KINDS, 'session', 'filePart']));
    expect(kindNamed('session')?.storage).toBe('sessions');
    expect(kindNamed('toString')).toBeUndefined();
  });

  it('are read in the same order however the list gives them: first what others are counted by', () => {
    const names = recordKinds.map(({ kind }) => kind);
    expect(names.slice(0, 5)).toEqual(['settings', 'unit', 'unitAlias', 'learner', 'learnerAlias']);
    const reversed = inReadingOrder([...recordKinds].reverse());
    expect(reversed.map(({ kind }) => kind)).toEqual(names);
  });
});
