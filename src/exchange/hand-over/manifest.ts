/** What a hand-over file says about itself. */
import { deflateSync, strFromU8, strToU8 } from 'fflate';
import { inflateWithin } from '#exchange/batches/inflate-within.ts';
import type { BatchRange } from '#store/database.ts';

export interface HandOverManifest {
  format: number;
  /** Version of the data model. */
  schema: number;
  device: string;
  /** Public key of the device, in hex. */
  key: string;
  /** Code and name of the unit that hands over. */
  unit: string;
  unitName: string;
  /** Milliseconds since 1970. */
  madeAt: number;
  /** Which of the device's files it is, from 1; 0 for a part, which is not counted among them. */
  file: number;
  /** Number of the last batch of each file so far, this one included. */
  ends: number[];
  /** Batches before this one are no longer held by the device. */
  from: number;
  /** Batches in the file. */
  batches: BatchRange[];
  /** Changes in them. */
  changes: number;
  /** Codes and name of the part that it is limited to; none for everything. */
  part?: { unit: string; name: string };
}

const MOST = 4 * 1024 * 1024;

export function packManifest(manifest: HandOverManifest): Uint8Array {
  return deflateSync(strToU8(JSON.stringify(manifest)));
}

export function unpackManifest(bytes: Uint8Array): HandOverManifest | undefined {
  const plain = inflateWithin(bytes, MOST);
  if (plain === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(strFromU8(plain));
    return isManifest(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isManifest(value: unknown): value is HandOverManifest {
  if (typeof value !== 'object' || value === null) return false;
  const { format, schema, device, key, unit, unitName, madeAt, file, ends, from, batches, changes, part } =
    value as Partial<HandOverManifest>;
  const counts = [format, schema, madeAt, file, from, changes].every(isCount);
  const texts = [device, key, unit, unitName].every((text) => typeof text === 'string' && text.length <= 200);
  const rising = Array.isArray(ends) && ends.every(isCount);
  const ranged =
    Array.isArray(batches) &&
    batches.every(
      (range) => Array.isArray(range) && range.length === 2 && range.every(isCount) && range[0] <= range[1],
    );
  const parted = part === undefined || (typeof part?.unit === 'string' && typeof part.name === 'string');
  return counts && texts && rising && ranged && parted && device !== '';
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
