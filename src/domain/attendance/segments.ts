/**
 * Segments: the sets of persons that the kept sums tell apart. Numbered from 0; a person's segments are bits of a mask.
 * The first five are fixed, then come the age bands, then the learner groups in the order in which this device met them.
 */
import type { Learner, Residence } from '#domain/learners/learner.record.ts';
import { valueIn } from '#kernel/valid-from.ts';

export const EVERYONE = 0;
/** Residents: registered here, from elsewhere for half a year or more, or of unknown residence. */
export const RESIDENTS = 1;
/** Those among the residents whose residence nobody asked: their share is shown. */
export const UNKNOWN_RESIDENCE = 2;
/** As the first two, but over all sessions instead of those that count for the rate. */
export const EVERYONE_ALL_SESSIONS = 3;
export const RESIDENTS_ALL_SESSIONS = 4;
export const FIRST_AGE_BAND = 5;

/** First age of each band. */
export const AGE_BANDS = [0, 7, 18, 35, 60, 70, 80] as const;
export const FIRST_GROUP = FIRST_AGE_BAND + AGE_BANDS.length;
export const MOST_GROUPS = 32 - FIRST_GROUP;

const OLDER = 'older';
const FLOATING = 'floating';

export interface PersonMasks {
  /** Segments where the person learned: everybody counts, visitors too. */
  place: number;
  /** Segments where the person lives: short stays only among the floating, people from outside nowhere but `everyone`. */
  home: number;
}

export function ageBandOf(birthYear: number, year: number): number {
  const age = year - birthYear;
  let band = 0;
  AGE_BANDS.forEach((first, index) => {
    if (age >= first) band = index;
  });
  return band;
}

/** Groups of a person in a year: those ticked, older people also by birth year, people from elsewhere as floating. */
export function groupsInYear(learner: Partial<Learner>, year: number): string[] {
  const groups = new Set(valueIn(learner.groups, year) ?? []);
  if (learner.birthYear !== undefined && year - learner.birthYear >= 60) groups.add(OLDER);
  const residence = valueIn(learner.residence, year);
  if (residence === 'elsewhere-long' || residence === 'elsewhere-short') groups.add(FLOATING);
  return [...groups];
}

/** `groupNumber` gives a group's place after the fixed segments, or -1 where there is no room for it. */
export function masksOf(learner: Partial<Learner>, year: number, groupNumber: (group: string) => number): PersonMasks {
  const residence: Residence = valueIn(learner.residence, year) ?? 'unknown';
  let groups = 0;
  let floating = 0;
  for (const group of groupsInYear(learner, year)) {
    const number = groupNumber(group);
    if (number < 0 || number >= MOST_GROUPS) continue;
    const bit = 1 << (FIRST_GROUP + number);
    groups |= bit;
    if (group === FLOATING) floating = bit;
  }
  const age = learner.birthYear === undefined ? 0 : 1 << (FIRST_AGE_BAND + ageBandOf(learner.birthYear, year));
  const everyone = 1 << EVERYONE;
  const residents = 1 << RESIDENTS;
  if (residence === 'outside') return { place: (everyone | groups | age) >>> 0, home: everyone };
  if (residence === 'elsewhere-short') {
    return { place: (everyone | groups | age) >>> 0, home: (everyone | floating) >>> 0 };
  }
  const unknown = residence === 'unknown' ? 1 << UNKNOWN_RESIDENCE : 0;
  const all = (everyone | residents | unknown | groups | age) >>> 0;
  return { place: all, home: all };
}

const countingLists = new Map<number, readonly number[]>();

/** Segments of a mask that counting sessions add to. */
export function countingSegments(mask: number): readonly number[] {
  let list = countingLists.get(mask);
  if (list === undefined) {
    list = [];
    for (let segment = 0; segment < 32; segment += 1) {
      const apart = segment === EVERYONE_ALL_SESSIONS || segment === RESIDENTS_ALL_SESSIONS;
      if (!apart && (mask >>> segment) & 1) (list as number[]).push(segment);
    }
    countingLists.set(mask, list);
  }
  return list;
}

/** Segments of a mask that all sessions add to. */
export function allSessionSegments(mask: number): readonly number[] {
  return (mask >>> RESIDENTS) & 1 ? [EVERYONE_ALL_SESSIONS, RESIDENTS_ALL_SESSIONS] : [EVERYONE_ALL_SESSIONS];
}
