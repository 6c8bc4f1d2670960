/**
 * Records as sets of multi-value registers. A field holds every value that no known write has replaced: one is the
 * normal case, several are a difference between two people's edits. Merging is commutative, associative, idempotent.
 */
import { type Stamp, stampDevice } from './stamp.ts';

/**
 * One record as it is stored and exchanged.
 * `f` values shown; `h` the stamp of each, `*` for all fields without their own; `r` per field the latest replaced write of
 * each device (a version vector written as stamps; own earlier writes of a device count as replaced without being
 * named); `s` the other values of a field on which edits differ, latest first.
 */
export interface RecordState {
  id: string;
  unit: string;
  f: Record<string, unknown>;
  h: Record<string, Stamp>;
  r?: Record<string, Stamp[]>;
  s?: Record<string, [unknown, Stamp][]>;
}

export interface FieldState {
  writes: [unknown, Stamp][];
  replaced: Stamp[];
}

export function stampOf(state: RecordState, field: string): Stamp | undefined {
  return field in state.f ? (state.h[field] ?? state.h['*']) : undefined;
}

/** The highest stamp that stands on any of the fields, siblings included; empty text where none does. */
export function highestStamp(state: RecordState, fields: readonly string[]): Stamp {
  let highest = '';
  for (const field of fields) {
    const stamp = stampOf(state, field);
    if (stamp !== undefined && stamp > highest) highest = stamp;
  }
  return highest;
}

export function fieldState(state: RecordState, field: string): FieldState {
  const stamp = stampOf(state, field);
  if (stamp === undefined) return { writes: [], replaced: [] };
  return { writes: [[state.f[field], stamp], ...(state.s?.[field] ?? [])], replaced: state.r?.[field] ?? [] };
}

/** Per device the latest of the stamps. */
function joinReplaced(stamps: readonly Stamp[]): Stamp[] {
  if (stamps.length < 2) return [...stamps];
  const latest = new Map<string, Stamp>();
  for (const stamp of stamps) {
    const device = stampDevice(stamp);
    const known = latest.get(device);
    if (known === undefined || stamp > known) latest.set(device, stamp);
  }
  return [...latest.values()].sort();
}

function covers(replaced: readonly Stamp[], stamp: Stamp): boolean {
  const device = stampDevice(stamp);
  return replaced.some((known) => known >= stamp && stampDevice(known) === device);
}

function mergeFields(left: FieldState, right: FieldState): FieldState {
  const replaced = joinReplaced([...left.replaced, ...right.replaced]);
  const latestOfDevice = new Map<string, [unknown, Stamp]>();
  for (const write of [...left.writes, ...right.writes]) {
    const device = stampDevice(write[1]);
    const known = latestOfDevice.get(device);
    if (known === undefined || write[1] > known[1]) latestOfDevice.set(device, write);
  }
  const writes = [...latestOfDevice.values()].filter((write) => !covers(replaced, write[1]));
  writes.sort((one, other) => (one[1] < other[1] ? 1 : -1));
  return { writes, replaced };
}

/** Puts a record together from its fields, giving the commonest stamp the short form. */
export function compose(id: string, unit: string, fields: Map<string, FieldState>): RecordState {
  const counts = new Map<Stamp, number>();
  for (const { writes } of fields.values()) {
    const stamp = writes[0]?.[1];
    if (stamp !== undefined) counts.set(stamp, (counts.get(stamp) ?? 0) + 1);
  }
  let common: Stamp | undefined;
  for (const [stamp, count] of counts) {
    const best = common === undefined ? 0 : (counts.get(common) ?? 0);
    if (count > best || (count === best && common !== undefined && stamp > common)) common = stamp;
  }
  const state: RecordState = { id, unit, f: {}, h: common === undefined ? {} : { '*': common } };
  for (const name of [...fields.keys()].sort()) {
    const { writes, replaced } = fields.get(name) as FieldState;
    const [shown, ...others] = writes;
    if (shown === undefined) continue;
    state.f[name] = shown[0];
    if (shown[1] !== common) state.h[name] = shown[1];
    if (replaced.length > 0) state.r = { ...state.r, [name]: replaced };
    if (others.length > 0) state.s = { ...state.s, [name]: others };
  }
  return state;
}

/** Merges what two devices know of one record. Unknown fields are kept as they are. */
export function mergeRecords(left: RecordState | undefined, right: RecordState): RecordState {
  if (left === undefined) return isSettled(right) ? ordered(right) : compose(right.id, right.unit, fieldsOf(right));
  const fields = fieldsOf(left);
  for (const [name, incoming] of fieldsOf(right)) {
    fields.set(name, mergeFields(fields.get(name) ?? { writes: [], replaced: [] }, incoming));
  }
  // The owner never changes; should two devices ever disagree, both must decide alike.
  return compose(left.id, left.unit < right.unit ? left.unit : right.unit, fields);
}

/** One stamp for all fields, nothing replaced, no differing edits: what imports bring by the ten thousand. */
function isSettled({ f, h, r, s }: RecordState): boolean {
  const stamps = Object.keys(h);
  return r === undefined && s === undefined && stamps.length === 1 && stamps[0] === '*' && Object.keys(f).length > 0;
}

/** The same as `compose` gives for a settled record. */
function ordered({ id, unit, f, h }: RecordState): RecordState {
  const fields: Record<string, unknown> = {};
  for (const name of Object.keys(f).sort()) fields[name] = f[name];
  return { id, unit, f: fields, h: { '*': h['*'] as Stamp } };
}

export function fieldsOf(state: RecordState): Map<string, FieldState> {
  return new Map(Object.keys(state.f).map((name) => [name, fieldState(state, name)]));
}

/**
 * A change by this device as a record to be merged: each field replaces every value that stands there now.
 * `current` is what this device knows, or nothing for a new record.
 */
export function writeOver(
  current: RecordState | undefined,
  change: { id: string; unit: string; fields: Record<string, unknown> },
  stamp: Stamp,
): RecordState {
  const state: RecordState = { id: change.id, unit: current?.unit ?? change.unit, f: {}, h: { '*': stamp } };
  const device = stampDevice(stamp);
  for (const [name, value] of Object.entries(change.fields)) {
    if (value === undefined) continue;
    state.f[name] = value;
    if (current === undefined) continue;
    const { writes, replaced } = fieldState(current, name);
    const seen = joinReplaced([...replaced, ...writes.map((write) => write[1])]).filter(
      (known) => stampDevice(known) !== device,
    );
    if (seen.length > 0) state.r = { ...state.r, [name]: seen };
  }
  return state;
}

/** The fields on which people's edits differ: every value that stands, latest first. Equal values are no difference. */
export function differences(state: RecordState): { field: string; values: { value: unknown; stamp: Stamp }[] }[] {
  const found = [];
  for (const [field, others] of Object.entries(state.s ?? {})) {
    const values = [{ value: state.f[field], stamp: stampOf(state, field) as Stamp }];
    for (const [value, stamp] of others) {
      if (!values.some((known) => sameValue(known.value, value))) values.push({ value, stamp });
    }
    if (values.length > 1) found.push({ field, values });
  }
  return found;
}

/** Equality of plain values as they come out of JSON. */
export function sameValue(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  const names = Object.keys(one);
  if (names.length !== Object.keys(other).length || Array.isArray(one) !== Array.isArray(other)) return false;
  return names.every((name) => sameValue(one[name as never], other[name as never]));
}
