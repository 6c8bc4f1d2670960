import { defineRecord } from '#domain/contracts.ts';

/** `arranged` stands in the budget, `spent` in the ledger. */
export const FUNDING_STATES = ['arranged', 'spent'] as const;
export const FUNDING_NATURES = ['recurrent', 'capital'] as const;

export const FUNDING_TRANSFERS = ['out', 'in'] as const;

export interface FundingEntry {
  date: string;
  state: (typeof FUNDING_STATES)[number];
  /** Id of a source and of a purpose from the settings. */
  source: string;
  purpose?: string;
  nature: (typeof FUNDING_NATURES)[number];
  /** Fen. Negative for money paid back. */
  amount: number;
  summary: string;
  voucher?: string;
  handledBy?: string;
  /** Money passed between tiers, `out` at the giver and `in` at the receiver, so that a sum over both has it once. */
  transfer?: '' | (typeof FUNDING_TRANSFERS)[number];
}

export const fundingRecord = defineRecord<FundingEntry>({
  kind: 'funding',
  since: 1,
  lane: 'record',
  indexes: ['unit', '[unit+f.date]'],
});
