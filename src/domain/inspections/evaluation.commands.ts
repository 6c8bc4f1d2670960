import * as z from 'zod/mini';
import { dropAll } from '#domain/attachments/attachment.rules.ts';
import { type Change, change, defineCommand, type Reader, type Refusal, type Stored } from '#domain/contracts.ts';
import { readUnitTree } from '#domain/units/subtree.ts';
import { unitRecord } from '#domain/units/unit.record.ts';
import { isDate } from '#kernel/calendar.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import { openProblem, signatureOf, textProblem } from './evaluation.rules.ts';
import type { Figures } from './figure-names.ts';
import { readFigures } from './figures.ts';
import {
  type Evaluation,
  evaluationRecord,
  findingRecord,
  roundRecord,
  type ScoreSheet,
  scoreSheetRecord,
} from './inspection.record.ts';
import { isComputed, NO_SCORE } from './score.rules.ts';
import { sheetToUse, sheetWords } from './sheet.commands.ts';
import type { SheetItem } from './sheet.rules.ts';
import { readVisitFiles } from './visit-files.rules.ts';

const GONE: Refusal = { code: 'inspection.gone' };
const UNIT_GONE: Refusal = { code: 'inspection.unit-missing', field: 'unit' };

/** What the unit itself wrote down by the same sheet for the year, in all versions: its points go along to the visit. */
async function readSelf(reader: Reader, unit: string, year: number): Promise<Stored<Evaluation>[]> {
  const tree = await readUnitTree(reader);
  const own = await reader.where(evaluationRecord, 'unit', tree.codesOf(unit));
  return own.filter((each) => each.year === year).sort((one, other) => (one.id < other.id ? 1 : -1));
}

function selfScores(from: Stored<Evaluation> | undefined, items: readonly SheetItem[]): Record<string, number> {
  const known = items.flatMap(({ id }): [string, number][] => {
    const points = from?.[`self/${id}`];
    return points === undefined || points < 0 ? [] : [[`self/${id}`, points]];
  });
  return Object.fromEntries(known);
}

/** Opens the visit of a unit of a round: the unit's figures are frozen as they stand now. */
export const startVisit = defineCommand({
  name: 'startVisit',
  input: z.object({ round: z.string(), unit: z.string(), date: z.string(), today: z.string() }),
  async load(reader, input) {
    const round = await reader.get(roundRecord, input.round);
    const year = round?.year ?? 0;
    return {
      round,
      unit: await reader.get(unitRecord, input.unit),
      sheet: round && (await reader.get(scoreSheetRecord, round.sheet)),
      visits: await reader.where(evaluationRecord, 'f.round', [input.round]),
      own: await readSelf(reader, input.unit, year),
      figures: round && (await readFigures(reader, { unit: input.unit, year, today: input.today })),
    };
  },
  decide({ round, unit, sheet, visits, own, figures }, input, context): Result<Change[], Refusal> {
    if (round === undefined || round.deleted) return fail({ code: 'round.gone' });
    if (unit === undefined || unit.deleted || figures === undefined) return fail(UNIT_GONE);
    if (sheet === undefined) return fail({ code: 'sheet.gone' });
    if (!round.units.includes(input.unit)) return fail({ code: 'round.unit-not-in-round', field: 'unit' });
    if (visits.some((visit) => visit.unit === input.unit)) return fail({ code: 'inspection.visited', field: 'unit' });
    if (!isDate(input.date)) return fail({ code: 'inspection.date-invalid', field: 'date' });
    if (input.date > context.today) {
      return fail({ code: 'inspection.date-in-future', field: 'date', values: { today: context.today } });
    }
    const self = own.find((each) => each.form === 'self');
    const fields = {
      form: 'visit',
      round: round.id,
      year: round.year,
      sheet: round.sheet,
      date: input.date,
      inspectors: round.inspectors,
      figures,
      ...selfScores(self, sheet.items),
    } satisfies Evaluation;
    return ok([change(evaluationRecord, { id: context.newId(), unit: input.unit }, fields)]);
  },
});

const startOne = z.object({ unit: z.string(), year: z.number(), sheet: z.string(), words: sheetWords });

async function loadStart(reader: Reader, input: z.infer<typeof startOne>) {
  return {
    unit: await reader.get(unitRecord, input.unit),
    sheets: await reader.all(scoreSheetRecord),
    own: await readSelf(reader, input.unit, input.year),
  };
}

function decideStart(
  { unit, sheets, own }: Awaited<ReturnType<typeof loadStart>>,
  input: z.infer<typeof startOne>,
  form: 'self' | 'year-end',
  context: { today: string; newId: () => string },
): Result<Change[], Refusal> {
  if (unit === undefined || unit.deleted) return fail(UNIT_GONE);
  if (own.some((each) => each.form === form)) return fail({ code: `inspection.${form}-exists`, field: 'year' });
  const purpose = form === 'self' ? 'visit' : 'year-end';
  const { words } = input;
  const used = sheetToUse(sheets, input.sheet, { purpose, words, unit: input.unit, newId: context.newId });
  if (used === undefined) return fail({ code: 'sheet.gone', field: 'sheet' });
  const fields: Evaluation = { form, year: input.year, sheet: used.sheet.id, date: context.today };
  return ok([...used.changes, change(evaluationRecord, { id: context.newId(), unit: input.unit }, fields)]);
}

/** A unit judges itself by the sheet that the inspectors bring. */
export const startSelfAssessment = defineCommand({
  name: 'startSelfAssessment',
  input: startOne,
  load: loadStart,
  decide: (snapshot, input, context) => decideStart(snapshot, input, 'self', context),
});

/** The assessment of a unit at the end of a year. */
export const startYearEnd = defineCommand({
  name: 'startYearEnd',
  input: startOne,
  load: loadStart,
  decide: (snapshot, input, context) => decideStart(snapshot, input, 'year-end', context),
});

export interface WithSheet {
  evaluation: Stored<Evaluation> | undefined;
  sheet: Stored<ScoreSheet> | undefined;
}

export async function readWithSheet(reader: Reader, id: string): Promise<WithSheet> {
  const evaluation = await reader.get(evaluationRecord, id);
  return { evaluation, sheet: evaluation && (await reader.get(scoreSheetRecord, evaluation.sheet)) };
}

/** Points as they are typed: tenths up to what the item gives; -1 takes them back. */
export function pointsProblem(points: number | undefined, item: SheetItem, field: string): Refusal | undefined {
  if (points === undefined || points === NO_SCORE) return undefined;
  if (item.kind === 'veto') return { code: 'score.veto-has-no-points', field };
  if (!Number.isSafeInteger(points)) return { code: 'score.not-tenths', field };
  return points < 0 || points > item.points
    ? { code: 'score.out-of-range', field, values: { most: item.points / 10 } }
    : undefined;
}

/** Scores an item, or writes a note to it; what is left out stays as it is. */
export const scoreItem = defineCommand({
  name: 'scoreItem',
  input: z.object({
    evaluation: z.string(),
    item: z.string(),
    self: z.optional(z.number()),
    given: z.optional(z.number()),
    out: z.optional(z.boolean()),
    breach: z.optional(z.boolean()),
    note: z.optional(z.string()),
  }),
  load: (reader, input) => readWithSheet(reader, input.evaluation),
  decide({ evaluation, sheet }, input): Result<Change[], Refusal> {
    const closed = openProblem(evaluation);
    if (closed || evaluation === undefined) return fail(closed ?? GONE);
    const item = sheet?.items.find(({ id }) => id === input.item);
    if (item === undefined) return fail({ code: 'score.item-unknown' });
    if (isComputed(evaluation.form, item) && (input.given !== undefined || input.out !== undefined)) {
      return fail({ code: 'score.computed', field: 'given' });
    }
    if (evaluation.form === 'self' && input.given !== undefined)
      return fail({ code: 'score.self-only', field: 'given' });
    if (input.out === true && item.kind !== 'plain') return fail({ code: 'score.cannot-leave-out', field: 'out' });
    if (input.breach === true && item.kind !== 'veto') return fail({ code: 'score.no-veto', field: 'breach' });
    const problem =
      pointsProblem(input.self, item, 'self') ??
      pointsProblem(input.given, item, 'given') ??
      textProblem(input.note, 'note');
    if (problem) return fail(problem);
    const fields: Partial<Evaluation> = {};
    if (input.self !== undefined) fields[`self/${item.id}`] = input.self;
    if (input.given !== undefined) fields[`given/${item.id}`] = input.given;
    if (input.out !== undefined) fields[`out/${item.id}`] = input.out;
    if (input.breach !== undefined) fields[`breach/${item.id}`] = input.breach;
    if (input.note !== undefined) fields[`note/${item.id}`] = input.note.trim();
    return ok([change(evaluationRecord, evaluation, fields)]);
  },
});

/** Freezes the figures anew: something was taken in or put right while the visit went on. */
export const refreezeFigures = defineCommand({
  name: 'refreezeFigures',
  input: z.object({ evaluation: z.string(), today: z.string() }),
  async load(reader, input): Promise<{ evaluation: Stored<Evaluation> | undefined; figures: Figures | undefined }> {
    const evaluation = await reader.get(evaluationRecord, input.evaluation);
    const asked = evaluation && { unit: evaluation.unit, year: evaluation.year, today: input.today };
    return { evaluation, figures: asked && (await readFigures(reader, asked)) };
  },
  decide({ evaluation, figures }): Result<Change[], Refusal> {
    const closed = openProblem(evaluation);
    if (closed || evaluation === undefined) return fail(closed ?? GONE);
    if (evaluation.form !== 'visit') return fail({ code: 'inspection.not-a-visit' });
    return figures === undefined ? fail(UNIT_GONE) : ok([change(evaluationRecord, evaluation, { figures })]);
  },
});

/** The inspectors' opinion on the whole. */
export const writeSummary = defineCommand({
  name: 'writeSummary',
  input: z.object({ evaluation: z.string(), summary: z.string() }),
  load: async (reader, input) => ({ evaluation: await reader.get(evaluationRecord, input.evaluation) }),
  decide({ evaluation }, { summary }): Result<Change[], Refusal> {
    const problem = openProblem(evaluation) ?? textProblem(summary, 'summary');
    if (problem || evaluation === undefined) return fail(problem ?? GONE);
    return ok([change(evaluationRecord, evaluation, { summary: summary.trim() })]);
  },
});

/** What the unit has to say to it: until the unit itself has signed. */
export const replyToVisit = defineCommand({
  name: 'replyToVisit',
  input: z.object({ evaluation: z.string(), reply: z.string() }),
  load: async (reader, input) => ({ evaluation: await reader.get(evaluationRecord, input.evaluation) }),
  decide({ evaluation }, { reply }): Result<Change[], Refusal> {
    if (evaluation === undefined || evaluation.deleted) return fail(GONE);
    if (signatureOf(evaluation, 'unit')) return fail({ code: 'inspection.unit-signed', field: 'reply' });
    const problem = textProblem(reply, 'reply');
    return problem ? fail(problem) : ok([change(evaluationRecord, evaluation, { reply: reply.trim() })]);
  },
});

/** Takes one that nobody signed away, with its findings and what is kept with them. */
export const deleteEvaluation = defineCommand({
  name: 'deleteEvaluation',
  input: z.object({ evaluation: z.string() }),
  load: async (reader, input) => ({
    evaluation: await reader.get(evaluationRecord, input.evaluation),
    findings: await reader.where(findingRecord, 'f.evaluation', [input.evaluation]),
    files: await readVisitFiles(reader, input.evaluation),
  }),
  decide({ evaluation, findings, files }): Result<Change[], Refusal> {
    const problem = openProblem(evaluation);
    if (problem || evaluation === undefined) return fail(problem ?? GONE);
    return ok([
      change(evaluationRecord, evaluation, { deleted: true }),
      ...findings.map((finding) => change(findingRecord, finding, { deleted: true })),
      ...dropAll(files),
    ]);
  },
});
