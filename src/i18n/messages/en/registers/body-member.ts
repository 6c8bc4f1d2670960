import type { WordsOf } from '#domain/books/books.ts';

export const bodyMember: WordsOf<'bodyMember'> = {
  title: 'Members',
  lead: 'Who sits in which body, in which post and for which term',
  add: 'Add a member',
  empty: 'Add the first member of a body.',
  fields: {
    name: 'Name',
    of: 'Body',
    role: 'Role',
    post: 'Post',
    department: 'Department',
    from: 'Term from',
    until: 'Term until',
    contact: 'Contact',
  },
  choices: {
    role: { head: 'Head', deputy: 'Deputy', member: 'Member', secretary: 'Secretary', expert: 'Expert' },
  },
  rates: {},
  figures: {},
};
