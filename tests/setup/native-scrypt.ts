/**
 * The same function as `@noble/hashes/scrypt.js` for keys that are slow on purpose, done by Node in half the time, and
 * once for the same passphrase and salt. Journeys use the product's own.
 */
import { scrypt as scryptOfNode } from 'node:crypto';
import { promisify } from 'node:util';

interface Cost {
  N: number;
  r: number;
  p: number;
  dkLen: number;
}

const derive = promisify(
  (password: string, salt: Uint8Array, { N, r, p, dkLen }: Cost, done: (error: Error | null, key: Buffer) => void) =>
    scryptOfNode(password, salt, dkLen, { N, r, p, maxmem: 256 * N * r }, done),
);

const derived = new Map<string, Promise<Buffer>>();

export async function scryptAsync(password: string, salt: Uint8Array, cost: Cost): Promise<Uint8Array> {
  const asked = JSON.stringify([password, [...salt], cost]);
  const key = derived.get(asked) ?? derive(password, salt, cost);
  derived.set(asked, key);
  return new Uint8Array(await key);
}
