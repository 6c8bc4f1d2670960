import type { WordsOf } from '#domain/books/books.ts';

export const body: WordsOf<'body'> = {
  title: 'Bodies',
  lead: 'Leading group, joint conference, committees, expert advisers',
  add: 'Add a body',
  empty: 'Add the leading group or a committee.',
  fields: {
    name: 'Name',
    bodyKind: 'Kind',
    head: 'Head',
    department: 'Department in charge',
    meetingsPlanned: 'Meetings a year',
    foundedOn: 'Set up on',
    documentNumber: 'Document number',
    duties: 'Duties',
    notes: 'Notes',
  },
  choices: {
    bodyKind: {
      'leading-group': 'Leading group',
      'joint-conference': 'Joint conference',
      committee: 'Committee',
      'expert-committee': 'Expert advisory committee',
      office: 'Office',
      other: 'Other',
    },
  },
  rates: {},
  figures: {
    meetings: (p) => `${p.year}: meetings held: *${p.held}*.`,
    meetingsOfPlan: (p) => `${p.year}: meetings held: *${p.held} of ${p.planned}* that a year should have.`,
    notMet: (p) => `Not met yet in ${p.year}: ${p.count} of ${p.all} bodies.`,
    noExperts: () => 'There is no expert advisory committee in the register.',
  },
};
