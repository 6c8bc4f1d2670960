import { choice, date, defineBook, link, longText, text } from '#domain/books/book.ts';
import { doneFigures } from './bodies.rules.ts';

/** What a meeting decided, or was advised, and what came of it. */
export const decisionBook = defineBook({
  kind: 'decision',
  group: 'leadership',
  fields: {
    what: text({ required: true, list: true }),
    of: link('meeting', { required: true, list: true }),
    decisionKind: choice(['decision', 'advice'], { required: true, list: true, first: 'decision' }),
    lead: text({ list: true }),
    partner: text(),
    due: date({ list: true }),
    state: choice(['open', 'doing', 'done', 'dropped'], { required: true, list: true, first: 'open' }),
    outcome: longText(),
  },
  due: { field: 'due', unless: { field: 'state', is: ['done', 'dropped'] } },
  figures: ({ entries }) => doneFigures(entries),
});
