import { Inflate } from 'fflate';
import { type ReadLimits, ReadRefusal } from './cell-types.ts';

// Unpacks the parts of an office file and never more than the limits allow, whatever the file says about itself.

type Part = { name: string; method: number; crc: number; packed: number; size: number; offset: number };

const CRC_TABLE = Int32Array.from({ length: 256 }, (_, start) => {
  let value = start;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

function crc32(bytes: Uint8Array): number {
  let crc = -1;
  for (let index = 0; index < bytes.length; index += 1) {
    crc = (CRC_TABLE[(crc ^ (bytes[index] as number)) & 255] as number) ^ (crc >>> 8);
  }
  return ~crc >>> 0;
}

function damaged(): never {
  throw new ReadRefusal('file.damaged');
}

/** 8-byte number of the big form of zip; beyond 2^53 nothing is readable anyway. */
function big(view: DataView, at: number): number {
  return view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;
}

function directory(view: DataView): { start: number; count: number } {
  const last = view.byteLength - 22;
  for (let at = last; at >= 0 && at >= last - 65_535; at -= 1) {
    if (view.getUint32(at, true) !== 0x06054b50) continue;
    const count = view.getUint16(at + 10, true);
    const start = view.getUint32(at + 16, true);
    if (count !== 0xffff && start !== 0xffffffff) return { start, count };
    const locator = at - 20;
    if (locator < 0 || view.getUint32(locator, true) !== 0x07064b50) return { start, count };
    const record = big(view, locator + 8);
    return { start: big(view, record + 48), count: big(view, record + 32) };
  }
  return damaged();
}

function listParts(bytes: Uint8Array): Part[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { start, count } = directory(view);
  const parts: Part[] = [];
  let at = start;
  for (let index = 0; index < count; index += 1) {
    if (view.getUint32(at, true) !== 0x02014b50) damaged();
    const flags = view.getUint16(at + 8, true);
    if (flags & 1) throw new ReadRefusal('file.password-protected');
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    let size = view.getUint32(at + 24, true);
    let packed = view.getUint32(at + 20, true);
    let offset = view.getUint32(at + 42, true);
    const extraEnd = at + 46 + nameLength + extraLength;
    for (let extra = at + 46 + nameLength; extra + 4 <= extraEnd; extra += 4 + view.getUint16(extra + 2, true)) {
      if (view.getUint16(extra, true) !== 1) continue;
      let field = extra + 4;
      const next = (): number => {
        field += 8;
        return big(view, field - 8);
      };
      if (size === 0xffffffff) size = next();
      if (packed === 0xffffffff) packed = next();
      if (offset === 0xffffffff) offset = next();
    }
    parts.push({
      name,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed,
      size,
      offset,
    });
    at = extraEnd + view.getUint16(at + 32, true);
  }
  return parts;
}

function unpack(bytes: Uint8Array, part: Part): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(part.offset, true) !== 0x04034b50) damaged();
  const from = part.offset + 30 + view.getUint16(part.offset + 26, true) + view.getUint16(part.offset + 28, true);
  const packed = bytes.subarray(from, from + part.packed);
  if (packed.length !== part.packed) damaged();
  let out: Uint8Array;
  if (part.method === 0) {
    out = packed;
  } else if (part.method === 8) {
    out = new Uint8Array(part.size);
    let filled = 0;
    const inflate = new Inflate((chunk) => {
      if (filled + chunk.length > part.size) throw new ReadRefusal('file.inflates-too-far', { limit: part.size });
      out.set(chunk, filled);
      filled += chunk.length;
    });
    // Small steps, so that a bomb is noticed before it is unpacked.
    for (let at = 0; at < packed.length; at += 65_536) {
      inflate.push(packed.subarray(at, at + 65_536), at + 65_536 >= packed.length);
    }
    if (filled !== part.size) damaged();
  } else {
    damaged();
  }
  if (out.length !== part.size || crc32(out) !== part.crc) damaged();
  return out;
}

/** The parts of an office file by lower-case name; each is unpacked and checked when asked for. */
export type OfficeParts = {
  readonly names: readonly string[];
  /** The names as they are written in the file. */
  readonly written: readonly string[];
  read(name: string): Uint8Array | undefined;
};

/** Throws ReadRefusal. */
export function openParts(bytes: Uint8Array, limits: ReadLimits): OfficeParts {
  let parts: Part[];
  try {
    parts = listParts(bytes);
  } catch (error) {
    if (error instanceof ReadRefusal) throw error;
    return damaged();
  }
  let left = limits.inflatedBytes;
  const byName = new Map(parts.map((part) => [part.name.replaceAll('\\', '/').toLowerCase(), part]));
  return {
    names: [...byName.keys()],
    written: parts.map((part) => part.name),
    read(name) {
      const part = byName.get(name.toLowerCase());
      if (!part) return undefined;
      left -= part.size;
      if (left < 0) throw new ReadRefusal('file.inflates-too-far', { limit: limits.inflatedBytes });
      try {
        return unpack(bytes, part);
      } catch (error) {
        if (error instanceof ReadRefusal) throw error;
        return damaged();
      }
    },
  };
}
