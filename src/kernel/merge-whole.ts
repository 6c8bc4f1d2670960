/**
 * Merging where the whole of a record is at hand: a deletion against an edit that the deleter did not know is a
 * difference, and what a person asked to be blotted out leaves no trace.
 */
import { compose, type FieldState, fieldState, fieldsOf, mergeRecords, type RecordState, stampOf } from './register.ts';
import { makeStamp, type Stamp, stampDevice, stampMoment } from './stamp.ts';

const DELETED = 'deleted';
/** Before a deleter's device: stands for "somebody went on with this record", so that of several such writes the latest counts. */
const GOING_ON = '~';

function writesOf(state: RecordState, field: string): [unknown, Stamp][] {
  return fieldState(state, field).writes;
}

function deletionsOf(state: RecordState): Stamp[] {
  return writesOf(state, DELETED).flatMap(([value, stamp]) => (value === true ? [stamp] : []));
}

/** The latest edit in `merged` that `state` did not know; empty text where it knew all. */
function latestUnknown(merged: RecordState, state: RecordState): Stamp {
  let latest = '';
  for (const field of Object.keys(merged.f)) {
    if (field === DELETED) continue;
    const known = new Set(writesOf(state, field).map(([, stamp]) => stamp));
    for (const [, stamp] of writesOf(merged, field)) if (!known.has(stamp) && stamp > latest) latest = stamp;
  }
  return latest;
}

/** Notes for each deletion that stands which edits those who held it did not know. */
function contest(merged: RecordState, holders: readonly RecordState[]): RecordState {
  if (!(DELETED in merged.f)) return merged;
  const deletions = deletionsOf(merged);
  let contested = merged;
  for (const deletion of deletions) {
    const unknown = holders
      .filter((state) => deletionsOf(state).includes(deletion))
      .map((state) => latestUnknown(merged, state))
      .sort()
      .at(-1);
    if (!unknown) continue;
    const stamp = makeStamp(stampMoment(unknown), `${GOING_ON}${stampDevice(deletion)}`);
    const { id, unit } = merged;
    contested = mergeRecords(contested, { id, unit, f: { [DELETED]: false }, h: { [DELETED]: stamp } });
  }
  // What contested a deletion that stands no more says nothing: all ways round must end alike.
  const standing = new Set(deletions.map((stamp) => `${GOING_ON}${stampDevice(stamp)}`));
  const isVoid = ([, stamp]: [unknown, Stamp]) =>
    stampDevice(stamp).startsWith(GOING_ON) && !standing.has(stampDevice(stamp));
  const fields = fieldsOf(contested);
  const field = fields.get(DELETED) as FieldState;
  if (!field.writes.some(isVoid)) return contested;
  fields.set(DELETED, { ...field, writes: field.writes.filter((write) => !isVoid(write)) });
  return compose(contested.id, contested.unit, fields);
}

/**
 * Merges two whole records of two devices. Where one deleted what the other went on editing without knowing, that is a
 * difference on `deleted`, and the later of the two is shown.
 */
export function mergeWhole(left: RecordState | undefined, right: RecordState): RecordState {
  const merged = mergeRecords(left, right);
  return left === undefined ? merged : contest(merged, [left, right]);
}

/** Merges a change of this device, which names only what it changes, into what stands. */
export function mergeChange(left: RecordState | undefined, change: RecordState): RecordState {
  const merged = mergeRecords(left, change);
  return left === undefined ? merged : contest(merged, [left]);
}

/** The record with one value in these fields and no trace of what stood there, under the stamp of the field `mark`. */
export function blotOut(state: RecordState, names: readonly string[], value: unknown, mark: string): RecordState {
  const fields = fieldsOf(state);
  for (const name of names) {
    fields.set(name, { writes: [[value, stampOf(state, mark) as Stamp]], replaced: [] });
  }
  return compose(state.id, state.unit, fields);
}
