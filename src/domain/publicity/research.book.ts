import { choice, date, defineBook, longText, text } from '#domain/books/book.ts';
import { researchFigures } from './publicity.rules.ts';

export const researchBook = defineBook({
  kind: 'research',
  group: 'publicity',
  fields: {
    title: text({ required: true, list: true }),
    researchKind: choice(['project', 'paper', 'report', 'material', 'other'], { required: true, list: true }),
    author: text({ list: true }),
    state: choice(['planned', 'under-way', 'finished', 'published'], {
      required: true,
      list: true,
      first: 'under-way',
    }),
    date: date({ list: true }),
    where: text(),
    result: longText(),
  },
  figures: ({ entries }) => researchFigures(entries),
});
