import type { WordsOf } from '#domain/books/books.ts';

export const teachingMaterial: WordsOf<'teachingMaterial'> = {
  title: 'Teaching materials',
  lead: 'Readers, textbooks, handouts, discs and short online lessons written or bought for residents',
  add: 'Add a teaching material',
  empty: 'Add the first reader, handout or short lesson.',
  fields: {
    title: 'Title',
    kind: 'Kind',
    groups: 'For whom',
    author: 'Written by',
    usedFrom: 'Used from',
    made: 'Copies made',
    givenOut: 'Copies given out',
    notes: 'Notes',
  },
  choices: {
    kind: {
      reader: 'Reader',
      textbook: 'Textbook',
      handout: 'Handout',
      disc: 'Disc',
      'short-lesson': 'Short lesson',
      other: 'Other',
    },
  },
  rates: { givenOut: 'Given out' },
  figures: {},
};
