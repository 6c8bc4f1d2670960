import { choice, date, defineBook, longText, text, whole } from '#domain/books/book.ts';
import { publicityFigures } from './publicity.rules.ts';

export const publicityBook = defineBook({
  kind: 'publicity',
  group: 'publicity',
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
