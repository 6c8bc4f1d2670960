import { choice, date, defineBook, link, longText, text, whole } from '#domain/books/book.ts';
import { bodyFigures, doneFigures } from './bodies.rules.ts';

export const meetingBook = defineBook({
  kind: 'meeting',
  fields: {
    topic: text({ required: true, list: true }),
    of: link('body', { required: true, list: true }),
    date: date({ required: true, list: true }),
    chair: text({ list: true }),
    place: text(),
    present: whole({ list: true }),
    minutes: longText(),
  },
  period: 'date',
});

export const bodyBook = defineBook({
  kind: 'body',
  fields: {
    name: text({ required: true, list: true }),
    bodyKind: choice(['leading-group', 'joint-conference', 'committee', 'expert-committee', 'office', 'other'], {
      required: true,
      list: true,
    }),
    head: text({ list: true }),
    department: text({ list: true }),
    meetingsPlanned: whole({ list: true, sum: true, most: 400 }),
    foundedOn: date(),
    documentNumber: text(),
    duties: longText(),
    notes: longText(),
  },
  unique: ['name'],
  with: ['meeting'],
  figures: ({ entries, of, year }) => bodyFigures(entries, of(meetingBook), year),
});

export const bodyMemberBook = defineBook({
  kind: 'bodyMember',
  fields: {
    name: text({ required: true, list: true }),
    of: link('body', { required: true, list: true }),
    role: choice(['head', 'deputy', 'member', 'secretary', 'expert'], { required: true, list: true, first: 'member' }),
    post: text({ list: true }),
    department: text({ list: true }),
    from: date({ list: true }),
    until: date({ list: true }),
    contact: text(),
  },
  atMost: [['from', 'until']],
  unique: ['of', 'name'],
});

/** Division of labour: who leads what, with whom, by when. */
export const dutyBook = defineBook({
  kind: 'duty',
  fields: {
    task: text({ required: true, list: true }),
    of: link('body', { list: true }),
    lead: text({ required: true, list: true }),
    partner: text({ list: true }),
    due: date({ list: true }),
    state: choice(['open', 'doing', 'done'], { required: true, list: true, first: 'open' }),
    result: longText(),
  },
  due: { field: 'due', unless: { field: 'state', is: ['done'] } },
  figures: ({ entries }) => doneFigures(entries),
});

/** What a meeting decided, or was advised, and what came of it. */
export const decisionBook = defineBook({
  kind: 'decision',
  fields: {
    what: text({ required: true, list: true }),
    of: link('meeting', { required: true, list: true }),
    decisionKind: choice(['decision', 'advice'], { required: true, list: true, first: 'decision' }),
    lead: text({ list: true }),
    partner: text(),
    due: date({ list: true }),
    state: choice(['open', 'doing', 'done', 'dropped'], { required: true, list: true, first: 'open' }),
    outcome: longText(),
  },
  due: { field: 'due', unless: { field: 'state', is: ['done', 'dropped'] } },
  figures: ({ entries }) => doneFigures(entries),
});
