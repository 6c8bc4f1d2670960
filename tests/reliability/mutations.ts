/** Damage of chance to the bytes of a file, as disks, sticks and cables do it. */
import type { Chance } from '../laws/chance.ts';

function spliced(bytes: Uint8Array, at: number, remove: number, put: Uint8Array): Uint8Array {
  const end = Math.min(bytes.length, at + remove);
  const made = new Uint8Array(bytes.length - (end - at) + put.length);
  made.set(bytes.subarray(0, at));
  made.set(put, at);
  made.set(bytes.subarray(end), at + put.length);
  return made;
}

function withByte(bytes: Uint8Array, at: number, value: number): Uint8Array {
  const made = bytes.slice();
  made[at] = value;
  return made;
}

const noise = (length: number, chance: Chance): Uint8Array => Uint8Array.from({ length }, () => chance.whole(256));

type Damage = (bytes: Uint8Array, at: number, chance: Chance) => Uint8Array;

export const DAMAGES: Readonly<Record<string, Damage>> = {
  'one bit turned': (bytes, at, chance) => withByte(bytes, at, (bytes[at] as number) ^ (1 << chance.whole(8))),
  'one byte altered': (bytes, at, chance) => withByte(bytes, at, (bytes[at] as number) ^ chance.between(1, 255)),
  'one byte dropped': (bytes, at) => spliced(bytes, at, 1, new Uint8Array(0)),
  'one byte doubled': (bytes, at) => spliced(bytes, at, 0, bytes.slice(at, at + 1)),
  'cut off': (bytes, at) => bytes.slice(0, at),
  'a block of zeros': (bytes, at, chance) => {
    const made = bytes.slice();
    made.fill(0, at, at + chance.between(1, 512));
    return made;
  },
  'a block of noise': (bytes, at, chance) => {
    const length = Math.min(chance.between(1, 64), bytes.length - at);
    return spliced(bytes, at, length, noise(length, chance));
  },
  'noise put in': (bytes, at, chance) => spliced(bytes, at, 0, noise(chance.between(1, 64), chance)),
  'a block dropped': (bytes, at, chance) => spliced(bytes, at, chance.between(2, 512), new Uint8Array(0)),
  'a block doubled': (bytes, at, chance) => spliced(bytes, at, 0, bytes.slice(at, at + chance.between(2, 512))),
  'two blocks swapped': (bytes, at, chance) => {
    const other = chance.whole(bytes.length);
    const [first, second] = at < other ? [at, other] : [other, at];
    const length = Math.min(chance.between(1, 64), second - first, bytes.length - second);
    const made = bytes.slice();
    made.set(bytes.subarray(second, second + length), first);
    made.set(bytes.subarray(first, first + length), second);
    return made;
  },
  'noise behind the end': (bytes, _at, chance) => spliced(bytes, bytes.length, 0, noise(chance.between(1, 64), chance)),
};

/** One damage of chance; blocks of equal bytes can come out as they were. */
export function damaged(bytes: Uint8Array, chance: Chance): { how: string; bytes: Uint8Array } {
  const [how, damage] = chance.pick(Object.entries(DAMAGES));
  return { how, bytes: damage(bytes, chance.whole(bytes.length), chance) };
}

export function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}
