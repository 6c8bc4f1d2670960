import type { WordsOf } from '#domain/books/books.ts';
import { states } from './shared-choices.ts';

export const duty: WordsOf<'duty'> = {
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
};
