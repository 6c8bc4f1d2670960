/** What holds for learners, and how lists show them: plain data, found by name or telephone in memory. */
import { groupsInYear } from '#domain/attendance/segments.ts';
import type { Refusal, Stored } from '#domain/contracts.ts';
import type { UnitTree } from '#domain/units/subtree.ts';
import { valueIn } from '#kernel/valid-from.ts';
import type { Learner, Residence, SEXES } from './learner.record.ts';

export type Sex = (typeof SEXES)[number];

const LONGEST_NAME = 60;
const OLDEST = 120;

/** A learner as lists and rosters show them, as of a year. */
export interface Person {
  id: string;
  name: string;
  sex: Sex | undefined;
  birthYear: number | undefined;
  telephone: string;
  /** Groups in force, those that follow from birth year and residence included. */
  groups: string[];
  residence: Residence;
  /** Code of the unit where the person lives, and its name. */
  home: string;
  homeName: string;
}

export function personOf(learner: Stored<Learner>, year: number, tree: UnitTree): Person {
  const home = tree.standsFor(homeOf(learner, year));
  return {
    id: learner.id,
    name: learner.name,
    sex: learner.sex,
    birthYear: learner.birthYear,
    telephone: learner.telephone ?? '',
    groups: groupsInYear(learner, year),
    residence: valueIn(learner.residence, year) ?? 'unknown',
    home,
    homeName: tree.unit(home)?.name ?? '',
  };
}

/** Where a learner lives in a year; without an entry, where the record was made. */
export function homeOf(learner: Stored<Learner>, year: number): string {
  return valueIn(learner.home, year) ?? learner.unit;
}

const FULL_WIDTH_DIGIT = /[\uff10-\uff19]/g;

/** A telephone number as it is kept: digits, with a leading + where it was given. */
export function plainTelephone(typed: string): string {
  const narrow = typed.replace(FULL_WIDTH_DIGIT, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
  const digits = narrow.replace(/[\s()\uff08\uff09.\u2010-\u2015\u2212-]/g, '');
  return digits.replace(/^\uff0b/, '+');
}

/** A name without the blanks that typists put between two characters, in one case. */
export function plainName(name: string): string {
  const trimmed = name.normalize('NFKC').trim().toLowerCase();
  return /^[\p{Script=Han}\s]+$/u.test(trimmed) ? trimmed.replace(/\s+/g, '') : trimmed.replace(/\s+/g, ' ');
}

/** Whether every word typed is found in the name or the telephone number. */
export function matchesPerson(person: Pick<Person, 'name' | 'telephone'>, typed: string): boolean {
  const words = plainName(typed).split(' ').filter(Boolean);
  if (words.length === 0) return true;
  const name = plainName(person.name);
  return words.every((word) => name.includes(word) || (/\d/.test(word) && person.telephone.includes(word)));
}

export interface PersonalDetails {
  name: string;
  sex?: Sex | undefined;
  birthYear?: number | undefined;
  telephone?: string | undefined;
}

/** What is wrong with the details of a person, or nothing. `year`: the present one. */
export function detailsProblem(details: PersonalDetails, year: number): Refusal | undefined {
  const name = details.name.trim();
  if (name === '') return { code: 'learner.name-missing', field: 'name' };
  if (name.length > LONGEST_NAME) {
    return { code: 'learner.name-too-long', field: 'name', values: { most: LONGEST_NAME } };
  }
  const { birthYear } = details;
  if (birthYear !== undefined && (!Number.isInteger(birthYear) || birthYear > year || birthYear < year - OLDEST)) {
    return {
      code: 'learner.birth-year-impossible',
      field: 'birthYear',
      values: { earliest: year - OLDEST, latest: year },
    };
  }
  const telephone = plainTelephone(details.telephone ?? '');
  if (telephone !== '' && !/^\+?\d{5,15}$/.test(telephone)) {
    return { code: 'learner.telephone-invalid', field: 'telephone' };
  }
  return undefined;
}
