import { defineRecord } from '#domain/contracts.ts';

/** One thing that is judged. A built-in one takes its words from the language, unless it was given its own. */
export interface Criterion {
  id: string;
  title?: string;
  /** Points at most. */
  weight: number;
  /** What is asked for as proof. */
  evidence?: string;
}

export interface CriteriaSheet {
  organizationKind: string;
  /** First year for which it holds; it goes on holding until a later sheet. */
  year: number;
  /** Points from which on the sheet is passed. */
  passMark: number;
  criteria: Criterion[];
}

/** What a kind of organization is judged by. */
export const criteriaSheetRecord = defineRecord<CriteriaSheet>({
  kind: 'criteriaSheet',
  since: 1,
  lane: 'plan',
  indexes: [],
});
