import { defineRecord } from '#domain/contracts.ts';

/** What came of a call, for people who have not come back. */
export const OUTCOMES = ['coming', 'call-again', 'not-reached', 'not-interested', 'moved'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export interface Call {
  learner: string;
  year: number;
  /** Empty text where the tick was taken back. */
  outcome: Outcome | '';
  calledOn: string;
}

/** That somebody of last year was asked to come again. Names nobody: the learner's record does. */
export const callRecord = defineRecord<Call>({
  kind: 'call',
  since: 1,
  lane: 'record',
  indexes: ['[unit+f.year]', 'f.learner'],
});
