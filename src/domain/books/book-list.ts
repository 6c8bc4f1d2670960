/** The registers, one line each. Their order: `book.record.ts`. */

export { bodyBook as body } from '#domain/bodies/body.book.ts';
export { bodyMemberBook as bodyMember } from '#domain/bodies/body-member.book.ts';
export { decisionBook as decision } from '#domain/bodies/decision.book.ts';
export { dutyBook as duty } from '#domain/bodies/duty.book.ts';
export { meetingBook as meeting } from '#domain/bodies/meeting.book.ts';
export { brandProjectBook as brandProject } from '#domain/brand-projects/brand-project.book.ts';
export { documentBook as document } from '#domain/documents/document.book.ts';
export { educatorBook as educator } from '#domain/educators/educator.book.ts';
export { educatorTrainingBook as educatorTraining } from '#domain/educators/educator-training.book.ts';
export { incentiveBook as incentive } from '#domain/educators/incentive.book.ts';
export { needBook as need } from '#domain/needs/need.book.ts';
export { surveyBook as survey } from '#domain/needs/survey.book.ts';
export { trainingResultBook as trainingResult } from '#domain/needs/training-result.book.ts';
export { publicityBook as publicity } from '#domain/publicity/publicity.book.ts';
export { researchBook as research } from '#domain/publicity/research.book.ts';
export { partnershipBook as partnership } from '#domain/venues/partnership.book.ts';
export { siteEquipmentBook as siteEquipment } from '#domain/venues/site-equipment.book.ts';
export { teachingMaterialBook as teachingMaterial } from '#domain/venues/teaching-material.book.ts';
export { venueBook as venue } from '#domain/venues/venue.book.ts';
export { venueYearBook as venueYear } from '#domain/venues/venue-year.book.ts';
