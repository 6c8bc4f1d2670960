import { choice, date, defineBook, longText, text, whole } from '#domain/books/book.ts';
import { venueYearBook } from './venue-year.book.ts';
import { venueFigures } from './venues.rules.ts';

export const venueBook = defineBook({
  kind: 'venue',
  group: 'venues',
  fields: {
    name: text({ required: true, list: true }),
    venueKind: choice(
      ['school', 'vocational-school', 'adult-school', 'culture', 'sports', 'library', 'community', 'other'],
      { required: true, list: true },
    ),
    owner: text({ list: true }),
    openness: choice(['open', 'partly', 'closed'], { required: true, list: true, first: 'open' }),
    openingPlan: longText(),
    seats: whole({ list: true, sum: true }),
    rooms: whole({ sum: true }),
    area: whole({ list: true, sum: true }),
    computers: whole({ list: true, sum: true }),
    agreementOn: date(),
    agreementUntil: date(),
    equipment: longText(),
    contact: text(),
    notes: longText(),
  },
  unique: ['name'],
  atMost: [['agreementOn', 'agreementUntil']],
  due: { field: 'agreementUntil', unless: { field: 'openness', is: ['closed'] } },
  namedIn: 'venue',
  with: ['venueYear'],
  figures: ({ entries, of, year: shown }) => venueFigures(entries, of(venueYearBook), shown),
});
