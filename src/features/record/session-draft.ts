/** What stands in the form of a session before it is saved. */
import type { Stored } from '#domain/contracts.ts';
import type { Course, Mode } from '#domain/courses/course.record.ts';
import { timesOn } from '#domain/courses/course.rules.ts';
import type { PersonInput } from '#domain/learners/learner.commands.ts';
import type { Person } from '#domain/learners/learner.rules.ts';
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

/** All that stands in the form: maps and sets as lists, since it is kept when it is left without saving. */
export interface SessionForm {
  draft: Draft;
  /** Ticks that differ from what stood. */
  changes: readonly (readonly [learner: string, present: boolean])[];
  /** People from elsewhere who were looked up. */
  guests: readonly Person[];
  newcomers: readonly Newcomer[];
  /** Keys of newcomers who were unticked again. */
  absent: readonly string[];
}

/** A form that was left without saving. */
export interface UnsavedSession extends SessionForm {
  /** Milliseconds since 1970. */
  at: number;
}

/** Under which a new session of a unit is kept while it is not saved. */
export const unsavedName = (unit: string): string => `session of ${unit}`;

export function emptyForm(draft: Draft): SessionForm {
  return { draft, changes: [], guests: [], newcomers: [], absent: [] };
}

export function withTicks(form: SessionForm, ids: readonly string[], present: boolean): SessionForm {
  const fresh = new Set(form.newcomers.map(({ key }) => key));
  const changes = new Map(form.changes);
  const absent = new Set(form.absent);
  for (const id of ids) {
    if (!fresh.has(id)) changes.set(id, present);
    else if (present) absent.delete(id);
    else absent.add(id);
  }
  return { ...form, changes: [...changes], absent: [...absent] };
}

export function withGuest(form: SessionForm, person: Person): SessionForm {
  const guests = form.guests.some(({ id }) => id === person.id) ? form.guests : [...form.guests, person];
  return withTicks({ ...form, guests }, [person.id], true);
}

export function withNewcomer(form: SessionForm, input: PersonInput): SessionForm {
  return { ...form, newcomers: [...form.newcomers, { key: `new-${form.newcomers.length}`, input }] };
}

/** Ids and keys of all who are ticked; `standing`: who was when the form opened. */
export function tickedIn(form: SessionForm, standing: readonly string[] = []): ReadonlySet<string> {
  const ids = new Set(standing);
  for (const [id, on] of form.changes) {
    if (on) ids.add(id);
    else ids.delete(id);
  }
  for (const { key } of form.newcomers) if (!form.absent.includes(key)) ids.add(key);
  return ids;
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

/** The form as the command takes it. */
export function inputOf(
  { draft, changes, newcomers, absent }: SessionForm,
  at: { unit: string; session?: string | undefined },
): RecordSessionInput {
  return {
    ...draft,
    ...at,
    course: draft.course || undefined,
    ticks: changes.map(([learner, present]) => ({ learner, present })),
    newcomers: newcomers.filter(({ key }) => !absent.includes(key)).map(({ input }) => input),
  };
}
