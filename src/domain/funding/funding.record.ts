import * as z from 'zod/mini';
import { defineRecord } from '#domain/contracts.ts';

/** `arranged` stands in the budget, `spent` in the ledger. */
export const FUNDING_STATES = ['arranged', 'spent'] as const;
export const FUNDING_NATURES = ['recurrent', 'capital'] as const;

export const FUNDING_TRANSFERS = ['out', 'in'] as const;

const schema = z.object({
  date: z.string(),
  state: z.enum(FUNDING_STATES),
  /** Id of a source and of a purpose from the settings. */
  source: z.string(),
  purpose: z.optional(z.string()),
  nature: z.enum(FUNDING_NATURES),
  /** Fen. Negative for money paid back. */
  amount: z.number().check(z.int()),
  summary: z.string(),
  voucher: z.optional(z.string()),
  handledBy: z.optional(z.string()),
  /** Money passed between tiers, `out` at the giver and `in` at the receiver, so that a sum over both has it once. */
  transfer: z.optional(z.enum(['', ...FUNDING_TRANSFERS])),
});
export type FundingEntry = z.infer<typeof schema>;

export const fundingRecord = defineRecord({
  kind: 'funding',
  since: 1,
  lane: 'record',
  schema,
  indexes: ['unit', '[unit+f.date]'],
});
