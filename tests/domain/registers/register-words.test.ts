import { describe, expect, it, test } from 'vitest';
import { mayBeOnePlace, tierOf } from '#domain/registers/register-words.ts';

describe('two names of a unit', () => {
  it.each([
    ['青禾区', '青禾区社区学院'],
    ['东风街道', '东风街道社区学校'],
    ['市社区学院', '青禾区社区学院'],
    ['苗圃', '苗圃社区居委会'],
    ['Meadow District', 'Meadow Community College'],
  ])('may mean one place: %s, %s', (one, other) => {
    expect(mayBeOnePlace(one, other)).toBe(true);
    expect(mayBeOnePlace(other, one)).toBe(true);
  });

  it.each([
    ['东风街道社区学校', '临江街道社区学校'],
    ['青禾区社区学院', '云岭区社区学院'],
    ['Hill District', 'Meadow District'],
  ])('are of two places: %s, %s', (one, other) => {
    expect(mayBeOnePlace(one, other)).toBe(false);
    expect(mayBeOnePlace(other, one)).toBe(false);
  });
});

test.each([
  ['社区学院', 'district'],
  ['Community college', 'district'],
  ['街道社区学校', 'school'],
  ['镇社区学校', 'school'],
  ['教学点', 'point'],
  ['居民学校', 'point'],
  ['村教学点', 'point'],
])('%s is the tier %s', (level, tier) => {
  expect(tierOf(level)?.tier).toBe(tier);
});
