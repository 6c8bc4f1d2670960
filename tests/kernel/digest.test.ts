import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalText, digestOf, readCode, shortCode } from '#kernel/digest.ts';

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

describe('a digest', () => {
  it('is SHA-256', () => {
    expect(hex(digestOf('abc'))).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        expect(hex(digestOf(text))).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
      }),
    );
  });

  it('is of the data, not of the order of its fields or of what is not there', () => {
    expect(canonicalText({ b: [1, { y: '"', x: null }], a: true })).toBe('{"a":true,"b":[1,{"x":null,"y":"\\""}]}');
    expect(canonicalText({ a: 1, b: undefined })).toBe(canonicalText({ a: 1 }));
    expect(canonicalText({ a: 1 })).not.toBe(canonicalText({ a: '1' }));
  });

  it('gives a code that survives being copied by hand', () => {
    const code = shortCode('visit');
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/);
    expect(readCode(` ${code.toLowerCase().replaceAll('-', ' ')} `)).toBe(code);
    expect(readCode('OIL0-1234-5678')).toBe('0110-1234-5678');
    expect(shortCode('visits')).not.toBe(code);
  });
});
