/** The same signatures as `@noble/curves/ed25519.js`, made by Node in a hundredth of the time. Journeys use the product's own. */
import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';

/** What stands before the 32 bytes of a key in the DER form of RFC 8410. */
const SECRET_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex');
const PUBLIC_HEAD = Buffer.from('302a300506032b6570032100', 'hex');

/** Reading a key takes longer than signing with it, and a test has few. */
const keys = new Map<string, KeyObject>();

function keyOf(head: Buffer, bytes: Uint8Array): KeyObject {
  const der = Buffer.concat([head, bytes]);
  const name = der.toString('base64');
  const key =
    keys.get(name) ??
    (head === SECRET_HEAD
      ? createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
      : createPublicKey({ key: der, format: 'der', type: 'spki' }));
  keys.set(name, key);
  return key;
}

export const ed25519 = {
  getPublicKey: (secret: Uint8Array): Uint8Array =>
    new Uint8Array(createPublicKey(keyOf(SECRET_HEAD, secret)).export({ format: 'der', type: 'spki' }).subarray(-32)),
  sign: (bytes: Uint8Array, secret: Uint8Array): Uint8Array =>
    new Uint8Array(sign(null, bytes, keyOf(SECRET_HEAD, secret))),
  verify: (signature: Uint8Array, bytes: Uint8Array, key: Uint8Array): boolean =>
    verify(null, bytes, keyOf(PUBLIC_HEAD, key), signature),
};
