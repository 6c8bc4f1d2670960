import * as z from 'zod/mini';
import { defineRecord } from '#domain/contracts.ts';

/** The three tiers, from the top: community college, community school, teaching point. */
export const TIERS = ['district', 'school', 'point'] as const;
export type Tier = (typeof TIERS)[number];

/** What kind of place a unit serves; coverage and learning organizations tell streets from townships. */
export const PLACES = ['district', 'street', 'township', 'neighbourhood', 'village'] as const;

const schema = z.object({
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(80)),
  tier: z.enum(TIERS),
  /** Code of the unit above; none for the top. Moving a unit is a new code and an alias. */
  parent: z.optional(z.string()),
  place: z.optional(z.enum(PLACES)),
  /** Whether it works at present: a street without a working school is a gap in the network. */
  working: z.optional(z.boolean()),
  contact: z.optional(z.string()),
  /** Known only by its name in a register: the register of units completes it. */
  provisional: z.optional(z.boolean()),
  /** A made-up unit of the sample district. */
  sample: z.optional(z.boolean()),
});
export type Unit = z.infer<typeof schema>;

/** Its id is its unit code. */
export const unitRecord = defineRecord({ kind: 'unit', since: 1, lane: 'plan', schema, indexes: [] });

const aliasSchema = z.object({ from: z.string(), into: z.string() });
export type UnitAlias = z.infer<typeof aliasSchema>;

/** Two codes for one unit: made on two devices, or moved under another parent. */
export const unitAliasRecord = defineRecord({
  kind: 'unitAlias',
  since: 1,
  lane: 'plan',
  schema: aliasSchema,
  indexes: [],
});
