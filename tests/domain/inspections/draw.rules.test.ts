import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draw, drawCode } from '#domain/inspections/draw.rules.ts';

const ids = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 40 });

describe('a draw', () => {
  it('does not depend on the order in which records lie, and a larger draw contains the smaller', () => {
    fc.assert(
      fc.property(ids, fc.string(), fc.nat(45), (pool, seed, count) => {
        const drawn = draw(seed, pool, count);
        expect(drawn).toHaveLength(Math.min(count, pool.length));
        expect(draw(seed, [...pool].reverse(), count)).toEqual(drawn);
        expect(draw(seed, pool, count + 5).slice(0, drawn.length)).toEqual(drawn);
      }),
    );
  });

  it('is another for another visit, and evenly so', () => {
    const pool = Array.from({ length: 10 }, (_, index) => `r${index}`);
    const times = new Map<string, number>();
    for (let visit = 0; visit < 2000; visit += 1) {
      for (const id of draw(`visit ${visit}`, pool, 3)) times.set(id, (times.get(id) ?? 0) + 1);
    }
    for (const id of pool) expect(Math.abs((times.get(id) ?? 0) - 600)).toBeLessThan(100);
    expect(drawCode('a', { sessions: ['1'], learners: [] })).not.toBe(drawCode('a', { sessions: [], learners: ['1'] }));
  });
});
