/** Opens a hand-over file. Every byte, signature and number is looked at before anything is believed or written. */
import type { Refusal } from '#domain/contracts.ts';
import { kindNamed } from '#domain/registry.ts';
import { type BatchHeader, openBatch } from '#exchange/batches/batch.ts';
import { turn } from '#exchange/safe-copy/turn.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import type { Incoming } from '#store/gate/incoming.ts';
import { isSignedBy } from './device-key.ts';
import { FILE_FORMAT, openFile, partsOf } from './file-format.ts';
import { type HandOverManifest, unpackManifest } from './manifest.ts';
import { rangesOf } from './ranges.ts';

export interface OpenedHandOver {
  manifest: HandOverManifest;
  incoming: Incoming[];
  /** Numbers of the batches among `incoming`. */
  taken: number[];
  /** Batches of a newer version, to be kept until this one is updated. */
  aside: { id: string; number: number; bytes: Uint8Array }[];
  /** Batches that cannot be taken in, and why. */
  problems: { number: number; refusal: Refusal }[];
}

export async function readHandOver(bytes: Uint8Array, passphrase: string): Promise<Result<OpenedHandOver, Refusal>> {
  const payload = await openFile(bytes, passphrase);
  if (!payload.ok) return payload;
  const [head, signature, ...batches] = partsOf(payload.value) ?? [];
  const manifest = head && unpackManifest(head);
  if (head === undefined || signature === undefined || manifest === undefined) {
    return fail({ code: 'handOver.altered' });
  }
  if (manifest.format > FILE_FORMAT) return fail({ code: 'handOver.newer' });
  if (!isSignedBy(manifest.key, head, signature)) return fail({ code: 'handOver.bad-signature' });
  const opened: OpenedHandOver = { manifest, incoming: [], taken: [], aside: [], problems: [] };
  const found: number[] = [];
  let last = { n: 0, headerHash: '' };
  for (const batch of batches) {
    let header: BatchHeader | undefined;
    const result = openBatch(batch, (known, headBytes, signed) => {
      header = known;
      return known.dev === manifest.device && isSignedBy(manifest.key, headBytes, signed);
    });
    const number = result.ok ? result.value.header.n : (header?.n ?? numberIn(batch));
    found.push(number);
    const follows = !result.ok || number !== last.n + 1 || last.n === 0 || result.value.header.prev === last.headerHash;
    if (result.ok) last = { n: number, headerHash: result.value.headerHash };
    if (!follows) opened.problems.push({ number, refusal: { code: 'batch.chain-broken', values: { number } } });
    else if (result.ok && result.value.incoming.every(({ kind }) => kindNamed(kind) !== undefined)) {
      for (const item of result.value.incoming) opened.incoming.push(item);
      opened.taken.push(number);
    } else if (result.ok || result.error.code === 'batch.newer') {
      opened.aside.push({ id: `${manifest.device}.${number}`, number, bytes: batch.slice() });
    } else opened.problems.push({ number, refusal: result.error });
    if (found.length % 20 === 0) await turn();
  }
  // The signed manifest says which batches there are: one left out or put in is seen.
  if (JSON.stringify(rangesOf(found)) !== JSON.stringify(manifest.batches)) return fail({ code: 'handOver.altered' });
  return ok(opened);
}

/** Number of a batch that cannot be read wholly; its header is plain JSON behind four lengths. */
function numberIn(batch: Uint8Array): number {
  try {
    const length = new DataView(batch.buffer, batch.byteOffset).getUint32(4);
    const header = JSON.parse(new TextDecoder().decode(batch.subarray(16, 16 + length))) as { n?: unknown };
    return Number.isSafeInteger(header.n) ? (header.n as number) : 0;
  } catch {
    return 0;
  }
}
