/** What proves a task, in words: the plan and the pack of evidence say the same. */
import type { MeasureUnit } from '#domain/plans/measures.ts';
import type { PlanPage } from '#domain/plans/plan.views.ts';
import type { Progress } from '#domain/plans/progress.ts';
import { formatNumber, formatPercent, formatPerResident } from './format.ts';
import type { Messages } from './language.ts';
import { listName } from './list-name.ts';

const LISTS: Readonly<Record<'held' | 'theme' | 'group' | 'organizations', keyof PlanPage['lists']>> = {
  held: 'sessionKinds',
  theme: 'themes',
  group: 'groups',
  organizations: 'organizationKinds',
};

type Family = keyof typeof LISTS;

/** The measure in words: what is counted. */
export function measureName(messages: Messages, lists: PlanPage['lists'], measure: string): string {
  const [family = '', ...rest] = measure.split('/');
  const id = rest.join('/');
  if (!(family in LISTS) || id === '') return messages.plans.measures[measure] ?? measure;
  const list = LISTS[family as Family];
  const entry = lists[list].find((each) => each.id === id) ?? { id };
  return messages.plans.measureOf({
    group: messages.plans.measureGroups[family as Family],
    entry: listName(messages.lists[list], entry),
  });
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
