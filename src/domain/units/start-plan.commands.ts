import * as z from 'zod/mini';
import { type Change, change, defineCommand, type Refusal } from '#domain/contracts.ts';
import { populationRecord } from '#domain/population/population.record.ts';
import { populationProblem } from '#domain/population/population.rules.ts';
import { SETTINGS_ID, settingsRecord } from '#domain/settings/settings.record.ts';
import { completeSettings } from '#domain/settings/settings.rules.ts';
import { BASES, closedYearRecord, targetRecord } from '#domain/targets/target.record.ts';
import { closedYearProblem, ownTargetProblem } from '#domain/targets/target.rules.ts';
import { fail, ok } from '#kernel/result.ts';
import { PLACES, TIERS, unitRecord } from './unit.record.ts';
import { nameProblem, placeProblem, usualPlace } from './unit.rules.ts';

const people = z.optional(z.number().check(z.int(), z.nonnegative()));

/** Problems of the baseline carry the names that its fields have in this form. */
const FIELDS: Readonly<Record<string, string>> = {
  persons: 'lastPersons',
  residents: 'lastResidents',
  source: 'lastSource',
};

function renamed(refusal: Refusal): Refusal {
  const field = refusal.field && (FIELDS[refusal.field] ?? refusal.field);
  return { ...refusal, ...(field && { field }) };
}

/**
 * Starts a plan on an empty device: the top unit, its residents, last year's signed figure where there is one, the
 * target and the rule, in one go.
 */
export const startPlan = defineCommand({
  name: 'startPlan',
  input: z.object({
    tier: z.enum(TIERS),
    name: z.string(),
    place: z.optional(z.enum(PLACES)),
    year: z.number(),
    residents: people,
    /** Reference date of the residents, usually the end of last year. */
    date: z.string(),
    source: z.string(),
    basis: z.enum(BASES),
    /** Last year's persons (or person-times); without them this year sets the baseline. */
    lastPersons: people,
    /** Residents that last year's rate was taken against; without them this year's. */
    lastResidents: people,
    lastSource: z.optional(z.string()),
    /** Hundredths of a percent. */
    ownRate: z.optional(z.number().check(z.int())),
    /** Hundredths of a point. */
    gain: z.optional(z.number().check(z.int(), z.nonnegative(), z.maximum(10_000))),
    comparison: z.optional(z.enum(['more-than', 'at-least'])),
    /** Fen per resident and year. */
    floor: z.optional(z.number().check(z.int(), z.nonnegative())),
  }),
  load: async (reader) => ({
    units: await reader.all(unitRecord),
    settings: completeSettings(await reader.get(settingsRecord, SETTINGS_ID)),
  }),
  decide: ({ units, settings }, input, context) => {
    if (units.length > 0) return fail({ code: 'unit.already-started', values: { name: units[0]?.name ?? '' } });
    const population = { date: input.date, source: input.source, permanent: input.residents };
    const peopleProblem = populationProblem(population, context.today);
    const problem =
      nameProblem(input.name, []) ??
      placeProblem(input.place, input.tier) ??
      (peopleProblem?.field === 'permanent' ? { ...peopleProblem, field: 'residents' } : peopleProblem);
    if (problem) return fail(problem);

    const rule = { rule: input.comparison ?? settings.comparison, gain: input.gain ?? settings.gain };
    const last =
      input.lastPersons === undefined
        ? undefined
        : {
            year: input.year - 1,
            persons: input.lastPersons,
            residents: input.lastResidents ?? (input.residents as number),
            basis: input.basis,
            source: input.lastSource?.trim() || input.source.trim(),
          };
    const lastProblem = last && closedYearProblem(last);
    if (lastProblem) return fail(renamed(lastProblem));
    const baseline = last && { ...last, count: last.persons, definition: '' };
    const ownProblem = ownTargetProblem(input.ownRate ?? 0, baseline, rule, input.basis);
    if (ownProblem) return fail(ownProblem);

    const unit = context.newUnitCode();
    const at = () => ({ id: context.newId(), unit });
    const changes: Change[] = [
      change(
        unitRecord,
        { id: unit, unit },
        { name: input.name.trim(), tier: input.tier, place: input.place ?? usualPlace(input.tier), working: true },
      ),
      change(populationRecord, at(), {
        date: input.date,
        source: input.source.trim(),
        permanent: input.residents as number,
      }),
      change(targetRecord, at(), { year: input.year, basis: input.basis, ownRate: input.ownRate ?? 0 }),
    ];
    if (last) changes.push(change(closedYearRecord, at(), { ...last, closedOn: context.today }));
    const chosen = {
      ...(input.gain !== undefined && { gain: input.gain }),
      ...(input.comparison !== undefined && { comparison: input.comparison }),
      ...(input.floor !== undefined && { floor: input.floor }),
    };
    if (Object.keys(chosen).length > 0) changes.push(change(settingsRecord, { id: SETTINGS_ID, unit }, chosen));
    return ok(changes);
  },
});
