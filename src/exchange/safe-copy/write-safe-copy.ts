/** Writes everything that lies here into one file, and reads it back before anybody is told that it is safe. */
import { joinBytes } from '#exchange/batches/inflate-within.ts';
import { type FileSeal, sealBy, sealBytes } from '#exchange/sealed/sealed-bytes.ts';
import { SCHEMA_VERSION } from '#store/database.ts';
import { deviceLock } from '#store/device-lock.ts';
import type { Store } from '#store/store.ts';
import { deviceSurroundings } from '#store/surroundings.ts';
import { COPY_FORMAT, type CopyManifest, END, hashOf, packManifest, packPortion, SEALED_MAGIC } from './copy-format.ts';
import { keptFigures } from './kept-figures.ts';
import { readSafeCopy } from './read-safe-copy.ts';
import { addToTally, newTally } from './tally.ts';
import { topUnitName } from './top-unit.ts';
import { stopWhenAborted, turn } from './turn.ts';

export type Report = (done: number, total: number) => void;

export interface WrittenCopy {
  blob: Blob;
  manifest: CopyManifest;
  /** Number of the last commit that it holds. */
  seq: number;
  /** Whether it opens with a passphrase only. */
  sealed: boolean;
}

const ATTEMPTS = 3;
const EACH_PORTION = 1000;
const PACKED_AT_ONCE = 400;

/**
 * A verified copy of the store, sealed by the passphrase, or by the lock of the device where it has one. Throws
 * `Cancelled` when it is aborted, and an error where what was read back is not what was written or somebody kept writing
 * meanwhile.
 */
export async function writeSafeCopy(
  store: Store,
  report: Report,
  signal: AbortSignal,
  passphrase = '',
): Promise<WrittenCopy> {
  const seal = passphrase === '' ? await deviceLock(store) : await sealBy(passphrase, deviceSurroundings.random);
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const seq = await store.lastSeq();
    const copy = await writeOnce(store, seal, report, signal);
    // A commit in between may stand in the figures and not in the rows, or the other way round.
    if ((await store.lastSeq()) === seq) return { ...copy, seq, sealed: seal !== undefined };
  }
  throw new Error('safe copy: records changed while it was being written');
}

async function writeOnce(
  store: Store,
  seal: FileSeal | undefined,
  report: Report,
  signal: AbortSignal,
): Promise<Pick<WrittenCopy, 'blob' | 'manifest'>> {
  const expected = Object.values(await store.recordCounts()).reduce((sum, count) => sum + count, 0);
  const tally = newTally();
  const parts: Uint8Array[] = [];
  let done = 0;
  // Every record is worked on twice: written, and read back.
  for await (const portion of store.snapshot(EACH_PORTION)) {
    addToTally(tally, portion);
    // Packing a whole portion would hold the page up for longer than a person notices.
    for (let first = 0; first < portion.length; first += PACKED_AT_ONCE) {
      stopWhenAborted(signal);
      const some = portion.slice(first, first + PACKED_AT_ONCE);
      parts.push(packPortion(some));
      done += some.length;
      report(done, 2 * Math.max(expected, done));
      await turn();
    }
  }
  const manifest: CopyManifest = {
    format: COPY_FORMAT,
    schema: SCHEMA_VERSION,
    device: store.device,
    madeAt: store.context().now,
    ...(await topUnitName(store)),
    counts: tally.counts,
    standing: tally.standing,
    attendances: tally.attendances,
    figures: await keptFigures(store, [...tally.years]),
  };
  const all = [packManifest(manifest), ...parts, END];
  const open = [...all, await hashOf(all)];
  const blob = new Blob((seal ? await sealed(open, seal, signal) : open) as BlobPart[], {
    type: 'application/octet-stream',
  });
  await verify(blob, seal, manifest, (read) => report(done + read, 2 * done), signal);
  report(2 * done, 2 * done);
  return { blob, manifest };
}

async function sealed(open: readonly Uint8Array[], seal: FileSeal, signal: AbortSignal): Promise<Uint8Array[]> {
  const pieces = await sealBytes(joinBytes(open), seal, deviceSurroundings.random, undefined, signal);
  const all = [SEALED_MAGIC, ...pieces];
  return [...all, await hashOf(all)];
}

async function verify(
  blob: Blob,
  seal: FileSeal | undefined,
  manifest: CopyManifest,
  onRead: (records: number) => void,
  signal: AbortSignal,
): Promise<void> {
  const copy = await readSafeCopy(new Uint8Array(await blob.arrayBuffer()), seal);
  if (!copy.ok) throw new Error(`safe copy: read back as ${copy.error.code}`);
  const found = newTally();
  let records = 0;
  for (const portion of copy.value.portions()) {
    stopWhenAborted(signal);
    addToTally(found, portion);
    records += portion.length;
    onRead(records);
    await turn();
  }
  const { counts, attendances } = manifest;
  const alike = Object.keys({ ...counts, ...found.counts }).every((kind) => counts[kind] === found.counts[kind]);
  if (!alike || found.attendances !== attendances) throw new Error('safe copy: other counts when read back');
}
