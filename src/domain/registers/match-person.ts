/**
 * Who a row is. Name, sex, birth year and telephone must agree as far as both sides know them; a name alone stands for
 * somebody only where it is the only one at the named point.
 */
import type { Stored } from '#domain/contracts.ts';
import { LIKELY, possibleDuplicates } from '#domain/learners/duplicates.rules.ts';
import type { Learner } from '#domain/learners/learner.record.ts';
import type { Person } from '#domain/learners/learner.rules.ts';
import { valueIn } from '#kernel/valid-from.ts';

export interface PersonRow {
  name: string;
  sex?: Learner['sex'];
  birthYear?: number;
  /** The birth year was reckoned from an age and may be off by one. */
  byAge?: boolean;
  telephone?: string;
  address?: string;
  notes?: string;
  groups: string[];
  /** Unit where the person lives. */
  home: string;
  /** The row itself names the home; otherwise it is taken from the sheet and tells nobody apart. */
  homeSaid: boolean;
  year: number;
}

export type PersonMatch =
  | { found: Stored<Learner> }
  /** Nobody; `similar` says that somebody much alike is known. */
  | { found?: undefined; similar?: Stored<Learner> }
  /** Several fit. */
  | { ambiguous: number };

const digits = (telephone: string): string => telephone.replace(/\D/g, '').replace(/^86(?=1\d{10}$)/, '');

type Likeness = 'same' | 'by-place' | 'similar' | 'other';

function likeness(row: PersonRow, learner: Stored<Learner>, standsFor: (unit: string) => string): Likeness {
  if (row.sex !== undefined && learner.sex !== undefined && row.sex !== learner.sex) return 'other';
  const home = valueIn(learner.home, row.year) ?? learner.unit;
  const sameHome = standsFor(home) === standsFor(row.home);
  const born = row.birthYear !== undefined && learner.birthYear !== undefined;
  const apart = born ? Math.abs((row.birthYear as number) - (learner.birthYear as number)) : 0;
  const reached = Boolean(row.telephone && learner.telephone);
  const sameTelephone = reached && digits(row.telephone as string) === digits(learner.telephone as string);
  // One of the years may be a slip: under the same telephone, or a year apart at the same place, somebody has to look.
  if (apart > (row.byAge ? 1 : 0)) return sameTelephone || (sameHome && apart === 1) ? 'similar' : 'other';
  if (reached && !sameTelephone) return born ? 'similar' : 'other';
  if (sameTelephone) return 'same';
  if (born) return sameHome || !row.homeSaid ? 'same' : 'similar';
  return sameHome ? 'by-place' : 'similar';
}

/** `alone`: no other row of the table has this name and home with something else beside them. */
export function matchPerson(
  row: PersonRow,
  known: readonly Stored<Learner>[],
  standsFor: (unit: string) => string,
  alone: boolean,
): PersonMatch {
  const of = (wanted: Likeness) => known.filter((learner) => likeness(row, learner, standsFor) === wanted);
  const same = of('same');
  const [one] = same;
  if (one !== undefined) return same.length === 1 ? { found: one } : { ambiguous: same.length };
  const byPlace = of('by-place');
  const [there] = byPlace;
  if (there !== undefined && byPlace.length === 1 && alone) return { found: there };
  const namedOnly = row.birthYear === undefined && !row.telephone;
  if (byPlace.length > 1 && namedOnly) return { ambiguous: byPlace.length };
  const similar = there ?? of('similar')[0];
  return similar === undefined ? {} : { similar };
}

/** Somebody under the same telephone whose name is one character away. */
export function misspelt(
  row: PersonRow,
  reached: readonly Stored<Learner>[],
  standsFor: (unit: string) => string,
): Stored<Learner> | undefined {
  const people = reached.map((learner): Person => {
    const home = standsFor(valueIn(learner.home, row.year) ?? learner.unit);
    const { id, name, sex, birthYear, telephone = '' } = learner;
    return { id, name, sex, birthYear, telephone, groups: [], residence: 'unknown', home, homeName: '' };
  });
  const found = possibleDuplicates({ ...row, home: standsFor(row.home) }, people);
  const [likeliest] = found.filter(({ score, reasons }) => score >= LIKELY && reasons.includes('similar-name'));
  return reached.find(({ id }) => id === likeliest?.person.id);
}

/** What the row adds to what is known; nothing that is known is overwritten. */
export function completion(row: PersonRow, known: Stored<Learner> | undefined): Partial<Learner> {
  const fields: Partial<Learner> = {};
  if (known === undefined) {
    fields.name = row.name;
    fields.home = [{ from: row.year, value: row.home }];
  } else if (known.home === undefined && row.homeSaid) {
    fields.home = [{ from: row.year, value: row.home }];
  }
  if (row.sex !== undefined && known?.sex === undefined) fields.sex = row.sex;
  if (row.birthYear !== undefined && known?.birthYear === undefined) fields.birthYear = row.birthYear;
  for (const field of ['telephone', 'address', 'notes'] as const) {
    if (row[field] && !known?.[field]) fields[field] = row[field];
  }
  const groups = valueIn(known?.groups, row.year) ?? [];
  const more = row.groups.filter((group) => !groups.includes(group));
  if (more.length > 0) {
    const others = (known?.groups ?? []).filter(({ from }) => from > row.year);
    const earlier = (known?.groups ?? []).filter(({ from }) => from < row.year);
    fields.groups = [...earlier, { from: row.year, value: [...groups, ...more].sort() }, ...others];
  }
  return fields;
}
