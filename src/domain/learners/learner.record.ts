import * as z from 'zod/mini';
import { defineRecord } from '#domain/contracts.ts';

/** Where a learner lives. The first two and `unknown` enter the residents' rate, `elsewhere-short` only the floating group. */
export const RESIDENCES = ['registered', 'elsewhere-long', 'elsewhere-short', 'outside', 'unknown'] as const;
export type Residence = (typeof RESIDENCES)[number];

export const SEXES = ['female', 'male'] as const;

const validFrom = <S extends z.ZodMiniType>(value: S) => z.array(z.object({ from: z.number(), value }));

const schema = z.object({
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(60)),
  sex: z.optional(z.enum(SEXES)),
  birthYear: z.optional(z.number().check(z.int(), z.minimum(1900), z.maximum(2100))),
  telephone: z.optional(z.string()),
  address: z.optional(z.string()),
  notes: z.optional(z.string()),
  /** Unit where the person lives, by year from which it holds. */
  home: z.optional(validFrom(z.string())),
  /** Group ids, by year from which they hold. */
  groups: z.optional(validFrom(z.array(z.string()))),
  residence: z.optional(validFrom(z.enum(RESIDENCES))),
});
export type Learner = z.infer<typeof schema>;

export const learnerRecord = defineRecord({
  kind: 'learner',
  since: 1,
  lane: 'record',
  schema,
  indexes: [],
  personal: ['name', 'birthYear', 'telephone', 'address', 'notes'],
  storage: 'learners',
});

const aliasSchema = z.object({ from: z.string(), into: z.string() });
export type LearnerAlias = z.infer<typeof aliasSchema>;

/** Two records of one person. Sessions are never rewritten; undoing it is deleting the alias. */
export const learnerAliasRecord = defineRecord({
  kind: 'learnerAlias',
  since: 1,
  lane: 'record',
  schema: aliasSchema,
  indexes: [],
});
