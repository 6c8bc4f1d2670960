/** Two records of one person: joined by an alias, never by rewriting sessions, so that it can be taken back. */
import * as z from 'zod/mini';
import { resolveAliases } from '#domain/attendance/aliases.ts';
import { type Change, change, defineCommand, type Refusal, type Stored } from '#domain/contracts.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import { type Learner, learnerAliasRecord, learnerRecord } from './learner.record.ts';

const COMPLETED = ['sex', 'birthYear', 'telephone', 'address', 'notes'] as const;

/** What the record that stays lacks and the other one has. */
function completion(stays: Stored<Learner>, goes: Stored<Learner>): Partial<Learner> {
  const fields: Record<string, unknown> = {};
  for (const field of COMPLETED) {
    const lacks = stays[field] === undefined || stays[field] === '';
    if (lacks && goes[field] !== undefined && goes[field] !== '') fields[field] = goes[field];
  }
  if ((stays.groups ?? []).every(({ value }) => value.length === 0) && goes.groups) fields.groups = goes.groups;
  if ((stays.residence ?? []).every(({ value }) => value === 'unknown') && goes.residence) {
    fields.residence = goes.residence;
  }
  return fields;
}

export const mergeLearners = defineCommand({
  name: 'mergeLearners',
  input: z.object({ learner: z.string(), other: z.string() }),
  async load(reader, input) {
    const aliases = await reader.all(learnerAliasRecord);
    const standsFor = resolveAliases(aliases);
    const ids = [standsFor(input.learner), standsFor(input.other)].sort();
    return { ids, learners: await reader.getMany(learnerRecord, ids) };
  },
  decide({ ids, learners }, _input, context): Result<Change[], Refusal> {
    const [into, from] = ids as [string, string];
    if (into === from) return fail({ code: 'learner.already-one' });
    const stays = learners.find(({ id }) => id === into);
    const goes = learners.find(({ id }) => id === from);
    if (stays === undefined || goes === undefined) return fail({ code: 'learner.gone' });
    const alias = change(learnerAliasRecord, { id: context.newId(), unit: goes.unit }, { from, into });
    const fields = completion(stays, goes);
    return ok(Object.keys(fields).length === 0 ? [alias] : [change(learnerRecord, stays, fields), alias]);
  },
});

/** Takes back one joining: each of the two has their own attendances again. */
export const unmergeLearners = defineCommand({
  name: 'unmergeLearners',
  input: z.object({ alias: z.string() }),
  load: (reader, input) => reader.get(learnerAliasRecord, input.alias),
  decide(alias): Result<Change[], Refusal> {
    if (alias === undefined || alias.deleted) return fail({ code: 'learner.merge-gone' });
    return ok([change(learnerAliasRecord, alias, { deleted: true })]);
  },
});
