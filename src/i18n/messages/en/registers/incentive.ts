import type { WordsOf } from '#domain/books/books.ts';

const levels = { unit: 'Unit', district: 'District', city: 'City', province: 'Province', country: 'Country' };

export const incentive: WordsOf<'incentive'> = {
  title: 'Incentives',
  lead: 'Commendations, awards, titles and allowances of educators',
  add: 'Add an incentive',
  empty: 'Add the first commendation or award of an educator.',
  fields: {
    what: 'What',
    of: 'Educator',
    incentiveKind: 'Kind',
    date: 'Date',
    level: 'Level',
    amount: 'Amount',
    documentNumber: 'Document number',
  },
  choices: {
    incentiveKind: {
      commendation: 'Commendation',
      award: 'Award',
      title: 'Title',
      allowance: 'Allowance',
      promotion: 'Promotion',
      other: 'Other',
    },
    level: levels,
  },
  rates: {},
  figures: {},
};
