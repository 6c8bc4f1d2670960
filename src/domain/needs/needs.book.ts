import { choice, date, defineBook, groups, link, longText, text, whole } from '#domain/books/book.ts';
import { needFigures, resultFigures, surveyFigures } from './needs.rules.ts';

export const needBook = defineBook({
  kind: 'need',
  fields: {
    what: text({ required: true, list: true }),
    needKind: choice(['need', 'hot-issue', 'difficulty'], { required: true, list: true, first: 'need' }),
    groups: groups({ list: true }),
    place: text({ list: true }),
    askedBy: text(),
    people: whole({ list: true, sum: true }),
    date: date({ required: true, list: true }),
    course: link('course', { list: true }),
    answer: longText(),
    state: choice(['open', 'doing', 'answered', 'declined'], { required: true, list: true, first: 'open' }),
    answeredOn: date(),
  },
  atMost: [['date', 'answeredOn']],
  figures: ({ entries }) => needFigures(entries),
});

export const surveyBook = defineBook({
  kind: 'survey',
  fields: {
    topic: text({ required: true, list: true }),
    date: date({ required: true, list: true }),
    way: choice(['paper', 'screen', 'telephone', 'interview'], { list: true }),
    sent: whole({ list: true, sum: true }),
    returned: whole({ required: true, list: true, sum: true }),
    satisfied: whole(),
    aware: whole(),
    findings: longText(),
  },
  period: 'date',
  atMost: [
    ['returned', 'sent'],
    ['satisfied', 'returned'],
    ['aware', 'returned'],
  ],
  rates: { satisfied: ['satisfied', 'returned'], aware: ['aware', 'returned'] },
  figures: ({ entries, year }) => surveyFigures(entries, year),
});

/** What a training led to. */
export const trainingResultBook = defineBook({
  kind: 'trainingResult',
  fields: {
    training: text({ required: true, list: true }),
    course: link('course'),
    groups: groups({ list: true }),
    date: date({ required: true, list: true }),
    enrolled: whole({ required: true, list: true, sum: true }),
    completed: whole({ list: true, sum: true }),
    certified: whole({ list: true, sum: true }),
    employed: whole({ list: true, sum: true }),
    notes: longText(),
  },
  period: 'date',
  atMost: [
    ['completed', 'enrolled'],
    ['certified', 'enrolled'],
    ['employed', 'enrolled'],
  ],
  rates: { completed: ['completed', 'enrolled'] },
  figures: ({ entries, year }) => resultFigures(entries, year),
});
