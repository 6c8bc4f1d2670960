import { defineBook, link, longText, whole, year } from '#domain/books/book.ts';

/** Hours for which a venue was to be open to residents in a year, and was. */
export const venueYearBook = defineBook({
  kind: 'venueYear',
  group: 'venues',
  fields: {
    of: link('venue', { required: true, list: true }),
    year: year({ required: true, list: true }),
    planned: whole({ list: true, sum: true, most: 8784 }),
    opened: whole({ list: true, sum: true, most: 8784 }),
    visits: whole({ list: true, sum: true }),
    notes: longText(),
  },
  period: 'year',
  unique: ['of', 'year'],
  rates: { kept: ['opened', 'planned'] },
});
