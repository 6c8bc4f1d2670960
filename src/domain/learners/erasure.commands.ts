import * as z from 'zod/mini';
import { aliasSets, resolveAliases } from '#domain/attendance/aliases.ts';
import { type Change, change, defineCommand, type Refusal } from '#domain/contracts.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import { ERASURE } from './erasure.rules.ts';
import { type Learner, learnerAliasRecord, learnerRecord } from './learner.record.ts';

/**
 * Erases a person on request: name, telephone, address and notes go from this device and from every device that takes
 * this in, in all records joined with theirs. What counts stays. `word` stands where the name stood. Cannot be undone.
 */
export const eraseLearner = defineCommand({
  name: 'eraseLearner',
  input: z.object({ learner: z.string(), word: z.string() }),
  async load(reader, { learner }) {
    const aliases = await reader.all(learnerAliasRecord);
    const stands = resolveAliases(aliases)(learner);
    return reader.getMany(learnerRecord, aliasSets(aliases).get(stands) ?? [learner]);
  },
  decide(learners, { word }): Result<Change[], Refusal> {
    const named = learners.filter((learner) => learner[ERASURE] === undefined);
    if (learners.length === 0) return fail({ code: 'learner.gone' });
    if (named.length === 0) return fail({ code: 'learner.erased' });
    const mark: Partial<Learner> = { [ERASURE]: word.trim() || '—' };
    return ok(named.map((learner) => change(learnerRecord, learner, mark)));
  },
});
