import * as z from 'zod/mini';
import { defineRecord } from '#domain/contracts.ts';

/** Which count of people the rate of a year stands on; years of different bases are not comparable. */
export const BASES = ['named', 'declared', 'person-times'] as const;
export type Basis = (typeof BASES)[number];

const count = z.number().check(z.int(), z.nonnegative());

const closedSchema = z.object({
  year: z.number().check(z.int(), z.minimum(1990), z.maximum(2100)),
  /** Persons (or person-times) and residents as signed. */
  persons: count,
  residents: z.number().check(z.int(), z.positive()),
  basis: z.enum(BASES),
  /** Code of the definition in force; another one makes years not comparable. */
  definition: z.optional(z.string()),
  source: z.optional(z.string()),
  closedOn: z.optional(z.string()),
  /** Share of the year's final persons seen by the end of each month, in people, where known. */
  monthly: z.optional(z.array(count)),
});
export type ClosedYear = z.infer<typeof closedSchema>;

/** A year whose figure is signed: the baseline of the next. Late arrivals never move it. */
export const closedYearRecord = defineRecord({
  kind: 'closedYear',
  since: 1,
  lane: 'record',
  schema: closedSchema,
  indexes: ['unit'],
});

const targetSchema = z.object({
  year: z.number().check(z.int(), z.minimum(1990), z.maximum(2100)),
  basis: z.enum(BASES),
  /** A higher target of its own, in hundredths of a percent; never below the common one. */
  ownRate: z.optional(count),
  definition: z.optional(z.string()),
});
export type Target = z.infer<typeof targetSchema>;

export const targetRecord = defineRecord({
  kind: 'target',
  since: 1,
  lane: 'plan',
  schema: targetSchema,
  indexes: ['unit'],
});
