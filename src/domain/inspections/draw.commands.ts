import * as z from 'zod/mini';
import { type Change, change, defineCommand, type Refusal, type Stored } from '#domain/contracts.ts';
import { type Session, sessionRecord } from '#domain/sessions/session.record.ts';
import { readUnitTree } from '#domain/units/subtree.ts';
import { lastDayOfYear } from '#kernel/calendar.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import { draw, drawCode, MOST_DRAWN } from './draw.rules.ts';
import { openProblem } from './evaluation.rules.ts';
import { type Evaluation, evaluationRecord } from './inspection.record.ts';

function countProblem(count: number, field: string): Refusal | undefined {
  const fits = Number.isInteger(count) && count >= 0 && count <= MOST_DRAWN;
  return fits ? undefined : { code: 'draw.count-invalid', field, values: { most: MOST_DRAWN } };
}

/**
 * Draws sessions held in the unit this year and people counted there. Whoever draws again from the same records gets
 * the same; answers already noted stay with whom they are about.
 */
export const drawRecords = defineCommand({
  name: 'drawRecords',
  input: z.object({ evaluation: z.string(), sessions: z.number(), learners: z.number(), today: z.string() }),
  async load(reader, input) {
    const evaluation = await reader.get(evaluationRecord, input.evaluation);
    if (evaluation === undefined) return { evaluation, sessions: [], learners: [] };
    const { unit, year } = evaluation;
    const tree = await readUnitTree(reader);
    const until = lastDayOfYear(year) < input.today ? lastDayOfYear(year) : input.today;
    const sessions: Stored<Session>[] = [];
    for (const code of tree.subtreeOf(unit)) {
      const range = { from: [code, `${year}-01-01`], to: [code, until] };
      sessions.push(...(await reader.range(sessionRecord, '[unit+f.date]', range)));
    }
    const held = sessions.filter((session) => !session.planned).map(({ id }) => id);
    return { evaluation, sessions: held, learners: await reader.personsOf(unit, year, 'place') };
  },
  decide({ evaluation, sessions, learners }, input, context): Result<Change[], Refusal> {
    const closed = openProblem(evaluation);
    if (closed || evaluation === undefined) return fail(closed ?? { code: 'inspection.gone' });
    if (evaluation.form !== 'visit') return fail({ code: 'inspection.not-a-visit' });
    const problem = countProblem(input.sessions, 'sessions') ?? countProblem(input.learners, 'learners');
    if (problem) return fail(problem);
    if (input.sessions + input.learners === 0) return fail({ code: 'draw.nothing-asked', field: 'sessions' });
    if (sessions.length + learners.length === 0) return fail({ code: 'draw.nothing-there' });
    const picked = {
      sessions: draw(evaluation.id, sessions, input.sessions),
      learners: draw(evaluation.id, learners, input.learners),
    };
    const drawn = {
      ...picked,
      code: drawCode(evaluation.id, picked),
      ofSessions: sessions.length,
      ofLearners: new Set(learners).size,
      on: context.today,
    };
    return ok([change(evaluationRecord, evaluation, { drawn })]);
  },
});

/** Notes whether what was drawn could be confirmed; empty takes the answer back. */
export const checkDrawn = defineCommand({
  name: 'checkDrawn',
  input: z.object({ evaluation: z.string(), id: z.string(), checked: z.enum(['', 'yes', 'no']) }),
  load: async (reader, input) => ({ evaluation: await reader.get(evaluationRecord, input.evaluation) }),
  decide({ evaluation }, { id, checked }): Result<Change[], Refusal> {
    const closed = openProblem(evaluation);
    if (closed || evaluation === undefined) return fail(closed ?? { code: 'inspection.gone' });
    const { sessions = [], learners = [] } = evaluation.drawn ?? {};
    if (!sessions.includes(id) && !learners.includes(id)) return fail({ code: 'draw.not-drawn' });
    const fields: Partial<Evaluation> = {};
    fields[`checked/${id}`] = checked;
    return ok([change(evaluationRecord, evaluation, fields)]);
  },
});
