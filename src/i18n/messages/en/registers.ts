import type { BookWordsByKind } from '#domain/books/books.ts';
import { counted } from '#i18n/plural.ts';
import * as books from './register-list.ts';

/** Words of the registers: what they share here, those of each register beside. */
export const registers = {
  title: 'Registers',
  navigation: 'Registers',
  groups: {
    venues: 'Venues and resources',
    team: 'Team',
    leadership: 'Leadership',
    publicity: 'Publicity and research',
    rules: 'Rules and brands',
    residents: 'Needs and results',
  },
  /** A register without words does not compile. */
  books: books satisfies BookWordsByKind,
  list: {
    all: (p: { field: string }) => `${p.field}: all`,
    allYears: 'All years',
    ofYear: (p: { year: string }) => `Year ${p.year}`,
    dueOnly: 'Only what is due',
    unit: 'Unit',
    due: 'Due',
    none: 'Nothing in this register yet',
    noneOfYear: (p: { year: string; count: number }) =>
      `Nothing of ${p.year}; ${counted(p.count, 'entry', 'entries')} of other years`,
    noMatch: 'Nothing matches',
    showAll: 'Show all',
    total: 'Total',
    shown: (p: { count: number }) => counted(p.count, 'entry', 'entries'),
  },
  dueStates: { overdue: 'Overdue', soon: 'Due soon' },
  dueFigure: (p: { overdue: string; soon: string; field: string; days: number }) =>
    `${p.field}: *${p.overdue}* overdue, ${p.soon} due within ${p.days} days.`,
  rate: (p: { percent: string; count: string }) => `${p.percent} (n = ${p.count})`,
  form: {
    change: (p: { name: string }) => `Change: ${p.name}`,
    empty: 'Not stated',
    noOptions: (p: { register: string }) => `None entered yet. Enter it first under “${p.register}”.`,
    noUnits: 'There is no other unit yet.',
    belongs: (p: { unit: string }) =>
      `Belongs to ${p.unit}. To enter it for another unit, choose that unit above first.`,
    another: 'Save and enter the next',
  },
  page: {
    gone: 'This entry is not in the register',
    goneText: 'It may have been deleted, or has not arrived on this device yet.',
    toRegister: (p: { register: string }) => `To the register: ${p.register}`,
    unit: 'Unit',
    removeTitle: (p: { name: string }) => `Delete ${p.name}?`,
    removeText: 'It leaves the register. Undo brings it back.',
    removeParts: (p: { count: number }) =>
      `It leaves the register with ${counted(p.count, 'entry', 'entries')} that belong to it. Undo brings all of it back.`,
    sessions: {
      venue: (p: { year: string }) => `Sessions held here, ${p.year}`,
      lecturer: (p: { year: string }) => `Sessions taught, ${p.year}`,
    },
    sessionsSum: (p: { count: number; hours: string }) => `${counted(p.count, 'session')}, ${p.hours} hours`,
    noSessions: 'No session of this year names it. Sessions are found by the name written in them.',
    session: 'Session',
    date: 'Date',
    minutes: 'Minutes',
  },
  decisionTask: {
    make: 'Make it a task of the plan',
    title: 'In the plan',
    text: (p: { plan: string }) => `It becomes a task of “${p.plan}”. Its state is then kept there and shows here too.`,
    none: 'Not a task of a plan yet.',
    noPlan: (p: { unit: string; year: number }) => `${p.unit} has no annual plan for ${p.year} yet.`,
    toPlan: 'To the plan',
    handedIn: (p: { plan: string }) => `“${p.plan}” is handed in. It takes tasks once it is returned or issued.`,
    task: 'Task',
    plan: 'Plan',
    state: 'State',
    due: 'Due',
    lead: 'Lead',
  },
  commandNames: {
    saveRegisterEntry: 'Entry of a register saved',
    deleteRegisterEntry: 'Entry of a register deleted',
  },
  refusals: {
    'entry.required': 'Please fill this in.',
    'entry.too-long': (p) => `At most ${p.most} characters.`,
    'entry.number-invalid': 'Please enter a whole number that is not negative.',
    'entry.number-too-large': (p) => `At most ${p.most}.`,
    'entry.year-invalid': (p) => `Please enter a year from ${p.first} to ${p.last}.`,
    'entry.date-invalid': 'Please enter a date as YYYY-MM-DD.',
    'entry.choice-unknown': 'This is not in the list. Choose again.',
    'entry.link-gone': 'This was deleted. Choose another.',
    'entry.invalid': 'This cannot be read. Please enter it again.',
    'entry.more-than': (p) => `Cannot be more than “${p.other}”.`,
    'entry.earlier-than': (p) => `Cannot be before “${p.other}”.`,
    'entry.already': 'This is in the register already. Change that entry instead.',
    'entry.gone': 'This entry was deleted in the meantime. Nothing was saved.',
    'entry.unit-missing': 'Choose a unit first.',
    'entry.register-unknown': 'There is no such register.',
  } as Record<string, string | ((p: Record<string, string | number>) => string)>,
};
