import * as z from 'zod/mini';
import { type Change, change, defineCommand, type Refusal } from '#domain/contracts.ts';
import { unitRecord } from '#domain/units/unit.record.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import { plausibilityDismissalRecord } from './plausibility.record.ts';

const LONGEST_REASON = 200;

/** Says why something that looked odd is right as it is; the remark leaves the list. */
export const dismissRemark = defineCommand({
  name: 'dismissRemark',
  input: z.object({ remark: z.string(), unit: z.string(), reason: z.string() }),
  async load(reader, input) {
    const known = await reader.where(plausibilityDismissalRecord, 'unit', [input.unit]);
    return {
      unit: await reader.get(unitRecord, input.unit),
      known: known.find(({ remark }) => remark === input.remark),
    };
  },
  decide({ unit, known }, input, context): Result<Change[], Refusal> {
    if (unit === undefined || unit.deleted) return fail({ code: 'remark.unit-missing' });
    const reason = input.reason.trim();
    if (reason === '') return fail({ code: 'remark.reason-missing', field: 'reason' });
    if (reason.length > LONGEST_REASON) {
      return fail({ code: 'remark.reason-too-long', field: 'reason', values: { most: LONGEST_REASON } });
    }
    const at = { id: known?.id ?? context.newId(), unit: input.unit };
    return ok([change(plausibilityDismissalRecord, at, { remark: input.remark, reason, date: context.today })]);
  },
});

/** Asks again. */
export const recallRemark = defineCommand({
  name: 'recallRemark',
  input: z.object({ dismissal: z.string() }),
  load: (reader, input) => reader.get(plausibilityDismissalRecord, input.dismissal),
  decide(dismissal): Result<Change[], Refusal> {
    if (dismissal === undefined || dismissal.deleted) return fail({ code: 'remark.gone' });
    return ok([change(plausibilityDismissalRecord, dismissal, { deleted: true })]);
  },
});
