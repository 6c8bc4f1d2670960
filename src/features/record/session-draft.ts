/** What stands in the form of a session before it is saved. */
import type { Stored } from '#domain/contracts.ts';
import type { Course, Mode } from '#domain/courses/course.record.ts';
import { timesOn } from '#domain/courses/course.rules.ts';
import type { PersonInput } from '#domain/learners/learner.commands.ts';
import type { RecordSessionInput } from '#domain/sessions/session.commands.ts';
import type { Session } from '#domain/sessions/session.record.ts';
import type { SessionChoices, SuggestedSession } from '#domain/sessions/session-form.views.ts';
import { isDate } from '#kernel/calendar.ts';

export interface Draft {
  course: string;
  name: string;
  date: string;
  start: string;
  minutes: number | undefined;
  sessionKind: string;
  theme: string;
  mode: Mode;
  lecturer: string;
  venue: string;
  notes: string;
  planned: boolean;
  unnamed: number | undefined;
  headCounts: Record<string, number>;
}

/** Somebody met for the first time. Has no id before the session is saved. */
export interface Newcomer {
  key: string;
  input: PersonInput;
}

/** A new session: on the day, with what the likely meeting says. */
export function newDraft(choices: SessionChoices, date: string, suggested: SuggestedSession | null): Draft {
  const empty: Draft = {
    course: '',
    name: '',
    date,
    start: '',
    minutes: undefined,
    sessionKind: choices.kinds[0]?.id ?? '',
    theme: '',
    mode: 'in-person',
    lecturer: '',
    venue: '',
    notes: '',
    planned: false,
    unnamed: undefined,
    headCounts: {},
  };
  const course = choices.courses.find(({ id }) => id === suggested?.course);
  if (suggested === null || course === undefined) return empty;
  return { ...withCourse(empty, course), start: suggested.start, minutes: suggested.minutes };
}

/** The draft with everything that its course says. */
export function withCourse(draft: Draft, course: Stored<Course>): Draft {
  const time = isDate(draft.date) ? timesOn(course, draft.date)[0] : undefined;
  return {
    ...draft,
    course: course.id,
    name: course.name,
    sessionKind: course.sessionKind || draft.sessionKind,
    theme: course.theme ?? '',
    mode: course.mode ?? 'in-person',
    lecturer: course.lecturer ?? '',
    venue: course.venue ?? '',
    start: time?.start ?? draft.start,
    minutes: time?.minutes ?? draft.minutes,
  };
}

export function draftOf(session: Session): Draft {
  return {
    course: session.course ?? '',
    name: session.name,
    date: session.date,
    start: session.start ?? '',
    minutes: session.minutes || undefined,
    sessionKind: session.sessionKind,
    theme: session.theme ?? '',
    mode: session.mode ?? 'in-person',
    lecturer: session.lecturer ?? '',
    venue: session.venue ?? '',
    notes: session.notes ?? '',
    planned: session.planned ?? false,
    unnamed: session.unnamed || undefined,
    headCounts: session.headCounts ?? {},
  };
}

/** The draft as the command takes it. `changes`: ticks that differ from what stood. */
export function inputOf(
  draft: Draft,
  at: { unit: string; session?: string | undefined },
  changes: ReadonlyMap<string, boolean>,
  newcomers: readonly Newcomer[],
): RecordSessionInput {
  return {
    ...draft,
    ...at,
    course: draft.course || undefined,
    ticks: [...changes].map(([learner, present]) => ({ learner, present })),
    newcomers: newcomers.map(({ input }) => input),
  };
}
