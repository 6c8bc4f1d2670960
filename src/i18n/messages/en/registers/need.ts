import type { WordsOf } from '#domain/books/books.ts';

export const need: WordsOf<'need'> = {
  title: 'Needs and issues',
  lead: 'What residents ask for, hot and difficult issues, and what answers them',
  add: 'Add a need',
  empty: 'Add the first thing that residents ask for.',
  fields: {
    what: 'What is asked for',
    needKind: 'Kind',
    groups: 'Groups',
    place: 'Place',
    askedBy: 'Who asks',
    people: 'People asking',
    date: 'Date',
    course: 'Answered by course',
    answer: 'Answer',
    state: 'State',
    answeredOn: 'Answered on',
  },
  choices: {
    needKind: { need: 'Need', 'hot-issue': 'Hot issue', difficulty: 'Difficult issue' },
    state: { open: 'Open', doing: 'Being answered', answered: 'Answered', declined: 'Declined' },
  },
  rates: {},
  figures: {
    answered: (p) =>
      `*${p.part} of ${p.whole}* needs and issues are answered (${p.percent}), ${p.byCourse} of them by a course.`,
  },
};
