import { describe, expect, it } from 'vitest';
import { organizationCluster } from '#domain/organizations/organization.facts.ts';
import { isValidOn, leadingAward, stateOf, validities } from '#domain/organizations/organization.rules.ts';

const award = (namedOn: string, more: { dueAgainOn?: string; withdrawnOn?: string; level?: string } = {}) => ({
  organization: 'o',
  namedOn,
  ...more,
});

describe('validity of awards', () => {
  it('holds up to and with the day it is due again', () => {
    const awards = [award('2023-11-10', { dueAgainOn: '2026-12-31' })];
    expect(isValidOn(awards, '2026-12-31')).toBe(true);
    expect(isValidOn(awards, '2027-01-01')).toBe(false);
  });

  it('counts overlapping awards of two levels once, and a withdrawal ends only its own award', () => {
    const awards = [
      award('2020-01-10', { level: 'district', withdrawnOn: '2023-01-01' }),
      award('2022-03-01', { level: 'city', dueAgainOn: '2026-12-31' }),
    ];
    expect(validities(awards)).toEqual([{ from: '2020-01-10', until: '2027-01-01' }]);
  });

  it('takes no notice of an award without a possible date, so that a merge never breaks the totals', () => {
    expect(validities([award(''), award('2026-02-30'), award('2026-03-01', { dueAgainOn: 'soon' })])).toEqual([
      { from: '2026-03-01', until: undefined },
    ]);
  });
});

describe('state of an organization', () => {
  it('tells candidates, valid ones, ones due soon, lapsed and withdrawn ones apart', () => {
    expect(stateOf([], '2026-11-10')).toBe('candidate');
    expect(stateOf([award('2025-01-01')], '2026-11-10')).toBe('valid');
    expect(stateOf([award('2024-01-01', { dueAgainOn: '2026-12-31' })], '2026-11-10')).toBe('due-soon');
    expect(stateOf([award('2024-01-01', { dueAgainOn: '2026-10-31' })], '2026-11-10')).toBe('lapsed');
    expect(stateOf([award('2024-01-01', { withdrawnOn: '2026-10-31' })], '2026-11-10')).toBe('withdrawn');
    expect(stateOf([award('2026-12-01')], '2026-11-10')).toBe('candidate');
  });

  it('lets the award that is valid longest speak for the organization', () => {
    const awards = [
      award('2025-01-01', { dueAgainOn: '2027-12-31' }),
      award('2026-01-01', { dueAgainOn: '2026-12-31' }),
    ];
    expect(leadingAward(awards, '2026-11-10')?.namedOn).toBe('2025-01-01');
    expect(leadingAward(awards, '2029-01-01')?.namedOn).toBe('2026-01-01');
  });
});

describe('facts of an organization', () => {
  const facts = (awards: object[], more: { deleted?: boolean } = {}) =>
    organizationCluster.facts(
      { id: 'o', unit: 'u', organizationKind: 'family', name: 'A', ...more } as never,
      awards as never,
      {},
    );

  it('begin in the month of the naming and end in the month after the last day', () => {
    expect(facts([{ id: 'a', ...award('2025-03-05', { dueAgainOn: '2026-12-31' }) }])).toEqual([
      { measure: 'organization/candidates/family', unit: 'u', month: '2000-01', value: 1 },
      { measure: 'organization/began/family', unit: 'u', month: '2025-03', value: 1 },
      { measure: 'organization/ended/family', unit: 'u', month: '2027-01', value: 1 },
    ]);
  });

  it('keep what is older than the totals in their first month', () => {
    expect(facts([{ id: 'a', ...award('1998-03-05') }])[1]).toMatchObject({ month: '2000-01', value: 1 });
  });

  it('are none of a deleted organization, and awards that were deleted give none', () => {
    expect(facts([{ id: 'a', ...award('2025-03-05') }], { deleted: true })).toEqual([]);
    expect(facts([{ id: 'a', deleted: true, ...award('2025-03-05') }])).toHaveLength(1);
  });
});
