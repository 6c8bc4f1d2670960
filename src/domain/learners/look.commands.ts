import * as z from 'zod/mini';
import { change, defineCommand } from '#domain/contracts.ts';
import { fail, ok } from '#kernel/result.ts';
import { learnerRecord } from './learner.record.ts';
import { personLookRecord } from './look.record.ts';

/** Opens the row of a person on an inspector's device, and writes down that it was opened. */
export const openPerson = defineCommand({
  name: 'openPerson',
  input: z.object({ learner: z.string() }),
  load: (reader, { learner }) => reader.get(learnerRecord, learner),
  decide(person, { learner }, { newId, today, device }) {
    if (person === undefined || person.deleted) return fail({ code: 'learner.gone' });
    return ok([change(personLookRecord, { id: newId(), unit: person.unit }, { learner, date: today, device })]);
  },
});
