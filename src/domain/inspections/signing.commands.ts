import * as z from 'zod/mini';
import { type Change, change, defineCommand, type Refusal, type Stored } from '#domain/contracts.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import { asSigned, codeOf, sealedFields } from './code.rules.ts';
import { pointsProblem, readWithSheet, type WithSheet } from './evaluation.commands.ts';
import { type Role, rolesOf, signatureOf, signatureProblem, stateOf, textProblem } from './evaluation.rules.ts';
import type { Figures } from './figure-names.ts';
import { readFigures } from './figures.ts';
import {
  type AmendedScore,
  type Evaluation,
  evaluationAmendmentRecord,
  evaluationRecord,
  type Signature,
} from './inspection.record.ts';
import { isComputed, itemScores, NO_SCORE, scoreOf } from './score.rules.ts';
import { readVisitFiles, signedFiles } from './visit-files.rules.ts';

const GONE: Refusal = { code: 'inspection.gone' };
const role = z.enum(['inspector', 'unit']);

const signedBy = (by: Role, signature: Signature | ''): Partial<Evaluation> =>
  by === 'inspector' ? { signedInspector: signature } : { signedUnit: signature };

/** Why it cannot be signed yet: everything must have been judged. */
function unfinished({ evaluation, sheet }: WithSheet, figures: Figures | undefined): Refusal | undefined {
  if (evaluation === undefined || evaluation.deleted) return GONE;
  if (sheet === undefined) return { code: 'sheet.gone' };
  const { missing, base } = scoreOf(
    sheet,
    itemScores(sheet, evaluation, figures),
    evaluation.form === 'self' ? 'self' : 'given',
  );
  if (base === 0) return { code: 'inspection.nothing-judged' };
  return missing > 0 ? { code: 'inspection.not-all-scored', values: { count: missing } } : undefined;
}

/**
 * The first signature seals the record: figures, scores and what was drawn are kept whole in one field, with a code over
 * them. The second signs the very same. At the year's end the figures are frozen by the first.
 */
export const signVisit = defineCommand({
  name: 'signVisit',
  input: z.object({
    evaluation: z.string(),
    role,
    name: z.string(),
    strokes: z.array(z.array(z.number())),
    today: z.string(),
  }),
  async load(reader, input) {
    const found = await readWithSheet(reader, input.evaluation);
    const { evaluation } = found;
    const fresh = evaluation?.form !== 'visit' && evaluation !== undefined && stateOf(evaluation) === 'open';
    const asked = evaluation && { unit: evaluation.unit, year: evaluation.year, today: input.today };
    return {
      ...found,
      figures: fresh && asked ? await readFigures(reader, asked) : evaluation && asSigned(evaluation).figures,
      files: await readVisitFiles(reader, input.evaluation),
    };
  },
  decide({ evaluation, sheet, figures, files }, input, context): Result<Change[], Refusal> {
    const signed = evaluation && asSigned(evaluation);
    const problem = unfinished({ evaluation: signed, sheet }, figures) ?? signatureProblem(input.name, input.strokes);
    if (problem || evaluation === undefined || sheet === undefined) return fail(problem ?? GONE);
    if (!rolesOf(evaluation.form).includes(input.role)) return fail({ code: 'inspection.role-unknown', field: 'role' });
    if (signatureOf(evaluation, input.role)) return fail({ code: 'inspection.signed-already', field: 'role' });
    const signature = { name: input.name.trim(), date: context.today, strokes: input.strokes };
    const by = signedBy(input.role, signature);
    if (evaluation.sealed) {
      if (codeOf(evaluation, sheet) !== evaluation.code) return fail({ code: 'inspection.changed' });
      return ok([change(evaluationRecord, evaluation, by)]);
    }
    const whole: Stored<Evaluation> = { ...evaluation, ...(figures && { figures }), ...signedFiles(files) };
    const seal = { sealed: sealedFields(whole), code: codeOf(whole, sheet) };
    return ok([change(evaluationRecord, evaluation, { ...by, ...seal })]);
  },
});

/** Takes back the signature of one side while the other has not signed, so that the work can go on. */
export const withdrawSignature = defineCommand({
  name: 'withdrawSignature',
  input: z.object({ evaluation: z.string(), role }),
  load: async (reader, input) => ({ evaluation: await reader.get(evaluationRecord, input.evaluation) }),
  decide({ evaluation }, input): Result<Change[], Refusal> {
    if (evaluation === undefined || evaluation.deleted) return fail(GONE);
    if (stateOf(evaluation) === 'signed') return fail({ code: 'inspection.signed' });
    if (!signatureOf(evaluation, input.role)) return fail({ code: 'inspection.not-signed' });
    return ok([change(evaluationRecord, evaluation, { ...signedBy(input.role, ''), sealed: '', code: '' })]);
  },
});

function standing(evaluation: Evaluation, item: string): AmendedScore {
  return {
    given: evaluation[`${evaluation.form === 'self' ? 'self' : 'given'}/${item}`] ?? NO_SCORE,
    out: evaluation[`out/${item}`] ?? false,
    breach: evaluation[`breach/${item}`] ?? false,
    note: evaluation[`note/${item}`] ?? '',
  };
}

/** Changes one item of what both sides signed; what stood before, the reason and both codes stay on record. */
export const amendVisit = defineCommand({
  name: 'amendVisit',
  input: z.object({
    evaluation: z.string(),
    item: z.string(),
    given: z.number(),
    out: z.boolean(),
    breach: z.boolean(),
    note: z.string(),
    by: z.string(),
    reason: z.string(),
  }),
  load: (reader, input) => readWithSheet(reader, input.evaluation),
  decide({ evaluation, sheet }, input, context): Result<Change[], Refusal> {
    if (evaluation === undefined || evaluation.deleted) return fail(GONE);
    if (stateOf(evaluation) !== 'signed') return fail({ code: 'inspection.not-signed' });
    const item = sheet?.items.find(({ id }) => id === input.item);
    if (sheet === undefined || item === undefined) return fail({ code: 'score.item-unknown', field: 'item' });
    if (isComputed(evaluation.form, item)) return fail({ code: 'score.computed', field: 'item' });
    const problem = pointsProblem(input.given, item, 'given') ?? textProblem(input.note, 'note');
    if (problem) return fail(problem);
    if (item.kind === 'plain' && !input.out && input.given === NO_SCORE) {
      return fail({ code: 'score.missing', field: 'given' });
    }
    if (input.by.trim() === '') return fail({ code: 'inspection.name-missing', field: 'by' });
    if (input.reason.trim() === '') return fail({ code: 'inspection.reason-missing', field: 'reason' });
    const signed = asSigned(evaluation);
    const before = standing(signed, item.id);
    const after: AmendedScore = {
      given: input.given,
      out: item.kind === 'plain' && input.out,
      breach: item.kind === 'veto' && input.breach,
      note: input.note.trim(),
    };
    const fields = {
      [`${evaluation.form === 'self' ? 'self' : 'given'}/${item.id}`]: after.given,
      [`out/${item.id}`]: after.out,
      [`breach/${item.id}`]: after.breach,
      [`note/${item.id}`]: after.note,
    };
    const names = Object.keys(before) as (keyof AmendedScore)[];
    if (names.every((name) => before[name] === after[name])) return fail({ code: 'inspection.nothing-changed' });
    const sealed = sealedFields({ ...signed, ...fields } as Stored<Evaluation>);
    const code = codeOf({ ...evaluation, sealed }, sheet);
    const at = { id: context.newId(), unit: evaluation.unit };
    return ok([
      change(evaluationRecord, evaluation, { sealed, code }),
      change(evaluationAmendmentRecord, at, {
        evaluation: evaluation.id,
        date: context.today,
        by: input.by.trim(),
        reason: input.reason.trim(),
        item: item.id,
        before,
        after,
        codeBefore: evaluation.code ?? '',
        codeAfter: code,
      }),
    ]);
  },
});
