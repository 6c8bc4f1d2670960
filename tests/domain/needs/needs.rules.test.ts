import { describe, expect, it } from 'vitest';
import { needFigures, resultFigures, surveyFigures } from '#domain/needs/needs.rules.ts';

describe('needs', () => {
  it('leaves declined ones out of the base', () => {
    const needs = [{ state: 'answered', course: 'c' }, { state: 'answered' }, { state: 'open' }, { state: 'declined' }];
    expect(needFigures(needs)).toEqual([
      { id: 'answered', values: { part: 2, whole: 3, percent: 200 / 3, byCourse: 1 } },
    ]);
    expect(needFigures([])).toEqual([]);
  });
});

describe('surveys', () => {
  it('takes the shares over replies to that question only, of the year', () => {
    const surveys = [
      { date: '2026-01-01', sent: 200, returned: 100, satisfied: 80 },
      { date: '2026-02-01', returned: 300, satisfied: 120, aware: 30 },
      { date: '2026-03-01', returned: 1000 },
      { date: '2025-01-01', returned: 10, satisfied: 0 },
    ];
    expect(surveyFigures(surveys, 2026)).toEqual([
      { id: 'satisfied', values: { percent: 50, n: 400, surveys: 2, year: 2026 } },
      { id: 'aware', values: { percent: 10, n: 300, surveys: 1, year: 2026 } },
      { id: 'returned', values: { part: 100, whole: 200, percent: 50 } },
    ]);
  });
  it('gives no share without replies', () => {
    expect(surveyFigures([{ date: '2026-01-01', returned: 0, satisfied: 0 }], 2026)).toEqual([]);
  });
});

describe('results of training', () => {
  it('tells nobody found work from not followed up', () => {
    const results = [
      { date: '2026-05-01', enrolled: 40, completed: 30, employed: 0 },
      { date: '2026-06-01', enrolled: 10, completed: 10 },
    ];
    expect(resultFigures(results, 2026)).toEqual([
      { id: 'completed', values: { part: 40, whole: 50, percent: 80, year: 2026 } },
      { id: 'employed', values: { part: 0, whole: 40, percent: 0, year: 2026 } },
    ]);
  });
});
