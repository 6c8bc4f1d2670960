import { choice, defineBook, longText, text, whole, year } from '#domain/books/book.ts';
import { equipmentFigures } from './venues.rules.ts';

/** Equipment for distance learning, where it stands. */
export const siteEquipmentBook = defineBook({
  kind: 'siteEquipment',
  group: 'venues',
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
