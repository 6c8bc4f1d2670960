import * as z from 'zod/mini';
import { change, defineCommand } from '#domain/contracts.ts';
import { kindNamed } from '#domain/registry.ts';
import { differences } from '#kernel/register.ts';
import { fail, ok } from '#kernel/result.ts';

/** Settles a field on which edits differ: one of the values that stand becomes the only one. Undone like any change. */
export const chooseValue = defineCommand({
  name: 'chooseValue',
  input: z.object({
    kind: z.string(),
    id: z.string(),
    field: z.string(),
    /** Stamp of the write whose value is chosen. */
    stamp: z.string(),
  }),
  load: async (reader, { kind, id }) => {
    const known = kindNamed(kind);
    return known === undefined ? undefined : { kind: known, state: await reader.state(known, id) };
  },
  decide(found, { field, stamp }) {
    const open = found?.state && differences(found.state).find((difference) => difference.field === field);
    const chosen = open?.values.find((value) => value.stamp === stamp);
    if (found?.state === undefined || chosen === undefined) return fail({ code: 'difference.settled', field });
    const { id, unit } = found.state;
    return ok([change(found.kind, { id, unit }, { [field]: chosen.value })]);
  },
});
