/** Which records are new, changed, deleted, or in one place only, told by a short print of each instead of the whole. */
import { canonicalText } from '#kernel/digest.ts';

/** Two hashes of a text, mixed to 53 bits: tells contents apart, protects against nobody. */
function hashOf(text: string): number {
  let one = 0xdeadbeef;
  let other = 0x41c6ce57;
  for (let index = 0; index < text.length; index += 1) {
    const sign = text.charCodeAt(index);
    one = Math.imul(one ^ sign, 2_654_435_761);
    other = Math.imul(other ^ sign, 1_597_334_677);
  }
  one = Math.imul(one ^ (one >>> 16), 2_246_822_507) ^ Math.imul(other ^ (other >>> 13), 3_266_489_909);
  other = Math.imul(other ^ (other >>> 16), 2_246_822_507) ^ Math.imul(one ^ (one >>> 13), 3_266_489_909);
  return (other >>> 11) * 2 ** 32 + (one >>> 0);
}

/** Equal for equal contents, whatever the order of fields and ticks. Who wrote them and when does not matter. */
export function printOf(fields: Readonly<Record<string, unknown>>, present: readonly string[]): number {
  const ticked = present.length === 0 ? '' : [...present].sort().join();
  return hashOf(`${canonicalText(fields)}${ticked}`);
}

/** How many of the records are named. */
export const MOST_NAMED = 5;

export interface ChangedRecords {
  count: number;
  /** The last ones changed, latest first; of what is in the copy alone, any. */
  latest: { id: string; stamp: string }[];
}

export const WAYS_CHANGED = ['added', 'changed', 'deleted', 'missing'] as const;
/** `missing`: stands in the copy and is not known here at all. */
export type WayChanged = (typeof WAYS_CHANGED)[number];

export type KindChanges = Record<WayChanged, ChangedRecords> & { kind: string };

export class RecordChanges {
  /** Kind -> id -> print, of records that stood. */
  private readonly stood = new Map<string, Map<string, number>>();
  private readonly kinds = new Map<string, KindChanges>();

  before(kind: string, id: string, print: number): void {
    const known = this.stood.get(kind);
    if (known === undefined) this.stood.set(kind, new Map([[id, print]]));
    else known.set(id, print);
  }

  /** To be called after all of `before`. `print`: undefined where the record is deleted. */
  now(kind: string, id: string, print: number | undefined, stamp: string): void {
    const before = this.stood.get(kind)?.get(id);
    this.stood.get(kind)?.delete(id);
    if (print === before) return;
    this.note(kind, print === undefined ? 'deleted' : before === undefined ? 'added' : 'changed', id, stamp);
  }

  /** To be called at the end; kinds without a change are left out. */
  result(): KindChanges[] {
    for (const [kind, left] of this.stood) for (const id of left.keys()) this.note(kind, 'missing', id, '');
    this.stood.clear();
    return [...this.kinds.values()];
  }

  private note(kind: string, way: WayChanged, id: string, stamp: string): void {
    const none = (): ChangedRecords => ({ count: 0, latest: [] });
    const known = this.kinds.get(kind) ?? { kind, added: none(), changed: none(), deleted: none(), missing: none() };
    this.kinds.set(kind, known);
    const records = known[way];
    records.count += 1;
    const { latest } = records;
    if (latest.length === MOST_NAMED && (latest.at(-1)?.stamp ?? '') >= stamp) return;
    latest.push({ id, stamp });
    latest.sort((one, other) => (one.stamp < other.stamp ? 1 : one.stamp > other.stamp ? -1 : 0));
    latest.length = Math.min(latest.length, MOST_NAMED);
  }
}
