/** What holds for courses, and which one is meant at a time of the week. */
import type { Refusal, Stored } from '#domain/contracts.ts';
import type { UnitTree } from '#domain/units/subtree.ts';
import { compare, isDate, weekday } from '#kernel/calendar.ts';
import type { Course, Mode } from './course.record.ts';

export type CourseTime = NonNullable<Course['timetable']>[number];

const DISTANCE: readonly Mode[] = ['online', 'broadcast', 'disc'];

/** Teaching that does not bring teacher and learners to one place. */
export function isDistance(mode: Mode | undefined): boolean {
  return mode !== undefined && DISTANCE.includes(mode);
}

const LONGEST_NAME = 80;
const LONGEST_MINUTES = 1440;

/** `HH:MM` of a day. */
export function isTime(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
}

const refusal = (code: string, field: string, values?: Refusal['values']): Refusal => ({
  code: `course.${code}`,
  field,
  ...(values && { values }),
});

function timeProblem(time: CourseTime, at: string): Refusal | undefined {
  if (!Number.isInteger(time.weekday) || time.weekday < 1 || time.weekday > 7) {
    return refusal('weekday-missing', `${at}.weekday`);
  }
  if (!isTime(time.start)) return refusal('start-missing', `${at}.start`);
  if (!Number.isInteger(time.minutes) || time.minutes < 1 || time.minutes > LONGEST_MINUTES) {
    return refusal('minutes-invalid', `${at}.minutes`, { most: LONGEST_MINUTES });
  }
  if (!isDate(time.from)) return refusal('from-missing', `${at}.from`);
  if (!isDate(time.until)) return refusal('until-missing', `${at}.until`);
  return compare(time.until, time.from) < 0 ? refusal('until-before-from', `${at}.until`) : undefined;
}

/** The first thing that is wrong with a course, or nothing. `beside`: courses of the same unit. */
export function courseProblem(
  course: { name: string; timetable?: readonly CourseTime[] | undefined },
  beside: readonly Pick<Course, 'name' | 'state'>[],
): Refusal | undefined {
  const name = course.name.trim();
  if (name === '') return refusal('name-missing', 'name');
  if (name.length > LONGEST_NAME) return refusal('name-too-long', 'name', { most: LONGEST_NAME });
  if (beside.some((other) => other.state !== 'retired' && other.name === name)) {
    return refusal('name-taken', 'name', { name });
  }
  for (const [index, time] of (course.timetable ?? []).entries()) {
    const problem = timeProblem(time, `timetable.${index}`);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

/** The course's times on a day, earliest first. */
export function timesOn(course: Pick<Course, 'timetable'>, date: string): CourseTime[] {
  const day = weekday(date);
  return (course.timetable ?? [])
    .filter((time) => time.weekday === day && time.from <= date && date <= time.until)
    .sort((one, other) => compare(one.start, other.start));
}

export function minutesOfDay(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

export interface Meeting {
  course: Stored<Course>;
  start: string;
  minutes: number;
}

/**
 * Which meeting of the timetable is most likely meant: of the day's meetings that are not `recorded` yet, the one whose
 * start lies nearest to the time of day.
 */
export function likelyMeeting(
  courses: readonly Stored<Course>[],
  date: string,
  time: string,
  recorded: readonly { course?: string | undefined; start?: string | undefined }[],
): Meeting | undefined {
  const now = minutesOfDay(time);
  let best: Meeting | undefined;
  let distance = Number.POSITIVE_INFINITY;
  for (const course of courses) {
    if (course.state === 'retired') continue;
    for (const { start, minutes } of timesOn(course, date)) {
      if (recorded.some((known) => known.course === course.id && (known.start ?? start) === start)) continue;
      const away = Math.abs(minutesOfDay(start) - now);
      if (away >= distance) continue;
      best = { course, start, minutes };
      distance = away;
    }
  }
  return best;
}

/** Units whose courses a unit may teach: its own first, then those of the units above it. */
export function offeringUnits(tree: UnitTree, unit: string): string[] {
  const codes: string[] = [];
  const seen = new Set<string>();
  for (let at: string | undefined = unit; at !== undefined && at !== ''; at = tree.unit(at)?.parent) {
    const stands = tree.standsFor(at);
    if (seen.has(stands)) break;
    seen.add(stands);
    codes.push(...tree.codesOf(at));
  }
  return codes;
}
