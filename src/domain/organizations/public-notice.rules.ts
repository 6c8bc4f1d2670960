/** Which organizations a public notice tells of: those that passed the site visit, and those of the notices put up so far. */
import type { Stored } from '#domain/contracts.ts';
import { addDays, compare, type IsoDate, isDate, weekday, yearOf } from '#kernel/calendar.ts';
import type { OrganizationStep } from './way.record.ts';

/** How long a notice usually stays up; each district has its own number, so the last day is only proposed. */
export const NOTICE_WORKING_DAYS = 7;

/** The last of so many working days from and with a day. Holidays are announced anew each year: they are not known here. */
export function lastWorkingDay(from: IsoDate, days = NOTICE_WORKING_DAYS): IsoDate {
  let day = from;
  for (let left = days - (weekday(day) < 6 ? 1 : 0); left > 0; ) {
    day = addDays(day, 1);
    if (weekday(day) < 6) left -= 1;
  }
  return day;
}

/** Names a notice that is put up by its days; the one being drawn up has none yet. */
export const NEXT_NOTICE = 'next';
export const noticeId = (from: IsoDate, until: string): string => `${from}_${until}`;

export interface NoticeMember {
  organization: string;
  /** Level that was applied for; empty text where nobody said. */
  level: string;
}

export interface NoticeSet {
  id: string;
  /** Empty of the notice being drawn up. */
  from: string;
  /** Empty where no last day was entered. */
  until: string;
  members: NoticeMember[];
}

/** Level of the application that a day's step belongs to: the latest one up to that day. */
function levelOn(steps: readonly OrganizationStep[], day: IsoDate): string {
  const applied = steps.filter((each) => each.step === 'applied' && isDate(each.date) && each.date <= day);
  applied.sort((one, other) => compare(other.date, one.date));
  return applied[0]?.level ?? '';
}

/**
 * The notice being drawn up first, where anybody waits for one, then those of the year with the latest first. A notice
 * stays as it was put up, whatever came of it.
 */
export function noticesOf(
  stepsOf: ReadonlyMap<string, readonly Stored<OrganizationStep>[]>,
  waiting: ReadonlySet<string>,
  { year, asOf }: { year: number; asOf: IsoDate },
): NoticeSet[] {
  const next: NoticeSet = { id: NEXT_NOTICE, from: '', until: '', members: [] };
  const sets = new Map<string, NoticeSet>();
  for (const [organization, steps] of stepsOf) {
    if (waiting.has(organization)) next.members.push({ organization, level: levelOn(steps, asOf) });
    for (const { step, date, until = '' } of steps) {
      if (step !== 'public-notice' || !isDate(date) || yearOf(date) !== year || date > asOf) continue;
      const id = noticeId(date, until);
      const set = sets.get(id) ?? { id, from: date, until, members: [] };
      set.members.push({ organization, level: levelOn(steps, date) });
      sets.set(id, set);
    }
  }
  const put = [...sets.values()].sort((one, other) => compare(other.from, one.from) || compare(other.until, one.until));
  return next.members.length > 0 ? [next, ...put] : put;
}
