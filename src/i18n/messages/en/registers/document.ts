import type { WordsOf } from '#domain/books/books.ts';

const documentKinds = {
  work: 'Work',
  teaching: 'Teaching',
  files: 'Files',
  finance: 'Finance',
  duties: 'Duties of posts',
  standard: 'Standard',
  other: 'Other',
};

export const document: WordsOf<'document'> = {
  title: 'Rules and documents',
  lead: 'Rules for work, teaching, files, finance and duties, with version and day of review',
  add: 'Add a document',
  empty: 'Add the first rule that holds here.',
  fields: {
    title: 'Title',
    documentKind: 'Kind',
    version: 'Version',
    documentNumber: 'Document number',
    state: 'State',
    validFrom: 'Valid from',
    reviewOn: 'Review on',
    keptAt: 'Kept at',
    content: 'What it says',
  },
  hints: { keptAt: 'Box, folder or file where the paper lies' },
  choices: {
    documentKind: documentKinds,
    state: { draft: 'Draft', 'in-force': 'In force', withdrawn: 'Withdrawn' },
  },
  rates: {},
  figures: {
    inForce: (p) => `*${p.count} of ${p.all}* are in force.`,
    missing: (p) =>
      `Nothing in force on: ${(p.kinds ?? '')
        .split('|')
        .map((kind) => (documentKinds[kind as keyof typeof documentKinds] ?? kind).toLowerCase())
        .join(', ')}.`,
  },
};
