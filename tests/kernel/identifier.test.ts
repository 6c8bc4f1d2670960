import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idFromBytes, idOfHash, idToBytes, randomCode, timeOrderedId } from '#kernel/identifier.ts';

const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });
const milliseconds = fc.integer({ min: 0, max: 2 ** 47 });
const form = (version: number) =>
  new RegExp(`^[0-9a-f]{8}-[0-9a-f]{4}-${version}[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$`);

describe('time-ordered ids', () => {
  it('are UUIDs of version 7 that begin with the milliseconds', () => {
    const id = timeOrderedId(0x0123456789ab, new Uint8Array(10).fill(0xff));
    expect(id).toBe('01234567-89ab-7fff-bfff-ffffffffffff');
  });

  it('sort by time', () => {
    fc.assert(
      fc.property(milliseconds, milliseconds, bytes(10), bytes(10), (one, other, chance, second) => {
        fc.pre(one !== other);
        expect(timeOrderedId(one, chance) < timeOrderedId(other, second)).toBe(one < other);
      }),
    );
  });

  it('leave the bytes of chance that they were given as they are', () => {
    const chance = new Uint8Array(10).fill(7);
    timeOrderedId(1, chance);
    expect([...chance]).toEqual(Array(10).fill(7));
  });
});

describe('ids of hashes', () => {
  it('are UUIDs of version 8, the same for the same hash', () => {
    fc.assert(
      fc.property(bytes(32), (hash) => {
        expect(idOfHash(hash)).toMatch(form(8));
        expect(idOfHash(hash.slice())).toBe(idOfHash(hash));
      }),
    );
  });

  it('differ where the hash differs in a bit that is not the version or the variant', () => {
    const hash = new Uint8Array(16);
    for (const index of [0, 5, 7, 9, 15]) {
      const other = hash.slice();
      other[index] = 1;
      expect(idOfHash(other)).not.toBe(idOfHash(hash));
    }
  });
});

describe('ids as bytes', () => {
  it('come back as they were, wherever they lie', () => {
    fc.assert(
      fc.property(milliseconds, bytes(10), fc.nat(40), (time, chance, offset) => {
        const id = timeOrderedId(time, chance);
        const packed = new Uint8Array(offset + 16);
        packed.set(idToBytes(id), offset);
        expect(idFromBytes(packed, offset)).toBe(id);
      }),
    );
  });

  it('read small and capital letters alike', () => {
    const bytesOf = [0x00, 0x11, 0x22, 0x33, 0x44, 0x55, 0x76, 0x77, 0x88, 0x99, 0xaa, 0xbb, 0xcc, 0xdd, 0xee, 0xff];
    expect([...idToBytes('00112233-4455-7677-8899-aabbccddeeff')]).toEqual(bytesOf);
    expect([...idToBytes('00112233-4455-7677-8899-AABBCCDDEEFF')]).toEqual(bytesOf);
  });
});

describe('codes of units and devices', () => {
  it('are ten characters that nobody mistakes for one another', () => {
    fc.assert(
      fc.property(bytes(10), (chance) => {
        expect(randomCode(chance)).toMatch(/^[0-9a-hjkmnp-tv-z]{10}$/);
      }),
    );
  });

  it('use every character and all the chance they are given', () => {
    const codes = Array.from({ length: 32 }, (_, index) => randomCode(new Uint8Array(10).fill(index)));
    expect(new Set(codes).size).toBe(32);
    for (let index = 0; index < 10; index += 1) {
      const chance = new Uint8Array(10);
      chance[index] = 1;
      expect(randomCode(chance)).not.toBe(randomCode(new Uint8Array(10)));
    }
  });
});
