import { describe, expect, it } from 'vitest';
import {
  AGE_BANDS,
  ageBandOf,
  allSessionSegments,
  countingSegments,
  EVERYONE,
  EVERYONE_ALL_SESSIONS,
  FIRST_AGE_BAND,
  FIRST_GROUP,
  groupsInYear,
  MOST_GROUPS,
  masksOf,
  RESIDENTS,
  RESIDENTS_ALL_SESSIONS,
  UNKNOWN_RESIDENCE,
} from '#domain/attendance/segments.ts';
import { RESIDENCES, type Residence } from '#domain/learners/learner.record.ts';

const GROUPS = ['older', 'floating', 'farmers'];
const groupNumber = (group: string) => GROUPS.indexOf(group);
const residence = (value: Residence) => [{ from: 2020, value }];
const farmers = [{ from: 2020, value: ['farmers'] }];
const segments = (mask: number) =>
  countingSegments(mask).map((segment) => (segment >= FIRST_GROUP ? GROUPS[segment - FIRST_GROUP] : segment));

describe('groups of a person in a year', () => {
  it('are those that held then', () => {
    const learner = {
      groups: [
        { from: 2024, value: ['farmers'] },
        { from: 2026, value: ['youth'] },
      ],
    };
    expect(groupsInYear(learner, 2025)).toEqual(['farmers']);
    expect(groupsInYear(learner, 2026)).toEqual(['youth']);
  });

  it('take in older people by their birth year from 60 on, once', () => {
    expect(groupsInYear({ birthYear: 1967 }, 2026)).toEqual([]);
    expect(groupsInYear({ birthYear: 1966 }, 2026)).toEqual(['older']);
    expect(groupsInYear({ birthYear: 1966, groups: [{ from: 2020, value: ['older'] }] }, 2026)).toEqual(['older']);
  });

  it('take in people from elsewhere as floating', () => {
    const floating = RESIDENCES.filter((value) =>
      groupsInYear({ residence: residence(value) }, 2026).includes('floating'),
    );
    expect(floating).toEqual(['elsewhere-long', 'elsewhere-short']);
  });
});

describe('age bands', () => {
  it('begin at their first age', () => {
    expect(
      [2026, 2020, 2019, 2008, 1991, 1966, 1956, 1946, 1900].map((born) => AGE_BANDS[ageBandOf(born, 2026)]),
    ).toEqual([0, 0, 7, 18, 35, 60, 70, 80, 80]);
  });
});

describe('segments of a person', () => {
  it('are the same by home and by place for residents', () => {
    for (const value of ['registered', 'elsewhere-long', 'unknown'] as const) {
      const { home, place } = masksOf(
        { residence: residence(value), groups: farmers, birthYear: 2000 },
        2026,
        groupNumber,
      );
      expect(home).toBe(place);
      expect(segments(home)).toContain(RESIDENTS);
      expect(segments(home)).toContain('farmers');
      expect(segments(home)).toContain(FIRST_AGE_BAND + 2);
      expect(segments(home).includes(UNKNOWN_RESIDENCE)).toBe(value === 'unknown');
    }
  });

  it('by home are only everyone and the floating for a short stay', () => {
    const { home, place } = masksOf({ residence: residence('elsewhere-short'), groups: farmers }, 2026, groupNumber);
    expect(segments(home)).toEqual([EVERYONE, 'floating']);
    expect(segments(place)).toEqual([EVERYONE, 'floating', 'farmers']);
  });

  it('by home are only everyone for people from outside', () => {
    const { home, place } = masksOf(
      { residence: residence('outside'), groups: farmers, birthYear: 1950 },
      2026,
      groupNumber,
    );
    expect(segments(home)).toEqual([EVERYONE]);
    expect(segments(place)).toEqual([EVERYONE, FIRST_AGE_BAND + 5, 'older', 'farmers']);
  });

  it('are those of an unknown resident for somebody of whom nothing is known', () => {
    const { home } = masksOf({}, 2026, groupNumber);
    expect(segments(home)).toEqual([EVERYONE, RESIDENTS, UNKNOWN_RESIDENCE]);
  });

  it('leave out a group for which there is no number left', () => {
    for (const number of [-1, MOST_GROUPS]) {
      expect(masksOf({ groups: farmers }, 2026, () => number)).toEqual(masksOf({}, 2026, groupNumber));
    }
    expect(countingSegments(masksOf({ groups: farmers }, 2026, () => MOST_GROUPS - 1).home)).toContain(31);
  });

  it('over all sessions are everyone, and residents where they are', () => {
    expect(allSessionSegments(masksOf({}, 2026, groupNumber).home)).toEqual([
      EVERYONE_ALL_SESSIONS,
      RESIDENTS_ALL_SESSIONS,
    ]);
    const outside = masksOf({ residence: residence('outside') }, 2026, groupNumber);
    expect(allSessionSegments(outside.home)).toEqual([EVERYONE_ALL_SESSIONS]);
  });
});
