import * as z from 'zod/mini';
import { type Change, change, defineCommand } from '#domain/contracts.ts';
import { readUnitTree } from '#domain/units/subtree.ts';
import { fail, ok } from '#kernel/result.ts';
import { type Population, populationRecord } from './population.record.ts';
import { populationProblem } from './population.rules.ts';

const people = z.optional(z.number().check(z.int(), z.nonnegative()));

const input = z.object({
  unit: z.string(),
  /** The count to correct; without it a count of the same unit and day is corrected, else a new one is entered. */
  id: z.optional(z.string()),
  date: z.string(),
  source: z.string(),
  permanent: people,
  registered: people,
  floating: people,
  older: people,
  groups: z.optional(z.record(z.string(), z.number().check(z.int(), z.nonnegative()))),
});

const OPTIONAL = ['registered', 'floating', 'older'] as const;

/** Enters or corrects the people of one unit on one reference date. */
export const setPopulation = defineCommand({
  name: 'setPopulation',
  input,
  load: async (reader, { unit }) => {
    const tree = await readUnitTree(reader);
    return { unit: tree.unit(unit)?.id, counts: await reader.where(populationRecord, 'unit', tree.codesOf(unit)) };
  },
  decide: ({ unit, counts }, entry, context) => {
    if (unit === undefined) return fail({ code: 'unit.unknown', field: 'unit' });
    const problem = populationProblem(entry, context.today);
    if (problem) return fail(problem);
    const known = counts.find((count) => (entry.id === undefined ? count.date === entry.date : count.id === entry.id));
    if (entry.id !== undefined && known === undefined) return fail({ code: 'population.unknown' });
    const other = counts.find((count) => count.date === entry.date && count.id !== known?.id);
    if (other) return fail({ code: 'population.date-taken', field: 'date', values: { date: entry.date } });
    const fields: Partial<Population> = {
      date: entry.date,
      source: entry.source.trim(),
      permanent: entry.permanent as number,
      groups: { ...entry.groups },
    };
    for (const field of OPTIONAL) if (entry[field] !== undefined) fields[field] = entry[field];
    // A number cannot be emptied, so a count that loses one is entered anew.
    const loses = known !== undefined && OPTIONAL.some((field) => known[field] !== undefined && !(field in fields));
    const changes: Change[] = [];
    if (known && loses) changes.push(change(populationRecord, known, { deleted: true }));
    const at = known && !loses ? { id: known.id, unit: known.unit } : { id: context.newId(), unit };
    changes.push(change(populationRecord, at, fields));
    return ok(changes);
  },
});

export const removePopulation = defineCommand({
  name: 'removePopulation',
  input: z.object({ id: z.string() }),
  load: (reader, { id }) => reader.get(populationRecord, id),
  decide: (count) => {
    if (count === undefined) return fail({ code: 'population.unknown' });
    return ok([change(populationRecord, { id: count.id, unit: count.unit }, { deleted: true })]);
  },
});
