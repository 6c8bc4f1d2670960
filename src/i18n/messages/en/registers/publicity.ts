import type { WordsOf } from '#domain/books/books.ts';

const media = {
  newspaper: 'Newspaper',
  'radio-tv': 'Radio or television',
  website: 'Website',
  'social-media': 'Social media',
  leaflet: 'Leaflet',
  poster: 'Poster',
  column: 'Notice column',
  window: 'Display window',
  'model-case': 'Model case',
  other: 'Other',
};

export const publicity: WordsOf<'publicity'> = {
  title: 'Publicity',
  lead: 'What was published about community education, where, and how often',
  add: 'Add an item',
  empty: 'Add the first article, leaflet or display.',
  fields: {
    title: 'Title',
    medium: 'Medium',
    date: 'Date',
    where: 'Published in',
    count: 'Copies or views',
    author: 'Author',
    notes: 'Notes',
  },
  choices: { medium: media },
  rates: {},
  figures: {
    items: (p) => `${p.year}: items published: *${p.count}*; copies or views: ${p.copies}.`,
    ofMedium: (p) => `${media[p.medium as keyof typeof media] ?? p.medium}: ${p.count}.`,
  },
};
