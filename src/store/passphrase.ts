/** Keys made of what a person types, and keys kept wrapped in them. Pure: used by the lock and by files. */
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { scryptAsync } from '@noble/hashes/scrypt.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { strToU8 } from 'fflate';

export type Random = (count: number) => Uint8Array;

export const SALT = 16;
const NONCE = 24;
const KEY = 32;
/** Length of a wrapped key: nonce, cipher, tag. */
export const WRAPPED = NONCE + KEY + 16;

export interface Slowness {
  N: number;
  r: number;
  p: number;
}

/** Slow on purpose, in memory that old machines have: a second or two there for each try. */
export const SLOWNESS: Slowness = { N: 2 ** 15, r: 8, p: 3 };

/** No letters that are read as digits or as each other. */
const SIGNS = '0123456789abcdefghjkmnpqrstvwxyz';
const RECOVERY_SIGNS = 32;
const GROUP = 4;

/** 160 bits of chance, written so that it can be printed and typed. */
export function makeRecoveryKey(random: Random): string {
  const signs = Array.from(random(RECOVERY_SIGNS), (byte) => SIGNS[byte & 31]).join('');
  return (signs.match(new RegExp(`.{${GROUP}}`, 'g')) as string[]).join('-').toUpperCase();
}

/** What was typed, as it was printed: case, spaces and signs that look alike do not matter. */
export function plainRecoveryKey(typed: string): string {
  return typed
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('o', '0')
    .replace(/[il]/g, '1')
    .replace(/[^0-9a-z]/g, '');
}

export function fromPassphrase(passphrase: string, salt: Uint8Array, slowness = SLOWNESS): Promise<Uint8Array> {
  return scryptAsync(passphrase.normalize('NFKC'), salt, { ...slowness, dkLen: KEY });
}

export function fromRecovery(recovery: string): Uint8Array {
  return sha256(strToU8(`fivepoint recovery ${plainRecoveryKey(recovery)}`));
}

export function wrap(key: Uint8Array, by: Uint8Array, random: Random): Uint8Array {
  const nonce = random(NONCE);
  const cipher = xchacha20poly1305(by, nonce).encrypt(key);
  const made = new Uint8Array(NONCE + cipher.length);
  made.set(nonce);
  made.set(cipher, NONCE);
  return made;
}

/** The key, or nothing where it was wrapped by another. */
export function unwrap(wrapped: Uint8Array, by: Uint8Array): Uint8Array | undefined {
  try {
    return xchacha20poly1305(by, wrapped.subarray(0, NONCE)).decrypt(wrapped.subarray(NONCE));
  } catch {
    return undefined;
  }
}
