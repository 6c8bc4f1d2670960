import * as z from 'zod/mini';
import { defineRecord } from '#domain/contracts.ts';

const schema = z.object({
  /** Id of a kind from the settings: enterprise, workplace, street, neighbourhood committee, family. */
  organizationKind: z.string(),
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(120)),
  contact: z.optional(z.string()),
  notes: z.optional(z.string()),
});
export type Organization = z.infer<typeof schema>;

export const organizationRecord = defineRecord({
  kind: 'organization',
  since: 1,
  lane: 'record',
  schema,
  indexes: ['unit'],
});

const awardSchema = z.object({
  organization: z.string(),
  namedOn: z.string(),
  /** `district`, `city`, `province`, `country`, or the text of an old register. */
  level: z.optional(z.string()),
  documentNumber: z.optional(z.string()),
  /** The last day on which the award holds unless it is confirmed again; empty text for none. */
  dueAgainOn: z.optional(z.string()),
  /** When it was last confirmed again, in time, and under which number. */
  renewedOn: z.optional(z.string()),
  renewalNumber: z.optional(z.string()),
  /** From this day on it holds no more. */
  withdrawnOn: z.optional(z.string()),
  withdrawnWhy: z.optional(z.string()),
});
export type Award = z.infer<typeof awardSchema>;

export const awardRecord = defineRecord({
  kind: 'award',
  since: 1,
  lane: 'record',
  schema: awardSchema,
  indexes: ['f.organization'],
});

const baseSchema = z.object({
  organizationKind: z.string(),
  /** Reference date of the count. */
  date: z.string(),
  total: z.number().check(z.int(), z.nonnegative()),
  source: z.optional(z.string()),
});
export type OrganizationBase = z.infer<typeof baseSchema>;

/** How many organizations of a kind there are at all: the base of its share. */
export const organizationBaseRecord = defineRecord({
  kind: 'organizationBase',
  since: 1,
  lane: 'record',
  schema: baseSchema,
  indexes: ['unit'],
});
