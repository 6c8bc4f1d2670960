/** From a learner's id to the number on this device: buckets by the end of the id, searched as bytes. */
import { idFromBytes, idToBytes } from '#kernel/identifier.ts';
import type { Database, NumberBucket } from '#store/database.ts';

const BUCKETS = 512;
/** From so many buckets on all of them are read at once. */
const MANY = 200;
const ID = 16;

function bucketOf(id: string): number {
  const last = id.length - 1;
  const digits = (hexDigit(id, last - 2) << 8) | (hexDigit(id, last - 1) << 4) | hexDigit(id, last);
  return digits % BUCKETS;
}

/** 0..15 of a digit, lower or upper case. */
function hexDigit(id: string, at: number): number {
  const code = id.charCodeAt(at);
  return code < 58 ? code - 48 : (code | 32) - 87;
}

function isAt(ids: Uint8Array, at: number, id: Uint8Array): boolean {
  // From behind: ids made at one time begin alike.
  for (let index = ID - 1; index >= 0; index -= 1) if (ids[at + index] !== id[index]) return false;
  return true;
}

export class LearnerNumbers {
  private readonly rows = new Map<number, NumberBucket | undefined>();
  private readonly found = new Map<string, number>();
  private readonly fresh = new Map<number, string[]>();

  private readonly database: Database;

  constructor(database: Database) {
    this.database = database;
  }

  async load(ids: readonly string[]): Promise<void> {
    const wanted = new Set<number>();
    for (const id of ids) {
      if (this.found.has(id)) continue;
      const bucket = bucketOf(id);
      if (!this.rows.has(bucket)) wanted.add(bucket);
    }
    if (wanted.size === 0) return;
    const missing = [...wanted];
    const whole = missing.length > MANY;
    const rows = await (whole ? this.database.learnerNumbers.toArray() : this.database.learnerNumbers.bulkGet(missing));
    const empty = whole ? Array.from({ length: BUCKETS }, (_, bucket) => bucket) : missing;
    for (const bucket of empty) if (!this.rows.has(bucket)) this.rows.set(bucket, undefined);
    for (const row of rows) if (row !== undefined) this.rows.set(row.bucket, row);
  }

  /** Takes over ids with numbers that count on from a first one. */
  learn(ids: Uint8Array, first: number): void {
    for (let at = 0; at < ids.length; at += ID) this.found.set(idFromBytes(ids, at), first + at / ID);
  }

  /** Of a learner whose bucket is loaded; undefined where none was given yet. */
  of(id: string): number | undefined {
    const known = this.found.get(id);
    if (known !== undefined) return known;
    const row = this.rows.get(bucketOf(id));
    if (row === undefined) return undefined;
    const bytes = idToBytes(id);
    for (let index = 0; index < row.numbers.length; index += 1) {
      if (!isAt(row.ids, index * ID, bytes)) continue;
      const number = row.numbers[index] as number;
      this.found.set(id, number);
      return number;
    }
    return undefined;
  }

  give(id: string, number: number): void {
    this.found.set(id, number);
    const bucket = bucketOf(id);
    const list = this.fresh.get(bucket);
    if (list === undefined) this.fresh.set(bucket, [id]);
    else list.push(id);
  }

  /** Writes what was given. Returns whether that was anything. */
  async save(): Promise<boolean> {
    if (this.fresh.size === 0) return false;
    const rows = [...this.fresh].map(([bucket, ids]) => this.grown(bucket, ids));
    for (const row of rows) this.rows.set(row.bucket, row);
    this.fresh.clear();
    await this.database.learnerNumbers.bulkPut(rows);
    return true;
  }

  private grown(bucket: number, fresh: readonly string[]): NumberBucket {
    const row = this.rows.get(bucket);
    const count = row?.numbers.length ?? 0;
    const ids = new Uint8Array((count + fresh.length) * ID);
    const numbers = new Uint32Array(count + fresh.length);
    if (row !== undefined) {
      ids.set(row.ids);
      numbers.set(row.numbers);
    }
    fresh.forEach((id, index) => {
      ids.set(idToBytes(id), (count + index) * ID);
      numbers[count + index] = this.found.get(id) as number;
    });
    return { bucket, ids, numbers };
  }
}
