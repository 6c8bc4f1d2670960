import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aliasSets, resolveAliases } from '#domain/attendance/aliases.ts';

const id = fc.constantFrom(...'abcdefgh');
const pairs = fc.array(fc.record({ from: id, into: id }), { maxLength: 10 });

describe('aliases', () => {
  it('let the smallest id stand for all that hang together', () => {
    const find = resolveAliases([
      { from: 'd', into: 'c' },
      { from: 'b', into: 'c' },
      { from: 'f', into: 'e' },
    ]);
    expect(['b', 'c', 'd', 'e', 'f', 'z'].map(find)).toEqual(['b', 'b', 'b', 'e', 'e', 'z']);
  });

  it('do no harm in a circle or upon themselves', () => {
    const find = resolveAliases([
      { from: 'a', into: 'b' },
      { from: 'b', into: 'c' },
      { from: 'c', into: 'a' },
      { from: 'd', into: 'd' },
    ]);
    expect(['a', 'b', 'c', 'd'].map(find)).toEqual(['a', 'a', 'a', 'd']);
  });

  it('mean the same in any order and direction, and repeated', () => {
    fc.assert(
      fc.property(pairs, fc.nat(), (aliases, turn) => {
        const from = aliases.length === 0 ? 0 : turn % aliases.length;
        const turned = [...aliases.slice(from), ...aliases, ...aliases.slice(0, from)].map(({ from: one, into }) =>
          turn % 2 === 0 ? { from: into, into: one } : { from: one, into },
        );
        const find = resolveAliases(aliases);
        const again = resolveAliases(turned);
        for (const one of 'abcdefgh') expect(again(one)).toBe(find(one));
      }),
    );
  });

  it('make the sets that a walk along the pairs finds', () => {
    fc.assert(
      fc.property(pairs, (aliases) => {
        const find = resolveAliases(aliases);
        for (const start of 'abcdefgh') {
          const reached = new Set([start]);
          for (let size = 0; size !== reached.size; ) {
            size = reached.size;
            for (const { from, into } of aliases)
              if (reached.has(from) || reached.has(into)) reached.add(from).add(into);
          }
          const all = [...reached].sort();
          expect(find(start)).toBe(all[0]);
          if (all.length > 1) expect(aliasSets(aliases).get(all[0] as string)).toEqual(all);
        }
      }),
    );
  });
});
