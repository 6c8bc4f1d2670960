import type { WordsOf } from '#domain/books/books.ts';

export const meeting: WordsOf<'meeting'> = {
  title: 'Meetings',
  lead: 'Regular meetings of the bodies, with what they decided',
  add: 'Add a meeting',
  empty: 'Add the first meeting of a body.',
  fields: {
    topic: 'Topic',
    of: 'Body',
    date: 'Date',
    chair: 'Chair',
    place: 'Place',
    present: 'People present',
    minutes: 'Minutes',
  },
  choices: {},
  rates: {},
  figures: {},
};
