import * as z from 'zod/mini';
import { change, defineCommand, type Reader, type Refusal, type Stored } from '#domain/contracts.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import { unitTree } from './subtree.ts';
import { PLACES, TIERS, type Unit, type UnitAlias, unitAliasRecord, unitRecord } from './unit.record.ts';
import { codeBefore, nameProblem, parentProblem, placeProblem, usualPlace } from './unit.rules.ts';

interface Snapshot {
  units: Stored<Unit>[];
  aliases: Stored<UnitAlias>[];
}

async function load(reader: Reader): Promise<Snapshot> {
  const [units, aliases] = await Promise.all([reader.all(unitRecord), reader.all(unitAliasRecord)]);
  return { units, aliases };
}

const unknown = (): Result<never, Refusal> => fail({ code: 'unit.unknown', field: 'unit' });

/** Units beside one another under a parent, without the one itself. */
function beside({ units, aliases }: Snapshot, parent: string, itself?: string): Stored<Unit>[] {
  const tree = unitTree(units, aliases);
  return tree
    .childrenOf(parent)
    .filter((code) => itself === undefined || code !== tree.standsFor(itself))
    .flatMap((code) => tree.unit(code) ?? []);
}

const details = {
  name: z.string(),
  place: z.optional(z.enum(PLACES)),
  contact: z.optional(z.string()),
  working: z.optional(z.boolean()),
};

/** Adds a unit below another. */
export const addUnit = defineCommand({
  name: 'addUnit',
  input: z.object({ ...details, parent: z.string(), tier: z.enum(TIERS) }),
  load,
  decide: (snapshot, input, context) => {
    const parent = unitTree(snapshot.units, snapshot.aliases).unit(input.parent);
    const problem =
      parentProblem(parent, input.tier) ??
      nameProblem(input.name, beside(snapshot, input.parent)) ??
      placeProblem(input.place, input.tier);
    if (problem) return fail(problem);
    const code = context.newUnitCode();
    return ok([
      change(
        unitRecord,
        { id: code, unit: code },
        {
          name: input.name.trim(),
          tier: input.tier,
          parent: parent?.id ?? input.parent,
          place: input.place ?? usualPlace(input.tier),
          working: input.working ?? true,
          ...(input.contact?.trim() && { contact: input.contact.trim() }),
        },
      ),
    ]);
  },
});

/** Changes what is known about a unit; its tier and its place in the tree stay. */
export const changeUnit = defineCommand({
  name: 'changeUnit',
  input: z.object({ ...details, unit: z.string() }),
  load,
  decide: (snapshot, input) => {
    const unit = unitTree(snapshot.units, snapshot.aliases).unit(input.unit);
    if (unit === undefined) return unknown();
    const neighbours = unit.parent ? beside(snapshot, unit.parent, unit.id) : [];
    const problem = nameProblem(input.name, neighbours) ?? placeProblem(input.place, unit.tier);
    if (problem) return fail(problem);
    return ok([
      change(
        unitRecord,
        { id: unit.id, unit: unit.unit },
        {
          name: input.name.trim(),
          ...(input.place !== undefined && { place: input.place }),
          ...(input.working !== undefined && { working: input.working }),
          ...(input.contact !== undefined && { contact: input.contact.trim() }),
        },
      ),
    ]);
  },
});

/**
 * Moves a unit under another parent: a new code stands for it, an alias says that both are one unit. What belongs to
 * the unit, and the units below it, follow by the alias; nothing is rewritten.
 */
export const moveUnit = defineCommand({
  name: 'moveUnit',
  input: z.object({ unit: z.string(), parent: z.string() }),
  load,
  decide: (snapshot, input, context) => {
    const tree = unitTree(snapshot.units, snapshot.aliases);
    const unit = tree.unit(input.unit);
    if (unit === undefined) return unknown();
    const parent = tree.unit(input.parent);
    if (parent && tree.subtreeOf(unit.id).includes(parent.id)) {
      return fail({ code: 'unit.move-below-itself', field: 'parent' });
    }
    if (parent && unit.parent && tree.standsFor(unit.parent) === parent.id) {
      return fail({ code: 'unit.already-there', field: 'parent', values: { name: parent.name } });
    }
    const problem = parentProblem(parent, unit.tier) ?? nameProblem(unit.name, beside(snapshot, input.parent, unit.id));
    if (problem) return fail(problem);
    const code = codeBefore(tree.standsFor(unit.id), context.newUnitCode());
    const { id: _id, unit: _unit, deleted: _deleted, ...fields } = unit;
    return ok([
      change(unitRecord, { id: code, unit: code }, { ...fields, parent: parent?.id ?? input.parent }),
      change(unitAliasRecord, { id: context.newId(), unit: code }, { from: unit.id, into: code }),
    ]);
  },
});

/**
 * Makes two entries of one unit one, such as a misspelt place that a file brought in: a new code stands for both, with
 * what is known of the one that is right. What belongs to either follows by the aliases; nothing is rewritten.
 */
export const joinUnits = defineCommand({
  name: 'joinUnits',
  input: z.object({ unit: z.string(), into: z.string() }),
  load,
  decide: (snapshot, input, context) => {
    const tree = unitTree(snapshot.units, snapshot.aliases);
    const [unit, right] = [tree.unit(input.unit), tree.unit(input.into)];
    if (unit === undefined) return unknown();
    if (right === undefined) return fail({ code: 'unit.unknown', field: 'into' });
    const codes = [tree.standsFor(unit.id), tree.standsFor(right.id)].sort();
    if (codes[0] === codes[1]) return fail({ code: 'unit.join-with-itself', field: 'into' });
    const isAbove = (one: Unit & { id: string }, other: { id: string }) => tree.subtreeOf(one.id).includes(other.id);
    if (isAbove(unit, right) || isAbove(right, unit)) return fail({ code: 'unit.join-with-above', field: 'into' });
    if (unit.tier !== right.tier && tree.childrenOf(unit.id).length > 0) {
      return fail({ code: 'unit.join-other-tier', field: 'into', values: { name: unit.name } });
    }
    const code = codeBefore(codes[0] as string, context.newUnitCode());
    const { id: _id, unit: _unit, deleted: _deleted, ...fields } = right;
    const alias = (from: string) => change(unitAliasRecord, { id: context.newId(), unit: code }, { from, into: code });
    return ok([change(unitRecord, { id: code, unit: code }, fields), alias(unit.id), alias(right.id)]);
  },
});
