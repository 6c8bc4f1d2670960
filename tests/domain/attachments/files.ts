/** Made-up contents in the shape in which the page hands them over. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { DOCUMENT_TYPES, type NewFile, PART_BYTES, PHOTO_TYPE } from '#domain/attachments/attachment.rules.ts';

/** Bytes that nothing can pack, as those of a photo. */
export function noise(size: number, seed = 1): Uint8Array {
  const bytes = new Uint8Array(size);
  let state = seed * 2_654_435_761;
  for (let at = 0; at < size; at += 1) {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 1_013_904_223) >>> 0;
    bytes[at] = state >>> 24;
  }
  return bytes;
}

export const hashOf = (bytes: Uint8Array): string => bytesToHex(sha256(bytes));

export function fileOf(name: string, bytes: Uint8Array, type = DOCUMENT_TYPES.pdf as string): NewFile {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += PART_BYTES) {
    parts.push(Buffer.from(bytes.subarray(at, at + PART_BYTES)).toString('base64'));
  }
  return { name, type, size: bytes.length, hash: hashOf(bytes), parts };
}

export const photoOf = (name: string, bytes: Uint8Array): NewFile => ({
  ...fileOf(name, bytes, PHOTO_TYPE),
  width: 1600,
  height: 1200,
  thumb: Buffer.from(noise(900)).toString('base64'),
});

export function bytesOf(parts: readonly string[] | undefined): Uint8Array {
  return Buffer.concat((parts ?? []).map((part) => Buffer.from(part, 'base64')));
}
