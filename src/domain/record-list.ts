/** The kinds of records that are no registers, one line each; their order: `registry.ts`. */
export { attachmentRecord, filePartRecord } from './attachments/attachment.record.ts';
export { monthClosingRecord, monthVerdictRecord } from './closing/closing.record.ts';
export { courseRecord } from './courses/course.record.ts';
export { formRecord } from './forms/form.record.ts';
export { fundingRecord } from './funding/funding.record.ts';
export {
  evaluationAmendmentRecord,
  evaluationRecord,
  findingRecord,
  roundRecord,
  scoreSheetRecord,
} from './inspections/inspection.record.ts';
export { learnerAliasRecord, learnerRecord } from './learners/learner.record.ts';
export { personLookRecord } from './learners/look.record.ts';
export { criteriaSheetRecord } from './organizations/criteria.record.ts';
export { awardRecord, organizationBaseRecord, organizationRecord } from './organizations/organization.record.ts';
export { organizationStepRecord } from './organizations/way.record.ts';
export { deadlineMarkRecord, deadlineRecord } from './plans/deadline.record.ts';
export { planAmendmentRecord, planRecord, taskRecord } from './plans/plan.record.ts';
export { plausibilityDismissalRecord } from './plausibility/plausibility.record.ts';
export { populationRecord } from './population/population.record.ts';
export { callRecord } from './reports/call.record.ts';
export { handInItemRecord } from './reports/hand-in.record.ts';
export { declaredPersonsRecord, sessionRecord } from './sessions/session.record.ts';
export { settingsRecord } from './settings/settings.record.ts';
export { closedYearRecord, targetRecord } from './targets/target.record.ts';
export { unitAliasRecord, unitRecord } from './units/unit.record.ts';
