import { defineRecord } from '#domain/contracts.ts';

export interface Deadline {
  /** Id of the proposed deadline that this replaces; empty for one of the unit's own. */
  proposal?: string;
  name?: string;
  /** `MM-DD` of every year. */
  monthDay: string;
  /** The day is announced anew each year; until then the usual one is shown as such. */
  moving?: boolean;
  /** Days announced, by year. */
  dates?: Record<string, string>;
}

/** A day by which something is due every year, for the unit and everything below it. */
export const deadlineRecord = defineRecord<Deadline>({ kind: 'deadline', since: 1, lane: 'plan', indexes: ['unit'] });

export interface DeadlineMark {
  /** Id of the deadline's record, or of the proposal. */
  deadline: string;
  year: number;
  /** Empty text where the mark was taken back. */
  doneOn: string;
}

/** That a unit did what was due in a year. */
export const deadlineMarkRecord = defineRecord<DeadlineMark>({
  kind: 'deadlineMark',
  since: 1,
  lane: 'record',
  indexes: ['unit'],
});
