/** What was held in the learning week, added up from its sessions and rosters. */
import type { Stored } from '#domain/contracts.ts';
import type { Session } from '#domain/sessions/session.record.ts';
import { EVENT_KINDS } from '#domain/sessions/session.rules.ts';
import { addDays, daysBetween, type IsoDate, isDate } from '#kernel/calendar.ts';

/** The national weeks had seven days; a district may hold a shorter or a longer one. */
export const WEEK_DAYS = 7;
const MOST_DAYS = 31;

export type WeekProblem = 'no-date' | 'ends-before' | 'too-long';

export function weekProblem(from: string, until: string): WeekProblem | undefined {
  if (!isDate(from) || !isDate(until)) return 'no-date';
  if (until < from) return 'ends-before';
  return daysBetween(from, until) >= MOST_DAYS ? 'too-long' : undefined;
}

/** Seven days from the day of the calendar, but for the days that somebody asks for. */
export function weekDays(
  first: IsoDate,
  asked: { from?: string | undefined; until?: string | undefined },
): { from: string; until: string } {
  const from = asked.from ?? first;
  return { from, until: asked.until ?? (isDate(from) ? addDays(from, WEEK_DAYS - 1) : '') };
}

export interface WeekFigures {
  /** Sessions held, of whatever kind. */
  sessions: number;
  /** Of them cultural and sports activities. */
  activities: number;
  /** Named people, each once. */
  persons: number;
  /** Ticks, and people present beyond them. */
  personTimes: number;
}

export interface HeldSession {
  session: Stored<Session>;
  /** Ids of the people present, after aliases. */
  present: string[];
}

/** People present, ticked and beyond the ticks. */
export const peopleIn = ({ session, present }: HeldSession): number => present.length + (session.unnamed ?? 0);

export function weekFigures(held: readonly HeldSession[]): WeekFigures {
  return {
    sessions: held.length,
    activities: held.filter(({ session }) => EVENT_KINDS.includes(session.sessionKind)).length,
    persons: new Set(held.flatMap(({ present }) => present)).size,
    personTimes: held.reduce((sum, each) => sum + peopleIn(each), 0),
  };
}
