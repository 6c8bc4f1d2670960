/** Checks a hand-over file against what is known here, and takes it in: everything or nothing. */
import type { Refusal } from '#domain/contracts.ts';
import { kindNamed } from '#domain/registry.ts';
import { openBatch } from '#exchange/batches/batch.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import type { VectorRow } from '#store/database.ts';
import type { TakenFile } from '#store/gate/hand-over.ts';
import type { Incoming } from '#store/gate/incoming.ts';
import type { Store } from '#store/store.ts';
import { type Preview, previewHandOver } from './preview-hand-over.ts';
import { joinRanges, missingFiles, rangesOf } from './ranges.ts';
import { type OpenedHandOver, readHandOver } from './read-hand-over.ts';

export interface CheckedHandOver extends OpenedHandOver {
  preview: Preview;
  /** What would be known of the device afterwards. */
  vector: VectorRow;
  /** Files of the device that would still be missing, by their number. */
  missing: number[];
}

/** Nothing is written. */
export async function checkHandOver(
  store: Store,
  bytes: Uint8Array,
  passphrase: string,
): Promise<Result<CheckedHandOver, Refusal>> {
  const opened = await readHandOver(bytes, passphrase);
  if (!opened.ok) return opened;
  const { manifest, incoming, taken } = opened.value;
  if (manifest.device === store.device) return fail({ code: 'handOver.own-file' });
  const known = (await store.handOverState()).taken.find(({ device }) => device === manifest.device);
  if (known !== undefined && known.key !== manifest.key) return fail({ code: 'handOver.other-key' });
  const vector: VectorRow = {
    device: manifest.device,
    key: manifest.key,
    unitName: manifest.unitName,
    ranges: joinRanges(known?.ranges ?? [], rangesOf(taken)),
    from: Math.max(known?.from ?? 1, manifest.from),
    // Files only become more: an older one must not make a later one forgotten.
    ends: (known?.ends.length ?? 0) > manifest.ends.length ? (known as VectorRow).ends : manifest.ends,
    at: store.context().now,
  };
  const preview = await previewHandOver(store, incoming);
  return ok({ ...opened.value, preview, vector, missing: missingFiles(vector) });
}

/** Runs the taking in, in the worker where there is one. Returns how many records are other than before. */
export type RunTakeIn = (taken: { incoming: Incoming[]; files: TakenFile[] }) => Promise<number>;

export async function acceptHandOver(checked: CheckedHandOver, run: RunTakeIn): Promise<number> {
  const { incoming, vector, aside, problems } = checked;
  if (problems.length > 0) throw new Error('hand-over: some of the file cannot be taken in');
  return run({ incoming, files: [{ vector, aside: aside.map(({ id, bytes }) => ({ id, bytes })), released: [] }] });
}

/** Takes in what was kept aside by an older version and can be read now. Returns how many batches that were. */
export async function releaseKeptAside(store: Store, run: RunTakeIn): Promise<number> {
  const kept = await (await store.handOver()).keptAside();
  if (kept.length === 0) return 0;
  const { taken } = await store.handOverState();
  const incoming: Incoming[] = [];
  const files = new Map<string, TakenFile>();
  let released = 0;
  for (const { id, bytes } of kept) {
    const batch = openBatch(bytes);
    if (!batch.ok || batch.value.incoming.some(({ kind }) => kindNamed(kind) === undefined)) continue;
    const { dev, n } = batch.value.header;
    const vector = files.get(dev)?.vector ?? taken.find(({ device }) => device === dev);
    if (vector === undefined) continue;
    incoming.push(...batch.value.incoming);
    files.set(dev, {
      vector: { ...vector, ranges: joinRanges(vector.ranges, [[n, n]]) },
      aside: [],
      released: [...(files.get(dev)?.released ?? []), id],
    });
    released += 1;
  }
  if (released > 0) await run({ incoming, files: [...files.values()] });
  return released;
}
