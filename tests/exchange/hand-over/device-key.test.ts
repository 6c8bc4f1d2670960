import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import { isSignedBy, makeSigner } from '#exchange/hand-over/device-key.ts';

const secret = Uint8Array.from({ length: 32 }, (_, at) => (at * 11) & 255);
const bytes = new TextEncoder().encode('青禾 hand-over');

it('signs in tests as the product does', async () => {
  const { ed25519 }: typeof import('@noble/curves/ed25519.js') = createRequire(import.meta.url)(
    '@noble/curves/ed25519.js',
  );
  const signer = makeSigner(secret);
  expect(signer.key).toBe(Buffer.from(ed25519.getPublicKey(secret)).toString('hex'));
  expect(signer.sign(bytes)).toEqual(ed25519.sign(bytes, secret));
});

it('knows its own signature, and takes nothing else for one', () => {
  const { key, sign } = makeSigner(secret);
  const signature = sign(bytes);
  expect(isSignedBy(key, bytes, signature)).toBe(true);
  expect(isSignedBy(key, bytes.subarray(1), signature)).toBe(false);
  expect(isSignedBy(makeSigner(secret.map((byte) => byte ^ 1)).key, bytes, signature)).toBe(false);
  expect(isSignedBy('no key', bytes, signature)).toBe(false);
  expect(isSignedBy(key, bytes, signature.subarray(1))).toBe(false);
});
