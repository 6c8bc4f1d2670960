import type { WordsOf } from '#domain/books/books.ts';

export const brandProject: WordsOf<'brandProject'> = {
  title: 'Brand projects',
  lead: 'Strong projects of the area: what, where, how far, and what proves it',
  add: 'Add a project',
  empty: 'Add the first project that others should know of.',
  fields: {
    name: 'Name',
    state: 'State',
    level: 'Recognized at',
    where: 'Where',
    lead: 'In the lead',
    since: 'Since',
    people: 'People reached',
    course: 'Course',
    what: 'What it is',
    evidence: 'Evidence',
  },
  hints: { evidence: 'Reports, awards, photographs, and where they are kept' },
  choices: {
    state: { planned: 'Planned', growing: 'Growing', established: 'Established', ended: 'Ended' },
    level: { unit: 'Unit', district: 'District', city: 'City', province: 'Province', country: 'Country' },
  },
  rates: {},
  figures: {
    established: (p) => `*${p.established} of ${p.all}* projects are established.`,
    noEvidence: (p) => `Without evidence yet: ${p.count}.`,
  },
};
