import type { WordsOf } from '#domain/books/books.ts';

export const survey: WordsOf<'survey'> = {
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
};
