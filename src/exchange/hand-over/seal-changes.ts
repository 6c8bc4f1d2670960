/** Seals what waits in the outbox, portion by portion: each portion goes wholly into batches or stays wholly waiting. */
import type { Lane } from '#domain/contracts.ts';
import { kindNamed } from '#domain/registry.ts';
import { sealBatches } from '#exchange/batches/batch.ts';
import { stopWhenAborted } from '#exchange/safe-copy/turn.ts';
import type { NewBatch, OutboxKey } from '#store/gate/hand-over.ts';
import type { Incoming } from '#store/gate/incoming.ts';
import type { Store } from '#store/store.ts';
import { makeSigner, type Signer } from './device-key.ts';

export type Report = (done: number, total: number) => void;

// Every window is told each key that a portion touches, and is busy for as long as it takes to sort them in.
const RECORDS_AT_ONCE = 1500;

export async function signerOf(store: Store): Promise<Signer> {
  return makeSigner(await (await store.handOver()).signingKey());
}

/** Returns how many records were sealed. */
export async function sealChanges(
  store: Store,
  signer: Signer,
  report: Report = () => undefined,
  signal: AbortSignal = new AbortController().signal,
): Promise<number> {
  const waiting = await (await store.handOver()).waiting();
  const total = waiting.reduce((sum, { count }) => sum + count, 0);
  let done = 0;
  let sealed = 0;
  let keys: OutboxKey[] = [];
  let size = 0;
  let weight = 0;
  const seal = async () => {
    stopWhenAborted(signal);
    sealed += await store.sealOutbox(keys, (records, last) => toBatches(records, last, store.device, signer));
    done += size;
    [keys, size, weight] = [[], 0, 0];
    report(done, total);
  };
  report(0, total);
  for (const { key, count } of waiting) {
    keys.push(key);
    size += count;
    weight += count * (RECORDS_AT_ONCE / (kindNamed(key[0])?.atOnce ?? RECORDS_AT_ONCE));
    if (weight >= RECORDS_AT_ONCE) await seal();
  }
  if (keys.length > 0) await seal();
  return sealed;
}

function toBatches(
  records: readonly Incoming[],
  before: { n: number; headerHash: string },
  device: string,
  { sign }: Signer,
): NewBatch[] {
  const groups = new Map<string, { unit: string; lane: Lane; of: Incoming[] }>();
  for (const record of records) {
    const { unit } = record.state;
    const lane = kindNamed(record.kind)?.lane ?? 'record';
    const group = groups.get(`${unit}/${lane}`) ?? { unit, lane, of: [] };
    group.of.push(record);
    groups.set(`${unit}/${lane}`, group);
  }
  const made: NewBatch[] = [];
  let last = before;
  for (const { unit, lane, of } of groups.values()) {
    const sealed = sealBatches(of, { unit, lane }, { device, last, sign });
    if (!sealed.ok) throw new Error(`hand-over: ${sealed.error.code} ${sealed.error.values?.id ?? ''}`);
    for (const { header, headerHash, bytes } of sealed.value) {
      made.push({ number: header.n, unit, lane, count: header.cnt, headerHash, bytes });
      last = { n: header.n, headerHash };
    }
  }
  return made;
}
