import { describe, expect, it } from 'vitest';
import {
  differences,
  highestStamp,
  mergeRecords,
  type RecordState,
  sameValue,
  stampOf,
  writeOver,
} from '#kernel/register.ts';
import { makeStamp, stampDevice } from '#kernel/stamp.ts';
import { type Law, laws, type Merging } from '../laws/register-laws.ts';

const real: Merging = { mergeRecords, writeOver };

describe.each(Object.entries(laws))('merging records: %s', (_name, law) => {
  it('holds', () => {
    expect(() => law(real)).not.toThrow();
  });
});

/** All values of a field with their stamps. */
function writesOf(state: RecordState, field: string): [unknown, string][] {
  const stamp = stampOf(state, field);
  return stamp === undefined ? [] : [[state.f[field], stamp], ...(state.s?.[field] ?? [])];
}

function withWrites(
  state: RecordState,
  change: (field: string, writes: [unknown, string][]) => [unknown, string][],
): RecordState {
  const changed: RecordState = { ...state, f: {}, h: {} };
  const siblings: RecordState['s'] = {};
  delete changed.s;
  for (const field of Object.keys(state.f)) {
    const [shown, ...others] = change(field, writesOf(state, field));
    if (shown === undefined) continue;
    changed.f[field] = shown[0];
    changed.h[field] = shown[1];
    if (others.length > 0) siblings[field] = others;
  }
  return Object.keys(siblings).length > 0 ? { ...changed, s: siblings } : changed;
}

const latestStamp = (state: RecordState) => highestStamp(state, Object.keys(state.f));

const faulty: Record<string, { merging: Merging; breaks: (keyof typeof laws)[] }> = {
  'the whole record of the later write wins': {
    merging: {
      ...real,
      mergeRecords: (left, right) => (left === undefined || latestStamp(left) < latestStamp(right) ? right : left),
    },
    breaks: ['concurrentIsKept', 'standsWhatNobodyReplaced'],
  },
  'other values are dropped': {
    merging: {
      ...real,
      mergeRecords: (left, right) => withWrites(mergeRecords(left, right), (_, writes) => writes.slice(0, 1)),
    },
    breaks: ['concurrentIsKept', 'standsWhatNobodyReplaced'],
  },
  'what a write replaced is forgotten': {
    merging: {
      ...real,
      writeOver: (current, change, stamp) => {
        const { r: _forgotten, ...state } = writeOver(current, change, stamp);
        return state;
      },
    },
    breaks: ['seenIsReplaced', 'standsWhatNobodyReplaced'],
  },
  'what this device knew to be replaced is forgotten': {
    merging: {
      ...real,
      mergeRecords: (left, right) => {
        if (left === undefined) return mergeRecords(left, right);
        const { r: _forgotten, ...state } = left;
        return mergeRecords(state, right);
      },
    },
    breaks: ['commutative', 'standsWhatNobodyReplaced'],
  },
  'what this device knew goes first': {
    merging: {
      ...real,
      mergeRecords: (left, right) => {
        const merged = mergeRecords(left, right);
        return { ...merged, f: { ...merged.f, ...left?.f } };
      },
    },
    breaks: ['commutative', 'converges', 'standsWhatNobodyReplaced'],
  },
  'the next merge settles a difference': {
    merging: {
      ...real,
      mergeRecords: (left, right) =>
        withWrites(mergeRecords(left, right), (field, writes) =>
          left?.s?.[field] !== undefined || right.s?.[field] !== undefined ? writes.slice(0, 1) : writes,
        ),
    },
    breaks: ['associative', 'idempotent', 'converges', 'standsWhatNobodyReplaced'],
  },
  'values pile up': {
    merging: {
      ...real,
      mergeRecords: (left, right) =>
        withWrites(mergeRecords(left, right), (field, writes) => {
          const [shown] = writes;
          const again = left !== undefined && field in left.f && field in right.f;
          return shown !== undefined && again ? [...writes, shown] : writes;
        }),
    },
    breaks: ['idempotent', 'seenIsReplaced'],
  },
  'earlier writes of one device stand beside its later ones': {
    merging: {
      ...real,
      mergeRecords: (left, right) => {
        const merged = mergeRecords(left, right);
        return withWrites(merged, (field, writes) => {
          const known = left === undefined ? [] : writesOf(left, field);
          const late = [...known, ...writesOf(right, field)].filter(
            (write) => !writes.some(([, stamp]) => stamp === write[1]) && stampDevice(write[1]) === 'device-0',
          );
          return [...writes, ...late];
        });
      },
    },
    breaks: ['ownOrder', 'standsWhatNobodyReplaced'],
  },
  'fields of newer versions are dropped': {
    merging: {
      ...real,
      mergeRecords: (left, right) =>
        withWrites(mergeRecords(left, right), (field, writes) => (field.includes('newer version') ? [] : writes)),
    },
    breaks: ['unknownIsKept', 'standsWhatNobodyReplaced'],
  },
};

describe.each(Object.entries(faulty))('a merge in which %s', (_name, { merging, breaks }) => {
  it.each(breaks)('breaks the law: %s', (law) => {
    expect(() => (laws[law] as Law)(merging)).toThrow();
  });
});

describe('reading a record', () => {
  const one = makeStamp(5, 'one');
  const other = makeStamp(6, 'other');
  const state: RecordState = {
    id: 'a',
    unit: 'u',
    f: { name: 'B', home: 'h' },
    h: { '*': one, name: other },
    s: { name: [['A', one]] },
  };

  it('finds the stamp of a field, its own or the common one, and none of a field that is not there', () => {
    expect(stampOf(state, 'name')).toBe(other);
    expect(stampOf(state, 'home')).toBe(one);
    expect(stampOf(state, 'gone')).toBeUndefined();
    expect(highestStamp(state, ['home', 'gone'])).toBe(one);
    expect(highestStamp(state, ['home', 'name'])).toBe(other);
    expect(highestStamp(state, ['gone'])).toBe('');
  });

  it('lists the values on which edits differ, and none where they agree after all', () => {
    expect(differences(state)).toEqual([
      {
        field: 'name',
        values: [
          { value: 'B', stamp: other },
          { value: 'A', stamp: one },
        ],
      },
    ]);
    expect(differences({ ...state, s: { name: [['B', one]] } })).toEqual([]);
  });

  it('leaves fields out that a change does not touch', () => {
    const written = writeOver(
      state,
      { id: 'a', unit: 'other', fields: { home: undefined, name: 'C' } },
      makeStamp(9, 'x'),
    );
    expect(written.f).toEqual({ name: 'C' });
    expect(written.unit).toBe('u');
    expect(written.r).toEqual({ name: [one, other] });
  });

  it('takes values as equal that would be the same text', () => {
    expect(sameValue({ a: [1, { b: null }] }, { a: [1, { b: null }] })).toBe(true);
    expect(sameValue({ a: 1, b: 2 }, { b: 2, a: 1 })).toBe(true);
    expect(sameValue([], {})).toBe(false);
    expect(sameValue({ a: 1 }, { b: 1 })).toBe(false);
    expect(sameValue([1, 2], [2, 1])).toBe(false);
    expect(sameValue(null, {})).toBe(false);
    expect(sameValue(0, '0')).toBe(false);
  });
});
