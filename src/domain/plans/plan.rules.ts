/** What may be done to a plan in which state, and what makes its parts valid. */
import type { Refusal, Stored } from '#domain/contracts.ts';
import { isDate } from '#kernel/calendar.ts';
import { isMeasure } from './measures.ts';
import type { Plan, PlanKind, PlanState, Task } from './plan.record.ts';

const LONGEST_TITLE = 160;
const LONGEST_TEXT = 20_000;

/** Years that a plan covers. */
export const yearsCovered = (plan: Pick<Plan, 'planKind' | 'year'>): number => (plan.planKind === 'annual' ? 1 : 3);

export function coversYear(plan: Pick<Plan, 'planKind' | 'year'>, year: number): boolean {
  return year >= plan.year && year < plan.year + yearsCovered(plan);
}

/** The plan of a kind for a year: of several made on several devices the first made. */
export function planFor(plans: readonly Stored<Plan>[], kind: PlanKind, year: number): Stored<Plan> | undefined {
  return plans
    .filter((plan) => !plan.deleted && plan.planKind === kind && coversYear(plan, year))
    .sort((one, other) => (one.id < other.id ? -1 : 1))
    .at(0);
}

/** Text and tasks are written only while the plan lies with its unit. */
export const isEditable = (state: PlanState): boolean => state === 'draft' || state === 'returned';

export const isFrozen = (state: PlanState): boolean => state === 'issued';

/** Why the text or the tasks of a plan may not be changed now. */
export function editProblem(plan: Stored<Plan> | undefined): Refusal | undefined {
  if (plan === undefined || plan.deleted) return { code: 'plan.gone' };
  if (isFrozen(plan.state)) return { code: 'plan.frozen', values: { date: plan.issuedOn ?? '' } };
  return isEditable(plan.state) ? undefined : { code: 'plan.handed-in' };
}

/** A unit with nobody above it has nobody to approve its plan. */
export function stepProblem(
  plan: Stored<Plan> | undefined,
  step: 'submit' | 'return' | 'approve' | 'issue' | 'amend',
  isTop: boolean,
): Refusal | undefined {
  if (plan === undefined || plan.deleted) return { code: 'plan.gone' };
  const allowed: Record<typeof step, readonly PlanState[]> = {
    submit: ['draft', 'returned'],
    return: ['submitted', 'approved'],
    approve: ['submitted'],
    issue: isTop ? ['draft', 'returned', 'submitted', 'approved'] : ['approved'],
    amend: ['issued'],
  };
  if (allowed[step].includes(plan.state)) return undefined;
  if (isFrozen(plan.state)) return { code: 'plan.frozen', values: { date: plan.issuedOn ?? '' } };
  return { code: `plan.cannot-${step}` };
}

export function titleProblem(title: string, code: 'plan' | 'task'): Refusal | undefined {
  if (title.trim() === '') return { code: `${code}.title-missing`, field: 'title' };
  if (title.trim().length > LONGEST_TITLE) {
    return { code: 'plan.title-too-long', field: 'title', values: { most: LONGEST_TITLE } };
  }
  return undefined;
}

export function textsProblem(texts: Readonly<Record<string, string | undefined>>): Refusal | undefined {
  for (const [field, text] of Object.entries(texts)) {
    if ((text ?? '').length > LONGEST_TEXT)
      return { code: 'plan.text-too-long', field, values: { most: LONGEST_TEXT } };
  }
  return undefined;
}

export function taskProblem(
  task: Pick<Task, 'title' | 'due' | 'measure' | 'planned'>,
  plan: Pick<Plan, 'planKind' | 'year'>,
): Refusal | undefined {
  const title = titleProblem(task.title, 'task');
  if (title) return title;
  const due = task.due ?? '';
  if (due !== '') {
    if (!isDate(due)) return { code: 'task.due-invalid', field: 'due' };
    const year = Number(due.slice(0, 4));
    if (!coversYear(plan, year)) {
      return {
        code: 'task.due-outside',
        field: 'due',
        values: { from: plan.year, to: plan.year + yearsCovered(plan) - 1 },
      };
    }
  }
  if (!isMeasure(task.measure ?? '')) return { code: 'task.measure-unknown', field: 'measure' };
  const planned = task.planned ?? 0;
  if (!Number.isSafeInteger(planned) || planned < 0) return { code: 'task.planned-invalid', field: 'planned' };
  return undefined;
}
