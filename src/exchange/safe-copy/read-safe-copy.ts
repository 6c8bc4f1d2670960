/** Opens a safe copy. Nothing of it is believed before its hash was compared: one altered, missing or doubled byte is seen. */

import type { Refusal } from '#domain/contracts.ts';
import { inflateWithin } from '#exchange/batches/inflate-within.ts';
import { type Opening, unsealBytes } from '#exchange/sealed/sealed-bytes.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import { SCHEMA_VERSION } from '#store/database.ts';
import type { Incoming } from '#store/gate/incoming.ts';
import {
  COPY_FORMAT,
  type CopyManifest,
  HASH,
  hashOf,
  MAGIC,
  parseJson,
  SEALED_MAGIC,
  unpackPortion,
} from './copy-format.ts';

export interface SafeCopy {
  manifest: CopyManifest;
  /**
   * The records, portion by portion, unpacked when they are asked for; with `only`, portions at those places.
   * Throws where a portion cannot be read although the hash was right.
   */
  portions: (only?: ReadonlySet<number>) => Iterable<Incoming[]>;
}

const MOST_MANIFEST = 4 * 1024 * 1024;

/** `opening`: for a copy that is sealed; all of it is proved before any of it is read. */
export async function readSafeCopy(file: Uint8Array, opening?: Opening): Promise<Result<SafeCopy, Refusal>> {
  const unsealed = begins(file, SEALED_MAGIC) ? await unseal(file, opening) : ok(file);
  if (!unsealed.ok) return unsealed;
  const bytes = unsealed.value;
  if (!begins(bytes, MAGIC)) return fail({ code: 'copy.not-a-copy' });
  const end = bytes.length - HASH;
  const places = end > 0 ? layout(bytes, end) : undefined;
  if (places === undefined) return fail({ code: 'copy.incomplete' });
  const hash = await hashOf([bytes.subarray(0, end)]);
  if (!hash.every((byte, at) => byte === bytes[end + at])) return fail({ code: 'copy.altered' });
  const plain = inflateWithin(bytes.subarray(places.manifest.from, places.manifest.to), MOST_MANIFEST);
  const manifest = plain && parseJson(plain);
  if (!isManifest(manifest)) return fail({ code: 'copy.altered' });
  if (manifest.format > COPY_FORMAT || manifest.schema > SCHEMA_VERSION) {
    return fail({ code: 'copy.newer', values: { version: manifest.schema } });
  }
  return ok({ manifest, portions: (only) => portions(bytes, places.portions, only) });
}

function begins(bytes: Uint8Array, magic: Uint8Array): boolean {
  return bytes.length >= magic.length && magic.every((byte, at) => bytes[at] === byte);
}

async function unseal(bytes: Uint8Array, opening: Opening | undefined): Promise<Result<Uint8Array, Refusal>> {
  const end = bytes.length - HASH;
  if (end <= SEALED_MAGIC.length) return fail({ code: 'copy.incomplete' });
  const hash = await hashOf([bytes.subarray(0, end)]);
  if (!hash.every((byte, at) => byte === bytes[end + at])) return fail({ code: 'copy.altered' });
  const locked: Refusal = { code: 'copy.locked', field: 'passphrase' };
  if (opening === undefined) return fail(locked);
  const opened = await unsealBytes(bytes.subarray(SEALED_MAGIC.length, end), opening);
  if (opened.ok) return opened;
  if (opened.error === 'wrong-secret') {
    return fail('key' in opening ? locked : { code: 'copy.wrong-passphrase', field: 'passphrase' });
  }
  return fail({ code: opened.error === 'unknown' ? 'copy.newer' : 'copy.altered' });
}

interface Place {
  from: number;
  to: number;
  /** Length of what it inflates to. */
  plain: number;
}

/** Where everything lies; undefined where the lengths do not lead exactly to the hash at the end. */
function layout(bytes: Uint8Array, end: number): { manifest: Place; portions: Place[] } | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = MAGIC.length;
  if (at + 4 > end) return undefined;
  const manifest = { from: at + 4, to: at + 4 + view.getUint32(at), plain: 0 };
  at = manifest.to;
  const found: Place[] = [];
  for (;;) {
    if (at + 8 > end) return undefined;
    const place = { from: at + 8, to: at + 8 + view.getUint32(at), plain: view.getUint32(at + 4) };
    at = place.to;
    if (place.from === place.to) return at === end && place.plain === 0 ? { manifest, portions: found } : undefined;
    found.push(place);
  }
}

function* portions(
  bytes: Uint8Array,
  places: readonly Place[],
  only: ReadonlySet<number> | undefined,
): Iterable<Incoming[]> {
  for (const [index, { from, to, plain }] of places.entries()) {
    if (only !== undefined && !only.has(index)) continue;
    const portion = unpackPortion(bytes.subarray(from, to), plain);
    if (portion === undefined) throw new Error('safe copy: a portion cannot be read');
    yield portion;
  }
}

function isManifest(value: unknown): value is CopyManifest {
  if (typeof value !== 'object' || value === null) return false;
  const { format, schema, device, madeAt, unitName, counts, standing, attendances, figures } =
    value as Partial<CopyManifest>;
  const numbers = [format, schema, madeAt, attendances].every((each) => Number.isSafeInteger(each));
  const texts = typeof device === 'string' && typeof unitName === 'string';
  const tables = [counts, standing].every((each) => typeof each === 'object' && each !== null);
  return numbers && texts && tables && Array.isArray(figures?.years) && typeof figures.digest === 'string';
}
