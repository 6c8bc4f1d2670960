/** The list of record kinds: tables, merge, exchange and history follow from it. What adds to totals: `clusters.ts`. */

import { attachmentRecord, filePartRecord } from './attachments/attachment.record.ts';
import { bookRecords } from './books/book.record.ts';
import { monthClosingRecord, monthVerdictRecord } from './closing/closing.record.ts';
import type { RecordKind } from './contracts.ts';
import { courseRecord } from './courses/course.record.ts';
import { formRecord } from './forms/form.record.ts';
import { fundingRecord } from './funding/funding.record.ts';
import {
  evaluationAmendmentRecord,
  evaluationRecord,
  findingRecord,
  roundRecord,
  scoreSheetRecord,
} from './inspections/inspection.record.ts';
import { learnerAliasRecord, learnerRecord } from './learners/learner.record.ts';
import { personLookRecord } from './learners/look.record.ts';
import { criteriaSheetRecord } from './organizations/criteria.record.ts';
import { awardRecord, organizationBaseRecord, organizationRecord } from './organizations/organization.record.ts';
import { organizationStepRecord } from './organizations/way.record.ts';
import { deadlineMarkRecord, deadlineRecord } from './plans/deadline.record.ts';
import { planAmendmentRecord, planRecord, taskRecord } from './plans/plan.record.ts';
import { plausibilityDismissalRecord } from './plausibility/plausibility.record.ts';
import { populationRecord } from './population/population.record.ts';
import { callRecord } from './reports/call.record.ts';
import { handInItemRecord } from './reports/hand-in.record.ts';
import { declaredPersonsRecord, sessionRecord } from './sessions/session.record.ts';
import { settingsRecord } from './settings/settings.record.ts';
import { closedYearRecord, targetRecord } from './targets/target.record.ts';
import { unitAliasRecord, unitRecord } from './units/unit.record.ts';

/** Order matters only for reading: units before what belongs to them. */
export const recordKinds = [
  settingsRecord,
  unitRecord,
  unitAliasRecord,
  populationRecord,
  learnerRecord,
  learnerAliasRecord,
  courseRecord,
  sessionRecord,
  declaredPersonsRecord,
  plausibilityDismissalRecord,
  organizationRecord,
  awardRecord,
  organizationBaseRecord,
  organizationStepRecord,
  criteriaSheetRecord,
  fundingRecord,
  targetRecord,
  closedYearRecord,
  planRecord,
  taskRecord,
  planAmendmentRecord,
  deadlineRecord,
  deadlineMarkRecord,
  monthClosingRecord,
  monthVerdictRecord,
  handInItemRecord,
  formRecord,
  callRecord,
  scoreSheetRecord,
  roundRecord,
  evaluationRecord,
  findingRecord,
  evaluationAmendmentRecord,
  personLookRecord,
  ...bookRecords,
  attachmentRecord,
  filePartRecord,
] as unknown as readonly RecordKind<unknown>[];

export function kindNamed(kind: string): RecordKind<unknown> | undefined {
  return recordKinds.find((known) => known.kind === kind);
}
