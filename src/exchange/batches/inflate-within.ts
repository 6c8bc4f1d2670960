/** Inflating bytes from outside: stops where the promised size is passed, so that a small file cannot fill the memory. */
import { Inflate } from 'fflate';

/** A deflated byte gives at most about a thousand; so each step adds at most a megabyte before the size is looked at. */
const STEP = 1024;

/** Deflate-raw. Undefined where the bytes are broken, cut off, or give more than `most` bytes. */
export function inflateWithin(packed: Uint8Array, most: number): Uint8Array | undefined {
  const chunks: Uint8Array[] = [];
  let size = 0;
  let ended = false;
  const inflate = new Inflate((chunk, final) => {
    size += chunk.length;
    ended = final;
    if (size <= most && chunk.length > 0) chunks.push(chunk);
  });
  try {
    for (let at = 0; at < packed.length; at += STEP) {
      inflate.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
      if (size > most) return undefined;
    }
  } catch {
    return undefined;
  }
  if (!ended) return undefined;
  return joinBytes(chunks);
}

export function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}
