/** Ids of records and units. Pure: the caller brings time and chance. */

// Ids are turned into bytes and back by the hundred thousand: tables are several times faster than parsing.
const PAIRS = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));
const DIGITS = new Uint8Array(128);
for (let digit = 0; digit < 16; digit += 1) {
  DIGITS[digit.toString(16).charCodeAt(0)] = digit;
  DIGITS[digit.toString(16).toUpperCase().charCodeAt(0)] = digit;
}
const HYPHEN = 45;

function hex(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += PAIRS[byte];
  return text;
}

function hyphenate(digits: string): string {
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-${digits.slice(12, 16)}-${digits.slice(16, 20)}-${digits.slice(20)}`;
}

function asUuid(bytes: Uint8Array, version: number): string {
  const copy = bytes.slice(0, 16);
  copy[6] = ((copy[6] as number) & 0x0f) | (version << 4);
  copy[8] = ((copy[8] as number) & 0x3f) | 0x80;
  return hyphenate(hex(copy));
}

/** UUIDv7: ids of one device sort in the order in which they were made. `random`: 10 bytes. */
export function timeOrderedId(milliseconds: number, random: Uint8Array): string {
  const bytes = new Uint8Array(16);
  let rest = milliseconds;
  for (let index = 5; index >= 0; index -= 1) {
    bytes[index] = rest % 256;
    rest = Math.floor(rest / 256);
  }
  bytes.set(random.subarray(0, 10), 6);
  return asUuid(bytes, 7);
}

/** UUIDv8 of a hash: the same row of the same file gets the same id on every device. `hash`: at least 16 bytes. */
export function idOfHash(hash: Uint8Array): string {
  return asUuid(hash, 8);
}

const BASE32 = '0123456789abcdefghjkmnpqrstvwxyz';

/** Ten random characters; used for units and devices. Never typed, never derived from a name, never reused. `random`: 10 bytes. */
export function randomCode(random: Uint8Array): string {
  let code = '';
  for (let index = 0; index < 10; index += 1) code += BASE32[(random[index] as number) & 31];
  return code;
}

/** The 16 bytes of a UUID, for packed storage. */
export function idToBytes(id: string): Uint8Array {
  const bytes = new Uint8Array(16);
  let at = 0;
  for (let index = 0; index < 16; index += 1) {
    if (id.charCodeAt(at) === HYPHEN) at += 1;
    bytes[index] = ((DIGITS[id.charCodeAt(at)] as number) << 4) | (DIGITS[id.charCodeAt(at + 1)] as number);
    at += 2;
  }
  return bytes;
}

export function idFromBytes(bytes: Uint8Array, offset = 0): string {
  let id = '';
  for (let index = 0; index < 16; index += 1) {
    if (index === 4 || index === 6 || index === 8 || index === 10) id += '-';
    id += PAIRS[bytes[offset + index] as number];
  }
  return id;
}
