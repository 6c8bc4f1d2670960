import { defineRecord } from '#domain/contracts.ts';

/** Which count of people the rate of a year stands on; years of different bases are not comparable. */
export const BASES = ['named', 'declared', 'person-times'] as const;
export type Basis = (typeof BASES)[number];

export interface ClosedYear {
  year: number;
  /** Persons (or person-times) and residents as signed. */
  persons: number;
  residents: number;
  basis: Basis;
  /** Code of the definition in force; another one makes years not comparable. */
  definition?: string;
  source?: string;
  closedOn?: string;
  /** People counted by the end of each month, where known. */
  monthly?: number[];
}

/** A year whose figure is signed: the baseline of the next. Late arrivals never move it. */
export const closedYearRecord = defineRecord<ClosedYear>({
  kind: 'closedYear',
  since: 1,
  lane: 'record',
  indexes: ['unit'],
});

export interface Target {
  year: number;
  basis: Basis;
  /** A higher target of its own, in hundredths of a percent; never below the common one. */
  ownRate?: number;
  definition?: string;
}

export const targetRecord = defineRecord<Target>({
  kind: 'target',
  since: 1,
  lane: 'plan',
  indexes: ['unit'],
});
