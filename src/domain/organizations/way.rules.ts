/** Where an organization stands on its way to an award, derived from its steps and awards; nothing of it is stored. */
import { addDays, compare, type IsoDate, isDate } from '#kernel/calendar.ts';
import type { SheetInForce } from './criteria.rules.ts';
import type { Award } from './organization.record.ts';
import { leadingAward, stateOf } from './organization.rules.ts';
import { type OrganizationStep, type ScoreField, STEPS, type Step } from './way.record.ts';

export const STAGES = [
  'not-applied',
  'applied',
  'first-review',
  'review',
  'site-visit',
  'public-notice',
  'returned',
  'rejected',
  'named',
  'plaque',
  'review-again',
  'lapsed',
  'withdrawn',
] as const;
export type Stage = (typeof STAGES)[number];

/** What can be done next: a step, or naming, which makes the award, or withdrawing it. */
export type NextStep = Step | 'named' | 'withdrawn';

/** Steps between the application and the naming. */
export const ROUND_STEPS: readonly Step[] = ['applied', 'first-review', 'review', 'site-visit', 'public-notice'];

/** Steps of which a result is asked. */
export const JUDGED_STEPS: readonly Step[] = ['first-review', 'review', 'site-visit', 'public-notice', 'review-again'];

/** Steps at which points may be given; those of the application are the applicant's own. */
export const SCORED_STEPS: readonly Step[] = ['applied', 'first-review', 'review', 'site-visit', 'review-again'];

export function inOrder<S extends Pick<OrganizationStep, 'step' | 'date'>>(steps: readonly S[]): S[] {
  return [...steps].sort(
    (one, other) => compare(one.date, other.date) || STEPS.indexOf(one.step) - STEPS.indexOf(other.step),
  );
}

/** The last day on which an award was given or ended: a round begins after it. */
function roundAfter(awards: readonly Award[], asOf: IsoDate): IsoDate {
  const days = awards.flatMap(({ namedOn, withdrawnOn }) => [namedOn, withdrawnOn]);
  return (
    days
      .filter((day): day is IsoDate => isDate(day) && day <= asOf)
      .sort()
      .at(-1) ?? ''
  );
}

/** Steps of the round that is under way, in order. */
export function presentRound<S extends OrganizationStep>(
  steps: readonly S[],
  awards: readonly Award[],
  asOf: IsoDate,
): S[] {
  const after = roundAfter(awards, asOf);
  return inOrder(steps.filter((each) => ROUND_STEPS.includes(each.step) && each.date > after && each.date <= asOf));
}

export function stageOf(steps: readonly OrganizationStep[], awards: readonly Award[], asOf: IsoDate): Stage {
  const state = stateOf(awards, asOf);
  const holds = state === 'valid' || state === 'due-soon';
  const last = presentRound(steps, awards, asOf).at(-1);
  if (last !== undefined && !(holds && last.result === 'rejected')) {
    if (last.result === 'returned' || last.result === 'rejected') return last.result;
    return last.step as Stage;
  }
  if (state === 'due-soon') return 'review-again';
  if (state === 'lapsed' || state === 'withdrawn') return state;
  if (state === 'candidate') return 'not-applied';
  const namedOn = leadingAward(awards, asOf)?.namedOn ?? '';
  return steps.some(({ step, date }) => step === 'plaque' && date >= namedOn && date <= asOf) ? 'plaque' : 'named';
}

const NEXT: Readonly<Record<Exclude<Stage, 'returned'>, NextStep>> = {
  'not-applied': 'applied',
  applied: 'first-review',
  'first-review': 'review',
  review: 'site-visit',
  'site-visit': 'public-notice',
  'public-notice': 'named',
  rejected: 'applied',
  named: 'plaque',
  plaque: 'review-again',
  'review-again': 'review-again',
  lapsed: 'review-again',
  withdrawn: 'applied',
};

/** What usually comes next. What was returned comes to the same table once more. */
export function nextStep(steps: readonly OrganizationStep[], awards: readonly Award[], asOf: IsoDate): NextStep {
  const stage = stageOf(steps, awards, asOf);
  if (stage !== 'returned') return NEXT[stage];
  return presentRound(steps, awards, asOf).at(-1)?.step ?? 'applied';
}

export const scoreField = (criterion: string): ScoreField => `score/${criterion}`;

/** Points of a step by criterion. */
export function scoresOf(step: object): Map<string, number> {
  const scores = new Map<string, number>();
  for (const [field, value] of Object.entries(step)) {
    if (field.startsWith('score/') && typeof value === 'number') scores.set(field.slice('score/'.length), value);
  }
  return scores;
}

export interface Score {
  /** Points given, of the criteria that were judged. */
  points: number;
  /** Points at most, of all criteria. */
  of: number;
  passMark: number;
  judged: number;
  criteria: number;
  /** Undefined until every criterion is judged. */
  passed: boolean | undefined;
}

/** Points against the sheet; points for criteria that the sheet does not have are left out. */
export function scoreAgainst(scores: ReadonlyMap<string, number>, sheet: SheetInForce): Score | undefined {
  const judged = sheet.criteria.filter(({ id }) => scores.has(id));
  if (judged.length === 0) return undefined;
  // In tenths, so that halves add up exactly.
  const points = judged.reduce((sum, { id }) => sum + Math.round((scores.get(id) ?? 0) * 10), 0) / 10;
  const complete = judged.length === sheet.criteria.length;
  return {
    points,
    of: sheet.points,
    passMark: sheet.passMark,
    judged: judged.length,
    criteria: sheet.criteria.length,
    passed: complete ? points >= sheet.passMark : undefined,
  };
}

export type DueReason = 'review-soon' | 'review-late' | 'notice-ended' | 'returned';

export interface Due {
  reason: DueReason;
  date: IsoDate;
}

/** An award that lapsed longer ago is history, not work. */
const LATE_DAYS = 365;

/** What waits to be done about an organization, or nothing. */
export function dueOf(steps: readonly OrganizationStep[], awards: readonly Award[], asOf: IsoDate): Due | undefined {
  const stage = stageOf(steps, awards, asOf);
  const last = presentRound(steps, awards, asOf).at(-1);
  const award = leadingAward(awards, asOf);
  const dueOn = award?.dueAgainOn ?? '';
  switch (stage) {
    case 'returned':
      return { reason: 'returned', date: last?.date ?? asOf };
    case 'public-notice': {
      const ends = isDate(last?.until) ? last.until : '';
      return ends !== '' && ends < asOf ? { reason: 'notice-ended', date: ends } : undefined;
    }
    case 'review-again':
      return { reason: 'review-soon', date: dueOn };
    case 'lapsed':
      return isDate(dueOn) && dueOn >= addDays(asOf, -LATE_DAYS) ? { reason: 'review-late', date: dueOn } : undefined;
    default:
      return undefined;
  }
}

export function stepsByOrganization<S extends OrganizationStep>(steps: readonly S[]): Map<string, S[]> {
  const found = new Map<string, S[]>();
  for (const step of steps) {
    const known = found.get(step.organization);
    if (known === undefined) found.set(step.organization, [step]);
    else known.push(step);
  }
  return found;
}
