import type { WordsOf } from '#domain/books/books.ts';
import { states } from './shared-choices.ts';

export const decision: WordsOf<'decision'> = {
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
};
