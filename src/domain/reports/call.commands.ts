import * as z from 'zod/mini';
import { type Change, change, defineCommand, type Refusal } from '#domain/contracts.ts';
import { learnerRecord } from '#domain/learners/learner.record.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import { valueIn } from '#kernel/valid-from.ts';
import { callRecord, OUTCOMES } from './call.record.ts';

/** Notes what came of a call; an empty outcome takes it back. One note per person and year: the latest counts. */
export const noteCall = defineCommand({
  name: 'noteCall',
  input: z.object({ learner: z.string(), unit: z.string(), year: z.number(), outcome: z.enum(['', ...OUTCOMES]) }),
  async load(reader, input) {
    return {
      learner: await reader.get(learnerRecord, input.learner),
      calls: await reader.where(callRecord, 'f.learner', [input.learner]),
    };
  },
  decide({ learner, calls }, input, context): Result<Change[], Refusal> {
    if (learner === undefined || learner.deleted) return fail({ code: 'call.learner-gone' });
    const known = calls.find((call) => call.year === input.year);
    if (known === undefined && input.outcome === '') return ok([]);
    // It belongs where the person lives, so that it goes with the records of that unit.
    const unit = known?.unit ?? valueIn(learner.home, input.year) ?? input.unit;
    return ok([
      change(
        callRecord,
        { id: known?.id ?? context.newId(), unit },
        {
          learner: input.learner,
          year: input.year,
          outcome: input.outcome,
          calledOn: input.outcome === '' ? '' : context.today,
        },
      ),
    ]);
  },
});
