import * as z from 'zod/mini';
import { defineRecord } from '#domain/contracts.ts';
import { MODES } from '#domain/courses/course.record.ts';

const people = z.number().check(z.int(), z.nonnegative(), z.maximum(100_000));

/** One meeting at a place and time. It belongs to the unit where it is held; its roster is kept apart, tick by tick. */
const schema = z.object({
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(120)),
  date: z.string(),
  start: z.optional(z.string()),
  minutes: z.optional(z.number().check(z.int(), z.nonnegative(), z.maximum(1440))),
  course: z.optional(z.string()),
  /** Id of a kind of session from the settings; the kind says whether it counts for the training rate. */
  sessionKind: z.string(),
  theme: z.optional(z.string()),
  mode: z.optional(z.enum(MODES)),
  lecturer: z.optional(z.string()),
  venue: z.optional(z.string()),
  /** People present beyond the ticks. Person-times = ticks + unnamed, so nobody counts twice. */
  unnamed: z.optional(people),
  /** Of the unnamed, how many were of each group: may overlap, each at most `unnamed`. */
  headCounts: z.optional(z.record(z.string(), people)),
  notes: z.optional(z.string()),
  /** Announced, not held yet: adds to no figure. */
  planned: z.optional(z.boolean()),
});
export type Session = z.infer<typeof schema>;

export const sessionRecord = defineRecord({
  kind: 'session',
  since: 1,
  lane: 'record',
  schema,
  indexes: ['f.date', '[unit+f.date]'],
  storage: 'sessions',
});

const declarationSchema = z.object({
  /** Month that the people are counted in, `YYYY-MM`. */
  month: z.string(),
  persons: people,
  source: z.string(),
});
export type DeclaredPersons = z.infer<typeof declarationSchema>;

/** Persons stated from paper rosters: never added to named persons, they may overlap. */
export const declaredPersonsRecord = defineRecord({
  kind: 'declaredPersons',
  since: 1,
  lane: 'record',
  schema: declarationSchema,
  indexes: ['unit'],
});
