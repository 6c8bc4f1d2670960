import * as z from 'zod/mini';
import { type Change, change, defineCommand, type Reader, type Refusal, type Stored } from '#domain/contracts.ts';
import { SETTINGS_ID, settingsRecord } from '#domain/settings/settings.record.ts';
import { completeSettings } from '#domain/settings/settings.rules.ts';
import { unitRecord } from '#domain/units/unit.record.ts';
import { yearOf } from '#kernel/calendar.ts';
import { sameValue } from '#kernel/register.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import { type ValidFrom, valueIn, withChange } from '#kernel/valid-from.ts';
import { type Learner, learnerRecord, RESIDENCES, SEXES } from './learner.record.ts';
import { detailsProblem, plainTelephone } from './learner.rules.ts';

/** What a form about a person holds. An empty field is an empty text, no year, no sex. */
export const personInput = {
  name: z.string(),
  sex: z.optional(z.enum(SEXES)),
  birthYear: z.optional(z.number()),
  telephone: z.optional(z.string()),
  address: z.optional(z.string()),
  notes: z.optional(z.string()),
  groups: z.optional(z.array(z.string())),
  residence: z.optional(z.enum(RESIDENCES)),
};
const personSchema = z.object(personInput);
export type PersonInput = z.infer<typeof personSchema>;

export async function knownGroups(reader: Reader): Promise<readonly string[]> {
  return completeSettings(await reader.get(settingsRecord, SETTINGS_ID)).groups.map((group) => group.id);
}

/** What is wrong with the input about a person, or nothing. A group taken out of the list stays allowed where it stands. */
export function personProblem(
  input: PersonInput,
  groups: readonly string[],
  year: number,
  standing: readonly string[] = [],
): Refusal | undefined {
  const problem = detailsProblem(input, year);
  if (problem !== undefined) return problem;
  const unknown = input.groups?.find((group) => !groups.includes(group) && !standing.includes(group));
  return unknown === undefined
    ? undefined
    : { code: 'learner.group-unknown', field: 'groups', values: { group: unknown } };
}

/** A new person's record. `home` defaults to the unit that enters them. */
export function newLearner(id: string, unit: string, input: PersonInput, year: number, home: string = unit): Change {
  return change(
    learnerRecord,
    { id, unit },
    {
      name: input.name.trim(),
      sex: input.sex,
      birthYear: input.birthYear,
      telephone: plainTelephone(input.telephone ?? '') || undefined,
      address: input.address?.trim() || undefined,
      notes: input.notes?.trim() || undefined,
      home: [{ from: year, value: home }],
      groups: [{ from: year, value: input.groups ?? [] }],
      residence: [{ from: year, value: input.residence ?? 'unknown' }],
    },
  );
}

export const addLearner = defineCommand({
  name: 'addLearner',
  input: z.object({ unit: z.string(), home: z.optional(z.string()), ...personInput }),
  async load(reader, input) {
    return {
      home: await reader.get(unitRecord, input.home ?? input.unit),
      groups: await knownGroups(reader),
    };
  },
  decide({ home, groups }, input, context): Result<Change[], Refusal> {
    const year = yearOf(context.today);
    const problem = personProblem(input, groups, year);
    if (problem !== undefined) return fail(problem);
    if (home === undefined || home.deleted) return fail({ code: 'learner.home-unknown', field: 'home' });
    return ok([newLearner(context.newId(), input.unit, input, year, home.id)]);
  },
});

function historyWith<T>(
  history: readonly ValidFrom<T>[] | undefined,
  year: number,
  value: T | undefined,
  correction: boolean,
): ValidFrom<T>[] | undefined {
  if (value === undefined || sameValue(valueIn(history, year), value)) return undefined;
  return withChange(history, year, value, correction);
}

/** The unit that made the record is its home until a first entry: a move must not rewrite that earlier home. */
function homesOf(learner: Stored<Learner>, year: number): ValidFrom<string>[] {
  return learner.home ?? [{ from: year - 1, value: learner.unit }];
}

/**
 * A change of group, home or residence holds from this year on and leaves earlier years as they were counted; a
 * correction says that it was wrong from the start.
 */
export const changeLearner = defineCommand({
  name: 'changeLearner',
  input: z.object({
    learner: z.string(),
    home: z.optional(z.string()),
    correction: z.optional(z.boolean()),
    ...personInput,
  }),
  async load(reader, input) {
    return {
      learner: await reader.get(learnerRecord, input.learner),
      home: input.home === undefined ? undefined : await reader.get(unitRecord, input.home),
      groups: await knownGroups(reader),
    };
  },
  decide({ learner, home, groups }, input, context): Result<Change[], Refusal> {
    if (learner === undefined || learner.deleted) return fail({ code: 'learner.gone' });
    if (learner.erased !== undefined) return fail({ code: 'learner.erased' });
    const year = yearOf(context.today);
    const correction = input.correction ?? false;
    const problem = personProblem(input, groups, year, valueIn(learner.groups, year));
    if (problem !== undefined) return fail(problem);
    if (input.home !== undefined && (home === undefined || home.deleted)) {
      return fail({ code: 'learner.home-unknown', field: 'home' });
    }
    // A field that was emptied is written as nothing, so that it is no longer there.
    const emptied = { sex: input.sex ?? null, birthYear: input.birthYear ?? null } as unknown as Partial<Learner>;
    const fields: Partial<Learner> = {
      ...emptied,
      name: input.name.trim(),
      telephone: plainTelephone(input.telephone ?? ''),
      address: input.address?.trim() ?? '',
      notes: input.notes?.trim() ?? '',
      home: historyWith(homesOf(learner, year), year, input.home, correction),
      groups: historyWith(learner.groups, year, input.groups, correction),
      residence: historyWith(learner.residence, year, input.residence, correction),
    };
    return ok([change(learnerRecord, learner, withoutUntouched(learner, fields))]);
  },
});

/** An empty text over a field that was never there is no change. */
function withoutUntouched(learner: Stored<Learner>, fields: Partial<Learner>): Partial<Learner> {
  const touched = Object.entries(fields).filter(
    ([name, value]) => !((value === '' || value === null) && learner[name as keyof Learner] === undefined),
  );
  return Object.fromEntries(touched) as Partial<Learner>;
}

export const moveLearner = defineCommand({
  name: 'moveLearner',
  input: z.object({ learner: z.string(), home: z.string(), correction: z.optional(z.boolean()) }),
  async load(reader, input) {
    return {
      learner: await reader.get(learnerRecord, input.learner),
      home: await reader.get(unitRecord, input.home),
    };
  },
  decide({ learner, home }, input, context): Result<Change[], Refusal> {
    if (learner === undefined || learner.deleted) return fail({ code: 'learner.gone' });
    if (home === undefined || home.deleted) return fail({ code: 'learner.home-unknown', field: 'home' });
    const year = yearOf(context.today);
    const moved = historyWith(homesOf(learner, year), year, home.id, input.correction ?? false);
    return ok(moved === undefined ? [] : [change(learnerRecord, learner, { home: moved })]);
  },
});

/** Takes the record away. Attendances stay as they were counted: a figure must not fall because a name went. */
export const deleteLearner = defineCommand({
  name: 'deleteLearner',
  input: z.object({ learner: z.string() }),
  load: (reader, input) => reader.get(learnerRecord, input.learner),
  decide(learner): Result<Change[], Refusal> {
    if (learner === undefined || learner.deleted) return fail({ code: 'learner.gone' });
    return ok([change(learnerRecord, learner, { deleted: true })]);
  },
});
