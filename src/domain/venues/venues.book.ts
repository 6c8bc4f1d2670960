import { choice, date, defineBook, link, longText, text, whole, year } from '#domain/books/book.ts';
import { equipmentFigures, venueFigures } from './venues.rules.ts';

/** Hours for which a venue was to be open to residents in a year, and was. */
export const venueYearBook = defineBook({
  kind: 'venueYear',
  fields: {
    of: link('venue', { required: true, list: true }),
    year: year({ required: true, list: true }),
    planned: whole({ list: true, sum: true, most: 8784 }),
    opened: whole({ list: true, sum: true, most: 8784 }),
    visits: whole({ list: true, sum: true }),
    notes: longText(),
  },
  period: 'year',
  unique: ['of', 'year'],
  rates: { kept: ['opened', 'planned'] },
});

export const venueBook = defineBook({
  kind: 'venue',
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

/** Equipment for distance learning, where it stands. */
export const siteEquipmentBook = defineBook({
  kind: 'siteEquipment',
  fields: {
    equipmentKind: choice(['network', 'computer-room', 'satellite', 'discs', 'projection', 'recording', 'other'], {
      required: true,
      list: true,
    }),
    location: text({ list: true }),
    count: whole({ required: true, list: true, sum: true }),
    working: whole({ list: true, sum: true }),
    since: year(),
    notes: longText(),
  },
  atMost: [['working', 'count']],
  figures: ({ entries, units, sessionsByMode, year: shown }) => equipmentFigures(entries, units, sessionsByMode, shown),
});

export const partnershipBook = defineBook({
  kind: 'partnership',
  fields: {
    what: text({ required: true, list: true }),
    partner: text({ required: true, list: true }),
    form: choice(['visit', 'host', 'joint', 'shared-resource'], { list: true }),
    date: date({ required: true, list: true }),
    people: whole({ list: true, sum: true }),
    outcome: longText(),
  },
  period: 'date',
});
