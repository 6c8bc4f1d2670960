import * as z from 'zod/mini';
import { type Change, change, defineCommand, type Refusal } from '#domain/contracts.ts';
import { unitRecord } from '#domain/units/unit.record.ts';
import { isDate } from '#kernel/calendar.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import { knownKinds } from './organization.commands.ts';
import { organizationBaseRecord } from './organization.record.ts';

const LARGEST = 100_000_000;

const refuse = (code: string, field?: string, values?: Refusal['values']) =>
  fail<Refusal>({ code: `organization.${code}`, ...(field && { field }), ...(values && { values }) });

/** How many of a kind there are in a unit on a day. The same kind and day entered again is a correction. */
export const setOrganizationBase = defineCommand({
  name: 'setOrganizationBase',
  input: z.object({
    unit: z.string(),
    organizationKind: z.string(),
    date: z.string(),
    total: z.optional(z.number()),
    source: z.optional(z.string()),
  }),
  async load(reader, input) {
    return {
      unit: await reader.get(unitRecord, input.unit),
      kinds: await knownKinds(reader),
      bases: await reader.where(organizationBaseRecord, 'unit', [input.unit]),
    };
  },
  decide({ unit, kinds, bases }, input, context): Result<Change[], Refusal> {
    if (unit === undefined || unit.deleted) return refuse('unit-missing', 'unit');
    if (input.organizationKind === '') return refuse('kind-missing', 'organizationKind');
    if (!kinds.includes(input.organizationKind)) return refuse('kind-unknown', 'organizationKind');
    if (input.date === '') return refuse('base-date-missing', 'date');
    if (!isDate(input.date)) return refuse('date-invalid', 'date');
    if (input.date > context.today) return refuse('date-in-future', 'date', { today: context.today });
    const { total } = input;
    if (total === undefined) return refuse('base-total-missing', 'total');
    if (!Number.isSafeInteger(total) || total < 0) return refuse('base-total-invalid', 'total');
    if (total > LARGEST) return refuse('base-total-too-large', 'total', { most: LARGEST });
    const known = bases.find((base) => base.organizationKind === input.organizationKind && base.date === input.date);
    const fields = { organizationKind: input.organizationKind, date: input.date, total, source: input.source?.trim() };
    return ok([change(organizationBaseRecord, { id: known?.id ?? context.newId(), unit: input.unit }, fields)]);
  },
});

export const deleteOrganizationBase = defineCommand({
  name: 'deleteOrganizationBase',
  input: z.object({ base: z.string() }),
  load: (reader, input) => reader.get(organizationBaseRecord, input.base),
  decide(base): Result<Change[], Refusal> {
    if (base === undefined || base.deleted) return refuse('base-gone');
    return ok([change(organizationBaseRecord, base, { deleted: true })]);
  },
});
