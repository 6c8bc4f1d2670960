/** Writes a hand-over file: what is new since the last one, everything, or the part of one unit and what lies below it. */
import type { Refusal } from '#domain/contracts.ts';
import { readUnitTree } from '#domain/units/subtree.ts';
import { joinBytes } from '#exchange/batches/inflate-within.ts';
import { stopWhenAborted, turn } from '#exchange/safe-copy/turn.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import { SCHEMA_VERSION } from '#store/database.ts';
import type { Store } from '#store/store.ts';
import { closeFile, FILE_FORMAT, withLength } from './file-format.ts';
import { type HandOverManifest, packManifest } from './manifest.ts';
import { rangesOf } from './ranges.ts';
import { readHandOver } from './read-hand-over.ts';
import { type Report, sealChanges, signerOf } from './seal-changes.ts';
import { unitOfDevice } from './unit-of-device.ts';

export interface HandOverWish {
  what: 'new' | 'everything';
  /** Unit that the file is limited to with all below it; empty for all. Such a file holds everything of the part. */
  part: string;
  /** Empty for a file that anybody can open. */
  passphrase: string;
}

export interface WrittenFile {
  bytes: Uint8Array;
  manifest: HandOverManifest;
}

export async function writeHandOver(
  store: Store,
  wish: HandOverWish,
  random: (count: number) => Uint8Array,
  report: Report,
  signal: AbortSignal,
): Promise<Result<WrittenFile, Refusal>> {
  // A device with a passphrase gives nothing away that is readable without one.
  if (store.locked && wish.passphrase === '') return fail({ code: 'handOver.passphrase-missing', field: 'passphrase' });
  const signer = await signerOf(store);
  await sealChanges(store, signer, (done, total) => report(done, 2 * total), signal);
  const { chain } = await store.handOverState();
  const tree = await readUnitTree(store.reader);
  const inPart = wish.part === '' ? undefined : new Set(tree.subtreeOf(wish.part));
  const after = wish.what === 'new' && inPart === undefined ? (chain.ends.at(-1) ?? 0) : 0;
  const parts: Uint8Array[] = [];
  const numbers: number[] = [];
  let changes = 0;
  for await (const batch of (await store.handOver()).keptBatches(store.device, after)) {
    stopWhenAborted(signal);
    // Plans and settings go down to everybody: a part without the tree above it could not be shown.
    if (inPart !== undefined && !inPart.has(batch.unit) && batch.lane !== 'plan') continue;
    parts.push(withLength(batch.bytes));
    numbers.push(batch.number);
    changes += batch.count;
    if (numbers.length % 50 === 0) await turn();
  }
  if (numbers.length === 0) return fail({ code: 'handOver.nothing-new' });
  const partial = inPart !== undefined;
  const last = numbers.at(-1) as number;
  const manifest: HandOverManifest = {
    format: FILE_FORMAT,
    schema: SCHEMA_VERSION,
    device: store.device,
    key: signer.key,
    ...(await unitOfDevice(store)),
    madeAt: store.context().now,
    file: partial ? 0 : chain.ends.length + 1,
    ends: partial ? chain.ends : [...chain.ends, last],
    from: chain.from,
    batches: rangesOf(numbers),
    changes,
  };
  if (partial) manifest.part = { unit: wish.part, name: tree.unit(wish.part)?.name ?? wish.part };
  const head = packManifest(manifest);
  const payload = joinBytes([withLength(head), withLength(signer.sign(head)), ...parts]);
  const bytes = await closeFile(payload, wish.passphrase, random, signal);
  stopWhenAborted(signal);
  const back = await readHandOver(bytes, wish.passphrase);
  if (!back.ok || back.value.problems.length > 0) throw new Error('hand-over: read back as something else');
  if (!partial) await store.endFile();
  report(1, 1);
  return ok({ bytes, manifest });
}
