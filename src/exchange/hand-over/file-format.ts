/**
 * The bytes of a hand-over file: magic, a sign for open or sealed, the payload (sealed: see `sealed-bytes.ts`), and the
 * SHA-256 of everything before it. The payload: length and deflated manifest, its signature, then each batch behind its length.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { strToU8 } from 'fflate';
import type { Refusal } from '#domain/contracts.ts';
import { joinBytes } from '#exchange/batches/inflate-within.ts';
import { sealBy, sealBytes, unsealBytes } from '#exchange/sealed/sealed-bytes.ts';
import { fail, ok, type Result } from '#kernel/result.ts';

export const FILE_FORMAT = 1;
const MAGIC = strToU8('FPHAND01');
const HASH = 32;

export async function closeFile(
  payload: Uint8Array,
  passphrase: string,
  random: (count: number) => Uint8Array,
  signal?: AbortSignal,
): Promise<Uint8Array> {
  const parts: Uint8Array[] = [MAGIC];
  if (passphrase === '') parts.push(Uint8Array.of(0), payload);
  else {
    const seal = await sealBy(passphrase, random);
    parts.push(Uint8Array.of(1), ...(await sealBytes(payload, seal, random, undefined, signal)));
  }
  const content = joinBytes(parts);
  return joinBytes([content, sha256(content)]);
}

/** Gives the payload. One altered, missing or doubled byte is refused; so is a missing or another passphrase. */
export async function openFile(bytes: Uint8Array, passphrase: string): Promise<Result<Uint8Array, Refusal>> {
  if (bytes.length < MAGIC.length || MAGIC.some((byte, at) => bytes[at] !== byte)) {
    return fail({ code: 'handOver.not-a-file' });
  }
  const end = bytes.length - HASH;
  if (end <= MAGIC.length) return fail({ code: 'handOver.altered' });
  const hash = sha256(bytes.subarray(0, end));
  if (hash.some((byte, at) => bytes[end + at] !== byte)) return fail({ code: 'handOver.altered' });
  const locked = bytes[MAGIC.length];
  const rest = bytes.subarray(MAGIC.length + 1, end);
  if (locked === 0) return ok(rest);
  if (locked !== 1) return fail({ code: 'handOver.newer' });
  if (passphrase === '') return fail({ code: 'handOver.locked', field: 'passphrase' });
  const opened = await unsealBytes(rest, { passphrase });
  if (opened.ok) return opened;
  if (opened.error === 'wrong-secret') return fail({ code: 'handOver.wrong-passphrase', field: 'passphrase' });
  return fail({ code: opened.error === 'unknown' ? 'handOver.newer' : 'handOver.altered' });
}

export function withLength(bytes: Uint8Array): Uint8Array {
  const length = new DataView(new ArrayBuffer(4));
  length.setUint32(0, bytes.length);
  return joinBytes([new Uint8Array(length.buffer), bytes]);
}

/** Cuts a payload into its parts; undefined where the lengths do not lead exactly to its end. */
export function partsOf(payload: Uint8Array): Uint8Array[] | undefined {
  const view = new DataView(payload.buffer, payload.byteOffset, payload.byteLength);
  const parts: Uint8Array[] = [];
  let at = 0;
  while (at < payload.length) {
    if (at + 4 > payload.length) return undefined;
    const end = at + 4 + view.getUint32(at);
    if (end > payload.length) return undefined;
    parts.push(payload.subarray(at + 4, end));
    at = end;
  }
  return parts;
}
