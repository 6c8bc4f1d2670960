/**
 * The bytes of a safe copy: magic, length and deflated manifest, portions each behind its two lengths (packed, plain), an
 * empty portion as the end, and the SHA-256 of everything before it.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import { joinBytes } from '#exchange/batches/inflate-within.ts';
import { fromRows, type Rows, toRows } from '#exchange/batches/rows.ts';
import type { Incoming } from '#store/gate/incoming.ts';
import type { KeptFigures } from './kept-figures.ts';
import { turn } from './turn.ts';

export const COPY_FORMAT = 1;
export const MAGIC = strToU8('FPCOPY01');
/** A copy that a passphrase opens: magic, the whole of an open copy sealed, and the SHA-256 of all that. */
export const SEALED_MAGIC = strToU8('FPCOPYS1');
export const HASH = 32;
const HASHED_AT_ONCE = 1024 * 1024;
/** A portion is about a thousand records; a session's roster makes it a megabyte at most in practice. */
export const MOST_PLAIN = 64 * 1024 * 1024;

/** What a person may know about a copy before anything of it is written. */
export interface CopyManifest {
  format: number;
  /** Version of the data model. */
  schema: number;
  /** Device that made it. */
  device: string;
  /** Milliseconds since 1970. */
  madeAt: number;
  /** Code and name of the top unit; empty where there is none. */
  unit: string;
  unitName: string;
  /** Records of each kind, deleted ones too: how much the file holds. */
  counts: Record<string, number>;
  /** Of those, the ones that stand. */
  standing: Record<string, number>;
  /** People ticked as present, summed over the sessions. */
  attendances: number;
  figures: KeptFigures;
}

/** Several units stand in one portion: they are named once, and each row says which. */
type Portion = [units: string[], unitOfRow: number[], rows: Rows];

export function packPortion(incoming: readonly Incoming[]): Uint8Array {
  const units = [...new Set(incoming.map(({ state }) => state.unit))];
  const places = new Map(units.map((unit, place) => [unit, place]));
  const unitOfRow = incoming.map(({ state }) => places.get(state.unit) as number);
  const plain = strToU8(JSON.stringify([units, unitOfRow, toRows(incoming)] satisfies Portion));
  const packed = deflateSync(plain);
  const lengths = new DataView(new ArrayBuffer(8));
  lengths.setUint32(0, packed.length);
  lengths.setUint32(4, plain.length);
  return joinBytes([new Uint8Array(lengths.buffer), packed]);
}

/** Undefined where the portion is not what it should be. */
export function unpackPortion(packed: Uint8Array, plainLength: number): Incoming[] | undefined {
  const plain = plainLength > MOST_PLAIN ? undefined : inflateInto(packed, plainLength);
  const value = plain?.length === plainLength ? parseJson(plain) : undefined;
  if (!Array.isArray(value) || value.length !== 3) return undefined;
  const [units, unitOfRow, rows] = value as unknown[];
  if (!Array.isArray(units) || !Array.isArray(unitOfRow)) return undefined;
  const incoming = fromRows(rows, (row) => units[unitOfRow[row] as number]);
  return incoming.ok && incoming.value.length === unitOfRow.length ? incoming.value : undefined;
}

/** The size is known, so the room is given beforehand and can never grow; much faster than step by step. */
function inflateInto(packed: Uint8Array, plainLength: number): Uint8Array | undefined {
  try {
    return inflateSync(packed, { out: new Uint8Array(plainLength) });
  } catch {
    return undefined;
  }
}

/** Everything but the portions: what stands before them and what behind. */
export function packManifest(manifest: CopyManifest): Uint8Array {
  const packed = deflateSync(strToU8(JSON.stringify(manifest)));
  const length = new DataView(new ArrayBuffer(4));
  length.setUint32(0, packed.length);
  return joinBytes([MAGIC, new Uint8Array(length.buffer), packed]);
}

export const END = new Uint8Array(8);

/** Hashed in steps between which the page may draw. */
export async function hashOf(parts: readonly Uint8Array[]): Promise<Uint8Array> {
  const hash = sha256.create();
  let since = 0;
  for (const part of parts) {
    for (let at = 0; at < part.length; at += HASHED_AT_ONCE) {
      const some = part.subarray(at, at + HASHED_AT_ONCE);
      hash.update(some);
      since += some.length;
      if (since < HASHED_AT_ONCE) continue;
      since = 0;
      await turn();
    }
  }
  return hash.digest();
}

export function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(strFromU8(bytes));
  } catch {
    return undefined;
  }
}

/** `fivepoint-<unit>-<date>.fpcopy`; the unit's name as it is, without what file systems refuse. */
export function copyFileName(manifest: Pick<CopyManifest, 'unit' | 'unitName'>, date: string): string {
  const name = [...manifest.unitName].filter((sign) => sign >= ' ' && !'\\/:*?"<>|.'.includes(sign)).join('');
  return `fivepoint-${name.trim().slice(0, 40) || manifest.unit || 'empty'}-${date}.fpcopy`;
}
