import { describe, expect, it } from 'vitest';
import type { Stored } from '#domain/contracts.ts';
import { laterThisMonth } from '#domain/organizations/later-this-month.ts';
import type { Award, Organization } from '#domain/organizations/organization.record.ts';

const organization = (id: string, organizationKind: string): Stored<Organization> => ({
  id,
  unit: 'u',
  name: id,
  organizationKind,
});
const award = (of: string, namedOn: string, more: Partial<Award> = {}): Stored<Award> => ({
  id: `${of}/${namedOn}`,
  unit: 'u',
  organization: of,
  namedOn,
  ...more,
});

describe('what the month still brings after a day', () => {
  const organizations = [organization('a', 'family'), organization('b', 'family'), organization('c', 'enterprise')];
  const on = (day: string, awards: Stored<Award>[]) =>
    Object.fromEntries(laterThisMonth(organizations, awards, day, '2026-06-30'));

  it('is what begins and ends from the next day to the last of the month', () => {
    const awards = [
      award('a', '2026-06-11'),
      award('b', '2025-06-10', { dueAgainOn: '2026-06-20' }),
      award('c', '2025-01-01', { withdrawnOn: '2026-06-10' }),
    ];
    expect(on('2026-06-10', awards)).toEqual({
      family: { began: 1, ended: 1 },
      enterprise: { began: 0, ended: 0 },
    });
    expect(on('2026-06-21', awards).family).toEqual({ began: 0, ended: 0 });
  });

  it('leaves what goes on without a gap', () => {
    const awards = [award('b', '2025-06-10', { dueAgainOn: '2026-06-20' }), award('b', '2026-06-15')];
    expect(on('2026-06-10', awards).family).toEqual({ began: 0, ended: 0 });
  });
});
