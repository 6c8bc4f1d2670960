import { date, defineBook, link, longText, text, whole } from '#domain/books/book.ts';

export const meetingBook = defineBook({
  kind: 'meeting',
  group: 'leadership',
  fields: {
    topic: text({ required: true, list: true }),
    of: link('body', { required: true, list: true }),
    date: date({ required: true, list: true }),
    chair: text({ list: true }),
    place: text(),
    present: whole({ list: true }),
    minutes: longText(),
  },
  period: 'date',
});
