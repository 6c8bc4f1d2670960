import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { niceScale } from '#ui/charts/nice-scale.ts';

describe('niceScale', () => {
  it.each([
    [46.3, 50, 10],
    [49.9, 50, 10],
    [1.41, 1.5, 0.5],
    [0.4, 0.4, 0.1],
  ])('holds %d below %d in steps of %d', (most, top, step) => {
    expect(niceScale(most, most < 2 ? 4 : 5)).toMatchObject({ top, step });
  });

  it('always holds the largest value, starts at 0 and has few ticks', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1e9, noNaN: true }), (most) => {
        const { top, ticks } = niceScale(most);
        expect(top).toBeGreaterThanOrEqual(most * 0.999);
        expect(ticks[0]).toBe(0);
        expect(ticks.length).toBeLessThanOrEqual(8);
      }),
    );
  });

  it('draws an empty chart rather than none', () => {
    expect(niceScale(0).top).toBe(1);
    expect(niceScale(Number.NaN).top).toBe(1);
  });
});
