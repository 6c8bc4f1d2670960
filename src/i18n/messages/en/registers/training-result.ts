import type { WordsOf } from '#domain/books/books.ts';

export const trainingResult: WordsOf<'trainingResult'> = {
  title: 'Results of training',
  lead: 'Who finished a training, got a certificate, found work',
  add: 'Add a result',
  empty: 'Add what the first training led to.',
  fields: {
    training: 'Training',
    course: 'Course',
    groups: 'Groups',
    date: 'Ended on',
    enrolled: 'Enrolled',
    completed: 'Completed',
    certified: 'Certificates',
    employed: 'Found work',
    notes: 'Notes',
  },
  hints: { employed: 'Leave empty what was not followed up; 0 means nobody' },
  choices: {},
  rates: { completed: 'Completed' },
  figures: {
    completed: (p) => `${p.year}: *${p.percent}* completed, ${p.part} of ${p.whole} enrolled.`,
    certified: (p) => `With a certificate: ${p.part} of ${p.whole} (${p.percent}).`,
    employed: (p) => `Found work: ${p.part} of ${p.whole} (${p.percent}).`,
  },
};
