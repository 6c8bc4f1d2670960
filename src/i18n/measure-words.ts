/** What proves a task, in words: the plan and the pack of evidence say the same. */
import type { MeasureUnit } from '#domain/plans/measures.ts';
import type { PlanPage } from '#domain/plans/plan.views.ts';
import type { Progress } from '#domain/plans/progress.ts';
import { formatNumber, formatPercent, formatPerResident } from './format.ts';
import type { Messages } from './language.ts';
import { listName } from './list-name.ts';

/** Measures of which there is one for each entry of a list. */
export const LIST_MEASURES = [
  { family: 'held', list: 'sessionKinds' },
  { family: 'theme', list: 'themes' },
  { family: 'group', list: 'groups' },
  { family: 'organizations', list: 'organizationKinds' },
] as const satisfies readonly { family: string; list: keyof PlanPage['lists'] }[];

/** The measure in words: what is counted. */
export function measureName(messages: Messages, lists: PlanPage['lists'], measure: string): string {
  const [family = '', ...rest] = measure.split('/');
  const id = rest.join('/');
  const { measures, measureGroups, measureOf } = messages.plans;
  const of = LIST_MEASURES.find((each) => each.family === family);
  // A measure of a newer version, or one that names a property that every object has, stands there as it is.
  if (of === undefined || id === '') return (Object.hasOwn(measures, measure) && measures[measure]) || measure;
  const entry = lists[of.list].find((each) => each.id === id) ?? { id };
  return measureOf({ group: measureGroups[of.family], entry: listName(messages.lists[of.list], entry) });
}

/** A number of a measure as people read it, without its unit. */
export function measureNumber(unit: MeasureUnit, value: number): string {
  return unit === 'fen' ? formatPerResident(value, 'bare') : formatNumber(value);
}

/** "7 of 11 kinds · 4 to go". */
export function progressWords({ plans }: Messages, progress: Progress): string {
  const { unit, done, planned, met, left, rate, target } = progress;
  const words = plans.tasks;
  const number = (value: number): string => measureNumber(unit, value);
  const counted =
    planned === undefined
      ? words.noNumber({ done: number(done), unit: plans.units[unit] })
      : words.ofPlanned({ done: number(done), planned: number(planned), unit: plans.units[unit] });
  const parts = [counted];
  if (rate !== undefined && target !== undefined) {
    parts.push(words.rate({ rate: formatPercent(rate, target), target: formatPercent(target) }));
  }
  if (met) parts.push(words.met);
  else if (left !== undefined) parts.push(words.left({ left: number(left) }));
  return parts.join(' · ');
}
