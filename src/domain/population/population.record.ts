import * as z from 'zod/mini';
import { defineRecord } from '#domain/contracts.ts';

const people = z.number().check(z.int(), z.nonnegative());

/** Facts of one unit on one reference date, in people. Groups overlap and are never summed. */
const schema = z.object({
  date: z.string(),
  source: z.string(),
  permanent: people,
  registered: z.optional(people),
  floating: z.optional(people),
  /** People of 60 and over. */
  older: z.optional(people),
  /** Group id -> people. */
  groups: z.optional(z.record(z.string(), people)),
});
export type Population = z.infer<typeof schema>;

export const populationRecord = defineRecord({
  kind: 'population',
  since: 1,
  lane: 'record',
  schema,
  indexes: ['unit'],
});
