import type { WordsOf } from '#domain/books/books.ts';

export const educator: WordsOf<'educator'> = {
  title: 'Educators',
  lead: 'Full-time core, part-time teachers, volunteers and experts',
  add: 'Add an educator',
  empty: 'Add the first person who teaches or organizes.',
  fields: {
    name: 'Name',
    educatorKind: 'Kind',
    background: 'Comes from',
    subjects: 'Teaches',
    qualification: 'Qualifications',
    doubleQualified: 'Qualified twice: as a teacher and in a trade',
    workplace: 'Workplace',
    contact: 'Contact',
    joinedOn: 'Joined',
    leftOn: 'Last day',
    leftHow: 'How they left',
    movedTo: 'Moved to unit',
    leftWhy: 'Why',
    notes: 'Notes',
  },
  hints: { name: 'As it is written for the lecturer of a session: then sessions are found by it' },
  choices: {
    educatorKind: { 'full-time': 'Full-time', 'part-time': 'Part-time', volunteer: 'Volunteer', expert: 'Expert' },
    background: {
      teacher: 'Teachers',
      student: 'Students',
      retired: 'Retired people',
      official: 'Public service',
      professional: 'A trade or profession',
      other: 'Elsewhere',
    },
    leftHow: {
      moved: 'Moved to another unit',
      retired: 'Retired',
      promoted: 'Promoted',
      resigned: 'Resigned',
      'term-ended': 'Term ended',
      other: 'Otherwise',
    },
  },
  rates: {},
  figures: {
    makeUp: (p) =>
      `*${p.all}* at work: ${p.fullTime} full-time, ${p.partTime} part-time, ${p.volunteers} volunteers, ${p.experts} experts.`,
    per10000: (p) =>
      `Per 10,000 residents (${p.residents}): *${p.fullTime}* full-time, ${p.volunteers} volunteers, ${p.all} in all.`,
    unknownResidents: (p) => `The residents for ${p.year} are not entered, so no number per 10,000.`,
    gaps: (p) =>
      `*${p.gaps} of ${p.all}* institutions of the district and its streets and townships have no full-time staff: ${p.names}${p.more === '0' ? '' : ` and ${p.more} more`}.`,
    noGaps: (p) =>
      `Every institution of the district and its streets and townships has full-time staff (${p.all} in all).`,
    doubleQualified: (p) => `Qualified twice: ${p.part} of ${p.whole} (${p.percent}).`,
    moves: (p) => `${p.year}: ${p.joined} joined, ${p.left} left.`,
  },
};
