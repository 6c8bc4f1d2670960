import { defineRecord } from '#domain/contracts.ts';

export interface PlausibilityDismissal {
  /** Key of the remark, made of what it is about. */
  remark: string;
  /** Why what looked odd is right as it is. */
  reason: string;
  date: string;
}

/** A remark that somebody looked into. The remark itself is found anew each time and never stored. */
export const plausibilityDismissalRecord = defineRecord<PlausibilityDismissal>({
  kind: 'plausibilityDismissal',
  since: 1,
  lane: 'record',
  indexes: ['unit'],
});
