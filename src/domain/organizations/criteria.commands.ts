import * as z from 'zod/mini';
import { type Change, change, defineCommand, type Refusal } from '#domain/contracts.ts';
import { topUnits } from '#domain/settings/settings-unit.rules.ts';
import { unitRecord } from '#domain/units/unit.record.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import { criteriaSheetRecord } from './criteria.record.ts';
import { sheetProblem } from './criteria.rules.ts';
import { knownKinds } from './organization.commands.ts';

const criterion = z.object({
  /** Empty for a new one. */
  id: z.string(),
  title: z.optional(z.string()),
  weight: z.optional(z.number()),
  evidence: z.optional(z.string()),
});

/** Draws up the sheet of a kind from a year on, or changes that year's. */
export const setCriteriaSheet = defineCommand({
  name: 'setCriteriaSheet',
  input: z.object({
    organizationKind: z.string(),
    year: z.number().check(z.int()),
    passMark: z.optional(z.number()),
    criteria: z.array(criterion),
  }),
  async load(reader, input) {
    const sheets = await reader.all(criteriaSheetRecord);
    return {
      kinds: await knownKinds(reader),
      sheet: sheets
        .filter((each) => each.organizationKind === input.organizationKind && each.year === input.year)
        .sort((one, other) => (one.id < other.id ? -1 : 1))[0],
      top: topUnits(await reader.all(unitRecord))[0],
    };
  },
  decide({ kinds, sheet, top }, input, context): Result<Change[], Refusal> {
    const unit = sheet?.unit ?? top;
    if (unit === undefined) return fail({ code: 'organization.unit-missing', field: 'unit' });
    const wanted = {
      organizationKind: input.organizationKind,
      year: input.year,
      passMark: input.passMark ?? 0,
      criteria: input.criteria.map(({ id, title = '', weight = 0, evidence = '' }) => ({
        id,
        weight,
        ...(title.trim() && { title: title.trim() }),
        ...(evidence.trim() && { evidence: evidence.trim() }),
      })),
    };
    const problem = sheetProblem(wanted, kinds);
    if (problem) return fail(problem);
    const criteria = wanted.criteria.map((each) => ({ ...each, id: each.id || context.newUnitCode() }));
    return ok([change(criteriaSheetRecord, { id: sheet?.id ?? context.newId(), unit }, { ...wanted, criteria })]);
  },
});

/** Takes a year's own sheet away: the one before it, or the default, holds again. */
export const dropCriteriaSheet = defineCommand({
  name: 'dropCriteriaSheet',
  input: z.object({ sheet: z.string() }),
  load: (reader, input) => reader.get(criteriaSheetRecord, input.sheet),
  decide(sheet): Result<Change[], Refusal> {
    if (sheet === undefined || sheet.deleted) return fail({ code: 'criteria.gone' });
    return ok([change(criteriaSheetRecord, sheet, { deleted: true })]);
  },
});
