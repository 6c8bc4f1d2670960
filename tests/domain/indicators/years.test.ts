import { describe, expect, it } from 'vitest';
import { DEFAULT_TARGET_RULE } from '#domain/indicators/target.ts';
import type { YearFigure } from '#domain/indicators/training-rate.ts';
import { pathAhead, yearSeries } from '#domain/indicators/years.ts';

const figure = (year: number, count: number, more: Partial<YearFigure> = {}): YearFigure & { closed: boolean } => ({
  year,
  count,
  residents: 1000,
  basis: 'named',
  definition: 'permanent',
  closed: year < 2026,
  ...more,
});
const rule = DEFAULT_TARGET_RULE;

describe('rate by year', () => {
  it('steps each target from the year before and marks the base', () => {
    const points = yearSeries({ figures: [figure(2026, 470), figure(2024, 350), figure(2025, 402)], rule });
    expect(points.map((point) => point.year)).toEqual([2024, 2025, 2026]);
    expect(points.map((point) => point.ratePercent)).toEqual([35, 40.2, 47]);
    expect(points.map((point) => point.targetPercent)).toEqual([undefined, 40, 45.2]);
    expect(points.map((point) => point.changePoints)).toEqual([undefined, 5.2, 6.8]);
    expect(points.map((point) => point.report.status)).toEqual(['no-baseline', 'met', 'met']);
    expect(points.map((point) => point.base)).toEqual([true, false, false]);
    expect(new Set(points.map((point) => point.segment)).size).toBe(1);
  });

  it('breaks the line where years are not comparable, and starts anew from there', () => {
    const points = yearSeries({
      figures: [
        figure(2022, 300),
        figure(2023, 400, { basis: 'person-times' }),
        figure(2025, 500, { basis: 'person-times' }),
      ],
      rule,
    });
    expect(points.map((point) => point.breaks)).toEqual([[], ['basis'], ['year']]);
    expect(points.map((point) => point.segment)).toEqual([0, 1, 2]);
    expect(points.map((point) => point.base)).toEqual([true, true, true]);
    expect(points.every((point) => point.changePoints === undefined)).toBe(true);
  });

  it('draws the three-year path from its fixed base as a line of its own', () => {
    const figures = [figure(2023, 350), figure(2024, 380), figure(2025, 500), figure(2026, 0)];
    const points = yearSeries({ figures, rule, path: { baseYear: 2023, gain: 500, years: 3 } });
    expect(points.map((point) => point.pathPercent)).toEqual([35, 40, 45, 50]);
    expect(points.map((point) => point.targetPercent)).toEqual([undefined, 40, 43, 55]);
    expect(points.map((point) => point.pathBase)).toEqual([true, false, false, false]);
    const changed = yearSeries({
      figures: [figure(2023, 350), figure(2024, 380, { definition: 'registered' })],
      rule,
      path: { baseYear: 2023, gain: 500, years: 3 },
    });
    expect(changed[1]?.pathPercent).toBeUndefined();
  });

  it('caps the path at 100 % for people only', () => {
    const plan = { baseYear: 2025, gain: 500, years: 3 };
    expect(pathAhead(figure(2025, 900), plan).map((point) => point.percent)).toEqual([90, 95, 100, 100]);
    const times = figure(2025, 900, { basis: 'person-times' });
    expect(pathAhead(times, plan).map((point) => point.percent)).toEqual([90, 95, 100, 105]);
    expect(pathAhead(figure(2024, 900), plan)).toEqual([]);
  });

  it("uses a unit's own target of the year", () => {
    const points = yearSeries({ figures: [figure(2025, 350), figure(2026, 410)], rule, own: { 2026: 4200 } });
    expect(points[1]?.targetPercent).toBe(42);
    expect(points[1]?.report).toMatchObject({ status: 'short', needed: 10 });
  });
});
