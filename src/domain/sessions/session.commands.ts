import * as z from 'zod/mini';
import { attachmentsOf, dropAll } from '#domain/attachments/attachment.rules.ts';
import { resolveAliases } from '#domain/attendance/aliases.ts';
import {
  type Attendance,
  type Change,
  type Context,
  change,
  defineCommand,
  type Reader,
  type Refusal,
  type Stored,
  type Ticks,
} from '#domain/contracts.ts';
import { courseRecord, MODES, type Mode } from '#domain/courses/course.record.ts';
import { newLearner, personInput, personProblem } from '#domain/learners/learner.commands.ts';
import { learnerAliasRecord } from '#domain/learners/learner.record.ts';
import { SETTINGS_ID, settingsRecord } from '#domain/settings/settings.record.ts';
import { completeSettings } from '#domain/settings/settings.rules.ts';
import { unitRecord } from '#domain/units/unit.record.ts';
import { yearOf } from '#kernel/calendar.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import { type Session, sessionRecord } from './session.record.ts';
import { sessionProblem, statedHeadCounts } from './session.rules.ts';

const tick = z.object({ learner: z.string(), present: z.boolean() });
type Tick = z.infer<typeof tick>;

const recordSessionInput = z.object({
  /** Id of the session that is changed; a new one without. */
  session: z.optional(z.string()),
  unit: z.string(),
  name: z.string(),
  date: z.string(),
  start: z.optional(z.string()),
  minutes: z.optional(z.number()),
  course: z.optional(z.string()),
  sessionKind: z.string(),
  theme: z.optional(z.string()),
  mode: z.optional(z.enum(MODES)),
  lecturer: z.optional(z.string()),
  venue: z.optional(z.string()),
  unnamed: z.optional(z.number()),
  headCounts: z.optional(z.record(z.string(), z.number())),
  notes: z.optional(z.string()),
  planned: z.optional(z.boolean()),
  /** It was asked and is so: the session was held and nobody came. */
  nobodyCame: z.optional(z.boolean()),
  /** Only the ticks that were set or taken away here: what others ticked meanwhile stays. */
  ticks: z.array(tick),
  /** People met for the first time: entered and ticked in the same step. */
  newcomers: z.optional(z.array(z.object(personInput))),
});
export type RecordSessionInput = z.infer<typeof recordSessionInput>;

async function loadTicking(reader: Reader, session: string | undefined) {
  const standsFor = resolveAliases(await reader.all(learnerAliasRecord));
  return { standsFor, attendance: session === undefined ? [] : await reader.attendance(session) };
}

/** An untick concerns every record of the person; a tick goes to the one that stands for them. */
function ticksOf(
  wanted: readonly Tick[],
  { standsFor, attendance }: { standsFor: (id: string) => string; attendance: readonly Attendance[] },
): Ticks {
  const learners: string[] = [];
  const marks: number[] = [];
  for (const { learner, present } of wanted) {
    const person = standsFor(learner);
    const ticked = attendance.filter((known) => known.present && standsFor(known.learner) === person);
    if (present && ticked.length === 0) {
      learners.push(person);
      marks.push(1);
    }
    if (present) continue;
    for (const known of ticked) {
      learners.push(known.learner);
      marks.push(0);
    }
  }
  return { learners, marks };
}

/** How many people stand ticked once the ticks are taken over. */
function presentAfter(
  ticks: Ticks,
  { standsFor, attendance }: { standsFor: (id: string) => string; attendance: readonly Attendance[] },
): number {
  const present = new Map(attendance.map((known) => [known.learner, known.present]));
  ticks.learners.forEach((learner, index) => {
    present.set(learner, ticks.marks[index] !== 0);
  });
  return new Set([...present].filter(([, here]) => here).map(([learner]) => standsFor(learner))).size;
}

/** Enters a session that was held (or is announced), or changes one: fields, roster, newcomers and head-counts at once. */
export const recordSession = defineCommand({
  name: 'recordSession',
  input: recordSessionInput,
  async load(reader, input) {
    const settings = completeSettings(await reader.get(settingsRecord, SETTINGS_ID));
    return {
      settings,
      unit: await reader.get(unitRecord, input.unit),
      session: input.session === undefined ? undefined : await reader.get(sessionRecord, input.session),
      course: input.course ? await reader.get(courseRecord, input.course) : undefined,
      ...(await loadTicking(reader, input.session)),
    };
  },
  decide(loaded, input, context): Result<Change[], Refusal> {
    const { settings, unit, session, course } = loaded;
    if (input.session !== undefined && (session === undefined || session.deleted)) {
      return fail({ code: 'session.gone' });
    }
    if (session === undefined && (unit === undefined || unit.deleted)) {
      return fail({ code: 'session.unit-missing', field: 'unit' });
    }
    // A course that was deleted since stays named where it stood.
    if (input.course && course === undefined && input.course !== session?.course) {
      return fail({ code: 'session.course-gone', field: 'course' });
    }
    const name = input.name.trim() === '' ? (course?.name ?? '') : input.name;
    const kinds = [...settings.sessionKinds.map((kind) => kind.id), ...(session ? [session.sessionKind] : [])];
    const ticks = ticksOf(input.ticks, loaded);
    const people = presentAfter(ticks, loaded) + (input.newcomers?.length ?? 0);
    const problem = sessionProblem({ ...input, name }, kinds, context.today, people);
    if (problem !== undefined) return fail(problem);
    const arrivals = newcomersOf(input, settings.groups, context);
    if (!arrivals.ok) return arrivals;
    // A form sent by mistake would count as a session held; one that stands empty already was asked about then.
    const stoodHeld = session !== undefined && !session.planned;
    const stoodEmpty = stoodHeld && loaded.attendance.every(({ present }) => !present) && !session.unnamed;
    const isEmpty = !input.planned && people + (input.unnamed ?? 0) === 0;
    if (isEmpty && !stoodEmpty && !input.nobodyCame) return fail({ code: 'session.nobody' });
    const all: Ticks = {
      learners: [...ticks.learners, ...arrivals.value.map(({ id }) => id)],
      marks: [...ticks.marks, ...arrivals.value.map(() => 1)],
    };
    const at = session ?? { id: context.newId(), unit: input.unit };
    const fields = fieldsOf({ ...input, name }, session);
    return ok([...arrivals.value, change(sessionRecord, at, fields, all.learners.length > 0 ? all : undefined)]);
  },
});

function newcomersOf(
  input: RecordSessionInput,
  groups: readonly { id: string }[],
  context: Context,
): Result<Change[], Refusal> {
  const year = yearOf(context.today);
  const changes: Change[] = [];
  for (const [index, newcomer] of (input.newcomers ?? []).entries()) {
    const problem = personProblem(
      newcomer,
      groups.map(({ id }) => id),
      year,
    );
    if (problem !== undefined) return fail({ ...problem, field: `newcomers.${index}.${problem.field ?? 'name'}` });
    changes.push(newLearner(context.newId(), input.unit, newcomer, year));
  }
  return ok(changes);
}

/** A form shows in person where a register said nothing; saving something else must not write that down. */
function modeOf(asked: Mode | undefined, known: Stored<Session> | undefined): Mode | undefined {
  if (known === undefined) return asked ?? 'in-person';
  return known.mode === undefined && asked === 'in-person' ? undefined : (asked ?? known.mode);
}

/** Fields as they are kept; an optional one that is empty and never was there stays away. */
function fieldsOf(input: RecordSessionInput, known: Stored<Session> | undefined): Partial<Session> {
  const text = (value: string | undefined, standing: string | undefined): string | undefined =>
    value?.trim() || (standing === undefined ? undefined : '');
  const count = (value: number | undefined, standing: number | undefined): number | undefined =>
    value || (standing === undefined ? undefined : 0);
  const headCounts = statedHeadCounts(input.headCounts);
  const counted = Object.keys(headCounts).length > 0 || known?.headCounts !== undefined;
  return {
    name: input.name.trim(),
    date: input.date,
    sessionKind: input.sessionKind,
    mode: modeOf(input.mode, known),
    start: text(input.start, known?.start),
    minutes: count(input.minutes, known?.minutes),
    course: text(input.course, known?.course),
    theme: text(input.theme, known?.theme),
    lecturer: text(input.lecturer, known?.lecturer),
    venue: text(input.venue, known?.venue),
    notes: text(input.notes, known?.notes),
    unnamed: count(input.unnamed, known?.unnamed),
    headCounts: counted ? headCounts : undefined,
    planned: input.planned || known?.planned !== undefined ? (input.planned ?? false) : undefined,
  };
}

/** One tick, straight from a list. */
export const tickAttendance = defineCommand({
  name: 'tickAttendance',
  input: z.object({ session: z.string(), learner: z.string(), present: z.boolean() }),
  async load(reader, input) {
    return {
      session: await reader.get(sessionRecord, input.session),
      ...(await loadTicking(reader, input.session)),
    };
  },
  decide(loaded, input): Result<Change[], Refusal> {
    const { session } = loaded;
    if (session === undefined || session.deleted) return fail({ code: 'session.gone' });
    if (session.planned && input.present) return fail({ code: 'session.planned-with-people', field: 'planned' });
    const ticks = ticksOf([input], loaded);
    return ok(ticks.learners.length === 0 ? [] : [change(sessionRecord, session, {}, ticks)]);
  },
});

/** Takes a session out of the register; its attendances leave the figures with it. */
export const deleteSession = defineCommand({
  name: 'deleteSession',
  input: z.object({ session: z.string() }),
  load: async (reader, input) => ({
    session: await reader.get(sessionRecord, input.session),
    files: await attachmentsOf(reader, [{ kind: sessionRecord.kind, id: input.session }]),
  }),
  decide({ session, files }): Result<Change[], Refusal> {
    if (session === undefined || session.deleted) return fail({ code: 'session.gone' });
    return ok([change(sessionRecord, session, { deleted: true }), ...dropAll(files)]);
  },
});
