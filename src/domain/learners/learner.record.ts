import { defineRecord } from '#domain/contracts.ts';
import type { ValidFrom } from '#kernel/valid-from.ts';

/** Where a learner lives. The first two and `unknown` enter the residents' rate, `elsewhere-short` only the floating group. */
export const RESIDENCES = ['registered', 'elsewhere-long', 'elsewhere-short', 'outside', 'unknown'] as const;
export type Residence = (typeof RESIDENCES)[number];

export const SEXES = ['female', 'male'] as const;

export interface Learner {
  name: string;
  sex?: (typeof SEXES)[number];
  birthYear?: number;
  telephone?: string;
  address?: string;
  notes?: string;
  /** Unit where the person lives, by year from which it holds. */
  home?: ValidFrom<string>[];
  /** Group ids, by year from which they hold. */
  groups?: ValidFrom<string[]>[];
  /** The person asked to be erased: the text that stands for the name. See `erasure.rules.ts`. */
  erased?: string;
  residence?: ValidFrom<Residence>[];
}

export const learnerRecord = defineRecord<Learner>({
  kind: 'learner',
  since: 1,
  lane: 'record',
  foundation: 'people',
  indexes: [],
  personal: ['name', 'birthYear', 'telephone', 'address', 'notes'],
  storage: 'learners',
});

export interface LearnerAlias {
  from: string;
  into: string;
}

/** Two records of one person. Sessions are never rewritten; undoing it is deleting the alias. */
export const learnerAliasRecord = defineRecord<LearnerAlias>({
  kind: 'learnerAlias',
  since: 1,
  lane: 'record',
  foundation: 'people',
  indexes: [],
});
