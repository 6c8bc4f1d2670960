import { describe, expect, it } from 'vitest';
import { dueOfModel } from '#domain/plans/model-plans.ts';

describe('the day of a task from a model', () => {
  const funding = { key: 'funding', due: '03-31' };
  const lantern = { key: 'lantern', due: '02-24', festival: 'lantern' };

  it('is that of the model in a plan begun in time, ahead of its year or for a year gone by', () => {
    expect(dueOfModel(funding, 2026, '2026-03-31')).toBe('2026-03-31');
    expect(dueOfModel(funding, 2026, '2025-12-20')).toBe('2026-03-31');
    expect(dueOfModel(funding, 2026, '2027-01-05')).toBe('2026-03-31');
  });

  it('is the end of the year where it has passed, but for a festival', () => {
    expect(dueOfModel(funding, 2026, '2026-04-01')).toBe('2026-12-31');
    expect(dueOfModel(lantern, 2026, '2026-04-01')).toBe('2026-03-03');
  });
});
