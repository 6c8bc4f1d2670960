import * as z from 'zod/mini';
import { defineRecord } from '#domain/contracts.ts';

export const COURSE_STATES = ['idea', 'trial', 'offered', 'retired'] as const;

/** How teaching reaches people; everything but `in-person` and `outreach` is distance learning. */
export const MODES = ['in-person', 'online', 'broadcast', 'disc', 'outreach'] as const;
export type Mode = (typeof MODES)[number];

const schema = z.object({
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(80)),
  /** Id of a theme from the settings. */
  theme: z.optional(z.string()),
  /** Id of the kind of session that it usually gives. */
  sessionKind: z.optional(z.string()),
  mode: z.optional(z.enum(MODES)),
  groups: z.optional(z.array(z.string())),
  lecturer: z.optional(z.string()),
  material: z.optional(z.string()),
  state: z.optional(z.enum(COURSE_STATES)),
  /** Learners expected at each session; the record screen offers them for ticking. */
  roster: z.optional(z.array(z.string())),
  /** Weekly times: weekday 1 (Monday) to 7, `HH:MM`, minutes, first and last date. */
  timetable: z.optional(
    z.array(
      z.object({
        weekday: z.number(),
        start: z.string(),
        minutes: z.number(),
        from: z.string(),
        until: z.string(),
      }),
    ),
  ),
  venue: z.optional(z.string()),
});
export type Course = z.infer<typeof schema>;

export const courseRecord = defineRecord({ kind: 'course', since: 1, lane: 'record', schema, indexes: ['unit'] });
