import type { WordsOf } from '#domain/books/books.ts';

export const venueYear: WordsOf<'venueYear'> = {
  title: 'Opening hours',
  lead: 'Hours for which each venue was to be open to residents in a year, and was',
  add: 'Enter the hours of a year',
  empty: 'Enter for a venue how many hours it is to be open in the year.',
  fields: {
    of: 'Venue',
    year: 'Year',
    planned: 'Hours planned',
    opened: 'Hours opened',
    visits: 'Visits',
    notes: 'Notes',
  },
  choices: {},
  rates: { kept: 'Opened of planned' },
  figures: {},
};
