import type { WordsOf } from '#domain/books/books.ts';

const venueKinds = {
  school: 'School',
  'vocational-school': 'Vocational school',
  'adult-school': 'Adult school',
  culture: 'Cultural place',
  sports: 'Sports place',
  library: 'Library',
  community: 'Community rooms',
  other: 'Other',
};

export const venue: WordsOf<'venue'> = {
  title: 'Venues',
  lead: 'Schools, cultural and sports places that residents learn in, and whether they are open to them',
  add: 'Add a venue',
  empty: 'Add the first place that residents can learn in.',
  fields: {
    name: 'Name',
    venueKind: 'Kind',
    owner: 'Owner',
    openness: 'Open to residents',
    openingPlan: 'Opening plan',
    seats: 'Seats',
    rooms: 'Rooms',
    area: 'Area',
    computers: 'Computers',
    agreementOn: 'Agreement from',
    agreementUntil: 'Agreement until',
    equipment: 'Equipment',
    contact: 'Contact',
    notes: 'Notes',
  },
  hints: { openingPlan: 'Which rooms, on which days, at which hours' },
  units: { area: 'm²' },
  choices: { venueKind: venueKinds, openness: { open: 'Open', partly: 'Open in part', closed: 'Not open' } },
  rates: {},
  figures: {
    open: (p) => `*${p.percent}* of the venues are open to residents, wholly or in part: ${p.part} of ${p.whole}.`,
    openOfKind: (p) =>
      `${venueKinds[p.kind as keyof typeof venueKinds] ?? p.kind}: ${p.part} of ${p.whole} (${p.percent}).`,
    hours: (p) => `${p.year}: *${p.opened}* of ${p.planned} planned hours were open (${p.percent}).`,
    noHours: (p) => `No opening hours are planned for ${p.year} yet.`,
  },
};
