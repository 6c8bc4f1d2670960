import { describe, expect, it } from 'vitest';
import { bodyFigures, doneFigures } from '#domain/bodies/bodies.rules.ts';

describe('bodies', () => {
  it('counts meetings of the year against the plan and names what is missing', () => {
    const bodies = [{ id: 'a', meetingsPlanned: 4 }, { id: 'b' }];
    const meetings = [
      { of: 'a', date: '2026-01-10' },
      { of: 'a', date: '2025-01-10' },
    ];
    expect(bodyFigures(bodies, meetings, 2026)).toEqual([
      { id: 'meetingsOfPlan', values: { held: 1, planned: 4, year: 2026 } },
      { id: 'notMet', values: { count: 1, all: 2, year: 2026 } },
      { id: 'noExperts', values: {} },
    ]);
    expect(bodyFigures([{ id: 'a', bodyKind: 'expert-committee' }], meetings, 2026)).toEqual([
      { id: 'meetings', values: { held: 1, year: 2026 } },
    ]);
  });

  it('leaves what was dropped out of the base', () => {
    expect(doneFigures([{ state: 'done' }, { state: 'dropped' }, { state: 'open' }])).toEqual([
      { id: 'done', values: { done: 1, all: 2 } },
    ]);
    expect(doneFigures([{ state: 'dropped' }])).toEqual([]);
  });
});
