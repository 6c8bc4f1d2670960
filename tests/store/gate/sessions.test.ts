import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RecordState } from '#kernel/register.ts';
import { makeStamp } from '#kernel/stamp.ts';
import {
  type Mark,
  markOf,
  markStamp,
  packSession,
  presentIn,
  type Roster,
  readRoster,
  takeMark,
} from '#store/gate/sessions.ts';
import { sessionState } from '#store/session-state.ts';

const mark: fc.Arbitrary<Mark> = fc
  .tuple(fc.nat(1), fc.integer({ min: 0, max: 2 ** 52 }), fc.constantFrom('one', 'two', 'three'))
  .map(([value, moment, device]) => ({ mark: value, moment, device }));
const byLearner = (roster: Roster) => [...roster].sort(([one], [other]) => one - other);
const ticks = fc.array(fc.tuple(fc.integer({ min: 0, max: 2 ** 20 }), mark), { maxLength: 30 });
const session: RecordState = { id: 's', unit: 'u', f: { date: '2026-01-01' }, h: { '*': makeStamp(1, 'one') } };

const rosterOf = (list: readonly [number, Mark][]): Roster => {
  const roster: Roster = new Map();
  for (const [learner, one] of list) takeMark(roster, learner, one);
  return roster;
};

/** Marks come in any order and again. */
function holdsInAnyOrder(take: typeof takeMark): void {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(2), mark), { minLength: 2, maxLength: 8 }), (list) => {
      const inOrder = (order: readonly [number, Mark][]) => {
        const roster: Roster = new Map();
        for (const [learner, one] of order) take(roster, learner, one);
        return byLearner(roster);
      };
      expect(inOrder([...list].reverse())).toEqual(inOrder(list));
      expect(inOrder([...list, ...list])).toEqual(inOrder(list));
    }),
  );
}

describe('the roster', () => {
  it('ends the same in whatever order the marks come, and however often', () => {
    expect(() => holdsInAnyOrder(takeMark)).not.toThrow();
  });

  it('would not, if the mark that comes last won', () => {
    const lastWins: typeof takeMark = (roster, learner, one) => {
      roster.set(learner, one);
      return true;
    };
    expect(() => holdsInAnyOrder(lastWins)).toThrow();
  });

  it('would not, if a tick won over every untick', () => {
    const tickWins: typeof takeMark = (roster, learner, one) => {
      const known = roster.get(learner);
      if (known !== undefined && known.mark === 1 && one.moment < known.moment) return false;
      roster.set(learner, known?.mark === 1 ? { ...known, moment: one.moment } : one);
      return true;
    };
    expect(() => holdsInAnyOrder(tickWins)).toThrow();
  });

  it('comes back from its packed form as it was', () => {
    fc.assert(
      fc.property(ticks, (list) => {
        const roster = rosterOf(list);
        const row = packSession(session, roster);
        expect(byLearner(readRoster(row))).toEqual(byLearner(roster));
        expect(sessionState(row)).toEqual(session);
        const present = [...roster].filter(([, one]) => one.mark !== 0).map(([learner]) => learner);
        expect(new Set(presentIn(row))).toEqual(new Set(present));
      }),
    );
  });

  it('packs one moment and one device once', () => {
    const one: Mark = { mark: 1, moment: 5, device: 'one' };
    const row = packSession(
      session,
      rosterOf([
        [1, one],
        [2, one],
        [3, one],
      ]),
    );
    expect([row.a.length, row.at.length, row.ad.length, row.devices]).toEqual([3, 1, 1, ['one']]);
  });

  it('reads a stamp out of a mark as it was put in', () => {
    const stamp = makeStamp(123_456_789, 'device');
    expect(markStamp(markOf(1, stamp))).toBe(stamp);
  });
});
