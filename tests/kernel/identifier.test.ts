import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idFromBytes, idOfHash, idToBytes, randomCode, timeOrderedId } from '#kernel/identifier.ts';

const bytes = (count: number) => fc.uint8Array({ minLength: count, maxLength: count });

describe('ids', () => {
  it('come back from their bytes as they were', () => {
    fc.assert(
      fc.property(bytes(16), (hash) => {
        const id = idOfHash(hash);
        expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
        expect(idFromBytes(idToBytes(id))).toBe(id);
        expect(idToBytes(id.toUpperCase())).toEqual(idToBytes(id));
      }),
    );
    expect([...idToBytes('00112233-4455-7677-8899-aabbccddeeff')]).toEqual([
      0x00, 0x11, 0x22, 0x33, 0x44, 0x55, 0x76, 0x77, 0x88, 0x99, 0xaa, 0xbb, 0xcc, 0xdd, 0xee, 0xff,
    ]);
  });

  it('sort in the order in which they were made', () => {
    fc.assert(
      fc.property(fc.nat(2 ** 40), fc.nat(2 ** 40), bytes(10), bytes(10), (one, other, left, right) => {
        fc.pre(one !== other);
        expect(timeOrderedId(one, left) < timeOrderedId(other, right)).toBe(one < other);
      }),
    );
  });

  it('of units are ten letters and digits that no eye mixes up', () => {
    fc.assert(fc.property(bytes(10), (random) => expect(randomCode(random)).toMatch(/^[0-9a-hjkmnp-tv-z]{10}$/)));
  });
});
