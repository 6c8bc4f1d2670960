/** What holds for a session, and what is kept of one. */
import type { Refusal } from '#domain/contracts.ts';
import type { Mode } from '#domain/courses/course.record.ts';
import { isTime } from '#domain/courses/course.rules.ts';
import { compare, isDate } from '#kernel/calendar.ts';

export interface SessionDetails {
  name: string;
  date: string;
  start?: string | undefined;
  minutes?: number | undefined;
  course?: string | undefined;
  sessionKind: string;
  theme?: string | undefined;
  mode?: Mode | undefined;
  lecturer?: string | undefined;
  venue?: string | undefined;
  unnamed?: number | undefined;
  headCounts?: Record<string, number> | undefined;
  notes?: string | undefined;
  planned?: boolean | undefined;
}

/** Kinds that are cultural and sports activities, whatever a district calls them. */
export const EVENT_KINDS: readonly string[] = ['event', 'performance'];

const LONGEST_NAME = 120;
export const LONGEST_MINUTES = 1440;
export const MOST_PEOPLE = 100_000;
/** Earlier years are slips of the keyboard, as in 0026-03-05. */
const FIRST_DATE = '1980-01-01';

const refusal = (code: string, field: string, values?: Refusal['values']): Refusal => ({
  code: `session.${code}`,
  field,
  ...(values && { values }),
});

const isCount = (value: number, most: number): boolean => Number.isInteger(value) && value >= 0 && value <= most;

export function dateProblem(date: string, today: string, planned: boolean): Refusal | undefined {
  if (date === '') return refusal('date-missing', 'date');
  if (!isDate(date)) return refusal('date-invalid', 'date');
  if (compare(date, FIRST_DATE) < 0) return refusal('date-too-early', 'date', { earliest: FIRST_DATE });
  if (!planned && compare(date, today) > 0) return refusal('date-future', 'date', { today });
  return undefined;
}

/** Each head-count is "of whom": it may overlap with others, but cannot pass the people it is taken from. */
export function headCountProblem(session: Pick<SessionDetails, 'unnamed' | 'headCounts'>): Refusal | undefined {
  const unnamed = session.unnamed ?? 0;
  if (!isCount(unnamed, MOST_PEOPLE)) return refusal('unnamed-invalid', 'unnamed', { most: MOST_PEOPLE });
  for (const [group, count] of Object.entries(session.headCounts ?? {})) {
    const field = `headCounts.${group}`;
    if (!isCount(count, MOST_PEOPLE)) return refusal('head-count-invalid', field, { most: MOST_PEOPLE });
    if (count > unnamed) return refusal('head-count-too-high', field, { most: unnamed, group });
  }
  return undefined;
}

/** The first thing that is wrong with a session, or nothing. `kinds`: ids of the kinds that may be chosen. */
export function sessionProblem(
  session: SessionDetails,
  kinds: readonly string[],
  today: string,
  people: number,
): Refusal | undefined {
  const name = session.name.trim();
  const problem = dateProblem(session.date, today, session.planned ?? false);
  if (problem !== undefined) return problem;
  if (name === '') return refusal('name-missing', 'name');
  if (name.length > LONGEST_NAME) return refusal('name-too-long', 'name', { most: LONGEST_NAME });
  if (session.start && !isTime(session.start)) return refusal('start-invalid', 'start');
  if (session.minutes !== undefined && !isCount(session.minutes, LONGEST_MINUTES)) {
    return refusal('minutes-invalid', 'minutes', { most: LONGEST_MINUTES });
  }
  if (session.sessionKind === '') return refusal('kind-missing', 'sessionKind');
  if (!kinds.includes(session.sessionKind)) return refusal('kind-unknown', 'sessionKind');
  const counts = headCountProblem(session);
  if (counts !== undefined) return counts;
  if (session.planned && people + (session.unnamed ?? 0) > 0) return refusal('planned-with-people', 'planned');
  return undefined;
}

/** Head-counts without the groups of which nobody was counted. */
export function statedHeadCounts(counts: Record<string, number> | undefined): Record<string, number> {
  return Object.fromEntries(Object.entries(counts ?? {}).filter(([, people]) => people > 0));
}
