import { choice, defineBook, link, longText, text, whole, year } from '#domain/books/book.ts';
import { projectFigures } from './brand-projects.rules.ts';

export const brandProjectBook = defineBook({
  kind: 'brandProject',
  group: 'rules',
  fields: {
    name: text({ required: true, list: true }),
    state: choice(['planned', 'growing', 'established', 'ended'], { required: true, list: true, first: 'growing' }),
    level: choice(['unit', 'district', 'city', 'province', 'country'], { list: true }),
    where: text({ list: true }),
    lead: text({ list: true }),
    since: year(),
    people: whole({ list: true, sum: true }),
    course: link('course'),
    what: longText(),
    evidence: longText(),
  },
  unique: ['name'],
  figures: ({ entries }) => projectFigures(entries),
});
