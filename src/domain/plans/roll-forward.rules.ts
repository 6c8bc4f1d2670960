/** Next year's plan from this year's: the same text and tasks, days a year on, numbers raised. */
import type { Stored } from '#domain/contracts.ts';
import { yearsLater } from './festivals.ts';
import { unitOf } from './measures.ts';
import { type Plan, SECTIONS, type Section, type Task } from './plan.record.ts';

export interface RolledTask {
  /** The task that it comes from. */
  from: string;
  task: Omit<Task, 'plan'>;
  plannedBefore: number;
}

export interface RolledPlan {
  year: number;
  title: string;
  texts: Record<Section, string>;
  tasks: RolledTask[];
  /** Tasks given up in the old plan: they do not come along. */
  left: { id: string; title: string }[];
}

/** Numbers rise by so many percent, always by one at least; 0 raises nothing. Money per resident keeps its floor. */
export function raised(planned: number, measure: string, raisePercent: number): number {
  if (planned <= 0 || raisePercent <= 0) return planned;
  if (unitOf(measure) === 'fen' || unitOf(measure) === 'kinds') return planned;
  return Math.max(planned + 1, Math.ceil((planned * (100 + raisePercent)) / 100));
}

/** The year of the plan in a text becomes the next one; every other year stays as it is written. */
function nextYearIn(text: string, year: number): string {
  return text.replaceAll(new RegExp(`(?<!\\d)${year}(?!\\d)`, 'g'), String(year + 1));
}

export function rolledPlan(plan: Stored<Plan>, tasks: readonly Stored<Task>[], raisePercent: number): RolledPlan {
  const texts = {} as Record<Section, string>;
  for (const section of SECTIONS) texts[section] = nextYearIn(plan[section] ?? '', plan.year);
  const kept = tasks.filter((task) => task.state !== 'dropped');
  return {
    year: plan.year + 1,
    title: nextYearIn(plan.title, plan.year),
    texts,
    tasks: kept.map((task) => ({
      from: task.id,
      plannedBefore: task.planned ?? 0,
      task: {
        title: nextYearIn(task.title, plan.year),
        lead: task.lead ?? '',
        partners: task.partners ?? '',
        due: task.due ? yearsLater(task.due, 1, task.festival) : '',
        state: 'open',
        activity: task.activity ?? '',
        festival: task.festival ?? '',
        measure: task.measure ?? '',
        planned: raised(task.planned ?? 0, task.measure ?? '', raisePercent),
      },
    })),
    left: tasks.filter((task) => task.state === 'dropped').map(({ id, title }) => ({ id, title })),
  };
}
