/** The year's deadlines: what is proposed, what a unit and those above it made of it, and where each stands. */
import type { Stored } from '#domain/contracts.ts';
import { daysBetween, type IsoDate, isDate } from '#kernel/calendar.ts';
import type { Deadline, DeadlineMark } from './deadline.record.ts';

/**
 * Proposals only: each district has its own days, so each is offered for changing and none is called official.
 * `moving`: announced anew every year.
 */
export const PROPOSED_DEADLINES: readonly { id: string; monthDay: string; moving?: boolean }[] = [
  { id: 'assessment-result', monthDay: '01-10' },
  { id: 'year-summary', monthDay: '01-20' },
  { id: 'population', monthDay: '01-31' },
  { id: 'annual-plan', monthDay: '03-15' },
  { id: 'budget', monthDay: '03-31' },
  { id: 'organization-call', monthDay: '04-20' },
  { id: 'organization-papers', monthDay: '05-31' },
  { id: 'statistics', monthDay: '05-31' },
  { id: 'development-report', monthDay: '06-20' },
  { id: 'half-year-summary', monthDay: '07-15' },
  { id: 'centre-application', monthDay: '08-31' },
  { id: 'stars', monthDay: '09-15' },
  { id: 'learning-week', monthDay: '10-20', moving: true },
  { id: 'review', monthDay: '10-25', moving: true },
  { id: 'acceptance', monthDay: '11-12', moving: true },
  { id: 'year-end-assessment', monthDay: '12-20' },
  { id: 'archive', monthDay: '12-31' },
];

export interface DeadlineRow {
  /** Names it for marks and changes: id of the proposal, else of the record. */
  id: string;
  /** Id of the proposal, for its words; empty for one of the unit's own. */
  proposal: string;
  /** The unit's own name; empty where the words of the proposal stand. */
  name: string;
  /** Record that changed it; undefined where it is as proposed. */
  record: string | undefined;
  /** Unit that the record belongs to. */
  unit: string;
  date: IsoDate;
  monthDay: string;
  moving: boolean;
  /** A moving day that nobody has announced for this year yet. */
  usual: boolean;
  doneOn: string;
  standing: Standing;
}

export type Standing = 'done' | 'overdue' | 'soon' | 'later';

/** Days ahead that count as soon. */
export const SOON_DAYS = 30;

export function standingOf(date: IsoDate, today: IsoDate, isDone: boolean): Standing {
  if (isDone) return 'done';
  const left = daysBetween(today, date);
  return left < 0 ? 'overdue' : left <= SOON_DAYS ? 'soon' : 'later';
}

/** The existing day of a year that `MM-DD` names; the last of February where there is no 29th. */
export function dayIn(year: number, monthDay: string): IsoDate {
  const date = `${year}-${monthDay}`;
  return isDate(date) ? date : `${year}-02-28`;
}

export function isMonthDay(text: string): boolean {
  return isDate(`2024-${text}`);
}

/** `records` of the units from the top down to the one in view: what is nearer replaces what is above. */
export function deadlinesOf(
  records: readonly Stored<Deadline & { deleted?: boolean }>[],
  marks: readonly Stored<DeadlineMark>[],
  year: number,
  today: IsoDate,
): DeadlineRow[] {
  const changed = new Map<string, Stored<Deadline>>();
  for (const record of records) if (record.proposal) changed.set(record.proposal, record);
  const own = records.filter((record) => !record.proposal);
  const rowOf = (id: string, proposal: string, usual: Omit<Deadline, 'proposal'>, record?: Stored<Deadline>) => {
    const announced = usual.dates?.[year];
    const date = announced ?? dayIn(year, usual.monthDay);
    const mark = marks.filter((each) => each.deadline === id && each.year === year).at(-1);
    const moving = usual.moving ?? false;
    return {
      id,
      proposal,
      name: usual.name ?? '',
      record: record?.id,
      unit: record?.unit ?? '',
      date,
      monthDay: usual.monthDay,
      moving,
      usual: moving && announced === undefined,
      doneOn: mark?.doneOn ?? '',
      standing: standingOf(date, today, (mark?.doneOn ?? '') !== ''),
    } satisfies DeadlineRow;
  };
  const rows = [
    ...PROPOSED_DEADLINES.map((proposal) => {
      const record = changed.get(proposal.id);
      return rowOf(proposal.id, proposal.id, record ?? proposal, record);
    }),
    ...own.map((record) => rowOf(record.id, '', record, record)),
  ];
  return rows.sort((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : 0));
}
