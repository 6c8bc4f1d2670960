/** What each kind of organization is judged by, where the district has not drawn up a sheet of its own. */
import type { Refusal, Stored } from '#domain/contracts.ts';
import { compare } from '#kernel/calendar.ts';
import type { CriteriaSheet, Criterion } from './criteria.record.ts';

export const LONGEST_TITLE = 120;
export const LONGEST_EVIDENCE = 300;
const MOST_CRITERIA = 60;
const MOST_POINTS = 1000;

const criteria = (...list: [id: string, weight: number][]): Criterion[] => list.map(([id, weight]) => ({ id, weight }));

/** Ids name their words. The sheet of enterprises is one a district really used; all others are only a start. */
const DEFAULTS: Readonly<Record<string, Pick<CriteriaSheet, 'passMark' | 'criteria'>>> = {
  enterprise: {
    passMark: 90,
    criteria: criteria(
      ['body', 7],
      ['training-plan', 7],
      ['training-system', 7],
      ['person-in-charge', 7],
      ['teachers', 7],
      ['wage-share', 7],
      ['teaching-place', 7],
      ['library', 7],
      ['sports-place', 7],
      ['culture-place', 7],
      ['half-trained', 8],
      ['contests', 7],
      ['self-learning', 7],
      ['own-results', 8],
    ),
  },
  workplace: {
    passMark: 80,
    criteria: criteria(
      ['body', 20],
      ['training-plan', 20],
      ['study-time', 20],
      ['study-hours', 20],
      ['service-results', 20],
    ),
  },
  street: {
    passMark: 80,
    criteria: criteria(
      ['school-standard', 20],
      ['school-coverage', 20],
      ['funding-per-resident', 20],
      ['training-rate', 20],
      ['learning-shares', 20],
    ),
  },
  'neighbourhood-committee': {
    passMark: 80,
    criteria: criteria(
      ['school-rooms', 20],
      ['courses-a-year', 20],
      ['learning-teams', 20],
      ['family-share', 20],
      ['resident-share', 20],
    ),
  },
  family: {
    passMark: 80,
    criteria: criteria(['habits', 25], ['books', 25], ['shared-reading', 25], ['neighbours', 25]),
  },
  individual: {
    passMark: 80,
    criteria: criteria(['persistence', 40], ['own-results', 30], ['neighbours', 30]),
  },
  circle: {
    passMark: 80,
    criteria: criteria(['leader', 20], ['members', 20], ['meetings', 30], ['shared-results', 30]),
  },
};

/** A kind of the district's own. */
const ANY_KIND: Pick<CriteriaSheet, 'passMark' | 'criteria'> = {
  passMark: 80,
  criteria: criteria(['body', 25], ['training-plan', 25], ['study-hours', 25], ['service-results', 25]),
};

export interface SheetInForce extends CriteriaSheet {
  /** The stored record; undefined for a default. */
  id: string | undefined;
  /** Points of all criteria together. */
  points: number;
}

const inForce = (sheet: CriteriaSheet, id: string | undefined): SheetInForce => ({
  id,
  organizationKind: sheet.organizationKind,
  year: sheet.year,
  passMark: sheet.passMark,
  criteria: sheet.criteria,
  points: sheet.criteria.reduce((sum, { weight }) => sum + weight, 0),
});

/** The sheet of a kind in a year: the year's own, else the latest earlier one, else the default. */
export function sheetInForce(sheets: readonly Stored<CriteriaSheet>[], kind: string, year: number): SheetInForce {
  // Of two sheets of one year, made on two devices, every device takes the same.
  const found = sheets
    .filter((sheet) => sheet.organizationKind === kind && sheet.year <= year)
    .sort((one, other) => other.year - one.year || compare(one.id, other.id))[0];
  if (found !== undefined) return inForce(found, found.id);
  return inForce({ organizationKind: kind, year, ...(DEFAULTS[kind] ?? ANY_KIND) }, undefined);
}

const builtIn = (kind: string): readonly Criterion[] => (DEFAULTS[kind] ?? ANY_KIND).criteria;

/** Whether a criterion has words of its own in every language. */
export function isBuiltInCriterion(kind: string, id: string): boolean {
  return builtIn(kind).some((each) => each.id === id);
}

/** The first thing that is wrong with a sheet; a criterion is named by its place. */
export function sheetProblem(sheet: CriteriaSheet, kinds: readonly string[]): Refusal | undefined {
  const refusal = (code: string, field: string, values?: Refusal['values']): Refusal => ({
    code: `criteria.${code}`,
    field,
    ...(values && { values }),
  });
  if (!kinds.includes(sheet.organizationKind)) return { code: 'organization.kind-unknown', field: 'organizationKind' };
  if (sheet.criteria.length === 0) return refusal('none', 'criteria');
  if (sheet.criteria.length > MOST_CRITERIA) return refusal('too-many', 'criteria', { most: MOST_CRITERIA });
  for (const [place, { id, title = '', weight, evidence = '' }] of sheet.criteria.entries()) {
    if (title.trim() === '' && !isBuiltInCriterion(sheet.organizationKind, id)) {
      return refusal('title-missing', `title/${place}`);
    }
    if (title.trim().length > LONGEST_TITLE) return refusal('text-too-long', `title/${place}`, { most: LONGEST_TITLE });
    if (!Number.isInteger(weight) || weight < 1 || weight > MOST_POINTS) {
      return refusal('weight-invalid', `weight/${place}`, { most: MOST_POINTS });
    }
    if (evidence.trim().length > LONGEST_EVIDENCE) {
      return refusal('text-too-long', `evidence/${place}`, { most: LONGEST_EVIDENCE });
    }
  }
  const points = sheet.criteria.reduce((sum, { weight }) => sum + weight, 0);
  if (!Number.isInteger(sheet.passMark) || sheet.passMark < 1 || sheet.passMark > points) {
    return refusal('pass-mark-invalid', 'passMark', { most: points });
  }
  return undefined;
}
