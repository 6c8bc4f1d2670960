import * as z from 'zod/mini';
import { attachmentsOf, dropAll } from '#domain/attachments/attachment.rules.ts';
import { type Change, change, defineCommand, type Reader, type Refusal, type Stored } from '#domain/contracts.ts';
import { isDate } from '#kernel/calendar.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import { openProblem, textProblem } from './evaluation.rules.ts';
import { type Evaluation, evaluationRecord, type Finding, findingRecord } from './inspection.record.ts';

const details = { text: z.string(), remedyBy: z.string(), item: z.string() };

const refuse = (code: string, field?: string, values?: Refusal['values']): Refusal => ({
  code: `finding.${code}`,
  ...(field && { field }),
  ...(values && { values }),
});

function detailsProblem(input: { text: string; remedyBy: string }, visited: string): Refusal | undefined {
  if (input.text.trim() === '') return refuse('text-missing', 'text');
  const long = textProblem(input.text, 'text');
  if (long) return long;
  if (input.remedyBy === '') return refuse('date-missing', 'remedyBy');
  if (!isDate(input.remedyBy)) return refuse('date-invalid', 'remedyBy');
  return input.remedyBy < visited ? refuse('date-before-visit', 'remedyBy', { date: visited }) : undefined;
}

/** Something to be put right, and by when. */
export const addFinding = defineCommand({
  name: 'addFinding',
  input: z.object({ evaluation: z.string(), ...details }),
  load: async (reader, input) => ({ evaluation: await reader.get(evaluationRecord, input.evaluation) }),
  decide({ evaluation }, input, context): Result<Change[], Refusal> {
    const problem = openProblem(evaluation);
    if (problem || evaluation === undefined) return fail(problem ?? { code: 'inspection.gone' });
    const wrong = detailsProblem(input, evaluation.date);
    if (wrong) return fail(wrong);
    const at = { id: context.newId(), unit: evaluation.unit };
    const { item, remedyBy } = input;
    return ok([change(findingRecord, at, { evaluation: evaluation.id, item, text: input.text.trim(), remedyBy })]);
  },
});

interface Found {
  finding: Stored<Finding> | undefined;
  evaluation: Stored<Evaluation> | undefined;
}

async function readFinding(reader: Reader, { finding: id }: { finding: string }): Promise<Found> {
  const finding = await reader.get(findingRecord, id);
  const evaluation = finding && (await reader.get(evaluationRecord, finding.evaluation));
  return { finding: finding?.deleted ? undefined : finding, evaluation };
}

/** The finding itself stands once somebody has signed it. */
export const changeFinding = defineCommand({
  name: 'changeFinding',
  input: z.object({ finding: z.string(), ...details }),
  load: readFinding,
  decide({ finding, evaluation }, input): Result<Change[], Refusal> {
    if (finding === undefined) return fail(refuse('gone'));
    const problem = openProblem(evaluation) ?? detailsProblem(input, evaluation?.date ?? '');
    if (problem) return fail(problem);
    const { item, remedyBy } = input;
    return ok([change(findingRecord, finding, { item, text: input.text.trim(), remedyBy })]);
  },
});

export const deleteFinding = defineCommand({
  name: 'deleteFinding',
  input: z.object({ finding: z.string() }),
  load: async (reader, input) => ({
    ...(await readFinding(reader, input)),
    files: await attachmentsOf(reader, [{ kind: findingRecord.kind, id: input.finding }]),
  }),
  decide({ finding, evaluation, files }): Result<Change[], Refusal> {
    if (finding === undefined) return fail(refuse('gone'));
    const problem = openProblem(evaluation);
    return problem ? fail(problem) : ok([change(findingRecord, finding, { deleted: true }), ...dropAll(files)]);
  },
});

/** Writes down how far the remedy has come. */
export const followUpFinding = defineCommand({
  name: 'followUpFinding',
  input: z.object({ finding: z.string(), text: z.string() }),
  load: readFinding,
  decide({ finding }, { text }, context): Result<Change[], Refusal> {
    if (finding === undefined) return fail(refuse('gone'));
    if (finding.closedOn) return fail(refuse('closed'));
    if (text.trim() === '') return fail(refuse('follow-up-missing', 'text'));
    const problem = textProblem(text, 'text');
    if (problem) return fail(problem);
    const followUps = [...(finding.followUps ?? []), { date: context.today, text: text.trim() }];
    return ok([change(findingRecord, finding, { followUps })]);
  },
});

/** Closes a finding. What shows that it was put right must be said. */
export const closeFinding = defineCommand({
  name: 'closeFinding',
  input: z.object({ finding: z.string(), closedOn: z.string(), evidence: z.string() }),
  load: readFinding,
  decide({ finding, evaluation }, { closedOn, evidence }, context): Result<Change[], Refusal> {
    if (finding === undefined || evaluation === undefined) return fail(refuse('gone'));
    if (finding.closedOn) return fail(refuse('closed'));
    if (evidence.trim() === '') return fail(refuse('evidence-missing', 'evidence'));
    const problem = textProblem(evidence, 'evidence');
    if (problem) return fail(problem);
    if (!isDate(closedOn)) return fail(refuse('date-missing', 'closedOn'));
    if (closedOn > context.today) return fail(refuse('date-in-future', 'closedOn', { today: context.today }));
    if (closedOn < evaluation.date) return fail(refuse('date-before-visit', 'closedOn', { date: evaluation.date }));
    return ok([change(findingRecord, finding, { closedOn, evidence: evidence.trim() })]);
  },
});

/** The remedy did not last, or was none. */
export const reopenFinding = defineCommand({
  name: 'reopenFinding',
  input: z.object({ finding: z.string(), reason: z.string() }),
  load: readFinding,
  decide({ finding }, { reason }, context): Result<Change[], Refusal> {
    if (finding === undefined) return fail(refuse('gone'));
    if (!finding.closedOn) return fail(refuse('not-closed'));
    if (reason.trim() === '') return fail(refuse('reason-missing', 'reason'));
    const followUps = [...(finding.followUps ?? []), { date: context.today, text: reason.trim() }];
    return ok([change(findingRecord, finding, { closedOn: '', followUps })]);
  },
});
