import { choice, date, defineBook, link, longText, text } from '#domain/books/book.ts';
import { doneFigures } from './bodies.rules.ts';

/** Division of labour: who leads what, with whom, by when. */
export const dutyBook = defineBook({
  kind: 'duty',
  group: 'leadership',
  fields: {
    task: text({ required: true, list: true }),
    of: link('body', { list: true }),
    lead: text({ required: true, list: true }),
    partner: text({ list: true }),
    due: date({ list: true }),
    state: choice(['open', 'doing', 'done'], { required: true, list: true, first: 'open' }),
    result: longText(),
  },
  due: { field: 'due', unless: { field: 'state', is: ['done'] } },
  figures: ({ entries }) => doneFigures(entries),
});
