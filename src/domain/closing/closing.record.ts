import { defineRecord } from '#domain/contracts.ts';

/** What a unit and everything below it did in a month. Money in fen, all sources. */
export interface MonthFigures {
  sessions: number;
  countingSessions: number;
  /** Distinct named persons seen here in counting sessions of the month. */
  persons: number;
  /** Residents who came to a counting session for the first time this year. */
  newPersons: number;
  /** In counting sessions, and in all. */
  personTimes: number;
  personTimesAll: number;
  declared: number;
  arranged: number;
  spent: number;
}

export interface MonthClosing {
  /** `YYYY-MM` */
  month: string;
  noActivity: boolean;
  confirmedOn: string;
  by?: string;
  /** As they stood when the month was confirmed: never changed afterwards. */
  figures: MonthFigures;
}

/** A month confirmed by its unit. Confirming again is a record of its own; the latest counts. */
export const monthClosingRecord = defineRecord<MonthClosing>({
  kind: 'monthClosing',
  since: 1,
  lane: 'record',
  indexes: ['[unit+f.month]'],
});

export interface MonthVerdict {
  month: string;
  /** Id of the confirmation that it judges. */
  closing: string;
  verdict: 'checked' | 'returned';
  on: string;
  by?: string;
  reason?: string;
}

/** What the tier above said of a confirmed month; it belongs to the unit that was judged. */
export const monthVerdictRecord = defineRecord<MonthVerdict>({
  kind: 'monthVerdict',
  since: 1,
  lane: 'inspection',
  indexes: ['[unit+f.month]'],
});
