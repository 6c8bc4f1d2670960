import { choice, date, defineBook, longText, text, whole } from '#domain/books/book.ts';

export const partnershipBook = defineBook({
  kind: 'partnership',
  group: 'venues',
  fields: {
    what: text({ required: true, list: true }),
    partner: text({ required: true, list: true }),
    form: choice(['visit', 'host', 'joint', 'shared-resource'], { list: true }),
    date: date({ required: true, list: true }),
    people: whole({ list: true, sum: true }),
    outcome: longText(),
  },
  period: 'date',
});
