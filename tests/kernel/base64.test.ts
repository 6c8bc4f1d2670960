import { describe, expect, it } from 'vitest';
import { fromBase64, toBase64 } from '#kernel/base64.ts';

describe('bytes as text', () => {
  it('come back as they were, of any length and any value', () => {
    for (const length of [0, 1, 2, 3, 255, 100_001]) {
      const bytes = Uint8Array.from({ length }, (_, at) => (at * 7) % 256);
      expect(fromBase64(toBase64(bytes))).toEqual(bytes);
    }
    expect(toBase64(Uint8Array.of(251, 255, 1))).toBe('+/8B');
  });
});
