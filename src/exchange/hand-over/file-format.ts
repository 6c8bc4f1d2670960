/**
 * The bytes of a hand-over file: magic, a sign for open or locked (then salt and nonce), the payload, and the SHA-256 of
 * everything before it. The payload: length and deflated manifest, its signature, then each batch behind its length.
 */
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { scryptAsync } from '@noble/hashes/scrypt.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { strToU8 } from 'fflate';
import type { Refusal } from '#domain/contracts.ts';
import { joinBytes } from '#exchange/batches/inflate-within.ts';
import { fail, ok, type Result } from '#kernel/result.ts';

export const FILE_FORMAT = 1;
const MAGIC = strToU8('FPHAND01');
const HASH = 32;
const SALT = 16;
const NONCE = 24;
/** Slow on purpose: about a second on an old machine. */
const SLOWNESS = { N: 2 ** 15, r: 8, p: 1, dkLen: 32 };

export async function closeFile(
  payload: Uint8Array,
  passphrase: string,
  random: (count: number) => Uint8Array,
): Promise<Uint8Array> {
  const parts: Uint8Array[] = [MAGIC];
  if (passphrase === '') parts.push(Uint8Array.of(0), payload);
  else {
    const [salt, nonce] = [random(SALT), random(NONCE)];
    const key = await keyFrom(passphrase, salt);
    parts.push(Uint8Array.of(1), salt, nonce, xchacha20poly1305(key, nonce).encrypt(payload));
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
  if (locked !== 1 || rest.length < SALT + NONCE) return fail({ code: 'handOver.newer' });
  if (passphrase === '') return fail({ code: 'handOver.locked', field: 'passphrase' });
  const key = await keyFrom(passphrase, rest.subarray(0, SALT));
  const nonce = rest.subarray(SALT, SALT + NONCE);
  try {
    return ok(xchacha20poly1305(key, nonce).decrypt(rest.subarray(SALT + NONCE)));
  } catch {
    return fail({ code: 'handOver.wrong-passphrase', field: 'passphrase' });
  }
}

function keyFrom(passphrase: string, salt: Uint8Array): Promise<Uint8Array> {
  return scryptAsync(passphrase.normalize('NFC'), salt, SLOWNESS);
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
