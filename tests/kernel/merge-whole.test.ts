import { describe, expect, it } from 'vitest';
import { blotOut, mergeChange, mergeWhole } from '#kernel/merge-whole.ts';
import { differences, mergeRecords, type RecordState, sameValue, writeOver } from '#kernel/register.ts';
import { makeStamp } from '#kernel/stamp.ts';

const at = (moment: number, device: string) => makeStamp(moment, device);

/** What a device holds after a change of its own. */
function write(state: RecordState | undefined, fields: Record<string, unknown>, stamp: string): RecordState {
  return mergeChange(state, writeOver(state, { id: 'x', unit: 'u', fields }, stamp));
}

const made = write(undefined, { name: 'Old', date: '2026-03-05' }, at(1, 'a'));
const deleted = write(made, { deleted: true }, at(5, 'a'));

describe('a deletion against an edit that the deleter did not know', () => {
  it('is a difference, and the later of the two is shown', () => {
    for (const moment of [4, 6]) {
      const edited = write(made, { name: 'New' }, at(moment, 'b'));
      const merged = mergeWhole(deleted, edited);
      expect(merged).toEqual(mergeWhole(edited, deleted));
      expect(merged.f).toMatchObject({ name: 'New', deleted: moment < 5 });
      expect(differences(merged)).toMatchObject([{ field: 'deleted' }]);
      expect(mergeWhole(merged, edited)).toEqual(merged);
    }
  });

  it('is none where the deleter knew the edit, or nobody edited', () => {
    const edited = write(made, { name: 'New' }, at(4, 'b'));
    const later = write(mergeWhole(made, edited), { deleted: true }, at(5, 'a'));
    expect(differences(mergeWhole(edited, later))).toEqual([]);
    expect(differences(mergeWhole(made, deleted))).toEqual([]);
  });

  it('stays settled once somebody chose, whatever comes again', () => {
    const edited = write(made, { name: 'New' }, at(6, 'b'));
    for (const choice of [true, false]) {
      const chosen = write(mergeWhole(deleted, edited), { deleted: choice }, at(9, 'c'));
      const again = mergeWhole(mergeWhole(chosen, edited), deleted);
      expect(differences(again)).toEqual([]);
      expect(again.f.deleted).toBe(choice);
    }
  });
});

/** A chance of the test's own. */
function dice(seed: number) {
  let state = seed * 2_654_435_761;
  return (sides: number) => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 1_013_904_223) >>> 0;
    return (state >>> 8) % sides;
  };
}

it('whole records of devices that edit, delete and meet by chance end alike, in whatever order they meet', () => {
  let contested = 0;
  for (let seed = 1; seed <= 400; seed += 1) {
    const roll = dice(seed);
    const devices = ['a', 'b', 'c'].map((name) => ({ name, state: made as RecordState, last: 1 }));
    let clock = 10;
    for (let step = 0; step < 14; step += 1) {
      const one = devices[roll(3)] as (typeof devices)[number];
      const other = devices[roll(3)] as (typeof devices)[number];
      clock += 1;
      // Clocks differ by a little, but a device's own never goes back behind what it has seen.
      const moment = Math.max(one.last + 1, clock + roll(5));
      const deed = roll(5);
      if (deed < 2) {
        one.state = mergeWhole(one.state, other.state);
        one.last = Math.max(one.last, other.last);
        continue;
      }
      const fields = [{ name: `n${step}` }, { date: `d${step}` }, { deleted: one.state.f.deleted !== true }][deed - 2];
      one.state = write(one.state, fields as Record<string, unknown>, at(moment, one.name));
      one.last = moment;
    }
    const [a, b, c] = devices.map(({ state }) => state) as [RecordState, RecordState, RecordState];
    const orders = [
      mergeWhole(mergeWhole(a, b), c),
      mergeWhole(a, mergeWhole(b, c)),
      mergeWhole(mergeWhole(c, a), b),
      mergeWhole(b, mergeWhole(c, a)),
    ];
    for (const order of orders) expect(order, `seed ${seed}`).toEqual(orders[0]);
    expect(sameValue(mergeWhole(orders[0] as RecordState, a), orders[0])).toBe(true);
    if (differences(orders[0] as RecordState).some(({ field }) => field === 'deleted')) contested += 1;
  }
  expect(contested).toBeGreaterThan(20);
});

it('what is blotted out leaves no trace, whatever is merged in afterwards', () => {
  const edited = write(made, { name: 'Secret two' }, at(4, 'b'));
  const other = write(made, { name: 'Secret one', erased: 'gone' }, at(5, 'a'));
  const both = blotOut(mergeRecords(edited, other), ['name'], 'gone', 'erased');
  expect(JSON.stringify(both)).not.toContain('Secret');
  expect(blotOut(mergeRecords(both, edited), ['name'], 'gone', 'erased')).toEqual(both);
});
