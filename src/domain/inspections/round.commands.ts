import * as z from 'zod/mini';
import { type Change, change, defineCommand, type Reader, type Refusal, type Stored } from '#domain/contracts.ts';
import { isDate } from '#kernel/calendar.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import { isUntouched, textProblem } from './evaluation.rules.ts';
import {
  type Evaluation,
  evaluationRecord,
  findingRecord,
  roundRecord,
  scoreSheetRecord,
} from './inspection.record.ts';
import { sheetToUse, sheetWords } from './sheet.commands.ts';
import { readVisitFiles } from './visit-files.rules.ts';

const details = {
  title: z.string(),
  units: z.array(z.string()),
  inspectors: z.array(z.string()),
  from: z.string(),
  to: z.string(),
};

interface Details {
  title: string;
  units: readonly string[];
  inspectors: readonly string[];
  from: string;
  to: string;
}

const refuse = (code: string, field: string, values?: Refusal['values']): Refusal => ({
  code: `round.${code}`,
  field,
  ...(values && { values }),
});

function detailsProblem(input: Details): Refusal | undefined {
  if (input.title.trim() === '') return refuse('title-missing', 'title');
  if (input.title.length > 160) return refuse('title-too-long', 'title', { most: 160 });
  if (input.units.length === 0) return refuse('units-missing', 'units');
  if (input.inspectors.every((name) => name.trim() === '')) return refuse('inspectors-missing', 'inspectors');
  for (const field of ['from', 'to'] as const) {
    if (input[field] === '') return refuse('date-missing', field);
    if (!isDate(input[field])) return refuse('date-invalid', field);
  }
  return input.to < input.from ? refuse('ends-before-start', 'to') : undefined;
}

const fieldsOf = (input: Details) => ({
  title: input.title.trim(),
  units: [...new Set(input.units)],
  inspectors: [...new Set(input.inspectors.map((name) => name.trim()).filter((name) => name !== ''))],
  from: input.from,
  to: input.to,
});

/** Plans a round: which units, who goes, when, and by which sheet. Without one the proposed sheet is taken over. */
export const startRound = defineCommand({
  name: 'startRound',
  input: z.object({ unit: z.string(), year: z.number(), sheet: z.string(), words: sheetWords, ...details }),
  load: async (reader, _input) => ({ sheets: await reader.all(scoreSheetRecord) }),
  decide({ sheets }, input, context): Result<Change[], Refusal> {
    const problem = detailsProblem(input);
    if (problem) return fail(problem);
    const { unit, words } = input;
    const used = sheetToUse(sheets, input.sheet, { purpose: 'visit', words, unit, newId: context.newId });
    if (used === undefined) return fail(refuse('sheet-missing', 'sheet'));
    const fields = { ...fieldsOf(input), year: input.year, sheet: used.sheet.id };
    return ok([...used.changes, change(roundRecord, { id: context.newId(), unit }, fields)]);
  },
});

/** A unit that was visited stays in its round. */
export const changeRound = defineCommand({
  name: 'changeRound',
  input: z.object({ round: z.string(), ...details }),
  load: async (reader, input) => ({
    round: await reader.get(roundRecord, input.round),
    visits: await reader.where(evaluationRecord, 'f.round', [input.round]),
  }),
  decide({ round, visits }, input): Result<Change[], Refusal> {
    if (round === undefined || round.deleted) return fail({ code: 'round.gone' });
    const problem = detailsProblem(input);
    if (problem) return fail(problem);
    if (visits.some((visit) => !input.units.includes(visit.unit))) return fail(refuse('unit-visited', 'units'));
    return ok([change(roundRecord, round, fieldsOf(input))]);
  },
});

/** Visits in which somebody wrote something: their records, what was found and what is kept with them. */
async function touchedVisits(reader: Reader, visits: readonly Stored<Evaluation>[]): Promise<number> {
  const touched = await Promise.all(
    visits.map(async ({ id }) => {
      const state = await reader.state(evaluationRecord, id);
      if (state !== undefined && !isUntouched(state)) return true;
      const findings = await reader.where(findingRecord, 'f.evaluation', [id]);
      return findings.length > 0 || (await readVisitFiles(reader, id)).length > 0;
    }),
  );
  return touched.filter(Boolean).length;
}

/** Visits that were merely begun go with it; one in which something was written stops it. */
export const deleteRound = defineCommand({
  name: 'deleteRound',
  input: z.object({ round: z.string() }),
  async load(reader, input) {
    const visits = await reader.where(evaluationRecord, 'f.round', [input.round]);
    return { round: await reader.get(roundRecord, input.round), visits, touched: await touchedVisits(reader, visits) };
  },
  decide({ round, visits, touched }): Result<Change[], Refusal> {
    if (round === undefined || round.deleted) return fail({ code: 'round.gone' });
    if (touched > 0) return fail({ code: 'round.visited', values: { count: touched } });
    return ok([
      change(roundRecord, round, { deleted: true }),
      ...visits.map((visit) => change(evaluationRecord, visit, { deleted: true })),
    ]);
  },
});

/** Commends a unit for what was found in a round; an empty text takes it back. */
export const commendUnit = defineCommand({
  name: 'commendUnit',
  input: z.object({ round: z.string(), unit: z.string(), text: z.string() }),
  load: async (reader, input) => ({ round: await reader.get(roundRecord, input.round) }),
  decide({ round }, { unit, text }): Result<Change[], Refusal> {
    if (round === undefined || round.deleted) return fail({ code: 'round.gone' });
    if (!round.units.includes(unit)) return fail(refuse('unit-not-in-round', 'unit'));
    const problem = textProblem(text, 'text');
    if (problem) return fail(problem);
    return ok([change(roundRecord, round, { [`commend/${unit}`]: text.trim() })]);
  },
});
