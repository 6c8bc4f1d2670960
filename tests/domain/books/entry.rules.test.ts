import { describe, expect, it } from 'vitest';
import type { EntryFields } from '#domain/books/book.record.ts';
import { choice, date, defineBook, text } from '#domain/books/book.ts';
import { dueOf } from '#domain/books/entry.rules.ts';

const TODAY = '2026-11-10';
const fields = {
  item: text({ required: true, list: true }),
  due: date({ list: true }),
  back: date(),
  state: choice(['open', 'lost']),
};
const loan = { kind: 'venue', group: 'venues', fields } as const;
const due = (entry: EntryFields, unless?: NonNullable<Parameters<typeof dueOf>[0]['due']>['unless']) =>
  dueOf(defineBook({ ...loan, due: { field: 'due', ...(unless && { unless }) } as never }), entry, TODAY);

describe('what is due', () => {
  it('is overdue after its day, soon for sixty days before it, and nothing else', () => {
    expect(due({ due: '2026-11-09' })).toBe('overdue');
    expect(due({ due: '2026-11-10' })).toBe('soon');
    expect(due({ due: '2027-01-09' })).toBe('soon');
    expect(due({ due: '2027-01-10' })).toBeUndefined();
    expect(due({})).toBeUndefined();
  });

  it('ends in a state that says so', () => {
    const unless = { field: 'state', is: ['lost'] };
    expect(due({ due: '2026-11-09', state: 'lost' }, unless)).toBeUndefined();
    expect(due({ due: '2026-11-09', state: 'open' }, unless)).toBe('overdue');
  });

  it('ends on the day that it was done', () => {
    const unless = { filled: 'back' };
    expect(due({ due: '2026-11-09', back: '2026-11-01' }, unless)).toBeUndefined();
    expect(due({ due: '2026-11-09', back: '' }, unless)).toBe('overdue');
    expect(due({ due: '2026-11-09' }, unless)).toBe('overdue');
  });
});
