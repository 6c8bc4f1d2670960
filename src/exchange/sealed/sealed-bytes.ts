/**
 * Bytes that only a passphrase opens. A head says how slowly the key is made and holds it wrapped, by the passphrase and
 * perhaps by a recovery key; then come pieces, each under a nonce that says its place and whether it is the last, so that
 * none can be changed, moved, left out or added. What is inside shows in nothing but the size.
 */
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { strToU8 } from 'fflate';
import { joinBytes } from '#exchange/batches/inflate-within.ts';
import { stopWhenAborted, turn } from '#exchange/safe-copy/turn.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import {
  fromPassphrase,
  fromRecovery,
  type Random,
  SALT,
  SLOWNESS,
  type Slowness,
  unwrap,
  WRAPPED,
  wrap,
} from '#store/passphrase.ts';

/** The key of a file, and how it lies in its head. */
export interface FileSeal {
  key: Uint8Array;
  lock: { salt: Uint8Array; byPassphrase: Uint8Array; byRecovery?: Uint8Array };
}

/** A passphrase or recovery key as it was typed, or the key itself where it is at hand. */
export type Opening = { passphrase: string } | { key: Uint8Array };

export type OpenProblem = 'unknown' | 'wrong-secret' | 'altered';

const VERSION = 1;
const FILE_SALT = 16;
const NONCE = 24;
const TAG = 16;
const PIECE = 1024 * 1024;
const FIXED_HEAD = 4 + SALT + FILE_SALT + WRAPPED + 1;
/** A file may ask for so much work and no more: 128 MiB, and a minute on an old machine. */
const MOST: Slowness = { N: 2 ** 17, r: 8, p: 16 };

export async function sealBy(passphrase: string, random: Random): Promise<FileSeal> {
  const [key, salt] = [random(32), random(SALT)];
  return { key, lock: { salt, byPassphrase: wrap(key, await fromPassphrase(passphrase, salt), random) } };
}

type Report = (done: number, total: number) => void;

/** Gives the head and the pieces. */
export async function sealBytes(
  plain: Uint8Array,
  { key, lock }: FileSeal,
  random: Random,
  report: Report = () => undefined,
  signal: AbortSignal = new AbortController().signal,
): Promise<Uint8Array[]> {
  const fileSalt = random(FILE_SALT);
  const { N, r, p } = SLOWNESS;
  const head = joinBytes([
    Uint8Array.of(VERSION, Math.log2(N), r, p),
    lock.salt,
    fileSalt,
    lock.byPassphrase,
    Uint8Array.of(lock.byRecovery === undefined ? 0 : 1),
    lock.byRecovery ?? new Uint8Array(0),
  ]);
  const contentKey = contentKeyOf(key, fileSalt);
  const made = [head];
  const pieces = Math.max(1, Math.ceil(plain.length / PIECE));
  for (let place = 0; place < pieces; place += 1) {
    stopWhenAborted(signal);
    const piece = plain.subarray(place * PIECE, (place + 1) * PIECE);
    made.push(xchacha20poly1305(contentKey, nonceOf(place, place === pieces - 1), head).encrypt(piece));
    report(place + 1, pieces);
    await turn();
  }
  return made;
}

/** Everything is proved to be what was sealed before any of it is given. */
export async function unsealBytes(bytes: Uint8Array, opening: Opening): Promise<Result<Uint8Array, OpenProblem>> {
  const [version, logN, r, p] = bytes;
  if (bytes.length < FIXED_HEAD) return fail('altered');
  if (version !== VERSION) return fail('unknown');
  const slowness = { N: 2 ** (logN ?? 0), r: r ?? 0, p: p ?? 0 };
  const bearable = ([one, most]: readonly [number, number]) => one >= 1 && one <= most;
  if (
    slowness.N < 2 ||
    ![
      [slowness.N, MOST.N],
      [slowness.r, MOST.r],
      [slowness.p, MOST.p],
    ].every((each) => bearable(each as [number, number]))
  ) {
    return fail('unknown');
  }
  let at = 4;
  const next = (length: number) => {
    at += length;
    return bytes.subarray(at - length, at);
  };
  const [salt, fileSalt, byPassphrase] = [next(SALT), next(FILE_SALT), next(WRAPPED)];
  const byRecovery = next(1)[0] === 1 ? next(WRAPPED) : undefined;
  const head = bytes.subarray(0, at);
  let key: Uint8Array | undefined;
  if ('key' in opening) key = opening.key;
  else {
    const { passphrase } = opening;
    key = byRecovery && unwrap(byRecovery, fromRecovery(passphrase));
    key ??= unwrap(byPassphrase, await fromPassphrase(passphrase, salt, slowness));
  }
  if (key === undefined) return fail('wrong-secret');
  const contentKey = contentKeyOf(key, fileSalt);
  const parts: Uint8Array[] = [];
  for (let place = 0; ; place += 1) {
    const piece = bytes.subarray(at, at + PIECE + TAG);
    at += piece.length;
    try {
      parts.push(xchacha20poly1305(contentKey, nonceOf(place, at === bytes.length), head).decrypt(piece));
    } catch {
      // A key that was at hand may simply be that of another file.
      return fail('key' in opening && place === 0 ? 'wrong-secret' : 'altered');
    }
    if (at === bytes.length) return ok(joinBytes(parts));
    await turn();
  }
}

function contentKeyOf(key: Uint8Array, fileSalt: Uint8Array): Uint8Array {
  return hkdf(sha256, key, fileSalt, strToU8('fivepoint sealed file'), 32);
}

function nonceOf(place: number, last: boolean): Uint8Array {
  const nonce = new Uint8Array(NONCE);
  new DataView(nonce.buffer).setUint32(0, place);
  nonce[4] = last ? 1 : 0;
  return nonce;
}
