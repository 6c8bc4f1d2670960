import { describe, expect, it } from 'vitest';
import { isMeasure, PLAIN_MEASURES, unitOf } from '#domain/plans/measures.ts';

describe('what can prove a task', () => {
  it('is a figure, an entry of a list, or nothing', () => {
    expect(PLAIN_MEASURES.every(isMeasure)).toBe(true);
    expect([unitOf('events'), unitOf('held/lecture'), unitOf('group/older')]).toEqual([
      'sessions',
      'sessions',
      'people',
    ]);
    expect(isMeasure('')).toBe(true);
    expect(isMeasure('held')).toBe(false);
    expect(isMeasure('events/lecture')).toBe(false);
  });

  it('is no property that every object has', () => {
    expect(isMeasure('constructor')).toBe(false);
    expect(isMeasure('constructor/x')).toBe(false);
    expect(isMeasure('toString')).toBe(false);
  });
});
