import { counted } from '#i18n/plural.ts';

/** Words of the public notice, of the learning week, and of the packs that prove the tasks of a plan. */
export const papers = {
  publicNotice: {
    title: (p: { unit: string; year: number }) => `${p.unit}: public notice of learning organizations ${p.year}`,
    opening: (p: { count: number; kinds: string }) =>
      `After application, review and site visit, ${counted(p.count, 'learning organization')} ${p.count === 1 ? 'is' : 'are'} about to be named: ${p.kinds}. The list below is open to public comment.`,
    kind: (p: { kind: string; count: number }) => `${p.kind} ${p.count}`,
    table: 'Learning organizations about to be named',
    number: 'No.',
    name: 'Name',
    kindHead: 'Kind',
    unit: 'Unit',
    level: 'Level',
    period: 'How long it stays up',
    days: (p: { from: string; until: string }) => `From ${p.from} to ${p.until}.`,
    openEnd: (p: { from: string }) => `From ${p.from} to${'\u00a0'.repeat(15)}.`,
    objections: 'Objections',
    objection: (p: { how: string; where: string }) =>
      `Whoever objects to a naming may say so while the notice stays up, ${p.how}, to: ${p.where}`,
    usualHow: 'in writing, with a real name, a telephone number and the facts',
    toWrite: '(to be written by hand)',
    choose: 'Notice',
    next: (p: { count: string }) => `To be put up (${p.count})`,
    put: (p: { from: string; until: string; count: string }) => `${p.from}${p.until && ` to ${p.until}`} (${p.count})`,
    from: 'First day',
    until: 'Last day',
    untilHint: (p: { days: number }) => `Proposed: ${p.days} working days; holidays not counted.`,
    how: 'How to object',
    where: 'Where to object',
    whereHint: 'Begins with the contact of the unit.',
    enter: (p: { count: number }) => `Enter the notice for ${counted(p.count, 'organization')}`,
    none: 'Nobody waits for a public notice',
    noneText:
      'An organization stands here once its site visit is passed, and every notice of the year once it is entered.',
    noneOfYear: (p: { year: number }) => `No public notice was entered for ${p.year}`,
    noneOfYearText: 'A notice to come is drawn up in the present year.',
    toRegister: 'To the register',
    link: 'Public notice',
  },
  learningWeek: {
    title: (p: { unit: string; year: number }) => `${p.unit}: Lifelong Learning Week for All ${p.year}`,
    lead: (p: { from: string; until: string }) => `${p.from} to ${p.until}`,
    link: 'What was held',
    from: 'First day',
    until: 'Last day',
    usual: (p: { from: string }) =>
      `No day was announced for this year: seven days from the usual ${p.from} are shown. Set the day in the calendar of the plan, or choose other days here.`,
    toCalendar: 'To the calendar',
    problems: {
      'no-date': 'There is no such day.',
      'ends-before': 'It cannot end before it begins.',
      'too-long': 'At most 31 days.',
    },
    opening: (p: { sessions: number; activities: number; persons: string; times: string }) =>
      `${counted(p.sessions, 'session was', 'sessions were')} held, ${counted(p.activities, 'of them a cultural or sports activity', 'of them cultural or sports activities')}. ${p.persons} by name took part, ${p.times} attendances in all.`,
    nothing: 'Nothing was held in these days.',
    units: 'By unit',
    unit: 'Unit',
    sessions: 'Sessions',
    activities: 'of them activities',
    persons: 'Persons',
    times: 'Attendances',
    total: 'In all',
    definition:
      'Every session held in these days, of whatever kind. Persons are counted by name, once each in a line: who came to several units stands in each of them and once in all. Attendances may count a person several times and include people beyond the roster.',
    kinds: 'By kind',
    kind: 'Kind',
    list: 'What was held',
    announced: 'Announced',
    date: 'Date',
    name: 'Session',
    people: 'Present',
    shown: (p: { shown: string; total: string }) => `${p.shown} of ${p.total} shown, the earliest first.`,
  },
  pack: {
    shown: (p: { shown: string; total: string }) =>
      `${p.shown} of ${p.total} shown, the newest first; the rest stands in the register.`,
    title: (p: { unit: string; task: string }) => `${p.unit}: evidence, ${p.task}`,
    counts: (p: { measure: string }) => `Counted: ${p.measure}.`,
    themes: 'Sessions by theme',
    theme: 'Theme',
    sessions: 'Sessions',
    present: 'Present',
    theirSessions: 'Sessions that the people listed attended',
    courses: 'Courses on offer',
    course: 'Course',
    lecturer: 'Lecturer',
    material: 'Material',
    people: 'People who count',
    peopleShown: (p: { shown: string; total: string }) => `${p.shown} of ${p.total} people shown.`,
    person: 'Name',
    born: 'Born',
    home: 'Lives in',
    times: 'Attendances',
    noName: 'Name not readable here',
    toPlan: 'To the plan',
    gone: 'This task is not here any more',
    goneText: 'It was deleted, has not reached this device yet, or is judged by hand.',
    definitions: {
      sessions: 'Sessions held in the year up to the day above, each once; announced ones are left out.',
      'training-rate':
        'People who count for the training rate of the year, against as many as its target asks for; the rate is of the permanent residents.',
      'funding-arranged':
        'Recurrent earmarked government money arranged for the year, divided by the permanent residents; building money, awards, gifts and fees are left out.',
      'funding-spent':
        'Recurrent earmarked government money spent in the year, divided by the permanent residents; building money, awards, gifts and fees are left out.',
      organizations: 'Learning organizations of this kind that hold their award on the day above, each once.',
      'shares-rising':
        'Kinds of learning organization of which a greater share of all holds its award than the year before; a share that stays at 100 % counts as well.',
      'course-kinds':
        'Courses on offer or on trial in the year, each name once; one with a timetable counts where it touches the year.',
      themes: 'Themes of which at least one session was held.',
      group:
        'Residents of the unit who belong to the group and took part in a session that counts for the training rate, each once, wherever in the district they learned.',
      persons: 'People by name who took part in a counting session held here, each once, wherever they live.',
      'person-times':
        'Attendances in sessions that count for the training rate, people beyond the roster included; a person may count several times.',
    } as Record<string, string>,
  },
};
