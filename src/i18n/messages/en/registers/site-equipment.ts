import type { WordsOf } from '#domain/books/books.ts';

export const siteEquipment: WordsOf<'siteEquipment'> = {
  title: 'Distance learning',
  lead: 'What each unit has for learning at a distance: network, computers, satellite television, discs',
  add: 'Add equipment',
  empty: 'Add what stands in this unit for learning at a distance.',
  fields: {
    equipmentKind: 'Equipment',
    location: 'Where it stands',
    count: 'Pieces',
    working: 'In working order',
    since: 'Since',
    notes: 'Notes',
  },
  choices: {
    equipmentKind: {
      network: 'Network connection',
      'computer-room': 'Computers',
      satellite: 'Satellite television',
      discs: 'Disc players and discs',
      projection: 'Projector or large screen',
      recording: 'Recording equipment',
      other: 'Other',
    },
  },
  rates: {},
  figures: {
    streets: (p) =>
      `*${p.percent}* of the streets and townships have working equipment of their own: ${p.part} of ${p.whole}.`,
    distance: (p) => `${p.year}: *${p.percent}* of the sessions were held at a distance, ${p.part} of ${p.whole}.`,
  },
};
