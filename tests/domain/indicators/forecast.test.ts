import { describe, expect, it } from 'vitest';
import type { HistoryYear } from '#domain/indicators/expected.ts';
import { forecast } from '#domain/indicators/forecast.ts';
import type { YearFigure } from '#domain/indicators/training-rate.ts';

const past = (year: number, months: number[]): HistoryYear => ({
  year,
  basis: 'named',
  definition: 'permanent',
  closed: true,
  months,
});
const current = (count: number, more: Partial<YearFigure> = {}): YearFigure => ({
  year: 2026,
  count,
  residents: 10_000,
  basis: 'named',
  definition: 'permanent',
  ...more,
});
const half = [0, 0, 0, 0, 0, 500, 0, 0, 0, 0, 0, 500];
const early = [0, 0, 0, 0, 0, 800, 0, 0, 0, 0, 0, 200];
const late = [0, 0, 0, 0, 0, 250, 0, 0, 0, 0, 0, 750];
const midyear = '2026-06-30';

describe('forecast', () => {
  it('divides by the share of last year, with a range from the earlier years', () => {
    expect(
      forecast({
        current: current(600),
        asOf: midyear,
        history: [past(2023, late), past(2024, early), past(2025, half)],
      }),
    ).toEqual({
      state: 'given',
      method: 'last-year',
      count: 1200,
      range: { low: 750, high: 2400, years: [2025, 2024, 2023] },
      capped: false,
    });
  });

  it('has no range with fewer than two years', () => {
    const one = forecast({ current: current(600), asOf: midyear, history: [past(2025, half)] });
    expect(one).toMatchObject({ count: 1200, range: undefined });
    const none = forecast({ current: current(181), asOf: midyear, history: [] });
    expect(none).toMatchObject({ method: 'straight-line', count: 365, range: undefined });
  });

  it('gives none below 60 days or where nobody came by then', () => {
    const history = [past(2025, half)];
    expect(forecast({ current: current(9), asOf: '2026-02-28', history: [] })).toEqual({
      state: 'none',
      reason: 'too-early',
    });
    expect(forecast({ current: current(9), asOf: '2026-03-01', history: [] }).state).toBe('given');
    expect(forecast({ current: current(9), asOf: '2026-03-01', history })).toEqual({
      state: 'none',
      reason: 'no-share',
    });
    expect(forecast({ current: current(9), asOf: '2025-12-31', history })).toEqual({
      state: 'none',
      reason: 'too-early',
    });
  });

  it('never forecasts more people than residents, but more attendances', () => {
    const history = [past(2025, late), past(2024, half)];
    expect(forecast({ current: current(6000), asOf: midyear, history })).toMatchObject({
      count: 10_000,
      capped: true,
      range: { low: 10_000, high: 10_000 },
    });
    const times = history.map((year) => ({ ...year, basis: 'person-times' as const }));
    expect(
      forecast({ current: current(6000, { basis: 'person-times' }), asOf: midyear, history: times }),
    ).toMatchObject({
      count: 24_000,
      capped: false,
    });
  });

  it('is what happened once the year is over', () => {
    expect(forecast({ current: current(777), asOf: '2027-01-15', history: [past(2025, half)] })).toMatchObject({
      count: 777,
    });
  });
});
