import { counted } from '#i18n/plural.ts';

/** Words of what looks odd in the records, and of what was said about it. */
export const plausibility = {
  title: 'Does it look right?',
  link: 'Check what looks odd',
  toList: 'All sessions',
  lead: 'These are questions, not verdicts. Put right what is wrong; where there is a good reason, say it, and the question goes.',
  looked: (p: { sessions: string }) => `${p.sessions} sessions looked through.`,
  more: (p: { sessions: string }) =>
    `Only the newest ${p.sessions} sessions were looked through. Choose a month, or a unit in the bar at the top.`,
  partOnly: 'What only a whole year can show (everybody every time, very many sessions of one person) was left out.',
  month: 'Month',
  wholeYear: 'Whole year',
  answer: (p: { count: number }) => (p.count === 0 ? 'Nothing looks odd' : counted(p.count, 'question')),
  shown: (p: { count: string }) => `The latest ${p.count} are shown.`,
  none: 'Nothing looks odd in these sessions',
  noneText: 'Nobody in two places at once, nothing dated in the future, no roster that never changes.',
  kinds: {
    'two-places': (p: { count: number }) =>
      `${counted(p.count, 'person is', 'people are')} ticked in two sessions at the same time`,
    'more-than-seats': (p: { count: number; limit: number }) => `${p.count} people where there are ${p.limit} seats`,
    'always-all': (p: { count: number; limit: number }) =>
      `The same ${p.limit} people at every one of ${p.count} sessions`,
    future: () => 'Dated in the future, yet entered as held',
    'many-a-day': (p: { count: number }) => `One person in ${p.count} sessions on one day`,
    'many-times': (p: { count: number; limit: number }) =>
      `One person in ${p.count} sessions in the year, more than the usual ${p.limit}`,
  },
  hints: {
    'two-places': 'Is a time wrong, or was somebody ticked for another?',
    'more-than-seats': 'Is the number right, and the place? Perhaps people stood, or came in turns.',
    'always-all': 'Was everybody really there each time, or was the roster taken over?',
    future: 'Is the year wrong? If it is still to come, mark it as announced.',
    'many-a-day': 'A helper, perhaps, or a roster that was taken over?',
    'many-times': 'A caretaker or lecturer, perhaps, who is ticked each time?',
  },
  people: (p: { more: number }) => `and ${p.more} more`,
  unknownPerson: 'not on this device',
  openSession: (p: { name: string; date: string }) => `${p.name}, ${p.date}`,
  moreSessions: (p: { count: number }) => `and ${counted(p.count, 'more session')}`,
  dismiss: 'There is a reason',
  dismissOf: (p: { what: string; date: string }) => `There is a reason: ${p.what}, ${p.date}`,
  dismissTitle: 'Why is it right as it is?',
  reason: 'Reason',
  reasonHint: 'Such as: the hall has standing room; the choir also sings in the second half',
  dismissSave: 'Save the reason',
  dismissed: (p: { count: number }) => counted(p.count, 'question was answered', 'questions were answered'),
  saidOn: (p: { date: string; reason: string }) => `${p.date}: ${p.reason}`,
  recall: 'Ask again',
  recallOf: (p: { what: string; date: string }) => `Ask again: ${p.what}, ${p.date}`,
  recordKinds: {
    plausibilityDismissal: 'Remarks looked into',
  },
  fieldNames: {
    remark: 'Remark',
  },
  commandNames: {
    dismissRemark: 'Remark looked into',
    recallRemark: 'Remark brought back',
  },
  refusals: {
    'remark.reason-missing': 'Say the reason.',
    'remark.reason-too-long': (p) => `At most ${p.most} characters.`,
    'remark.unit-missing': 'The unit of this session is not on this device.',
    'remark.gone': 'This was taken back already.',
  } as Record<string, string | ((p: Record<string, string | number>) => string)>,
};
