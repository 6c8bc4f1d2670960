import * as z from 'zod/mini';
import { type Change, change, defineCommand, type Reader, type Refusal, type Stored } from '#domain/contracts.ts';
import { isDate, yearOf } from '#kernel/calendar.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import { dayProblem, renewAward } from './award.commands.ts';
import { type CriteriaSheet, criteriaSheetRecord } from './criteria.record.ts';
import { type SheetInForce, sheetInForce } from './criteria.rules.ts';
import { type Award, awardRecord, type Organization, organizationRecord } from './organization.record.ts';
import { leadingAward } from './organization.rules.ts';
import { type OrganizationStep, organizationStepRecord, STEP_RESULTS, STEPS, type Step } from './way.record.ts';
import { JUDGED_STEPS, presentRound, ROUND_STEPS, SCORED_STEPS, scoreAgainst, scoreField } from './way.rules.ts';

const LONGEST_NOTE = 500;

const refusal = (code: string, field?: string, values?: Refusal['values']): Refusal => ({
  code: `step.${code}`,
  ...(field && { field }),
  ...(values && { values }),
});

const details = {
  date: z.string(),
  result: z.optional(z.string()),
  documentNumber: z.optional(z.string()),
  level: z.optional(z.string()),
  /** Last day of a public notice. */
  until: z.optional(z.string()),
  note: z.optional(z.string()),
  /** New day on which an award is due again, of a review that it passed. */
  dueAgainOn: z.optional(z.string()),
  /** Points by criterion; null takes one away. */
  scores: z.optional(z.record(z.string(), z.nullable(z.number()))),
};
const detailsSchema = z.object(details);
type Details = z.infer<typeof detailsSchema>;

interface Standing {
  organization: Stored<Organization> | undefined;
  awards: Stored<Award>[];
  steps: Stored<OrganizationStep>[];
  sheets: Stored<CriteriaSheet>[];
}

async function load(reader: Reader, id: string): Promise<Standing> {
  const [awards, steps, sheets] = [
    await reader.where(awardRecord, 'f.organization', [id]),
    await reader.where(organizationStepRecord, 'f.organization', [id]),
    await reader.all(criteriaSheetRecord),
  ];
  return { organization: await reader.get(organizationRecord, id), awards, steps, sheets };
}

function scoreProblem(step: Step, scores: Details['scores'], sheet: SheetInForce): Refusal | undefined {
  for (const [criterion, points] of Object.entries(scores ?? {})) {
    if (points === null) continue;
    const most = sheet.criteria.find(({ id }) => id === criterion)?.weight;
    const field = scoreField(criterion);
    if (most === undefined || !SCORED_STEPS.includes(step)) return refusal('score-unknown', field);
    // Halves and tenths are given; anything finer is a slip.
    const fine = Math.abs(points * 10 - Math.round(points * 10)) > 1e-9;
    if (points < 0 || points > most || fine) return refusal('score-out-of-range', field, { most });
  }
  return undefined;
}

function detailsProblem(step: Step, input: Details, sheet: SheetInForce, today: string, before?: OrganizationStep) {
  const day = dayProblem(input.date, 'date', today);
  if (day) return day;
  const result = input.result ?? '';
  if (JUDGED_STEPS.includes(step)) {
    if (!STEP_RESULTS.some((each) => each === result)) return refusal('result-missing', 'result');
    if (result !== 'passed' && !input.note?.trim()) return refusal('why-missing', 'note');
  }
  if ((input.note ?? '').trim().length > LONGEST_NOTE) return refusal('note-too-long', 'note', { most: LONGEST_NOTE });
  if (input.until && !isDate(input.until)) return { code: 'organization.date-invalid', field: 'until' };
  if (input.until && input.until < input.date) return refusal('notice-ends-before', 'until', { from: input.date });
  const wrong = scoreProblem(step, input.scores, sheet);
  if (wrong) return wrong;
  const score = scoreAgainst(scoresAfter(input.scores, before), sheet);
  if (result === 'passed' && score?.passed === false) {
    return refusal('below-pass-mark', 'result', { points: score.points, passMark: score.passMark });
  }
  return undefined;
}

function scoresAfter(scores: Details['scores'], before?: OrganizationStep): Map<string, number> {
  const all = new Map<string, number>();
  for (const [field, value] of Object.entries(before ?? {})) {
    if (field.startsWith('score/') && typeof value === 'number') all.set(field.slice('score/'.length), value);
  }
  for (const [criterion, points] of Object.entries(scores ?? {})) {
    if (points === null) all.delete(criterion);
    else all.set(criterion, points);
  }
  return all;
}

function fieldsOf(step: Step, input: Details, before?: OrganizationStep): Partial<OrganizationStep> {
  const judged = JUDGED_STEPS.includes(step);
  const fields: Record<string, unknown> = {
    date: input.date,
    result: judged ? input.result : '',
    documentNumber: input.documentNumber?.trim(),
    level: input.level,
    until: step === 'public-notice' ? input.until : undefined,
    note: input.note?.trim(),
  };
  for (const [criterion, points] of Object.entries(input.scores ?? {})) {
    const field = scoreField(criterion);
    // An emptied score is written as empty; one that never stood stays away.
    if (points !== null || before?.[field] !== undefined) fields[field] = points ?? '';
  }
  return fields as Partial<OrganizationStep>;
}

/** Whether a step may follow what stands: the round has its application first, a plaque and a review their award. */
function orderProblem(step: Step, input: Details, { awards, steps }: Standing, today: string): Refusal | undefined {
  const twin = steps.some((other) => other.step === step && other.date === input.date);
  if (twin) return refusal('twice', 'date');
  if (step === 'plaque' || step === 'review-again') {
    const award = leadingAward(awards, today);
    if (award === undefined || award.namedOn > input.date) return refusal('not-named', 'date');
    return undefined;
  }
  if (!ROUND_STEPS.includes(step) || step === 'applied') return undefined;
  const round = presentRound(steps, awards, today);
  const last = round.at(-1);
  if (last?.result === 'rejected' && last.date <= input.date) return refusal('was-rejected');
  // The application of this round is the latest one; an old round that is written down later has its own.
  const applied = steps.filter((other) => other.step === 'applied' && other.date <= input.date);
  if (applied.length === 0) return refusal('not-applied', 'date');
  return undefined;
}

/** Enters one step on the way of an organization. A review that an award passed moves the day on which it is due again. */
export const takeStep = defineCommand({
  name: 'takeStep',
  input: z.object({ organization: z.string(), step: z.enum(STEPS), ...details }),
  load: (reader, input) => load(reader, input.organization),
  decide(standing, input, context): Result<Change[], Refusal> {
    const { organization, awards, sheets } = standing;
    if (organization === undefined || organization.deleted) return fail({ code: 'organization.gone' });
    const { step } = input;
    const year = isDate(input.date) ? yearOf(input.date) : yearOf(context.today);
    const sheet = sheetInForce(sheets, organization.organizationKind, year);
    const problem =
      detailsProblem(step, input, sheet, context.today) ?? orderProblem(step, input, standing, context.today);
    if (problem) return fail(problem);
    const taken = change(
      organizationStepRecord,
      { id: context.newId(), unit: organization.unit },
      { organization: organization.id, step, ...fieldsOf(step, input) },
    );
    if (step !== 'review-again' || input.result !== 'passed') return ok([taken]);
    const award = leadingAward(awards, context.today) as Stored<Award>;
    const others = awards.filter(({ id }) => id !== award.id);
    const renewal = {
      award: award.id,
      renewedOn: input.date,
      dueAgainOn: input.dueAgainOn,
      documentNumber: input.documentNumber,
    };
    const renewed = renewAward.decide({ award, others }, renewal, context);
    if (renewed.ok) return ok([taken, ...renewed.value]);
    const { field } = renewed.error;
    return fail({ ...renewed.error, ...(field === 'renewedOn' && { field: 'date' }) });
  },
});

async function loadOfStep(reader: Reader, id: string) {
  const step = await reader.get(organizationStepRecord, id);
  return { step: step?.deleted ? undefined : step, ...(await load(reader, step?.organization ?? '')) };
}

/** Puts a step right. */
export const changeStep = defineCommand({
  name: 'changeStep',
  input: z.object({ step: z.string(), ...details }),
  load: (reader, input) => loadOfStep(reader, input.step),
  decide({ step, organization, sheets }, input, context): Result<Change[], Refusal> {
    if (step === undefined || organization === undefined) return fail(refusal('gone'));
    const year = isDate(input.date) ? yearOf(input.date) : yearOf(context.today);
    const sheet = sheetInForce(sheets, organization.organizationKind, year);
    const problem = detailsProblem(step.step, input, sheet, context.today, step);
    if (problem) return fail(problem);
    return ok([change(organizationStepRecord, step, fieldsOf(step.step, input, step))]);
  },
});

/** Takes back a step that was entered by mistake; what it did to an award is put right there. */
export const deleteStep = defineCommand({
  name: 'deleteStep',
  input: z.object({ step: z.string() }),
  load: (reader, input) => loadOfStep(reader, input.step),
  decide({ step }): Result<Change[], Refusal> {
    return step ? ok([change(organizationStepRecord, step, { deleted: true })]) : fail(refusal('gone'));
  },
});
