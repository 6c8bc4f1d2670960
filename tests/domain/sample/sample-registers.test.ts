import { describe, expect, it } from 'vitest';
import type { EntryFields } from '#domain/books/book.record.ts';
import { bookOf, isBookKind } from '#domain/books/books.ts';
import { entryProblem, tidied } from '#domain/books/entry.rules.ts';
import type { Change, Context } from '#domain/contracts.ts';
import { sampleDistrict } from '#domain/sample/sample-district.ts';

const TODAY = '2026-10-31';
const registers = (today = TODAY): Change[] =>
  [...sampleDistrict({ size: 'small', language: 'en', today, seed: 7 }, {} as Context).portions]
    .flat()
    .filter(({ kind }) => isBookKind(kind));

describe('the registers of the sample district', () => {
  it('hold only what their forms would take, and entries that belong to entries which are there', () => {
    const changes = registers();
    const ids = new Set(changes.map(({ id }) => id));
    const allowed = { groups: [], links: ids, before: () => [] };
    for (const { kind, fields } of changes) {
      if (!isBookKind(kind)) continue;
      const book = bookOf(kind);
      expect(Object.keys(fields).filter((name) => !(name in book.fields))).toEqual([]);
      expect(entryProblem(book, tidied(book, fields as EntryFields), allowed)).toBeUndefined();
    }
  });

  it('show most registers with something in them, and nothing that has not happened', () => {
    const kinds = new Set(registers().map(({ kind }) => kind));
    expect(kinds.size).toBeGreaterThan(12);
    for (const { fields } of registers('2026-01-15')) expect(String(fields.date ?? '') <= '2026-01-15').toBe(true);
  });
});
