import { choice, date, defineBook, link, longText, text, yes } from '#domain/books/book.ts';
import { educatorFigures } from './educators.rules.ts';

export const educatorBook = defineBook({
  kind: 'educator',
  group: 'team',
  fields: {
    name: text({ required: true, list: true }),
    educatorKind: choice(['full-time', 'part-time', 'volunteer', 'expert'], { required: true, list: true }),
    background: choice(['teacher', 'student', 'retired', 'official', 'professional', 'other'], { list: true }),
    subjects: text({ list: true }),
    qualification: text({ list: true }),
    doubleQualified: yes(),
    workplace: text(),
    contact: text(),
    joinedOn: date({ list: true }),
    leftOn: date(),
    leftHow: choice(['moved', 'retired', 'promoted', 'resigned', 'term-ended', 'other']),
    movedTo: link('unit'),
    leftWhy: text(),
    notes: longText(),
  },
  atMost: [['joinedOn', 'leftOn']],
  namedIn: 'lecturer',
  figures: ({ entries, units, residents, year, today }) => educatorFigures(entries, units, residents, year, today),
});
