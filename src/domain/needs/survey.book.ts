import { choice, date, defineBook, longText, text, whole } from '#domain/books/book.ts';
import { surveyFigures } from './needs.rules.ts';

export const surveyBook = defineBook({
  kind: 'survey',
  group: 'residents',
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
