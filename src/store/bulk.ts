/**
 * Bulk work: large imports, generated districts, restores, rebuilds. Runs in a worker, or on the page where workers are
 * refused; either way in large transactions, with progress, and taken back as a whole when it is cancelled.
 */

import type { Change } from '#domain/contracts.ts';
import type { TakenFile } from './gate/hand-over.ts';
import type { Incoming } from './gate/incoming.ts';
import type { Store } from './store.ts';

export type BulkJob =
  /** Changes decided on the page; staged first, so that a crash in the middle is finished on the next start. */
  | { type: 'changes'; command: string; changes: Change[] }
  /** A generator of the subject, by name, with its parameters. */
  | { type: 'source'; source: string; parameters: unknown }
  /** Records of another device or of a safe copy. */
  | { type: 'merge'; incoming: Incoming[] }
  /** What hand-over files brought: everything or nothing. */
  | { type: 'take-in'; incoming: Incoming[]; files: TakenFile[] }
  | { type: 'rebuild' };

export interface BulkProgress {
  done: number;
  total: number;
}

export interface BulkResult {
  /** Records touched. */
  changed: number;
  /** A commit of the group, for undo. */
  seq?: number;
}

export class Cancelled extends Error {
  constructor() {
    super('cancelled');
    this.name = 'Cancelled';
  }
}

const CHANGES_AT_ONCE = 2000;
const RECORDS_MERGED_AT_ONCE = 4000;

type Report = (progress: BulkProgress) => void;

export async function runBulk(store: Store, job: BulkJob, report: Report, signal: AbortSignal): Promise<BulkResult> {
  switch (job.type) {
    case 'changes':
      return applyChanges(store, job.command, job.changes, report, signal);
    case 'source':
      return applySource(store, job, report, signal);
    case 'merge':
      return applyMerge(store, job.incoming, report, signal);
    case 'take-in':
      return takeIn(store, job, report, signal);
    case 'rebuild':
      report({ done: 0, total: 1 });
      await store.rebuild();
      report({ done: 1, total: 1 });
      return { changed: 0 };
  }
}

async function applyChanges(
  store: Store,
  command: string,
  changes: Change[],
  report: Report,
  signal: AbortSignal,
): Promise<BulkResult> {
  const group = store.context().newId();
  const chunks: Change[][] = [];
  for (let first = 0; first < changes.length; first += CHANGES_AT_ONCE) {
    chunks.push(changes.slice(first, first + CHANGES_AT_ONCE));
  }
  await store.stage(group, command, chunks);
  return finishStaged(store, group, report, signal);
}

/** Applies what is staged, from wherever it stopped. */
export async function finishStaged(
  store: Store,
  group: string,
  report: Report,
  signal: AbortSignal,
): Promise<BulkResult> {
  const result: BulkResult = { changed: 0 };
  const chunks = await store.stagedChunks(group);
  let done = 0;
  for (const chunk of chunks) {
    if (signal.aborted) {
      if (result.seq !== undefined) await store.undo(result.seq);
      await store.dropStaged(group);
      throw new Cancelled();
    }
    report({ done, total: chunks.length });
    const committed = await store.applyStaged(group, chunk);
    result.changed += committed.changed;
    if (committed.seq !== undefined) result.seq = committed.seq;
    done += 1;
  }
  report({ done, total: chunks.length });
  return result;
}

async function applySource(
  store: Store,
  { source, parameters }: { source: string; parameters: unknown },
  report: Report,
  signal: AbortSignal,
): Promise<BulkResult> {
  const { bulkSources } = await import('#domain/bulk-sources.ts');
  const make = bulkSources[source];
  if (make === undefined) throw new Error(`bulk: no source is called ${source}`);
  const { total, portions } = make(parameters, store.context());
  const group = store.context().newId();
  const result: BulkResult = { changed: 0 };
  let done = 0;
  for (const changes of portions) {
    if (signal.aborted) throw new Cancelled();
    report({ done, total });
    const committed = await store.commitChanges({ command: source, group }, changes);
    result.changed += committed.changed;
    if (committed.seq !== undefined) result.seq = committed.seq;
    done += 1;
  }
  report({ done: total, total });
  return result;
}

async function applyMerge(
  store: Store,
  incoming: Incoming[],
  report: Report,
  signal: AbortSignal,
): Promise<BulkResult> {
  const result: BulkResult = { changed: 0 };
  for (let first = 0; first < incoming.length; first += RECORDS_MERGED_AT_ONCE) {
    if (signal.aborted) throw new Cancelled();
    report({ done: first, total: incoming.length });
    const merged = await store.merge(incoming.slice(first, first + RECORDS_MERGED_AT_ONCE));
    result.changed += merged.changed;
  }
  report({ done: incoming.length, total: incoming.length });
  return result;
}

async function takeIn(
  store: Store,
  taken: { incoming: Incoming[]; files: TakenFile[] },
  report: Report,
  signal: AbortSignal,
): Promise<BulkResult> {
  const changed = await store.takeIn(taken, (done) => {
    if (signal.aborted) throw new Cancelled();
    report({ done, total: taken.incoming.length });
  });
  return { changed };
}
