/** Who in the register may be the same person as somebody just typed: a score, and the reasons a clerk can check. */
import { COVERED } from './covered.ts';
import { type Person, type PersonalDetails, plainName, plainTelephone } from './learner.rules.ts';

export const DUPLICATE_REASONS = [
  'same-name',
  'similar-name',
  'same-telephone',
  'other-telephone',
  'same-birth-year',
  'near-birth-year',
  'same-home',
  'other-birth-year',
  'other-sex',
] as const;
export type DuplicateReason = (typeof DUPLICATE_REASONS)[number];

const POINTS: Record<DuplicateReason, number> = {
  'same-name': 50,
  'similar-name': 15,
  'same-telephone': 40,
  'other-telephone': -10,
  'same-birth-year': 25,
  'near-birth-year': 10,
  'same-home': 10,
  'other-birth-year': -30,
  'other-sex': -40,
};

/** From here on the likeness is worth a look while somebody is entered: the same name is enough. */
export const WORTH_A_LOOK = 50;
/** From here on it is worth a look among all: something beside the name must speak for it. */
export const LIKELY = 55;
/** One telephone serves a household and is often typed without its area code: the last digits decide. */
const TAIL = 8;
const SHORTEST_TAIL = 4;
/** From here on a number is a whole one, and another one speaks against; people do change theirs. */
const WHOLE = 7;

export interface Duplicate {
  person: Person;
  score: number;
  reasons: DuplicateReason[];
}

function tailsMeet(one: string, other: string): boolean {
  const length = Math.min(TAIL, one.length, other.length);
  return length >= SHORTEST_TAIL && one.slice(-length) === other.slice(-length);
}

/** One character typed wrongly, left out or swapped with its neighbour, in names of two characters and more. */
function differByOne(one: string, other: string): boolean {
  if (one.length < 2 || other.length < 2 || Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  let end = 0;
  const shorter = Math.min(one.length, other.length);
  while (end < shorter - start && one.at(-1 - end) === other.at(-1 - end)) end += 1;
  const left = one.slice(start, one.length - end);
  const right = other.slice(start, other.length - end);
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right === `${left[1]}${left[0]}`;
}

function reasonsFor(details: PersonalDetails & { home?: string | undefined }, person: Person): DuplicateReason[] {
  const reasons: DuplicateReason[] = [];
  const name = plainName(details.name);
  const known = plainName(person.name);
  if (name === known) reasons.push('same-name');
  else if (differByOne(name, known)) reasons.push('similar-name');
  const number = plainTelephone(details.telephone ?? '');
  if (tailsMeet(number, person.telephone)) reasons.push('same-telephone');
  else if (number.length >= WHOLE && person.telephone.length >= WHOLE) reasons.push('other-telephone');
  if (details.birthYear !== undefined && person.birthYear !== undefined) {
    const apart = Math.abs(details.birthYear - person.birthYear);
    reasons.push(apart === 0 ? 'same-birth-year' : apart === 1 ? 'near-birth-year' : 'other-birth-year');
  }
  if (details.home !== undefined && details.home === person.home) reasons.push('same-home');
  if (details.sex !== undefined && person.sex !== undefined && details.sex !== person.sex) reasons.push('other-sex');
  return reasons;
}

/** People who may be the one described, likeliest first. A name or telephone must speak for it, never a year alone. */
export function possibleDuplicates(
  details: PersonalDetails & { home?: string | undefined },
  people: readonly Person[],
): Duplicate[] {
  if (plainName(details.name) === '' && plainTelephone(details.telephone ?? '') === '') return [];
  const found: Duplicate[] = [];
  for (const person of people) {
    if (person.name === COVERED) continue;
    const reasons = reasonsFor(details, person);
    const score = reasons.reduce((sum, reason) => sum + POINTS[reason], 0);
    const named = reasons.includes('same-name') || reasons.includes('similar-name');
    if ((named || reasons.includes('same-telephone')) && score >= WORTH_A_LOOK) found.push({ person, score, reasons });
  }
  return found.sort((one, other) => other.score - one.score || (one.person.id < other.person.id ? -1 : 1));
}

export interface LikelyPair {
  one: Person;
  other: Person;
  score: number;
  reasons: DuplicateReason[];
}

/** Words that two records of one person share; only people with a common word are compared. */
function blocksOf(person: Person): string[] {
  const name = plainName(person.name);
  const blocks = [`name ${name}`];
  const telephone = plainTelephone(person.telephone);
  if (telephone.length >= SHORTEST_TAIL) blocks.push(`telephone ${telephone.slice(-SHORTEST_TAIL)}`);
  // A name with one character astray needs the birth year and the home to speak for it.
  if (person.birthYear === undefined || name.length < 2) return blocks;
  const place = `${person.birthYear} ${person.home}`;
  const letters = [...name];
  for (let left = 0; left < letters.length; left += 1) {
    blocks.push(`without ${letters.filter((_, index) => index !== left).join('')} ${place}`);
  }
  blocks.push(`letters ${letters.sort().join('')} ${place}`, `without ${name} ${place}`);
  return blocks;
}

/** Pairs of records that may be one person, likeliest first: for a whole register, as after a merge of devices. */
export function likelyPairs(people: readonly Person[], least: number = LIKELY): LikelyPair[] {
  const blocks = new Map<string, number[]>();
  people.forEach((person, index) => {
    if (person.name === COVERED) return;
    for (const word of new Set(blocksOf(person))) {
      const block = blocks.get(word);
      if (block === undefined) blocks.set(word, [index]);
      else block.push(index);
    }
  });
  const seen = new Set<number>();
  const pairs: LikelyPair[] = [];
  for (const block of blocks.values()) {
    for (let first = 0; first < block.length; first += 1) {
      for (let second = first + 1; second < block.length; second += 1) {
        const [low, high] = [block[first] as number, block[second] as number];
        const pair = low * people.length + high;
        if (seen.has(pair)) continue;
        seen.add(pair);
        const [one, other] = [people[low] as Person, people[high] as Person];
        const [found] = possibleDuplicates(one, [other]);
        if (found !== undefined && found.score >= least)
          pairs.push({ one, other, score: found.score, reasons: found.reasons });
      }
    }
  }
  return pairs.sort((left, right) => right.score - left.score || (left.one.id < right.one.id ? -1 : 1));
}
