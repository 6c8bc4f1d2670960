import { describe, expect, it } from 'vitest';
import { communityCoverage, streetCoverage } from '#domain/indicators/coverage.ts';

describe('coverage', () => {
  it('names the streets without a school', () => {
    const streets = [
      { unit: 'north', schools: 1 },
      { unit: 'south', schools: 0 },
      { unit: 'east', schools: 2 },
    ];
    expect(streetCoverage(streets)).toEqual({ covered: 2, all: 3, share: { num: 2, den: 3 }, missing: ['south'] });
  });

  it('counts a community once however many points it has', () => {
    expect(communityCoverage([{ unit: 'a', workingPoints: 3 }])).toMatchObject({ covered: 1, all: 1, missing: [] });
    expect(communityCoverage([])).toEqual({ covered: 0, all: 0, share: undefined, missing: [] });
  });
});
