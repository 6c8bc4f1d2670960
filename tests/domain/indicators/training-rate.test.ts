import { describe, expect, it } from 'vitest';
import { impliedPopulation, pointsBetween, trainingRate } from '#domain/indicators/training-rate.ts';
import { fraction, percent } from '#kernel/fraction.ts';

/** Published series in percent with one decimal, as tenths of a percent. */
const rate = (percentWithOneDecimal: number) => fraction(Math.round(percentWithOneDecimal * 10), 1000);

describe('training rate', () => {
  it('agrees with a sample district counted by hand', () => {
    const persons = trainingRate({ count: 37, residents: 9950, basis: 'named' });
    expect(persons.problems).toEqual([]);
    expect(persons.rate && percent(persons.rate, 4)).toBe(0.3719);
    const attendances = trainingRate({ count: 1433, residents: 9950, basis: 'person-times' });
    expect(attendances.rate && percent(attendances.rate, 3)).toBe(14.402);
  });

  it('lets attendances pass 100 % and calls it a problem for people', () => {
    expect(trainingRate({ count: 3_000_000, residents: 950_000, basis: 'person-times' }).problems).toEqual([]);
    const over = trainingRate({ count: 101, residents: 100, basis: 'declared' });
    expect(over.problems).toEqual(['training-rate.more-persons-than-residents']);
    expect(over.rate).toEqual({ num: 101, den: 100 });
    expect(trainingRate({ count: 100, residents: 100, basis: 'named' }).problems).toEqual([]);
  });

  it('has no rate without residents or with impossible counts', () => {
    for (const residents of [undefined, 0]) {
      expect(trainingRate({ count: 5, residents, basis: 'named' })).toEqual({
        rate: undefined,
        problems: ['training-rate.no-residents'],
      });
    }
    expect(trainingRate({ count: -1, residents: 10, basis: 'named' }).problems).toEqual(['training-rate.not-a-count']);
    expect(trainingRate({ count: 1.5, residents: 10, basis: 'named' }).rate).toBeUndefined();
  });

  it('gives published changes in points', () => {
    expect(pointsBetween(rate(43.7), rate(46.6), 1)).toBe(2.9);
    expect(pointsBetween(rate(10.8), rate(9.2), 1)).toBe(-1.6);
    expect(pointsBetween(rate(9.1), rate(11.9), 1)).toBe(2.8);
    expect(pointsBetween(rate(41.7), rate(40.0), 1)).toBe(-1.7);
    expect(pointsBetween(rate(40.0), rate(30.7), 1)).toBe(-9.3);
    expect(Object.is(pointsBetween(rate(30), rate(30), 1), 0)).toBe(true);
  });

  it('finds the population a published count and rate imply', () => {
    expect(impliedPopulation(36_400, fraction(904, 10_000))).toBe(402_655);
    expect(impliedPopulation(78_000, fraction(83, 1000))).toBe(939_759);
    expect(impliedPopulation(10, fraction(0, 1))).toBeUndefined();
  });
});
