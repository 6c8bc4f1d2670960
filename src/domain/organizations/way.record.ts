import { defineRecord } from '#domain/contracts.ts';

/** What is entered on the way to an award. Naming and withdrawing are no steps of their own: the award says them, once. */
export const STEPS = [
  'applied',
  'first-review',
  'review',
  'site-visit',
  'public-notice',
  'plaque',
  'review-again',
] as const;
export type Step = (typeof STEPS)[number];

export const STEP_RESULTS = ['passed', 'returned', 'rejected'] as const;
export type StepResult = (typeof STEP_RESULTS)[number];

/** Each criterion's points are a field of their own, so that two assessors of one visit overwrite nothing. */
export type ScoreField = `score/${string}`;

export interface OrganizationStep {
  organization: string;
  step: Step;
  date: string;
  result?: StepResult | '';
  documentNumber?: string;
  /** Level that is applied for. */
  level?: string;
  /** Last day of a public notice. */
  until?: string;
  note?: string;
  [score: ScoreField]: number | undefined;
}

export const organizationStepRecord = defineRecord<OrganizationStep>({
  kind: 'organizationStep',
  since: 1,
  lane: 'record',
  indexes: ['f.organization'],
});
