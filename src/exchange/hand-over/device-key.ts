/** Signatures of devices: Ed25519, synchronous, loaded with the first hand-over only. */
import { ed25519 } from '@noble/curves/ed25519.js';
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';

export const SIGNATURE = 64;

export interface Signer {
  /** Public key in hex. */
  key: string;
  sign: (bytes: Uint8Array) => Uint8Array;
}

export function makeSigner(secret: Uint8Array): Signer {
  return { key: bytesToHex(ed25519.getPublicKey(secret)), sign: (bytes) => ed25519.sign(bytes, secret) };
}

/** `key`: public key in hex. False for anything that is no signature or no key. */
export function isSignedBy(key: string, bytes: Uint8Array, signature: Uint8Array): boolean {
  try {
    return signature.length === SIGNATURE && ed25519.verify(signature, bytes, hexToBytes(key));
  } catch {
    return false;
  }
}
