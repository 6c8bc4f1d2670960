import type { Change } from '#domain/contracts.ts';
import type { BulkJob, BulkResult } from '#store/bulk.ts';
import { announce } from './announce.ts';
import { useStore } from './store-context.ts';

/** Up to here changes go in as one ordinary commit; beyond, they are staged and applied in the worker. */
const ONE_COMMIT = 2000;

type Report = (done: number, total: number) => void;

/** Bulk work in the worker: bringing in many changes as one undoable step, or a named source. */
export function useBulk(): {
  applyChanges: (command: string, changes: Change[], report: Report, signal: AbortSignal) => Promise<BulkResult>;
  run: (job: BulkJob, report: Report, signal: AbortSignal) => Promise<BulkResult>;
} {
  const store = useStore();
  const run = async (job: BulkJob, report: Report, signal: AbortSignal): Promise<BulkResult> => {
    const { bulk } = await import('#store/worker-client.ts');
    const result = await bulk(store, job, ({ done, total }) => report(done, total), signal);
    return result;
  };
  return {
    run,
    async applyChanges(command, changes, report, signal) {
      const result =
        changes.length <= ONE_COMMIT
          ? await store.commitChanges({ command }, changes)
          : await run({ type: 'changes', command, changes }, report, signal);
      if (result.seq !== undefined) announce({ seq: result.seq, changed: result.changed, command });
      return result.seq === undefined ? { changed: result.changed } : { changed: result.changed, seq: result.seq };
    },
  };
}
