import { choice, date, defineBook, link, text } from '#domain/books/book.ts';

export const bodyMemberBook = defineBook({
  kind: 'bodyMember',
  group: 'leadership',
  fields: {
    name: text({ required: true, list: true }),
    of: link('body', { required: true, list: true }),
    role: choice(['head', 'deputy', 'member', 'secretary', 'expert'], { required: true, list: true, first: 'member' }),
    post: text({ list: true }),
    department: text({ list: true }),
    from: date({ list: true }),
    until: date({ list: true }),
    contact: text(),
  },
  atMost: [['from', 'until']],
  unique: ['of', 'name'],
});
