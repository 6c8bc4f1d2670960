/** What a file would change here, found out on the records as they stand; nothing is written. */
import { kindNamed } from '#domain/registry.ts';
import { turn } from '#exchange/safe-copy/turn.ts';
import { differences, mergeRecords, type RecordState, sameValue } from '#kernel/register.ts';
import type { Stamp } from '#kernel/stamp.ts';
import type { Incoming } from '#store/gate/incoming.ts';
import type { Store } from '#store/store.ts';

export interface KindPreview {
  kind: string;
  /** Records that are not here yet. */
  fresh: number;
  /** Records that are here and would be other than before. */
  changed: number;
  /** Records that bring nothing new. */
  same: number;
}

export interface FieldDifference {
  kind: string;
  id: string;
  record: Record<string, unknown>;
  field: string;
  values: { value: unknown; stamp: Stamp }[];
}

export interface Preview {
  kinds: KindPreview[];
  /** Fields on which edits differ after this file and did not before. */
  differing: FieldDifference[];
}

type Marks = Map<string, [Stamp, number]>;
interface Known {
  state: RecordState | undefined;
  marks: Marks;
}

const RECORDS_AT_ONCE = 2000;

export async function previewHandOver(store: Store, incoming: readonly Incoming[]): Promise<Preview> {
  const { recordsById } = await store.handOver();
  const byKind = new Map<string, Map<string, Incoming[]>>();
  for (const item of incoming) {
    const records = byKind.get(item.kind) ?? new Map<string, Incoming[]>();
    byKind.set(item.kind, records);
    records.set(item.state.id, [...(records.get(item.state.id) ?? []), item]);
  }
  const preview: Preview = { kinds: [], differing: [] };
  for (const [kind, records] of byKind) {
    const counts: KindPreview = { kind, fresh: 0, changed: 0, same: 0 };
    const ids = [...records.keys()];
    const atOnce = kindNamed(kind)?.atOnce ?? RECORDS_AT_ONCE;
    for (let first = 0; first < ids.length; first += atOnce) {
      const some = ids.slice(first, first + atOnce);
      const here = new Map((await recordsById(kind, some)).map((item) => [item.state.id, item]));
      for (const id of some) look(kind, here.get(id), records.get(id) as Incoming[], counts, preview.differing);
      await turn();
    }
    preview.kinds.push(counts);
  }
  return preview;
}

function look(
  kind: string,
  here: Incoming | undefined,
  items: readonly Incoming[],
  counts: KindPreview,
  found: FieldDifference[],
): void {
  const before: Known = { state: here?.state, marks: addMarks(new Map(), here) };
  const after: Known = { state: before.state, marks: new Map(before.marks) };
  for (const item of items) {
    after.state = mergeRecords(after.state, item.state);
    addMarks(after.marks, item);
  }
  if (before.state === undefined) counts.fresh += 1;
  else if (sameValue(before.state, after.state) && sameMarks(before.marks, after.marks)) counts.same += 1;
  else counts.changed += 1;
  if (after.state?.s === undefined) return;
  const open = new Set(before.state === undefined ? [] : differences(before.state).map(({ field }) => field));
  for (const { field, values } of differences(after.state)) {
    if (!open.has(field)) found.push({ kind, id: after.state.id, record: after.state.f, field, values });
  }
}

function addMarks(marks: Marks, item: Incoming | undefined): Marks {
  item?.roster?.learners.forEach((learner, index) => {
    const roster = item.roster as NonNullable<Incoming['roster']>;
    const stamp = roster.stamps[roster.stamps.length === 1 ? 0 : index] as Stamp;
    const known = marks.get(learner);
    if (known === undefined || stamp > known[0]) marks.set(learner, [stamp, roster.marks[index] as number]);
  });
  return marks;
}

function sameMarks(one: Marks, other: Marks): boolean {
  if (one.size !== other.size) return false;
  for (const [learner, [stamp]] of one) if (other.get(learner)?.[0] !== stamp) return false;
  return true;
}
