import * as z from 'zod/mini';
import { type Change, change, defineCommand, type Refusal } from '#domain/contracts.ts';
import { isDate } from '#kernel/calendar.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import { deadlineMarkRecord, deadlineRecord } from './deadline.record.ts';
import { isMonthDay, PROPOSED_DEADLINES } from './deadline.rules.ts';

/** Sets the usual day of a deadline, or the day announced for one year; a proposal becomes the unit's own by it. */
export const setDeadline = defineCommand({
  name: 'setDeadline',
  input: z.object({
    unit: z.string(),
    /** Id of a proposal or of a record; empty text for a new one. */
    deadline: z.string(),
    name: z.string(),
    /** The day in the year in view. */
    date: z.string(),
    moving: z.boolean(),
  }),
  load: async (reader, input) => ({ records: await reader.where(deadlineRecord, 'unit', [input.unit]) }),
  decide({ records }, input, context): Result<Change[], Refusal> {
    const proposal = PROPOSED_DEADLINES.find((each) => each.id === input.deadline);
    const record = records.find(
      (each) => !each.deleted && (each.id === input.deadline || (proposal && each.proposal === proposal.id)),
    );
    if (input.deadline !== '' && !proposal && !record) return fail({ code: 'deadline.gone' });
    const name = input.name.trim();
    if (name === '' && !proposal) return fail({ code: 'deadline.name-missing', field: 'name' });
    if (input.date === '') return fail({ code: 'deadline.date-missing', field: 'date' });
    const monthDay = input.date.slice(5);
    if (!isDate(input.date) || !isMonthDay(monthDay)) return fail({ code: 'deadline.date-invalid', field: 'date' });
    const year = input.date.slice(0, 4);
    // A moving day is announced for its year only; the usual day stays what it was.
    const usual = record?.monthDay ?? proposal?.monthDay ?? monthDay;
    return ok([
      change(
        deadlineRecord,
        { id: record?.id ?? context.newId(), unit: input.unit },
        {
          proposal: proposal?.id ?? record?.proposal ?? '',
          name,
          moving: input.moving,
          monthDay: input.moving ? usual : monthDay,
          dates: input.moving ? { ...record?.dates, [year]: input.date } : {},
        },
      ),
    ]);
  },
});

/** Takes a deadline of the unit's own away; what replaced a proposal gives the proposal back. */
export const removeDeadline = defineCommand({
  name: 'removeDeadline',
  input: z.object({ record: z.string() }),
  load: async (reader, input) => ({ record: await reader.get(deadlineRecord, input.record) }),
  decide({ record }): Result<Change[], Refusal> {
    if (record === undefined || record.deleted) return fail({ code: 'deadline.gone' });
    return ok([change(deadlineRecord, record, { deleted: true })]);
  },
});

/** Says that the unit did what was due, or takes that back. */
export const markDeadline = defineCommand({
  name: 'markDeadline',
  input: z.object({ unit: z.string(), deadline: z.string(), year: z.number(), done: z.boolean() }),
  load: async (reader, input) => ({ marks: await reader.where(deadlineMarkRecord, 'unit', [input.unit]) }),
  decide({ marks }, input, context): Result<Change[], Refusal> {
    const mark = marks.find((each) => each.deadline === input.deadline && each.year === input.year);
    return ok([
      change(
        deadlineMarkRecord,
        { id: mark?.id ?? context.newId(), unit: input.unit },
        { deadline: input.deadline, year: input.year, doneOn: input.done ? context.today : '' },
      ),
    ]);
  },
});
