import { defineRecord } from '#domain/contracts.ts';

export interface HandInItem {
  /** `YYYY-MM`, `YYYY-H1` or `YYYY`: the month, the half year or the year that it is for. */
  period: string;
  /** Id of the usual paper that it began as; empty for one of the unit's own. */
  proposal?: string;
  /** The unit's own name; empty where the words of the proposal stand. */
  name?: string;
  copies: number;
  due: string;
  /** Days on which each step was done; empty text where it was not or was taken back. */
  preparedOn?: string;
  signedOn?: string;
  sealedOn?: string;
  handedOn?: string;
  handedTo?: string;
}

/** One paper or file that a unit has to hand in on an occasion. */
export const handInItemRecord = defineRecord<HandInItem>({
  kind: 'handInItem',
  since: 1,
  lane: 'record',
  indexes: ['[unit+f.period]'],
});
