import { choice, date, defineBook, link, money, text } from '#domain/books/book.ts';

export const incentiveBook = defineBook({
  kind: 'incentive',
  group: 'team',
  fields: {
    what: text({ required: true, list: true }),
    of: link('educator', { required: true, list: true }),
    incentiveKind: choice(['commendation', 'award', 'title', 'allowance', 'promotion', 'other'], { list: true }),
    date: date({ required: true, list: true }),
    level: choice(['unit', 'district', 'city', 'province', 'country'], { list: true }),
    amount: money({ list: true, sum: true }),
    documentNumber: text(),
  },
  period: 'date',
});
