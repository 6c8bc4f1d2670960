import { choice, date, defineBook, longText, text } from '#domain/books/book.ts';
import { ruleFigures } from './documents.rules.ts';

export const documentBook = defineBook({
  kind: 'document',
  group: 'rules',
  fields: {
    title: text({ required: true, list: true }),
    documentKind: choice(['work', 'teaching', 'files', 'finance', 'duties', 'standard', 'other'], {
      required: true,
      list: true,
    }),
    version: text({ list: true }),
    documentNumber: text(),
    state: choice(['draft', 'in-force', 'withdrawn'], { required: true, list: true, first: 'in-force' }),
    validFrom: date({ list: true }),
    reviewOn: date({ list: true }),
    keptAt: text(),
    content: longText(),
  },
  unique: ['title', 'version'],
  atMost: [['validFrom', 'reviewOn']],
  due: { field: 'reviewOn', unless: { field: 'state', is: ['draft', 'withdrawn'] } },
  figures: ({ entries }) => ruleFigures(entries),
});
