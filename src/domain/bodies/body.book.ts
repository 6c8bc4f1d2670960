import { choice, date, defineBook, longText, text, whole } from '#domain/books/book.ts';
import { bodyFigures } from './bodies.rules.ts';
import { meetingBook } from './meeting.book.ts';

export const bodyBook = defineBook({
  kind: 'body',
  group: 'leadership',
  fields: {
    name: text({ required: true, list: true }),
    bodyKind: choice(['leading-group', 'joint-conference', 'committee', 'expert-committee', 'office', 'other'], {
      required: true,
      list: true,
    }),
    head: text({ list: true }),
    department: text({ list: true }),
    meetingsPlanned: whole({ list: true, sum: true, most: 400 }),
    foundedOn: date(),
    documentNumber: text(),
    duties: longText(),
    notes: longText(),
  },
  unique: ['name'],
  with: ['meeting'],
  figures: ({ entries, of, year }) => bodyFigures(entries, of(meetingBook), year),
});
