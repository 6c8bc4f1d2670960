import { choice, date, defineBook, groups, longText, text, whole } from '#domain/books/book.ts';

export const teachingMaterialBook = defineBook({
  kind: 'teachingMaterial',
  group: 'venues',
  fields: {
    title: text({ required: true, list: true }),
    kind: choice(['reader', 'textbook', 'handout', 'disc', 'short-lesson', 'other'], { required: true, list: true }),
    groups: groups({ list: true }),
    author: text({ list: true }),
    usedFrom: date({ required: true, list: true }),
    made: whole({ list: true, sum: true }),
    givenOut: whole({ list: true, sum: true }),
    notes: longText(),
  },
  unique: ['title'],
  atMost: [['givenOut', 'made']],
  rates: { givenOut: ['givenOut', 'made'] },
});
