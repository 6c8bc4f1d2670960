import type { WordsOf } from '#domain/books/books.ts';

export const educatorTraining: WordsOf<'educatorTraining'> = {
  title: 'Trainings taken',
  lead: 'What educators learned, in ethics and in skills',
  add: 'Add a training',
  empty: 'Add the first training that an educator took.',
  fields: {
    topic: 'Topic',
    of: 'Educator',
    trainingKind: 'Kind',
    date: 'Date',
    hours: 'Class hours',
    organizer: 'Organizer',
    result: 'Result',
  },
  choices: {
    trainingKind: {
      ethics: 'Professional ethics',
      skills: 'Teaching skills',
      management: 'Management',
      digital: 'Digital skills',
      other: 'Other',
    },
    result: { completed: 'Completed', certificate: 'Certificate', 'not-completed': 'Not completed' },
  },
  rates: {},
  figures: {
    trained: (p) =>
      `${p.year}: *${p.percent}* of the educators at work took a training, ${p.part} of ${p.whole}; ${p.hours} class hours in all.`,
  },
};
