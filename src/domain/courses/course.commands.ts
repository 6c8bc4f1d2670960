import * as z from 'zod/mini';
import { type Change, change, defineCommand, type Refusal, type Stored } from '#domain/contracts.ts';
import { SETTINGS_ID, settingsRecord } from '#domain/settings/settings.record.ts';
import { type CompleteSettings, completeSettings } from '#domain/settings/settings.rules.ts';
import { unitRecord } from '#domain/units/unit.record.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import { COURSE_STATES, type Course, courseRecord, MODES } from './course.record.ts';
import { courseProblem } from './course.rules.ts';

const details = {
  name: z.string(),
  theme: z.optional(z.string()),
  sessionKind: z.optional(z.string()),
  mode: z.optional(z.enum(MODES)),
  groups: z.optional(z.array(z.string())),
  lecturer: z.optional(z.string()),
  material: z.optional(z.string()),
  state: z.optional(z.enum(COURSE_STATES)),
  roster: z.optional(z.array(z.string())),
  timetable: z.optional(
    z.array(
      z.object({
        weekday: z.number(),
        start: z.string(),
        minutes: z.number(),
        from: z.string(),
        until: z.string(),
      }),
    ),
  ),
  venue: z.optional(z.string()),
};
const detailsSchema = z.object(details);
export type CourseInput = z.infer<typeof detailsSchema>;

function problemOf(
  input: CourseInput,
  settings: CompleteSettings,
  beside: readonly Stored<Course>[],
  known: Stored<Course> | undefined,
): Refusal | undefined {
  const problem = courseProblem(
    input,
    // A retired course may share its name with the one that took its place.
    input.state === 'retired' ? [] : beside.filter((other) => other.id !== known?.id),
  );
  if (problem !== undefined) return problem;
  const isKnown = (list: readonly { id: string }[], id: string | undefined, standing: string | undefined): boolean =>
    !id || id === standing || list.some((entry) => entry.id === id);
  if (!isKnown(settings.themes, input.theme, known?.theme)) return { code: 'course.theme-unknown', field: 'theme' };
  if (!isKnown(settings.sessionKinds, input.sessionKind, known?.sessionKind)) {
    return { code: 'course.kind-unknown', field: 'sessionKind' };
  }
  return undefined;
}

function fieldsOf(input: CourseInput, known: Stored<Course> | undefined): Partial<Course> {
  const text = (value: string | undefined, standing: string | undefined): string | undefined =>
    value === undefined ? undefined : value.trim() || (standing === undefined ? undefined : '');
  return {
    name: input.name.trim(),
    theme: text(input.theme, known?.theme),
    sessionKind: text(input.sessionKind, known?.sessionKind),
    mode: input.mode,
    groups: input.groups,
    lecturer: text(input.lecturer, known?.lecturer),
    material: text(input.material, known?.material),
    venue: text(input.venue, known?.venue),
    state: input.state ?? (known === undefined ? 'offered' : undefined),
    roster: input.roster && [...new Set(input.roster)],
    timetable: input.timetable,
  };
}

export const addCourse = defineCommand({
  name: 'addCourse',
  input: z.object({ unit: z.string(), ...details }),
  async load(reader, input) {
    return {
      unit: await reader.get(unitRecord, input.unit),
      settings: completeSettings(await reader.get(settingsRecord, SETTINGS_ID)),
      beside: await reader.where(courseRecord, 'unit', [input.unit]),
    };
  },
  decide({ unit, settings, beside }, input, context): Result<Change[], Refusal> {
    if (unit === undefined || unit.deleted) return fail({ code: 'course.unit-missing', field: 'unit' });
    const problem = problemOf(input, settings, beside, undefined);
    if (problem !== undefined) return fail(problem);
    return ok([change(courseRecord, { id: context.newId(), unit: input.unit }, fieldsOf(input, undefined))]);
  },
});

export const changeCourse = defineCommand({
  name: 'changeCourse',
  input: z.object({ course: z.string(), ...details }),
  async load(reader, input) {
    const course = await reader.get(courseRecord, input.course);
    return {
      course,
      settings: completeSettings(await reader.get(settingsRecord, SETTINGS_ID)),
      beside: course === undefined ? [] : await reader.where(courseRecord, 'unit', [course.unit]),
    };
  },
  decide({ course, settings, beside }, input): Result<Change[], Refusal> {
    if (course === undefined || course.deleted) return fail({ code: 'course.gone' });
    const problem = problemOf(input, settings, beside, course);
    if (problem !== undefined) return fail(problem);
    return ok([change(courseRecord, course, fieldsOf(input, course))]);
  },
});

/** No longer offered: it stays in the register with its sessions, but is not suggested any more. */
export const retireCourse = defineCommand({
  name: 'retireCourse',
  input: z.object({ course: z.string() }),
  load: (reader, input) => reader.get(courseRecord, input.course),
  decide(course): Result<Change[], Refusal> {
    if (course === undefined || course.deleted) return fail({ code: 'course.gone' });
    return ok([change(courseRecord, course, { state: 'retired' })]);
  },
});
