import { choice, date, defineBook, link, text, whole } from '#domain/books/book.ts';
import { educatorBook } from './educator.book.ts';
import { trainingFigures } from './educators.rules.ts';

export const educatorTrainingBook = defineBook({
  kind: 'educatorTraining',
  group: 'team',
  fields: {
    topic: text({ required: true, list: true }),
    of: link('educator', { required: true, list: true }),
    trainingKind: choice(['ethics', 'skills', 'management', 'digital', 'other'], { list: true }),
    date: date({ required: true, list: true }),
    hours: whole({ list: true, sum: true, most: 2000 }),
    organizer: text(),
    result: choice(['completed', 'certificate', 'not-completed']),
  },
  period: 'date',
  with: ['educator'],
  figures: ({ entries, of, year, today }) => trainingFigures(entries, of(educatorBook), year, today),
});
