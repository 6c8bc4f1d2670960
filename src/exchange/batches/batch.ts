/**
 * Sealed batches of changes: the unit of exchange between devices, the same bytes on a stick and through a hub. One batch
 * holds changes of one unit and one lane by one device; each names the hash of the header before it, so that a hole in
 * what a device wrote is seen. Pure: no clock, no store.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { deflateSync, strFromU8, strToU8 } from 'fflate';
import type { Lane, Refusal } from '#domain/contracts.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import type { Stamp } from '#kernel/stamp.ts';
import type { Incoming } from '#store/gate/incoming.ts';
import { inflateWithin, joinBytes } from './inflate-within.ts';
import { fromRows, toRows } from './rows.ts';

/** Version of the data model that batches are written in. */
export const BATCH_VERSION = 1;
/** Fixed from the first version, so that files stay readable. Bytes. */
export const BATCH_LIMITS = { changes: 250, packed: 256 * 1024, inflated: 4 * 1024 * 1024 } as const;
/** What the first batch of a device names as the one before it. */
export const NO_BATCH = '';

export interface BatchHeader {
  v: number;
  unit: string;
  lane: Lane;
  dev: string;
  /** Counts the batches of the device from 1, without gaps. */
  n: number;
  /** Hash of the header of batch n-1. */
  prev: string;
  hlcMin: Stamp;
  hlcMax: Stamp;
  /** Changes in the body. */
  cnt: number;
  bodyHash: string;
}

export interface SealedBatch {
  header: BatchHeader;
  /** What the next batch names as `prev`. */
  headerHash: string;
  /** Names the content: the first 16 digits of the hash of header and body. */
  contentHash: string;
  bytes: Uint8Array;
}

export interface OpenedBatch extends Omit<SealedBatch, 'bytes'> {
  incoming: Incoming[];
  /** Empty where the device did not sign. */
  signature: Uint8Array;
}

export interface SealingDevice {
  device: string;
  /** Number and header hash of the last batch that the device sealed; 0 and `NO_BATCH` before the first. */
  last: { n: number; headerHash: string };
  /** Signs a header; without it the place of the signature stays empty. */
  sign?: (header: Uint8Array) => Uint8Array;
}

const MAGIC = strToU8('FPB1');
const HASH = 32;
const FIXED = MAGIC.length + 12;

/** Seals changes of one unit and lane into as few batches as the limits allow. */
export function sealBatches(
  incoming: readonly Incoming[],
  { unit, lane }: { unit: string; lane: Lane },
  device: SealingDevice,
): Result<SealedBatch[], Refusal> {
  if (incoming.some(({ state }) => state.unit !== unit)) return fail({ code: 'batch.mixed-units' });
  const sealed: SealedBatch[] = [];
  let { last } = device;
  let rest = incoming;
  let size: number = BATCH_LIMITS.changes;
  while (rest.length > 0) {
    const taken = rest.slice(0, Math.min(size, fitting(rest)));
    const body = packBody(taken);
    const batch = body && frame(taken, body, { unit, lane }, { ...device, last });
    if (batch === undefined || batch.bytes.length > BATCH_LIMITS.packed) {
      if (taken.length === 1) return fail({ code: 'batch.too-large', values: { id: taken[0]?.state.id ?? '' } });
      size = Math.ceil(taken.length / 2);
      continue;
    }
    sealed.push(batch);
    last = { n: batch.header.n, headerHash: batch.headerHash };
    rest = rest.slice(taken.length);
    size = BATCH_LIMITS.changes;
  }
  return ok(sealed);
}

/** Letters up to which a field is thought to shrink well; longer ones are content, packed already. */
const PLAIN_LETTERS = 4096;

/** How many of the first changes are worth trying: those with files in them would be packed in vain again and again. */
function fitting(incoming: readonly Incoming[]): number {
  let letters = 0;
  for (let index = 0; index < Math.min(incoming.length, BATCH_LIMITS.changes); index += 1) {
    for (const value of Object.values((incoming[index] as Incoming).state.f)) {
      if (typeof value === 'string' && value.length > PLAIN_LETTERS) letters += value.length;
    }
    // Four letters of base64 stand for three bytes.
    if ((letters * 3) / 4 > BATCH_LIMITS.packed) return Math.max(1, index);
  }
  return BATCH_LIMITS.changes;
}

function packBody(incoming: readonly Incoming[]): Uint8Array | undefined {
  const plain = strToU8(JSON.stringify(toRows(incoming)));
  return plain.length > BATCH_LIMITS.inflated ? undefined : deflateSync(plain);
}

function frame(
  incoming: readonly Incoming[],
  body: Uint8Array,
  { unit, lane }: { unit: string; lane: Lane },
  { device, last, sign }: SealingDevice,
): SealedBatch {
  const stamps = incoming.flatMap(({ state, roster }) => [...Object.values(state.h), ...(roster?.stamps ?? [])]).sort();
  const header: BatchHeader = {
    v: BATCH_VERSION,
    unit,
    lane,
    dev: device,
    n: last.n + 1,
    prev: last.headerHash,
    hlcMin: stamps[0] ?? '',
    hlcMax: stamps.at(-1) ?? '',
    cnt: incoming.length,
    bodyHash: bytesToHex(sha256(body)),
  };
  const head = strToU8(JSON.stringify(header));
  const signature = sign?.(head) ?? new Uint8Array(0);
  const lengths = new DataView(new ArrayBuffer(12));
  [head, signature, body].forEach((part, index) => {
    lengths.setUint32(index * 4, part.length);
  });
  const content = joinBytes([MAGIC, new Uint8Array(lengths.buffer), head, signature, body]);
  return { header, ...hashes(head, body), bytes: joinBytes([content, sha256(content)]) };
}

function hashes(head: Uint8Array, body: Uint8Array): { headerHash: string; contentHash: string } {
  return {
    headerHash: bytesToHex(sha256(head)),
    contentHash: bytesToHex(sha256(joinBytes([head, body]))).slice(0, 16),
  };
}

/**
 * Opens one batch. Altered, cut, doubled or over-long bytes are refused with a code and nothing of them is believed; so is
 * a batch of a newer data model, which is to be kept aside. `verify` judges the signature by header and device.
 */
export function openBatch(
  bytes: Uint8Array,
  verify?: (header: BatchHeader, headBytes: Uint8Array, signature: Uint8Array) => boolean,
): Result<OpenedBatch, Refusal> {
  if (bytes.length > BATCH_LIMITS.packed) return fail({ code: 'batch.too-large' });
  if (bytes.length < FIXED + HASH || MAGIC.some((byte, at) => bytes[at] !== byte))
    return fail({ code: 'batch.unknown' });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [headLength, signatureLength, bodyLength] = [0, 4, 8].map((at) => view.getUint32(MAGIC.length + at)) as [
    number,
    number,
    number,
  ];
  const end = FIXED + headLength + signatureLength + bodyLength;
  if (bytes.length < end + HASH) return fail({ code: 'batch.cut-off' });
  if (bytes.length > end + HASH) return fail({ code: 'batch.too-long' });
  if (!sameBytes(sha256(bytes.subarray(0, end)), bytes.subarray(end))) return fail({ code: 'batch.altered' });
  const head = bytes.subarray(FIXED, FIXED + headLength);
  const signature = bytes.slice(FIXED + headLength, FIXED + headLength + signatureLength);
  const body = bytes.subarray(end - bodyLength, end);
  const header = readHeader(head);
  if (header === undefined) return fail({ code: 'batch.altered' });
  if (header.v > BATCH_VERSION) return fail({ code: 'batch.newer', values: { version: header.v } });
  if (header.bodyHash !== bytesToHex(sha256(body))) return fail({ code: 'batch.altered' });
  if (verify !== undefined && !verify(header, head, signature)) return fail({ code: 'batch.bad-signature' });
  const plain = inflateWithin(body, BATCH_LIMITS.inflated);
  const value = plain && parse(plain);
  if (value === undefined) return fail({ code: 'batch.body-unreadable' });
  const incoming = fromRows(value, () => header.unit);
  if (!incoming.ok) return incoming;
  if (incoming.value.length !== header.cnt || header.cnt > BATCH_LIMITS.changes) {
    return fail({ code: 'batch.count-differs', values: { stated: header.cnt, found: incoming.value.length } });
  }
  return ok({ header, ...hashes(head, body), incoming: incoming.value, signature });
}

const LANES: readonly string[] = ['record', 'plan', 'inspection'] satisfies Lane[];

function readHeader(head: Uint8Array): BatchHeader | undefined {
  const header = parse(head) as Partial<BatchHeader> | null | undefined;
  if (typeof header !== 'object' || header === null) return undefined;
  const texts = [header.unit, header.dev, header.prev, header.hlcMin, header.hlcMax, header.bodyHash];
  const counts = [header.v, header.n, header.cnt];
  if (!texts.every((text) => typeof text === 'string') || !header.unit || !header.dev) return undefined;
  if (!counts.every((count) => Number.isSafeInteger(count) && (count as number) > 0)) return undefined;
  return LANES.includes(header.lane as string) ? (header as BatchHeader) : undefined;
}

/**
 * Whether batches of one device follow on each other. Hashes of headers are enough, so bodies may be dropped later
 * (erasing a person) and the chain still holds. `after`: the last batch known before them.
 */
export function chainProblem(
  batches: readonly { header: BatchHeader; headerHash: string }[],
  after: { n: number; headerHash: string } = { n: 0, headerHash: NO_BATCH },
): Refusal | undefined {
  let last = after;
  for (const { header, headerHash } of batches) {
    if (header.n !== last.n + 1) return { code: 'batch.missing', values: { device: header.dev, number: last.n + 1 } };
    if (header.prev !== last.headerHash)
      return { code: 'batch.chain-broken', values: { device: header.dev, number: header.n } };
    last = { n: header.n, headerHash };
  }
  return undefined;
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(strFromU8(bytes));
  } catch {
    return undefined;
  }
}

function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}
