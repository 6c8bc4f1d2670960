import { choice, date, defineBook, groups, link, longText, text, whole } from '#domain/books/book.ts';
import { needFigures } from './needs.rules.ts';

export const needBook = defineBook({
  kind: 'need',
  group: 'residents',
  fields: {
    what: text({ required: true, list: true }),
    needKind: choice(['need', 'hot-issue', 'difficulty'], { required: true, list: true, first: 'need' }),
    groups: groups({ list: true }),
    place: text({ list: true }),
    askedBy: text(),
    people: whole({ list: true, sum: true }),
    date: date({ required: true, list: true }),
    course: link('course', { list: true }),
    answer: longText(),
    state: choice(['open', 'doing', 'answered', 'declined'], { required: true, list: true, first: 'open' }),
    answeredOn: date(),
  },
  atMost: [['date', 'answeredOn']],
  figures: ({ entries }) => needFigures(entries),
});
