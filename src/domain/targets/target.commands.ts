import * as z from 'zod/mini';
import { change, defineCommand, type Reader, type Refusal, type Stored } from '#domain/contracts.ts';
import { readPopulation, residentsOf } from '#domain/population/residents.ts';
import { SETTINGS_ID, settingsRecord } from '#domain/settings/settings.record.ts';
import { completeSettings } from '#domain/settings/settings.rules.ts';
import { readUnitTree } from '#domain/units/subtree.ts';
import { lastDayOfYear } from '#kernel/calendar.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import { countedMonths, sumUntil } from './counted-months.ts';
import { BASES, type ClosedYear, closedYearRecord, type Target, targetRecord } from './target.record.ts';
import {
  basisOfYear,
  closedYearProblem,
  courseFromMonths,
  figureOfClosed,
  ownTargetProblem,
  recordOfYear,
  targetRule,
} from './target.rules.ts';

const year = z.number();
const people = z.optional(z.number().check(z.int(), z.nonnegative()));

interface UnitYears {
  unit: string | undefined;
  closed: Stored<ClosedYear>[];
  targets: Stored<Target>[];
}

async function loadYears(reader: Reader, unit: string): Promise<UnitYears> {
  const tree = await readUnitTree(reader);
  const codes = tree.codesOf(unit);
  const [closed, targets] = await Promise.all([
    reader.where(closedYearRecord, 'unit', codes),
    reader.where(targetRecord, 'unit', codes),
  ]);
  return { unit: tree.unit(unit)?.id, closed, targets };
}

const unknownUnit = (): Result<never, Refusal> => fail({ code: 'unit.unknown', field: 'unit' });

/** Enters a closed year by hand: the base from which the next year's target starts. */
export const setBaseline = defineCommand({
  name: 'setBaseline',
  input: z.object({
    unit: z.string(),
    year,
    persons: people,
    residents: people,
    basis: z.enum(BASES),
    definition: z.optional(z.string()),
    source: z.optional(z.string()),
  }),
  load: (reader, { unit }) => loadYears(reader, unit),
  decide: ({ unit, closed }, input, context) => {
    if (unit === undefined) return unknownUnit();
    const problem = closedYearProblem(input);
    if (problem) return fail(problem);
    if (context.today <= lastDayOfYear(input.year)) {
      return fail({ code: 'target.year-not-over', field: 'year', values: { year: input.year } });
    }
    const known = recordOfYear(closed, input.year);
    return ok([
      change(closedYearRecord, known ?? { id: context.newId(), unit }, {
        year: input.year,
        persons: input.persons as number,
        residents: input.residents as number,
        basis: input.basis,
        definition: input.definition?.trim() ?? '',
        source: input.source?.trim() ?? '',
        closedOn: known?.closedOn ?? context.today,
      }),
    ]);
  },
});

/** Says on what a year is counted, and sets an own target above the common one; 0 takes the own target away. */
export const setTarget = defineCommand({
  name: 'setTarget',
  input: z.object({
    unit: z.string(),
    year,
    basis: z.enum(BASES),
    /** Hundredths of a percent. */
    ownRate: z.optional(z.number().check(z.int())),
    definition: z.optional(z.string()),
  }),
  load: async (reader, { unit }) => ({
    ...(await loadYears(reader, unit)),
    settings: completeSettings(await reader.get(settingsRecord, SETTINGS_ID)),
  }),
  decide: ({ unit, closed, targets, settings }, input, context) => {
    if (unit === undefined) return unknownUnit();
    const before = recordOfYear(closed, input.year - 1);
    const problem = ownTargetProblem(
      input.ownRate ?? 0,
      before && figureOfClosed(before),
      targetRule(settings),
      input.basis,
    );
    if (problem) return fail(problem);
    if (recordOfYear(closed, input.year)) {
      return fail({ code: 'target.year-closed', field: 'year', values: { year: input.year } });
    }
    const known = recordOfYear(targets, input.year);
    return ok([
      change(targetRecord, known ?? { id: context.newId(), unit }, {
        year: input.year,
        basis: input.basis,
        ownRate: input.ownRate ?? 0,
        definition: input.definition?.trim() ?? '',
      }),
    ]);
  },
});

/** Signs a year that is over: persons, residents, basis and course as they stand now become the base of the next. */
export const closeYear = defineCommand({
  name: 'closeYear',
  input: z.object({ unit: z.string(), year }),
  load: async (reader, input) => {
    const years = await loadYears(reader, input.unit);
    const tree = await readUnitTree(reader);
    const [sums, totals, counts] = await Promise.all([
      reader.sums([input.unit], [input.year]),
      reader.totals([input.unit], [input.year]),
      readPopulation(reader, tree, [input.unit], [input.year]),
    ]);
    const kept = { sums: sums[0], totals: totals[0] };
    return { ...years, kept, residents: residentsOf(tree, counts, input.unit, input.year) };
  },
  decide: ({ unit, closed, targets, kept, residents }, input, context) => {
    if (unit === undefined) return unknownUnit();
    const values = { year: input.year };
    if (context.today <= lastDayOfYear(input.year))
      return fail({ code: 'target.year-not-over', field: 'year', values });
    if (recordOfYear(closed, input.year)) return fail({ code: 'target.year-closed', field: 'year', values });
    if (residents === undefined) return fail({ code: 'target.residents-missing', field: 'residents' });
    const { basis, definition } = basisOfYear(targets, closed, input.year);
    const months = countedMonths(kept, basis);
    const persons = sumUntil(months, 12);
    if (persons === 0) return fail({ code: 'target.nobody-counted', field: 'year', values });
    return ok([
      change(
        closedYearRecord,
        { id: context.newId(), unit },
        {
          year: input.year,
          persons,
          residents: residents.people,
          basis,
          definition,
          source: residents.source ?? '',
          closedOn: context.today,
          monthly: courseFromMonths(months),
        },
      ),
    ]);
  },
});

/** Takes a closed year away: a figure entered for the wrong year or unit. */
export const reopenYear = defineCommand({
  name: 'reopenYear',
  input: z.object({ unit: z.string(), year }),
  load: (reader, { unit }) => loadYears(reader, unit),
  decide: ({ closed }, input) => {
    const known = closed.filter((record) => record.year === input.year);
    if (known.length === 0)
      return fail({ code: 'target.year-not-closed', field: 'year', values: { year: input.year } });
    return ok(known.map(({ id, unit }) => change(closedYearRecord, { id, unit }, { deleted: true })));
  },
});
