/** Inflating within a promised size: at once where the bytes are few, in steps where they are many. */
import { deflateSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { inflateWithin } from '#exchange/batches/inflate-within.ts';

const noise = (length: number) => {
  let last = 7;
  return Uint8Array.from({ length }, () => {
    last = (Math.imul(last, 1_103_515_245) + 12_345) >>> 0;
    return last >>> 24;
  });
};
const few = noise(2000);
/** Comparing long arrays one by one takes seconds. */
const isSame = (bytes: Uint8Array | undefined, plain: Uint8Array) =>
  bytes !== undefined && Buffer.compare(bytes, plain) === 0;
// Does not shrink, so that it is more than what is inflated at once.
const many = noise(600_000);

describe('inflating within a promised size', () => {
  it.each([
    ['few bytes', few],
    ['many bytes', many],
    ['no bytes', new Uint8Array(0)],
  ])('gives back %s, and nothing where one byte less was promised', (_, plain) => {
    const packed = deflateSync(plain);
    expect(isSame(inflateWithin(packed, plain.length), plain)).toBe(true);
    expect(isSame(inflateWithin(packed, plain.length + 1), plain)).toBe(true);
    if (plain.length > 0) expect(inflateWithin(packed, plain.length - 1)).toBeUndefined();
  });

  it.each([
    ['few bytes', deflateSync(few)],
    ['bytes that shrank', deflateSync(new Uint8Array(100_000))],
    ['many bytes', deflateSync(many)],
  ])('gives nothing of %s cut off anywhere, or of none', (_, packed) => {
    for (const part of [0.2, 0.7, 0.99]) {
      expect(inflateWithin(packed.subarray(0, Math.floor(packed.length * part)), 4_000_000)).toBeUndefined();
    }
    expect(inflateWithin(new Uint8Array(0), 4_000_000)).toBeUndefined();
  });

  it('gives nothing where bytes refer to what lies before them', () => {
    // Of a stream behind a dictionary, read without it.
    const packed = deflateSync(few, { dictionary: few });
    expect(packed.length).toBeLessThan(few.length / 4);
    expect(inflateWithin(packed, 4_000_000)).toBeUndefined();
  });

  it('leaves alone what it gave before', () => {
    const first = inflateWithin(deflateSync(few), few.length);
    inflateWithin(deflateSync(new Uint8Array(3000).fill(9)), 3000);
    expect(first).toEqual(few);
  });

  it('stops soon where a small file promises far more', () => {
    const bomb = deflateSync(new Uint8Array(32 * 1024 * 1024));
    expect(bomb.length).toBeLessThan(100_000);
    expect(inflateWithin(bomb, 4 * 1024 * 1024)).toBeUndefined();
  });
});
