/**
 * Laws of merging, as functions over an implementation, so that a faulty one can be shown to break them. Devices write
 * the fields of one record and send each other what they know; clocks may be wrong by ten years and jump.
 */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { RecordState } from '#kernel/register.ts';
import { makeStamp, momentOf, nextMoment, type Stamp, stampMoment } from '#kernel/stamp.ts';

export interface Merging {
  mergeRecords: (left: RecordState | undefined, right: RecordState) => RecordState;
  writeOver: (
    current: RecordState | undefined,
    change: { id: string; unit: string; fields: Record<string, unknown> },
    stamp: Stamp,
  ) => RecordState;
}

export type Law = (merging: Merging) => void;

type Step =
  | { do: 'write'; device: number; fields: Record<string, unknown> }
  | { do: 'send'; from: number; to: number; whole: boolean }
  | { do: 'jump'; device: number; milliseconds: number };

interface History {
  filled: Record<string, unknown>;
  clocks: number[];
  steps: Step[];
}

const DEVICES = 4;
const FIELDS = ['name', 'home', 'deleted', 'field/of a newer version', '字段'];
const TEN_YEARS = 3652 * 86_400_000;
const NOON = Date.UTC(2026, 5, 1, 12);
const runs = { numRuns: Number(process.env.FIVEPOINT_RUNS ?? 250) };

const value = fc.oneof(
  fc.constantFrom('', 'a', 'b', null, true, 0, 1),
  fc.jsonValue({ maxDepth: 2, noUnicodeString: false }).map((plain) => JSON.parse(JSON.stringify(plain)) as unknown),
);
const fields = fc.dictionary(fc.constantFrom(...FIELDS), value, { minKeys: 1, maxKeys: 3, noNullPrototype: true });
const device = fc.nat(DEVICES - 1);
const clock = fc.oneof(fc.constant(0), fc.integer({ min: -TEN_YEARS, max: TEN_YEARS }));
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('write' as const), device, fields }) },
  {
    weight: 5,
    arbitrary: fc.record({ do: fc.constant('send' as const), from: device, to: device, whole: fc.boolean() }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('jump' as const), device, milliseconds: clock }) },
);
const histories: fc.Arbitrary<History> = fc.record({
  filled: fc.dictionary(fc.constantFrom(...FIELDS), value, { maxKeys: FIELDS.length, noNullPrototype: true }),
  clocks: fc.array(clock, { minLength: DEVICES, maxLength: DEVICES }),
  steps: fc.array(step, { maxLength: 24 }),
});

/** One value of one field, with everything that its writer knew of the field and so replaced. */
interface Write {
  stamp: Stamp;
  field: string;
  value: unknown;
  replaced: Set<Stamp>;
}

interface Knowing {
  name: string;
  state: RecordState | undefined;
  /** All writes that have reached the device, by stamp and field. */
  known: Map<string, Write>;
  /** Own writes as they would be handed over one by one. */
  written: { state: RecordState; writes: Write[] }[];
  last: number;
  clock: number;
}

function writesOf(fieldsWritten: Record<string, unknown>, stamp: Stamp, knowing: Knowing): Write[] {
  return Object.entries(fieldsWritten).map(([field, written]) => {
    const seen = [...knowing.known.values()].filter((write) => write.field === field);
    const replaced = new Set(seen.flatMap((write) => [write.stamp, ...write.replaced]));
    return { stamp, field, value: written, replaced };
  });
}

function learn(knowing: Knowing, writes: Iterable<Write>): void {
  for (const write of writes) knowing.known.set(`${write.stamp} ${write.field}`, write);
}

/** Writes as a device does: the stamp is later than its last one and than what it replaces. */
function write(merging: Merging, knowing: Knowing, changed: Record<string, unknown>): void {
  const seen = Object.keys(changed).flatMap((field) => standingStamps(knowing, field).map(stampMoment));
  const moment = nextMoment(knowing.last, knowing.clock, Math.max(0, ...seen));
  knowing.last = moment;
  const stamp = makeStamp(moment, knowing.name);
  const state = merging.writeOver(knowing.state, { id: 'record', unit: 'unit', fields: changed }, stamp);
  const writes = writesOf(changed, stamp, knowing);
  knowing.written.push({ state, writes });
  knowing.state = merging.mergeRecords(knowing.state, state);
  learn(knowing, writes);
}

function standingWrites(knowing: Knowing, field: string): Write[] {
  const writes = [...knowing.known.values()].filter((known) => known.field === field);
  const replaced = new Set(writes.flatMap((known) => [...known.replaced]));
  return writes.filter((known) => !replaced.has(known.stamp)).sort((one, other) => (one.stamp < other.stamp ? 1 : -1));
}

function standingStamps(knowing: Knowing, field: string): Stamp[] {
  return standingWrites(knowing, field).map(({ stamp }) => stamp);
}

function send(merging: Merging, from: Knowing, to: Knowing, whole: boolean): void {
  if (whole) {
    if (from.state === undefined) return;
    to.state = merging.mergeRecords(to.state, from.state);
    learn(to, from.known.values());
    return;
  }
  // A part: one of the sender's own writes, perhaps without those before it.
  const one = from.written.at(-1 - (to.known.size % 2)) ?? from.written.at(-1);
  if (one === undefined) return;
  to.state = merging.mergeRecords(to.state, one.state);
  learn(to, one.writes);
}

function play(merging: Merging, { filled, clocks, steps }: History): Knowing[] {
  const devices = clocks.map(
    (off, index): Knowing => ({
      name: `device-${index}`,
      state: undefined,
      known: new Map(),
      written: [],
      last: 0,
      clock: NOON + off,
    }),
  );
  const [first] = devices as [Knowing, ...Knowing[]];
  if (Object.keys(filled).length > 0) {
    write(merging, first, filled);
    for (const other of devices) if (other !== first) send(merging, first, other, true);
  }
  for (const one of steps) {
    if (one.do === 'write') write(merging, devices[one.device] as Knowing, one.fields);
    else if (one.do === 'send') send(merging, devices[one.from] as Knowing, devices[one.to] as Knowing, one.whole);
    else (devices[one.device] as Knowing).clock = NOON + one.milliseconds;
  }
  return devices;
}

const statesOf = (devices: readonly Knowing[]): RecordState[] =>
  devices.flatMap(({ state }) => (state === undefined ? [] : [state]));

function overHistories(check: (devices: Knowing[], history: History) => void, merging: Merging): void {
  fc.assert(
    fc.property(histories, (history) => {
      check(play(merging, history), history);
    }),
    runs,
  );
}

export const commutative: Law = (merging) =>
  overHistories((devices) => {
    const states = statesOf(devices);
    for (const one of states) {
      for (const other of states) {
        assert.deepEqual(merging.mergeRecords(one, other), merging.mergeRecords(other, one));
      }
    }
  }, merging);

export const associative: Law = (merging) =>
  overHistories((devices) => {
    const { mergeRecords } = merging;
    const states = statesOf(devices);
    for (const a of states) {
      for (const b of states) {
        for (const c of states) {
          assert.deepEqual(mergeRecords(mergeRecords(a, b), c), mergeRecords(a, mergeRecords(b, c)));
        }
      }
    }
  }, merging);

export const idempotent: Law = (merging) =>
  overHistories((devices) => {
    const { mergeRecords } = merging;
    const states = statesOf(devices);
    for (const one of states) {
      assert.deepEqual(mergeRecords(one, one), one);
      assert.deepEqual(mergeRecords(undefined, one), one);
      for (const other of states) {
        const both = mergeRecords(one, other);
        assert.deepEqual(mergeRecords(both, other), both);
        assert.deepEqual(mergeRecords(both, one), both);
      }
    }
  }, merging);

/** A write over what one has seen leaves no other value, on whatever device it arrives that has seen no more. */
export const seenIsReplaced: Law = (merging) =>
  overHistories((devices) => {
    for (const knowing of devices) {
      const before = knowing.state;
      write(merging, knowing, { name: 'the last word' });
      const written = knowing.written.at(-1)?.state as RecordState;
      const elsewhere = merging.mergeRecords(before, written);
      for (const state of [knowing.state as RecordState, elsewhere]) {
        assert.equal(state.f.name, 'the last word');
        assert.equal(state.s?.name, undefined);
      }
    }
  }, merging);

/** What two devices wrote without knowing of one another stands side by side, the later one shown. */
export const concurrentIsKept: Law = (merging) =>
  overHistories((devices) => {
    const [one, other] = devices as [Knowing, Knowing, ...Knowing[]];
    write(merging, one, { name: 'of one' });
    write(merging, other, { name: 'of the other' });
    const both = merging.mergeRecords(one.state, other.state as RecordState);
    const standing = [both.f.name, ...(both.s?.name ?? []).map(([kept]) => kept)];
    assert.ok(standing.includes('of one') && standing.includes('of the other'));
    const latest = stampMoment(
      [one, other].map((known) => standingStamps(known, 'name')[0] as Stamp).sort()[1] as Stamp,
    );
    assert.equal(stampMoment(both.h.name ?? (both.h['*'] as Stamp)), latest);
  }, merging);

/** Of one device's own writes only the last one stands, in whatever order they arrive. */
export const ownOrder: Law = (merging) =>
  fc.assert(
    fc.property(fc.array(fields, { minLength: 2, maxLength: 5 }), fc.nat(), (written, turn) => {
      const [writer] = play(merging, { filled: {}, clocks: [0], steps: [] }) as [Knowing];
      for (const one of written) write(merging, writer, one);
      const states = writer.written.map(({ state }) => state);
      const from = turn % states.length;
      const orders = [states, [...states].reverse(), [...states.slice(from), ...states.slice(0, from)]];
      for (const order of orders) {
        let arrived: RecordState | undefined;
        for (const state of order) arrived = merging.mergeRecords(arrived, state);
        assert.deepEqual(arrived?.f, writer.state?.f);
        assert.equal(arrived?.s, undefined);
      }
    }),
    runs,
  );

/** Fields that this version does not know come through every merge as the very text they were. */
export const unknownIsKept: Law = (merging) =>
  fc.assert(
    fc.property(histories, value, (history, unknown) => {
      const devices = play(merging, history);
      const [one, ...others] = devices as [Knowing, ...Knowing[]];
      write(merging, one, { 'made/by a newer version': unknown });
      let merged = one.state as RecordState;
      for (const other of statesOf(others)) merged = merging.mergeRecords(other, merged);
      assert.equal(JSON.stringify(merged.f['made/by a newer version']), JSON.stringify(unknown));
    }),
    runs,
  );

/** The whole of it against a model that remembers every write and what its writer knew: the same values stand. */
export const standsWhatNobodyReplaced: Law = (merging) =>
  overHistories((devices) => {
    for (const knowing of devices) {
      for (const field of FIELDS) {
        const expected = standingWrites(knowing, field).map((known) => [known.value, known.stamp]);
        const state = knowing.state;
        const shown = state !== undefined && field in state.f;
        const found = shown ? [[state.f[field], state.h[field] ?? state.h['*']], ...(state.s?.[field] ?? [])] : [];
        assert.deepEqual(found, expected);
      }
    }
  }, merging);

/** Everybody who got everything in the end holds the same record, whatever the order, the repetition, the clocks. */
export const converges: Law = (merging) =>
  overHistories((devices) => {
    const states = statesOf(devices);
    const inOrder = (order: readonly RecordState[]) =>
      order.reduce<RecordState | undefined>((known, state) => merging.mergeRecords(known, state), undefined);
    const all = inOrder(states);
    assert.deepEqual(inOrder([...states].reverse()), all);
    assert.deepEqual(inOrder([...states, ...states]), all);
  }, merging);

export const laws = {
  commutative,
  associative,
  idempotent,
  seenIsReplaced,
  concurrentIsKept,
  ownOrder,
  unknownIsKept,
  standsWhatNobodyReplaced,
  converges,
};

/** The moment of the histories' noon, for tests that look at clocks. */
export const noonMoment = momentOf(NOON);
