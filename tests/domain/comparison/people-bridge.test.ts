import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolveAliases } from '#domain/attendance/aliases.ts';
import type { PeopleCounted } from '#domain/comparison/figures-of-records.ts';
import { peopleBridge } from '#domain/comparison/people-bridge.ts';

interface Side {
  counted?: string[];
  attended?: string[];
  known?: string[];
  same?: [from: string, into: string][];
}

/** Sets as records give them: whoever counts has come, and persons stand under one id. */
function side({ counted = [], attended = [], known = [], same = [] }: Side): PeopleCounted {
  const personOf = resolveAliases(same.map(([from, into]) => ({ from, into })));
  const persons = (ids: string[]) => new Set(ids.map(personOf));
  return {
    counted: persons(counted),
    attended: persons([...counted, ...attended]),
    personOf,
    known: (id) => known.includes(id),
  };
}

const steps = (then: Side, now: Side) =>
  Object.fromEntries(peopleBridge(side(then), side(now)).steps.map(({ step, people }) => [step, people]));

describe('the bridge of people', () => {
  it('tells people without a record then from those who were known and came since', () => {
    expect(steps({ known: ['a'] }, { counted: ['a', 'b'], known: ['a', 'b'] })).toEqual({ new: 1, came: 1 });
  });

  it('tells who had come then too and was not counted, and the other way round', () => {
    const then = { attended: ['a'], counted: ['b'], known: ['a', 'b'] };
    expect(steps(then, { counted: ['a'], attended: ['b'], known: ['a', 'b'] })).toEqual({
      countsNow: 1,
      countsNoMore: -1,
    });
  });

  it('tells who has no attendance left', () => {
    expect(steps({ counted: ['a', 'b'] }, { counted: ['b'] })).toEqual({ gone: -1 });
  });

  it('takes a merge as one person less, also under the id that never came', () => {
    expect(steps({ counted: ['b', 'c'] }, { counted: ['b', 'c'], same: [['c', 'b']] })).toEqual({ merged: -1 });
    expect(steps({ counted: ['b'], known: ['a', 'b'] }, { counted: ['b'], same: [['b', 'a']] })).toEqual({});
  });

  it('takes two who were held to be one apart again', () => {
    expect(steps({ counted: ['b', 'c'], same: [['c', 'b']] }, { counted: ['b', 'c'] })).toEqual({ apart: 1 });
  });

  it('sums exactly from then to now, whatever happened', () => {
    const id = fc.constantFrom(...'abcdefgh');
    const ids = fc.array(id);
    const any = fc.record({ counted: ids, attended: ids, known: ids, same: fc.array(fc.tuple(id, id)) });
    fc.assert(
      fc.property(any, any, (then, now) => {
        const bridge = peopleBridge(side(then), side(now));
        expect(bridge.before).toBe(side(then).counted.size);
        expect(bridge.now).toBe(side(now).counted.size);
        expect(bridge.before + bridge.steps.reduce((sum, { people }) => sum + people, 0)).toBe(bridge.now);
      }),
    );
  });
});
