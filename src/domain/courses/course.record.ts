import { defineRecord } from '#domain/contracts.ts';

export const COURSE_STATES = ['idea', 'trial', 'offered', 'retired'] as const;

/** How teaching reaches people; everything but `in-person` and `outreach` is distance learning. */
export const MODES = ['in-person', 'online', 'broadcast', 'disc', 'outreach'] as const;
export type Mode = (typeof MODES)[number];

/** Weekday 1 (Monday) to 7, `HH:MM`, minutes, first and last date. */
export interface WeeklyTime {
  weekday: number;
  start: string;
  minutes: number;
  from: string;
  until: string;
}

export interface Course {
  name: string;
  /** Id of a theme from the settings. */
  theme?: string;
  /** Id of the kind of session that it usually gives. */
  sessionKind?: string;
  mode?: Mode;
  groups?: string[];
  lecturer?: string;
  material?: string;
  state?: (typeof COURSE_STATES)[number];
  /** Learners expected at each session; the record screen offers them for ticking. */
  roster?: string[];
  timetable?: WeeklyTime[];
  venue?: string;
}

export const courseRecord = defineRecord<Course>({ kind: 'course', since: 1, lane: 'record', indexes: ['unit'] });
