import { describe, expect, it } from 'vitest';
import { type CurveInput, monthCurve } from '#domain/indicators/curve.ts';
import { fraction } from '#kernel/fraction.ts';

const months = [10, 20, 30, 15, 0, 0, 0, 0, 0, 0, 0, 0];
const input = (more: Partial<CurveInput> = {}): CurveInput => ({
  year: 2026,
  asOf: '2026-04-15',
  months,
  residents: 1000,
  target: { rate: fraction(1, 4), count: 251 },
  basis: { method: 'last-year', year: 2025, months: [10, 10, 10, 20, 10, 10, 0, 0, 20, 10, 0, 0] },
  forecast: { state: 'given', method: 'last-year', count: 188, range: undefined, capped: false },
  ...more,
});

describe('month curve', () => {
  it('cumulates new people up to the as-of date and leaves the future empty', () => {
    const { points } = monthCurve(input());
    expect(points.map((point) => point.cumulated)).toEqual([10, 30, 60, 75, ...Array(8).fill(undefined)]);
    expect(points.map((point) => point.phase).slice(2, 5)).toEqual(['past', 'present', 'future']);
    expect(points[3]).toMatchObject({ month: '2026-04', day: '2026-04-15', count: 15, ratePercent: 7.5 });
  });

  it('steps the expected count along the profile up to the target', () => {
    const { points, expectedMethod, targetPercent } = monthCurve(input());
    expect(expectedMethod).toBe('last-year');
    expect(targetPercent).toBe(25);
    // January 10 % of 251, up; 15 April 40 %; December all of it.
    expect(points[0]?.expected).toBe(26);
    expect(points[3]?.expected).toBe(101);
    expect(points[11]?.expected).toBe(251);
    expect(points[11]?.expectedPercent).toBe(25.1);
  });

  it('runs the forecast from today to its end', () => {
    const { points } = monthCurve(input());
    // 15 April is 40 % of the profile: the end of May 60 %, June 70 %, September 90 %.
    expect(points.map((point) => point.forecast)).toEqual([
      undefined,
      undefined,
      undefined,
      75,
      113,
      131,
      131,
      131,
      169,
      188,
      188,
      188,
    ]);
  });

  it('anchors the forecast on a month end and has none when there is none', () => {
    const { points } = monthCurve(input({ asOf: '2026-03-31' }));
    expect(points.map((point) => point.forecast).slice(0, 3)).toEqual([undefined, undefined, 60]);
    const without = monthCurve(input({ forecast: { state: 'none', reason: 'too-early' } }));
    expect(without.points.every((point) => point.forecast === undefined)).toBe(true);
  });

  it('keeps the counts where residents or target are missing', () => {
    const { points, targetCount } = monthCurve(input({ residents: undefined, target: undefined }));
    expect(targetCount).toBeUndefined();
    expect(points[2]).toMatchObject({ cumulated: 60, ratePercent: undefined, expected: undefined });
  });

  it('is whole for a past year and empty for a coming one', () => {
    expect(monthCurve(input({ asOf: '2027-03-01' })).points.every((point) => point.phase === 'past')).toBe(true);
    expect(monthCurve(input({ asOf: '2025-12-31' })).points.every((point) => point.count === undefined)).toBe(true);
  });
});
