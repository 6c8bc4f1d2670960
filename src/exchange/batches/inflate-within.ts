/** Inflating bytes from outside: stops where the promised size is passed, so that a small file cannot fill the memory. */
import { Inflate, inflateSync } from 'fflate';

/** A deflated byte gives at most about a thousand; so each step adds at most a megabyte before the size is looked at. */
const STEP = 1024;
/** Up to so many bytes are inflated at once: what they could give beyond the promise is let go without being kept. */
const AT_ONCE = 512 * 1024;
/** One place for all of them: taking a new one for each costs more than the inflating. Never larger than `most`. */
const MOST_KEPT = 4 * 1024 * 1024 + 1;
let kept: Uint8Array<ArrayBuffer> | undefined;

/** Deflate-raw. Undefined where the bytes are broken, cut off, or give more than `most` bytes. */
export function inflateWithin(packed: Uint8Array, most: number): Uint8Array | undefined {
  try {
    const isSmall = packed.length <= AT_ONCE && most < MOST_KEPT;
    return isSmall ? inflateAtOnce(packed, most) : inflateInSteps(packed, most);
  } catch {
    return undefined;
  }
}

function inflateAtOnce(packed: Uint8Array, most: number): Uint8Array | undefined {
  kept ??= new Uint8Array(MOST_KEPT);
  // One byte more than promised, since what does not fit is dropped in silence.
  const plain = inflateSync(packed, { out: kept.subarray(0, most + 1) });
  return plain.length > most ? undefined : plain.slice();
}

function inflateInSteps(packed: Uint8Array, most: number): Uint8Array | undefined {
  const chunks: Uint8Array[] = [];
  let size = 0;
  let ended = false;
  const inflate = new Inflate((chunk, final) => {
    size += chunk.length;
    ended = final;
    if (size <= most && chunk.length > 0) chunks.push(chunk);
  });
  for (let at = 0; at < packed.length; at += STEP) {
    inflate.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
    if (size > most) return undefined;
  }
  return ended ? joinBytes(chunks) : undefined;
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
