import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decompose, exactDecomposition } from '#domain/indicators/decomposition.ts';
import { pointsBetween } from '#domain/indicators/training-rate.ts';
import { fraction } from '#kernel/fraction.ts';

describe('progress split', () => {
  it('tells more learners from fewer residents', () => {
    // 350 of 1000, then 400 of 800: 40 % of last year's residents, and 10 points from the smaller base.
    expect(decompose(fraction(350, 1000), fraction(400, 800), 1)).toEqual({
      totalPoints: 15,
      learnersPoints: 5,
      populationPoints: 10,
    });
    expect(decompose(fraction(350, 1000), fraction(350, 1400), 1)).toEqual({
      totalPoints: -10,
      learnersPoints: 0,
      populationPoints: -10,
    });
  });

  it('adds up, exactly and as shown', () => {
    const rate = fc
      .tuple(fc.integer({ min: 0, max: 30_000_000 }), fc.integer({ min: 1, max: 30_000_000 }))
      .map(([num, den]) => fraction(num, den));
    fc.assert(
      fc.property(rate, rate, fc.integer({ min: 0, max: 2 }), (before, now, decimals) => {
        const exact = exactDecomposition(before, now);
        expect(exact.learners + exact.population).toBe(exact.total);
        const unit = 10 ** decimals;
        const shown = decompose(before, now, decimals);
        expect(Math.round(shown.learnersPoints * unit) + Math.round(shown.populationPoints * unit)).toBe(
          Math.round(shown.totalPoints * unit),
        );
        expect(shown.totalPoints).toBeCloseTo(pointsBetween(before, now, decimals), 6);
        if (before.den === now.den) expect(shown.populationPoints).toBeCloseTo(0, 9);
      }),
    );
  });
});
