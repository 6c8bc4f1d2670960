import type { BookWordsByKind } from '#domain/books/books.ts';

const media = {
  newspaper: 'Newspaper',
  'radio-tv': 'Radio or television',
  website: 'Website',
  'social-media': 'Social media',
  leaflet: 'Leaflet',
  poster: 'Poster',
  column: 'Notice column',
  window: 'Display window',
  'model-case': 'Model case',
  other: 'Other',
};
const documentKinds = {
  work: 'Work',
  teaching: 'Teaching',
  files: 'Files',
  finance: 'Finance',
  duties: 'Duties of posts',
  standard: 'Standard',
  other: 'Other',
};

/** Words of the registers of publicity, research, rules, needs, surveys and results. */
export const outreachBooks: Pick<
  BookWordsByKind,
  'publicity' | 'research' | 'document' | 'brandProject' | 'need' | 'survey' | 'trainingResult'
> = {
  publicity: {
    title: 'Publicity',
    lead: 'What was published about community education, where, and how often',
    add: 'Add an item',
    empty: 'Add the first article, leaflet or display.',
    fields: {
      title: 'Title',
      medium: 'Medium',
      date: 'Date',
      where: 'Published in',
      count: 'Copies or views',
      author: 'Author',
      notes: 'Notes',
    },
    choices: { medium: media },
    rates: {},
    figures: {
      items: (p) => `${p.year}: items published: *${p.count}*; copies or views: ${p.copies}.`,
      ofMedium: (p) => `${media[p.medium as keyof typeof media] ?? p.medium}: ${p.count}.`,
    },
  },
  research: {
    title: 'Research',
    lead: 'Projects, papers and materials on community education',
    add: 'Add a piece of research',
    empty: 'Add the first project or paper.',
    fields: {
      title: 'Title',
      researchKind: 'Kind',
      author: 'Author',
      state: 'State',
      date: 'Date',
      where: 'Published in',
      result: 'Result',
    },
    choices: {
      researchKind: {
        project: 'Project',
        paper: 'Paper',
        report: 'Report',
        material: 'Teaching material',
        other: 'Other',
      },
      state: { planned: 'Planned', 'under-way': 'Under way', finished: 'Finished', published: 'Published' },
    },
    rates: {},
    figures: { finished: (p) => `*${p.finished} of ${p.all}* are finished or published.` },
  },
  document: {
    title: 'Rules and documents',
    lead: 'Rules for work, teaching, files, finance and duties, with version and day of review',
    add: 'Add a document',
    empty: 'Add the first rule that holds here.',
    fields: {
      title: 'Title',
      documentKind: 'Kind',
      version: 'Version',
      documentNumber: 'Document number',
      state: 'State',
      validFrom: 'Valid from',
      reviewOn: 'Review on',
      keptAt: 'Kept at',
      content: 'What it says',
    },
    hints: { keptAt: 'Box, folder or file where the paper lies' },
    choices: {
      documentKind: documentKinds,
      state: { draft: 'Draft', 'in-force': 'In force', withdrawn: 'Withdrawn' },
    },
    rates: {},
    figures: {
      inForce: (p) => `*${p.count} of ${p.all}* are in force.`,
      missing: (p) =>
        `Nothing in force on: ${(p.kinds ?? '')
          .split('|')
          .map((kind) => (documentKinds[kind as keyof typeof documentKinds] ?? kind).toLowerCase())
          .join(', ')}.`,
    },
  },
  brandProject: {
    title: 'Brand projects',
    lead: 'Strong projects of the area: what, where, how far, and what proves it',
    add: 'Add a project',
    empty: 'Add the first project that others should know of.',
    fields: {
      name: 'Name',
      state: 'State',
      level: 'Recognized at',
      where: 'Where',
      lead: 'In the lead',
      since: 'Since',
      people: 'People reached',
      course: 'Course',
      what: 'What it is',
      evidence: 'Evidence',
    },
    hints: { evidence: 'Reports, awards, photographs, and where they are kept' },
    choices: {
      state: { planned: 'Planned', growing: 'Growing', established: 'Established', ended: 'Ended' },
      level: { unit: 'Unit', district: 'District', city: 'City', province: 'Province', country: 'Country' },
    },
    rates: {},
    figures: {
      established: (p) => `*${p.established} of ${p.all}* projects are established.`,
      noEvidence: (p) => `Without evidence yet: ${p.count}.`,
    },
  },
  need: {
    title: 'Needs and issues',
    lead: 'What residents ask for, hot and difficult issues, and what answers them',
    add: 'Add a need',
    empty: 'Add the first thing that residents ask for.',
    fields: {
      what: 'What is asked for',
      needKind: 'Kind',
      groups: 'Groups',
      place: 'Place',
      askedBy: 'Who asks',
      people: 'People asking',
      date: 'Date',
      course: 'Answered by course',
      answer: 'Answer',
      state: 'State',
      answeredOn: 'Answered on',
    },
    choices: {
      needKind: { need: 'Need', 'hot-issue': 'Hot issue', difficulty: 'Difficult issue' },
      state: { open: 'Open', doing: 'Being answered', answered: 'Answered', declined: 'Declined' },
    },
    rates: {},
    figures: {
      answered: (p) =>
        `*${p.part} of ${p.whole}* needs and issues are answered (${p.percent}), ${p.byCourse} of them by a course.`,
    },
  },
  survey: {
    title: 'Surveys',
    lead: 'Satisfaction and awareness, always with the number of replies',
    add: 'Add a survey',
    empty: 'Add the first survey with its number of replies.',
    fields: {
      topic: 'Topic',
      date: 'Date',
      way: 'Asked by',
      sent: 'Asked',
      returned: 'Replies (n)',
      satisfied: 'Of these satisfied',
      aware: 'Of these aware or approving',
      findings: 'Findings',
    },
    hints: {
      returned: 'Valid replies only',
      satisfied: 'Satisfied and mostly satisfied together; leave it empty when this was not asked',
      aware: 'Who knows of it or approves of it; leave it empty when this was not asked',
    },
    choices: { way: { paper: 'Paper', screen: 'Screen', telephone: 'Telephone', interview: 'Interview' } },
    rates: { satisfied: 'Satisfied', aware: 'Aware' },
    figures: {
      satisfied: (p) => `${p.year}: *${p.percent}* satisfied (n = ${p.n}, surveys: ${p.surveys}).`,
      aware: (p) => `${p.year}: *${p.percent}* aware or approving (n = ${p.n}, surveys: ${p.surveys}).`,
      returned: (p) => `Replies: ${p.part} of ${p.whole} asked (${p.percent}).`,
    },
  },
  trainingResult: {
    title: 'Results of training',
    lead: 'Who finished a training, got a certificate, found work',
    add: 'Add a result',
    empty: 'Add what the first training led to.',
    fields: {
      training: 'Training',
      course: 'Course',
      groups: 'Groups',
      date: 'Ended on',
      enrolled: 'Enrolled',
      completed: 'Completed',
      certified: 'Certificates',
      employed: 'Found work',
      notes: 'Notes',
    },
    hints: { employed: 'Leave empty what was not followed up; 0 means nobody' },
    choices: {},
    rates: { completed: 'Completed' },
    figures: {
      completed: (p) => `${p.year}: *${p.percent}* completed, ${p.part} of ${p.whole} enrolled.`,
      certified: (p) => `With a certificate: ${p.part} of ${p.whole} (${p.percent}).`,
      employed: (p) => `Found work: ${p.part} of ${p.whole} (${p.percent}).`,
    },
  },
};
