import { choice, date, defineBook, link, longText, money, text, whole, yes } from '#domain/books/book.ts';
import { educatorFigures, trainingFigures } from './educators.rules.ts';

export const educatorBook = defineBook({
  kind: 'educator',
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

export const educatorTrainingBook = defineBook({
  kind: 'educatorTraining',
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

export const incentiveBook = defineBook({
  kind: 'incentive',
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
