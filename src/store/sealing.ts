/**
 * Sealing of everything about persons that rests on the disk. Synchronous on purpose: inside an IndexedDB transaction
 * nothing but IndexedDB may be awaited.
 */
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';

const NONCE = 24;
/** Below this size compression costs more than it saves. */
const WORTH_DEFLATING = 512;

/** Bytes of a length, before what is deflated: inflating into a place of the right size is much faster. */
const LENGTH = 4;

function deflated(plain: Uint8Array): Uint8Array {
  const body = deflateSync(plain, { level: 1 });
  const whole = new Uint8Array(LENGTH + body.length);
  new DataView(whole.buffer).setUint32(0, plain.length);
  whole.set(body, LENGTH);
  return whole;
}

function inflated(whole: Uint8Array): Uint8Array {
  const length = new DataView(whole.buffer, whole.byteOffset, LENGTH).getUint32(0);
  return inflateSync(whole.subarray(LENGTH), { out: new Uint8Array(length) });
}

export interface Seal {
  seal: (value: unknown) => Uint8Array;
  unseal: (sealed: Uint8Array) => unknown;
  /** Bytes as they are, for what is packed already. */
  sealBytes: (plain: Uint8Array) => Uint8Array;
  unsealBytes: (sealed: Uint8Array) => Uint8Array;
}

/** `key`: 32 bytes. `random` gives bytes of chance for the nonces. Throws on altered bytes or a wrong key. */
export function makeSeal(key: Uint8Array, random: (count: number) => Uint8Array): Seal {
  return {
    sealBytes(plain) {
      const nonce = random(NONCE);
      const cipher = xchacha20poly1305(key, nonce).encrypt(plain);
      const sealed = new Uint8Array(NONCE + cipher.length);
      sealed.set(nonce);
      sealed.set(cipher, NONCE);
      return sealed;
    },
    unsealBytes(sealed) {
      return xchacha20poly1305(key, sealed.subarray(0, NONCE)).decrypt(sealed.subarray(NONCE));
    },
    seal(value) {
      const plain = strToU8(JSON.stringify(value));
      const packed = plain.length > WORTH_DEFLATING;
      const body = packed ? deflated(plain) : plain;
      const nonce = random(NONCE);
      const cipher = xchacha20poly1305(key, nonce).encrypt(body);
      const sealed = new Uint8Array(1 + NONCE + cipher.length);
      sealed[0] = packed ? 1 : 0;
      sealed.set(nonce, 1);
      sealed.set(cipher, 1 + NONCE);
      return sealed;
    },
    unseal(sealed) {
      const body = xchacha20poly1305(key, sealed.subarray(1, 1 + NONCE)).decrypt(sealed.subarray(1 + NONCE));
      return JSON.parse(strFromU8(sealed[0] === 1 ? inflated(body) : body));
    },
  };
}

/** Seals anew, under another key, what `makeSeal` sealed; `skip` bytes at the front lie open and stay. */
export function makeResealer(
  from: Uint8Array,
  to: Uint8Array,
  random: (count: number) => Uint8Array,
): (sealed: Uint8Array, skip: 0 | 1) => Uint8Array {
  return (sealed, skip) => {
    const body = sealed.subarray(skip);
    const plain = xchacha20poly1305(from, body.subarray(0, NONCE)).decrypt(body.subarray(NONCE));
    const nonce = random(NONCE);
    const cipher = xchacha20poly1305(to, nonce).encrypt(plain);
    const made = new Uint8Array(skip + NONCE + cipher.length);
    made.set(sealed.subarray(0, skip));
    made.set(nonce, skip);
    made.set(cipher, skip + NONCE);
    return made;
  };
}
