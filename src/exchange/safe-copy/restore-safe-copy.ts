/** Brings a safe copy into an empty store, and compares what is kept afterwards with what the copy promised. */
import type { Refusal } from '#domain/contracts.ts';
import { kindNamed } from '#domain/registry.ts';
import type { Opening } from '#exchange/sealed/sealed-bytes.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import { runBulk } from '#store/bulk.ts';
import type { Incoming } from '#store/gate/incoming.ts';
import type { Store } from '#store/store.ts';
import type { CopyManifest } from './copy-format.ts';
import { beginRestore, endRestore } from './interrupted-restore.ts';
import { type KeptFigures, keptFigures } from './kept-figures.ts';
import { readSafeCopy, type SafeCopy } from './read-safe-copy.ts';
import { SessionsByUnit } from './sessions-by-unit.ts';
import { addToTally, newTally } from './tally.ts';
import { stopWhenAborted } from './turn.ts';
import type { Report } from './write-safe-copy.ts';

export interface Restored {
  manifest: CopyManifest;
  records: number;
  figures: KeptFigures;
}

/** Merges records, as the bulk work of the store does. */
export type MergeRecords = (incoming: Incoming[], signal: AbortSignal) => Promise<unknown>;

/** Records of one transaction. */
const AT_ONCE = 2000;

const isLarge = ({ kind }: Incoming): boolean => kindNamed(kind)?.atOnce !== undefined;

/**
 * A damaged copy, a newer one, or a store that holds records is refused and nothing is written. When it is aborted, or
 * when counts or figures come out other than the copy says, the store is emptied again.
 */
export async function restoreSafeCopy(
  store: Store,
  bytes: Uint8Array,
  report: Report,
  signal: AbortSignal,
  merge: MergeRecords = (incoming, stop) => runBulk(store, { type: 'merge', incoming }, () => undefined, stop),
  opening?: Opening,
): Promise<Result<Restored, Refusal>> {
  if (await holdsRecords(store)) return fail({ code: 'copy.store-not-empty' });
  const copy = await readSafeCopy(bytes, opening);
  if (!copy.ok) return copy;
  await beginRestore(store);
  try {
    const restored = await takeIn(store, copy.value, report, signal, merge);
    if (restored.ok) await endRestore(store);
    else await undoRestore(store);
    return restored;
  } catch (error) {
    await undoRestore(store);
    throw error;
  }
}

async function undoRestore(store: Store): Promise<void> {
  await store.empty();
  await endRestore(store);
}

export async function holdsRecords(store: Store): Promise<boolean> {
  return Object.values(await store.recordCounts()).some((count) => count > 0);
}

async function takeIn(
  store: Store,
  copy: SafeCopy,
  report: Report,
  signal: AbortSignal,
  merge: MergeRecords,
): Promise<Result<Restored, Refusal>> {
  const { manifest } = copy;
  const total = Object.values(manifest.counts).reduce((sum, count) => sum + count, 0);
  const tally = newTally();
  let records = 0;
  const take = async (some: Incoming[]) => {
    for (let first = 0; first < some.length; first += AT_ONCE) {
      stopWhenAborted(signal);
      const chunk = some.slice(first, first + AT_ONCE);
      await merge(chunk, signal);
      records += chunk.length;
      report(records, total);
    }
  };
  report(0, total);
  const sessions = new SessionsByUnit();
  let waiting: Incoming[] = [];
  for (const portion of copy.portions()) {
    stopWhenAborted(signal);
    addToTally(tally, portion);
    waiting.push(...sessions.note(portion));
    if (waiting.length < AT_ONCE && !portion.some(isLarge)) continue;
    await take(waiting);
    waiting = [];
  }
  await take(waiting);
  for (const group of sessions.groups()) await take(sessions.of(group, copy));
  stopWhenAborted(signal);
  const counts = await store.recordCounts();
  const kinds = Object.keys({ ...counts, ...manifest.counts });
  const other = kinds.find((kind) => (counts[kind] ?? 0) !== (manifest.counts[kind] ?? 0));
  if (other !== undefined) return fail({ code: 'copy.counts-differ', values: { kind: other } });
  const figures = await keptFigures(store, [...tally.years]);
  if (figures.digest !== manifest.figures.digest) return fail({ code: 'copy.figures-differ' });
  return ok({ manifest, records, figures });
}
