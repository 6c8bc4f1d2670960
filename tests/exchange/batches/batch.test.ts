import { sha256 } from '@noble/hashes/sha2.js';
import fc from 'fast-check';
import { deflateSync, strToU8 } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { BATCH_LIMITS, chainProblem, NO_BATCH, openBatch, sealBatches } from '#exchange/batches/batch.ts';
import { inflateWithin, joinBytes } from '#exchange/batches/inflate-within.ts';
import { makeStamp } from '#kernel/stamp.ts';
import type { Incoming } from '#store/gate/incoming.ts';
import { openTestStore } from '../../store/test-store.ts';
import { id, inOrder, openSmallDistrict, portionsOf } from '../safe-copy/small-district.ts';

const UNIT = 'p000000000';
const at = { unit: UNIT, lane: 'record' as const };
const device = { device: 'devicea', last: { n: 0, headerHash: NO_BATCH } };
let ofUnit: Incoming[];

beforeAll(async () => {
  const store = await openSmallDistrict();
  ofUnit = (await portionsOf(store)).filter(({ state }) => state.unit === UNIT);
});

function sealed(incoming: readonly Incoming[], who = device) {
  const result = sealBatches(incoming, at, who);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

function only(incoming: readonly Incoming[]): Uint8Array {
  return (sealed(incoming)[0] as { bytes: Uint8Array }).bytes;
}

const note = (number: number, text = ''): Incoming => ({
  kind: 'course',
  state: {
    id: id(number),
    unit: UNIT,
    f: { name: `Course ${number}`, text },
    h: { '*': makeStamp(5000 + number, 'devicea') },
  },
});

describe('a sealed batch', () => {
  it('gives back every change, difference and tick, and merges to the same records', async () => {
    const [batch] = sealed(ofUnit);
    const opened = openBatch(batch?.bytes as Uint8Array);
    expect(opened.ok && inOrder(opened.value.incoming)).toEqual(inOrder(ofUnit));
    expect(opened.ok && opened.value.header).toMatchObject({ v: 1, unit: UNIT, lane: 'record', dev: 'devicea', n: 1 });
    const [straight, exchanged] = [await openTestStore({ seed: 8 }), await openTestStore({ seed: 9 })];
    await straight.merge(ofUnit);
    await exchanged.merge(opened.ok ? opened.value.incoming : []);
    expect(inOrder(await portionsOf(exchanged))).toEqual(inOrder(await portionsOf(straight)));
  });

  it('states the first and the last moment of its changes, ticks included', () => {
    const item = note(1);
    item.roster = { learners: [id(2)], marks: [1], stamps: [makeStamp(9_999_999, 'deviceb')] };
    expect(sealed([item, note(3)])[0]?.header).toMatchObject({
      hlcMin: makeStamp(5001, 'devicea'),
      hlcMax: makeStamp(9_999_999, 'deviceb'),
      cnt: 2,
    });
  });

  it('holds at most 250 changes and 256 KB; more go into batches that follow on each other', () => {
    const many = sealed(Array.from({ length: 501 }, (_, number) => note(number)));
    expect(many.map(({ header }) => header.cnt)).toEqual([250, 250, 1]);
    expect(chainProblem(many)).toBeUndefined();
    // text that does not pack: each hash in hex takes about half its length
    const chance = (seed: number) =>
      Array.from({ length: 150 }, (_, part) => sha256(strToU8(`${seed}/${part}`)).join('')).join('');
    const large = sealed(Array.from({ length: 70 }, (_, number) => note(number, chance(number))));
    expect(large.length).toBeGreaterThan(1);
    expect(Math.max(...large.map(({ bytes }) => bytes.length))).toBeLessThanOrEqual(BATCH_LIMITS.packed);
    expect(large.reduce((sum, { header }) => sum + header.cnt, 0)).toBe(70);
  });

  it('refuses one change that is too large, and changes of two units', () => {
    expect(sealBatches([note(1, 'x'.repeat(5_000_000))], at, device)).toMatchObject({
      ok: false,
      error: { code: 'batch.too-large' },
    });
    const foreign = { ...note(2), state: { ...note(2).state, unit: 'elsewhere' } };
    expect(sealBatches([note(1), foreign], at, device)).toMatchObject({
      ok: false,
      error: { code: 'batch.mixed-units' },
    });
  });

  it('carries a signature over its header, and none of a wrong one', () => {
    const sign = (head: Uint8Array) => sha256(head);
    const [batch] = sealed([note(1)], { ...device, sign } as typeof device);
    const verify = (_: unknown, head: Uint8Array, signature: Uint8Array) => sha256(head).join() === signature.join();
    expect(openBatch(batch?.bytes as Uint8Array, verify).ok).toBe(true);
    expect(openBatch(only([note(1)]), verify)).toMatchObject({ ok: false, error: { code: 'batch.bad-signature' } });
  });
});

describe('a damaged batch', () => {
  it('is refused for any one byte altered, dropped or doubled', () => {
    const bytes = only(ofUnit);
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.constantFrom('alter', 'drop', 'double', 'cut'), (place, how) => {
        const byte = bytes[place] as number;
        const kept = { alter: [byte ^ 0x41], drop: [], double: [byte, byte], cut: [] }[how] as number[];
        const rest = how === 'cut' ? [] : [...bytes.subarray(place + 1)];
        const opened = openBatch(Uint8Array.from([...bytes.subarray(0, place), ...kept, ...rest]));
        expect(opened.ok ? undefined : opened.error.code).toMatch(/^batch\./);
      }),
      { numRuns: 300 },
    );
  });

  it('stops inflating where the body promises more than 4 MB', () => {
    const bomb = deflateSync(new Uint8Array(BATCH_LIMITS.inflated + 1));
    expect(bomb.length).toBeLessThan(10_000);
    expect(inflateWithin(bomb, BATCH_LIMITS.inflated)).toBeUndefined();
    expect(inflateWithin(deflateSync(new Uint8Array(1000)), 1000)?.length).toBe(1000);
    expect(inflateWithin(deflateSync(new Uint8Array(1000)).subarray(0, 5), 1000)).toBeUndefined();
  });

  it('is refused where rows are not what they should be, although every hash is right', () => {
    const forged = (rows: unknown): string | undefined => {
      const opened = openBatch(forge(rows));
      return opened.ok ? undefined : opened.error.code;
    };
    const stamp = makeStamp(1, 'a');
    expect(forged([[], [['course', id(1), { name: 'A' }, { '*': stamp }, {}]]])).toBeUndefined();
    expect(forged([[], [['course', id(1), { name: 'A' }, {}, {}]]])).toBe('rows.damaged');
    expect(forged([[], [['course', id(1), { name: 'A' }, { '*': 'soon' }, {}]]])).toBe('rows.damaged');
    expect(forged([[], [['session', id(1), {}, {}, {}, {}, [[0], [1], [stamp]]]]])).toBe('rows.damaged');
    expect(forged([[id(2)], [['session', id(1), {}, {}, {}, {}, [[0], [16], [stamp]]]]])).toBe('rows.damaged');
    expect(forged([[], [['course', 7, {}, {}, {}]]])).toBe('rows.damaged');
    expect(forged('rows')).toBe('rows.damaged');
    expect(forged([[], []])).toBe('batch.count-differs');
  });

  it('of a newer data model is named, so that it can be kept aside', () => {
    const opened = openBatch(forge([[], []], { v: 2 }));
    expect(opened).toEqual({ ok: false, error: { code: 'batch.newer', values: { version: 2 } } });
  });
});

describe('the chain', () => {
  const three = () => sealed(Array.from({ length: 600 }, (_, number) => note(number)));

  it('shows a missing batch and one that was put in its place', () => {
    const [one, two, last] = three();
    if (!one || !two || !last) throw new Error('three batches');
    expect(chainProblem([one, last])).toEqual({ code: 'batch.missing', values: { device: 'devicea', number: 2 } });
    expect(chainProblem([two, last], { n: 1, headerHash: one.headerHash })).toBeUndefined();
    const other = sealed([note(7)], { ...device, last: { n: 1, headerHash: 'ff' } })[0];
    expect(chainProblem([one, other as typeof one])).toMatchObject({ code: 'batch.chain-broken' });
  });
});

/** A batch with hashes that fit whatever stands in it. */
function forge(rows: unknown, fields: Record<string, unknown> = {}): Uint8Array {
  const body = deflateSync(strToU8(JSON.stringify(rows)));
  const bodyHash = [...sha256(body)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const header = { v: 1, ...at, dev: 'devicea', n: 1, prev: '', hlcMin: '', hlcMax: '', cnt: 1, bodyHash, ...fields };
  const head = strToU8(JSON.stringify(header));
  const lengths = new DataView(new ArrayBuffer(12));
  lengths.setUint32(0, head.length);
  lengths.setUint32(8, body.length);
  const content = joinBytes([strToU8('FPB1'), new Uint8Array(lengths.buffer), head, body]);
  return joinBytes([content, sha256(content)]);
}
