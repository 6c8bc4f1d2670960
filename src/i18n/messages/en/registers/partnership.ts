import type { WordsOf } from '#domain/books/books.ts';

export const partnership: WordsOf<'partnership'> = {
  title: 'Exchanges',
  lead: 'Visits, joint work and shared resources with others',
  add: 'Add an exchange',
  empty: 'Add the first exchange with a partner.',
  fields: {
    what: 'What',
    partner: 'Partner',
    form: 'Form',
    date: 'Date',
    people: 'People taking part',
    outcome: 'What came of it',
  },
  choices: {
    form: {
      visit: 'Visit made',
      host: 'Visit received',
      joint: 'Joint activity',
      'shared-resource': 'Shared resource',
    },
  },
  rates: {},
  figures: {},
};
