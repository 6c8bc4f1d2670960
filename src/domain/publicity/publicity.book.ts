import { choice, date, defineBook, longText, text, whole } from '#domain/books/book.ts';
import { publicityFigures, researchFigures } from './publicity.rules.ts';

export const publicityBook = defineBook({
  kind: 'publicity',
  fields: {
    title: text({ required: true, list: true }),
    medium: choice(
      [
        'newspaper',
        'radio-tv',
        'website',
        'social-media',
        'leaflet',
        'poster',
        'column',
        'window',
        'model-case',
        'other',
      ],
      { required: true, list: true },
    ),
    date: date({ required: true, list: true }),
    where: text({ list: true }),
    count: whole({ list: true, sum: true }),
    author: text(),
    notes: longText(),
  },
  period: 'date',
  figures: ({ entries, year }) => publicityFigures(entries, year),
});

export const researchBook = defineBook({
  kind: 'research',
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
