import * as z from 'zod/mini';
import { defineRecord } from '#domain/contracts.ts';

/** An entry of an editable list. A built-in entry takes its words from the language, unless it was renamed. */
export const entry = z.object({ id: z.string(), name: z.optional(z.string()), hidden: z.optional(z.boolean()) });
export const sessionKindEntry = z.object({ ...entry.shape, counts: z.boolean() });
export const fundingSourceEntry = z.object({ ...entry.shape, counted: z.boolean(), government: z.boolean() });

const schema = z.object({
  /** Names of the tiers where a district uses its own words. */
  tierNames: z.optional(z.record(z.string(), z.string())),
  groups: z.optional(z.array(entry)),
  themes: z.optional(z.array(entry)),
  sessionKinds: z.optional(z.array(sessionKindEntry)),
  organizationKinds: z.optional(z.array(entry)),
  fundingSources: z.optional(z.array(fundingSourceEntry)),
  fundingPurposes: z.optional(z.array(entry)),
  /** Yearly gain asked for, in hundredths of a point. */
  gain: z.optional(z.number()),
  comparison: z.optional(z.enum(['more-than', 'at-least'])),
  /** Fen per resident and year. */
  floor: z.optional(z.number()),
  /** Below this many members of a kind, the count is shown before the share. */
  fewMembers: z.optional(z.number()),
  /** Everything in this store is made up. */
  sample: z.optional(z.boolean()),
});
export type SettingsFields = z.infer<typeof schema>;
export type ListEntry = z.infer<typeof entry>;
export type SessionKind = z.infer<typeof sessionKindEntry>;
export type FundingSource = z.infer<typeof fundingSourceEntry>;

/** The one settings record; two devices' settings are the same record and merge field by field. */
export const SETTINGS_ID = 'settings';

export const settingsRecord = defineRecord({ kind: 'settings', since: 1, lane: 'plan', schema, indexes: [] });
