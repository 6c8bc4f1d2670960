/** Heads stated from paper rosters: kept apart from named persons, with month and source. */
import * as z from 'zod/mini';
import { type Change, change, defineCommand, type Refusal } from '#domain/contracts.ts';
import { unitRecord } from '#domain/units/unit.record.ts';
import { isMonth, monthOf } from '#kernel/calendar.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import { declaredPersonsRecord } from './session.record.ts';
import { MOST_PEOPLE } from './session.rules.ts';

const refuse = (code: string, field?: string, values?: Refusal['values']) =>
  fail<Refusal>({ code: `declared.${code}`, ...(field && { field }), ...(values && { values }) });

export const declarePersons = defineCommand({
  name: 'declarePersons',
  input: z.object({
    /** Id of the statement that is changed; a new one without. */
    declaration: z.optional(z.string()),
    unit: z.string(),
    month: z.string(),
    persons: z.optional(z.number()),
    source: z.string(),
  }),
  async load(reader, input) {
    return {
      unit: await reader.get(unitRecord, input.unit),
      declaration:
        input.declaration === undefined ? undefined : await reader.get(declaredPersonsRecord, input.declaration),
    };
  },
  decide({ unit, declaration }, input, context): Result<Change[], Refusal> {
    const { month, persons } = input;
    const source = input.source.trim();
    if (input.declaration !== undefined && (declaration === undefined || declaration.deleted)) return refuse('gone');
    if (unit === undefined || unit.deleted) return refuse('unit-missing', 'unit');
    if (!isMonth(month)) return refuse('month-missing', 'month');
    if (month > monthOf(context.today)) return refuse('month-future', 'month');
    if (persons === undefined || !Number.isInteger(persons) || persons < 1 || persons > MOST_PEOPLE) {
      return refuse('persons-invalid', 'persons', { most: MOST_PEOPLE });
    }
    if (source === '') return refuse('source-missing', 'source');
    const at = declaration ?? { id: context.newId(), unit: input.unit };
    return ok([change(declaredPersonsRecord, at, { month, persons, source })]);
  },
});

export const deleteDeclaredPersons = defineCommand({
  name: 'deleteDeclaredPersons',
  input: z.object({ declaration: z.string() }),
  load: (reader, input) => reader.get(declaredPersonsRecord, input.declaration),
  decide(declaration): Result<Change[], Refusal> {
    if (declaration === undefined || declaration.deleted) return refuse('gone');
    return ok([change(declaredPersonsRecord, declaration, { deleted: true })]);
  },
});
