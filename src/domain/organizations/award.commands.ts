import * as z from 'zod/mini';
import { type Change, change, defineCommand, type Reader, type Refusal, type Stored } from '#domain/contracts.ts';
import { addDays, compare, isDate } from '#kernel/calendar.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import { type Award, awardRecord, organizationRecord } from './organization.record.ts';
import { isValidOn } from './organization.rules.ts';

/** Nobody was named a learning organization before; an earlier year is a slip of the keyboard. */
const EARLIEST = '1980-01-01';

/** Levels offered; an old register may hold other words. */
export const AWARD_LEVELS = ['district', 'city', 'province', 'country'] as const;

const refusal = (code: string, field?: string, values?: Refusal['values']): Refusal => ({
  code: `organization.${code}`,
  ...(field && { field }),
  ...(values && { values }),
});

/** What is wrong with a day on which something happened. */
export function dayProblem(date: string, field: string, today: string): Refusal | undefined {
  if (date === '') return refusal('date-missing', field);
  if (!isDate(date)) return refusal('date-invalid', field);
  if (date < EARLIEST) return refusal('date-too-early', field, { earliest: EARLIEST });
  if (date > today) return refusal('date-in-future', field, { today });
  return undefined;
}

function dueProblem(due: string | undefined, from: string): Refusal | undefined {
  if (!due) return undefined;
  if (!isDate(due)) return refusal('date-invalid', 'dueAgainOn');
  return due <= from ? refusal('due-before-award', 'dueAgainOn', { from }) : undefined;
}

const details = {
  namedOn: z.string(),
  level: z.optional(z.string()),
  documentNumber: z.optional(z.string()),
  dueAgainOn: z.optional(z.string()),
};

interface Details {
  namedOn: string;
  level?: string | undefined;
  documentNumber?: string | undefined;
  dueAgainOn?: string | undefined;
}

function awardProblem(input: Details, others: readonly Award[], today: string): Refusal | undefined {
  const problem = dayProblem(input.namedOn, 'namedOn', today) ?? dueProblem(input.dueAgainOn, input.namedOn);
  if (problem) return problem;
  const level = input.level ?? '';
  const standing = others.find((other) => (other.level ?? '') === level && isValidOn([other], input.namedOn));
  return standing && refusal('already-awarded', 'namedOn', { since: standing.namedOn });
}

const fieldsOf = (input: Details) => ({
  namedOn: input.namedOn,
  level: input.level,
  documentNumber: input.documentNumber?.trim(),
  dueAgainOn: input.dueAgainOn,
});

export const awardOrganization = defineCommand({
  name: 'awardOrganization',
  input: z.object({ organization: z.string(), ...details }),
  async load(reader, input) {
    return {
      organization: await reader.get(organizationRecord, input.organization),
      awards: await reader.where(awardRecord, 'f.organization', [input.organization]),
    };
  },
  decide({ organization, awards }, input, context): Result<Change[], Refusal> {
    if (organization === undefined || organization.deleted) return fail(refusal('gone'));
    const problem = awardProblem(input, awards, context.today);
    if (problem) return fail(problem);
    const at = { id: context.newId(), unit: organization.unit };
    return ok([change(awardRecord, at, { organization: organization.id, ...fieldsOf(input) })]);
  },
});

interface Standing {
  award: Stored<Award> | undefined;
  others: Stored<Award>[];
}

async function loadAward(reader: Reader, id: string): Promise<Standing> {
  const award = await reader.get(awardRecord, id);
  const all = award ? await reader.where(awardRecord, 'f.organization', [award.organization]) : [];
  return { award: award?.deleted ? undefined : award, others: all.filter((other) => other.id !== id) };
}

/** Puts right what was entered wrongly. */
export const changeAward = defineCommand({
  name: 'changeAward',
  input: z.object({ award: z.string(), ...details }),
  load: (reader, input) => loadAward(reader, input.award),
  decide({ award, others }, input, context): Result<Change[], Refusal> {
    if (award === undefined) return fail(refusal('award-gone'));
    const problem = awardProblem(input, others, context.today);
    if (problem) return fail(problem);
    if (isDate(award.withdrawnOn) && award.withdrawnOn < input.namedOn) {
      return fail(refusal('withdrawal-before-award', 'namedOn', { from: input.namedOn }));
    }
    return ok([change(awardRecord, award, fieldsOf(input))]);
  },
});

export const deleteAward = defineCommand({
  name: 'deleteAward',
  input: z.object({ award: z.string() }),
  load: (reader, input) => loadAward(reader, input.award),
  decide({ award }): Result<Change[], Refusal> {
    return award ? ok([change(awardRecord, award, { deleted: true })]) : fail(refusal('award-gone'));
  },
});

/**
 * An award confirmed again. In time, the due date moves and the award goes on; late, the months between stay without
 * one, so a new award begins.
 */
export const renewAward = defineCommand({
  name: 'renewAward',
  input: z.object({
    award: z.string(),
    renewedOn: z.string(),
    dueAgainOn: z.optional(z.string()),
    documentNumber: z.optional(z.string()),
  }),
  load: (reader, input) => loadAward(reader, input.award),
  decide({ award, others }, input, context): Result<Change[], Refusal> {
    if (award === undefined) return fail(refusal('award-gone'));
    if (isDate(award.withdrawnOn)) return fail(refusal('award-withdrawn', undefined, { date: award.withdrawnOn }));
    const problem = dayProblem(input.renewedOn, 'renewedOn', context.today);
    if (problem) return fail(problem);
    if (input.renewedOn < award.namedOn) {
      return fail(refusal('renewal-before-award', 'renewedOn', { from: award.namedOn }));
    }
    const due = dueProblem(input.dueAgainOn, input.renewedOn);
    if (due) return fail(due);
    const before = award.dueAgainOn;
    const dueAgainOn = input.dueAgainOn ?? '';
    if (isDate(before) && dueAgainOn !== '' && dueAgainOn <= before) {
      return fail(refusal('due-not-later', 'dueAgainOn', { before }));
    }
    if (!isDate(before) || compare(input.renewedOn, addDays(before, 1)) <= 0) {
      const fields = { dueAgainOn, renewedOn: input.renewedOn, renewalNumber: input.documentNumber?.trim() };
      return ok([change(awardRecord, award, fields)]);
    }
    const late = { namedOn: input.renewedOn, level: award.level, documentNumber: input.documentNumber, dueAgainOn };
    const doubled = awardProblem(late, others, context.today);
    if (doubled) return fail({ ...doubled, ...(doubled.field === 'namedOn' && { field: 'renewedOn' }) });
    const at = { id: context.newId(), unit: award.unit };
    return ok([change(awardRecord, at, { organization: award.organization, ...fieldsOf(late) })]);
  },
});

export const withdrawAward = defineCommand({
  name: 'withdrawAward',
  input: z.object({ award: z.string(), withdrawnOn: z.string(), why: z.string() }),
  load: (reader, input) => loadAward(reader, input.award),
  decide({ award }, input, context): Result<Change[], Refusal> {
    if (award === undefined) return fail(refusal('award-gone'));
    if (isDate(award.withdrawnOn)) return fail(refusal('award-withdrawn', undefined, { date: award.withdrawnOn }));
    const problem = dayProblem(input.withdrawnOn, 'withdrawnOn', context.today);
    if (problem) return fail(problem);
    if (input.withdrawnOn < award.namedOn) {
      return fail(refusal('withdrawal-before-award', 'withdrawnOn', { from: award.namedOn }));
    }
    const why = input.why.trim();
    if (why === '') return fail(refusal('withdrawal-reason-missing', 'why'));
    return ok([change(awardRecord, award, { withdrawnOn: input.withdrawnOn, withdrawnWhy: why })]);
  },
});
