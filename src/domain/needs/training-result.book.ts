import { date, defineBook, groups, link, longText, text, whole } from '#domain/books/book.ts';
import { resultFigures } from './needs.rules.ts';

/** What a training led to. */
export const trainingResultBook = defineBook({
  kind: 'trainingResult',
  group: 'residents',
  fields: {
    training: text({ required: true, list: true }),
    course: link('course'),
    groups: groups({ list: true }),
    date: date({ required: true, list: true }),
    enrolled: whole({ required: true, list: true, sum: true }),
    completed: whole({ list: true, sum: true }),
    certified: whole({ list: true, sum: true }),
    employed: whole({ list: true, sum: true }),
    notes: longText(),
  },
  period: 'date',
  atMost: [
    ['completed', 'enrolled'],
    ['certified', 'enrolled'],
    ['employed', 'enrolled'],
  ],
  rates: { completed: ['completed', 'enrolled'] },
  figures: ({ entries, year }) => resultFigures(entries, year),
});
