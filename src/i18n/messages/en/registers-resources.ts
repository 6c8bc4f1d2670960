import type { BookWordsByKind } from '#domain/books/books.ts';

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
const levels = { unit: 'Unit', district: 'District', city: 'City', province: 'Province', country: 'Country' };
const states = { open: 'Open', doing: 'Under way', done: 'Done' };

/** Words of the registers of venues, of the team and of the leadership. */
export const resourceBooks: Pick<
  BookWordsByKind,
  | 'venue'
  | 'venueYear'
  | 'siteEquipment'
  | 'partnership'
  | 'educator'
  | 'educatorTraining'
  | 'incentive'
  | 'body'
  | 'bodyMember'
  | 'duty'
  | 'meeting'
  | 'decision'
> = {
  venue: {
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
  },
  venueYear: {
    title: 'Opening hours',
    lead: 'Hours for which each venue was to be open to residents in a year, and was',
    add: 'Enter the hours of a year',
    empty: 'Enter for a venue how many hours it is to be open in the year.',
    fields: {
      of: 'Venue',
      year: 'Year',
      planned: 'Hours planned',
      opened: 'Hours opened',
      visits: 'Visits',
      notes: 'Notes',
    },
    choices: {},
    rates: { kept: 'Opened of planned' },
    figures: {},
  },
  siteEquipment: {
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
  },
  partnership: {
    title: 'Exchanges',
    lead: 'Visits, joint work and shared resources with others',
    add: 'Add an exchange',
    empty: 'Add the first exchange with a partner.',
    fields: {
      what: 'What',
      partner: 'Partner',
      form: 'Form',
      date: 'Date',
      people: 'People taking part',
      outcome: 'What came of it',
    },
    choices: {
      form: {
        visit: 'Visit made',
        host: 'Visit received',
        joint: 'Joint activity',
        'shared-resource': 'Shared resource',
      },
    },
    rates: {},
    figures: {},
  },
  educator: {
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
  },
  educatorTraining: {
    title: 'Trainings taken',
    lead: 'What educators learned, in ethics and in skills',
    add: 'Add a training',
    empty: 'Add the first training that an educator took.',
    fields: {
      topic: 'Topic',
      of: 'Educator',
      trainingKind: 'Kind',
      date: 'Date',
      hours: 'Class hours',
      organizer: 'Organizer',
      result: 'Result',
    },
    choices: {
      trainingKind: {
        ethics: 'Professional ethics',
        skills: 'Teaching skills',
        management: 'Management',
        digital: 'Digital skills',
        other: 'Other',
      },
      result: { completed: 'Completed', certificate: 'Certificate', 'not-completed': 'Not completed' },
    },
    rates: {},
    figures: {
      trained: (p) =>
        `${p.year}: *${p.percent}* of the educators at work took a training, ${p.part} of ${p.whole}; ${p.hours} class hours in all.`,
    },
  },
  incentive: {
    title: 'Incentives',
    lead: 'Commendations, awards, titles and allowances of educators',
    add: 'Add an incentive',
    empty: 'Add the first commendation or award of an educator.',
    fields: {
      what: 'What',
      of: 'Educator',
      incentiveKind: 'Kind',
      date: 'Date',
      level: 'Level',
      amount: 'Amount',
      documentNumber: 'Document number',
    },
    choices: {
      incentiveKind: {
        commendation: 'Commendation',
        award: 'Award',
        title: 'Title',
        allowance: 'Allowance',
        promotion: 'Promotion',
        other: 'Other',
      },
      level: levels,
    },
    rates: {},
    figures: {},
  },
  body: {
    title: 'Bodies',
    lead: 'Leading group, joint conference, committees, expert advisers',
    add: 'Add a body',
    empty: 'Add the leading group or a committee.',
    fields: {
      name: 'Name',
      bodyKind: 'Kind',
      head: 'Head',
      department: 'Department in charge',
      meetingsPlanned: 'Meetings a year',
      foundedOn: 'Set up on',
      documentNumber: 'Document number',
      duties: 'Duties',
      notes: 'Notes',
    },
    choices: {
      bodyKind: {
        'leading-group': 'Leading group',
        'joint-conference': 'Joint conference',
        committee: 'Committee',
        'expert-committee': 'Expert advisory committee',
        office: 'Office',
        other: 'Other',
      },
    },
    rates: {},
    figures: {
      meetings: (p) => `${p.year}: meetings held: *${p.held}*.`,
      meetingsOfPlan: (p) => `${p.year}: meetings held: *${p.held} of ${p.planned}* that a year should have.`,
      notMet: (p) => `Not met yet in ${p.year}: ${p.count} of ${p.all} bodies.`,
      noExperts: () => 'There is no expert advisory committee in the register.',
    },
  },
  bodyMember: {
    title: 'Members',
    lead: 'Who sits in which body, in which post and for which term',
    add: 'Add a member',
    empty: 'Add the first member of a body.',
    fields: {
      name: 'Name',
      of: 'Body',
      role: 'Role',
      post: 'Post',
      department: 'Department',
      from: 'Term from',
      until: 'Term until',
      contact: 'Contact',
    },
    choices: {
      role: { head: 'Head', deputy: 'Deputy', member: 'Member', secretary: 'Secretary', expert: 'Expert' },
    },
    rates: {},
    figures: {},
  },
  duty: {
    title: 'Division of labour',
    lead: 'Who leads which duty, with whom and by when',
    add: 'Add a duty',
    empty: 'Add the first duty and who leads it.',
    fields: {
      task: 'Duty',
      of: 'Body',
      lead: 'In the lead',
      partner: 'Partners',
      due: 'Due',
      state: 'State',
      result: 'Result',
    },
    choices: { state: states },
    rates: {},
    figures: { done: (p) => `*${p.done} of ${p.all}* duties are done.` },
  },
  meeting: {
    title: 'Meetings',
    lead: 'Regular meetings of the bodies, with what they decided',
    add: 'Add a meeting',
    empty: 'Add the first meeting of a body.',
    fields: {
      topic: 'Topic',
      of: 'Body',
      date: 'Date',
      chair: 'Chair',
      place: 'Place',
      present: 'People present',
      minutes: 'Minutes',
    },
    choices: {},
    rates: {},
    figures: {},
  },
  decision: {
    title: 'Decisions and advice',
    lead: 'What meetings decided or were advised, who carries it out, and what came of it',
    add: 'Add a decision',
    empty: 'Add the first decision of a meeting.',
    fields: {
      what: 'What',
      of: 'Meeting',
      decisionKind: 'Kind',
      lead: 'In the lead',
      partner: 'Partners',
      due: 'Due',
      state: 'State',
      outcome: 'What came of it',
    },
    choices: {
      decisionKind: { decision: 'Decision', advice: 'Advice of experts' },
      state: { ...states, dropped: 'Dropped' },
    },
    rates: {},
    figures: { done: (p) => `*${p.done} of ${p.all}* decisions are carried out.` },
  },
};
