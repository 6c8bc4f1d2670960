import * as z from 'zod/mini';
import { type Change, change, defineCommand } from '#domain/contracts.ts';
import { kindNamed } from '#domain/registry.ts';
import { fail, ok, type Result } from '#kernel/result.ts';

/** Brings back what one commit deleted; every count follows, as for any change. */
export const restoreRecord = defineCommand({
  name: 'restoreRecord',
  input: z.object({ records: z.array(z.object({ kind: z.string(), id: z.string() })) }),
  async load(reader, { records }) {
    const found = [];
    for (const { kind, id } of records) {
      const known = kindNamed(kind);
      const state = known && (await reader.state(known, id));
      if (known !== undefined && state !== undefined) found.push({ kind: known, state });
    }
    return found;
  },
  decide(found): Result<Change[], { code: string }> {
    const deleted = found.filter(({ state }) => state.f.deleted === true);
    if (deleted.length === 0) return fail({ code: 'history.not-deleted' });
    return ok(deleted.map(({ kind, state }) => change(kind, state, { deleted: false })));
  },
});
