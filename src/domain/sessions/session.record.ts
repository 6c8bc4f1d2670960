import { defineRecord } from '#domain/contracts.ts';
import type { Mode } from '#domain/courses/course.record.ts';

/** One meeting at a place and time. It belongs to the unit where it is held; its roster is kept apart, tick by tick. */
export interface Session {
  name: string;
  date: string;
  start?: string;
  minutes?: number;
  course?: string;
  /** Id of a kind of session from the settings; the kind says whether it counts for the training rate. */
  sessionKind: string;
  theme?: string;
  mode?: Mode;
  lecturer?: string;
  venue?: string;
  /** People present beyond the ticks. Person-times = ticks + unnamed, so nobody counts twice. */
  unnamed?: number;
  /** Of the unnamed, how many were of each group: may overlap, each at most `unnamed`. */
  headCounts?: Record<string, number>;
  notes?: string;
  /** Announced, not held yet: adds to no figure. */
  planned?: boolean;
}

export const sessionRecord = defineRecord<Session>({
  kind: 'session',
  since: 1,
  lane: 'record',
  indexes: ['f.date', '[unit+f.date]'],
  storage: 'sessions',
});

export interface DeclaredPersons {
  /** Month that the people are counted in, `YYYY-MM`. */
  month: string;
  persons: number;
  source: string;
}

/** Persons stated from paper rosters: never added to named persons, they may overlap. */
export const declaredPersonsRecord = defineRecord<DeclaredPersons>({
  kind: 'declaredPersons',
  since: 1,
  lane: 'record',
  indexes: ['unit'],
});
