/** Plans with their tasks as a screen shows them, each task with how far it has come. */
import { bookRecord } from '#domain/books/book.record.ts';
import type { Reader, Stored } from '#domain/contracts.ts';
import { SETTINGS_ID, settingsRecord } from '#domain/settings/settings.record.ts';
import { completeSettings } from '#domain/settings/settings.rules.ts';
import { readUnitTree, type UnitTree } from '#domain/units/subtree.ts';
import { lastDayOfYear } from '#kernel/calendar.ts';
import { type Deadline, type DeadlineMark, deadlineMarkRecord, deadlineRecord } from './deadline.record.ts';
import { type Standing, standingOf } from './deadline.rules.ts';
import { type Plan, planRecord, type Task, type TaskState, taskRecord } from './plan.record.ts';
import { coversYear } from './plan.rules.ts';
import { type Progress, type ProofFacts, progressOf, readProof } from './progress.ts';

export interface PlanParams {
  unit: string;
  year: number;
  today: string;
}

export interface TaskRow {
  id: string;
  title: string;
  lead: string;
  partners: string;
  /** Always a day: the end of the year where none was set. */
  due: string;
  /** The day as it was set; empty text for none. */
  dueSet: string;
  /** As set by hand. */
  state: TaskState;
  activity: '' | 'event' | 'course';
  festival: string;
  measure: string;
  planned: number;
  /** Decision of a meeting that it carries out. */
  decision: { id: string; what: string } | undefined;
  progress: Progress | undefined;
  /** Done by hand or because its figure is reached. */
  isDone: boolean;
  standing: Standing | 'dropped';
}

export interface PlansLoaded {
  tree: UnitTree;
  /** Plans of the unit that touch the year, and the one before. */
  plans: Stored<Plan>[];
  tasks: Stored<Task>[];
  proof: ProofFacts;
  /** What the decisions behind the tasks say, by id. */
  decisions: ReadonlyMap<string, string>;
}

/** The unit's plans of a year with their tasks, and what their measures need: the size of the answer. */
export async function readPlans(reader: Reader, params: PlanParams): Promise<PlansLoaded> {
  const { unit, year } = params;
  const [tree, settings] = await Promise.all([readUnitTree(reader), reader.get(settingsRecord, SETTINGS_ID)]);
  const plans = await reader.where(planRecord, 'unit', tree.codesOf(unit));
  const touching = plans.filter((plan) => coversYear(plan, year));
  const tasks = await reader.where(
    taskRecord,
    'f.plan',
    touching.map((plan) => plan.id),
  );
  const measures = tasks.flatMap((task) => (task.measure && task.state !== 'dropped' ? [task.measure] : []));
  const [proof, decisions] = await Promise.all([
    readProof(reader, tree, completeSettings(settings), params, measures),
    readDecisions(reader, tasks),
  ]);
  return { tree, plans, tasks, proof, decisions };
}

/** What the decisions behind tasks say; of deleted ones nothing. */
async function readDecisions(reader: Reader, tasks: readonly Stored<Task>[]): Promise<Map<string, string>> {
  const ids = tasks.flatMap(({ decision }) => (decision ? [decision] : []));
  if (ids.length === 0) return new Map();
  const found = await reader.getMany(bookRecord('decision'), ids);
  return new Map(found.map(({ id, what }) => [id, String(what ?? '')]));
}

export function taskRow(
  task: Stored<Task>,
  proof: ProofFacts,
  today: string,
  decisions: ReadonlyMap<string, string> = new Map(),
): TaskRow {
  const measure = task.measure ?? '';
  const planned = task.planned ?? 0;
  const what = task.decision ? decisions.get(task.decision) : undefined;
  const progress = measure === '' || task.state === 'dropped' ? undefined : progressOf(proof, measure, planned);
  const isDone = task.state === 'done' || (progress?.met ?? false);
  const due = task.due || lastDayOfYear(proof.year);
  return {
    id: task.id,
    title: task.title,
    lead: task.lead ?? '',
    partners: task.partners ?? '',
    due,
    dueSet: task.due ?? '',
    state: task.state,
    activity: task.activity ?? '',
    festival: task.festival ?? '',
    measure,
    planned,
    decision: what === undefined ? undefined : { id: task.decision as string, what },
    progress,
    isDone,
    standing: task.state === 'dropped' ? 'dropped' : standingOf(due, today, isDone),
  };
}

export function taskRows(
  tasks: readonly Stored<Task>[],
  proof: ProofFacts,
  today: string,
  decisions?: ReadonlyMap<string, string>,
): TaskRow[] {
  return tasks
    .map((task) => taskRow(task, proof, today, decisions))
    .sort((one, other) => (one.due === other.due ? (one.id < other.id ? -1 : 1) : one.due < other.due ? -1 : 1));
}

/** The unit and those above it, the top first. */
export function pathOf(tree: UnitTree, unit: string): string[] {
  const path: string[] = [];
  for (let next = tree.standsFor(unit); next !== '' && !path.includes(next); ) {
    path.unshift(next);
    const parent = tree.unit(next)?.parent ?? '';
    next = parent === '' ? '' : tree.standsFor(parent);
  }
  return path;
}

export async function readDeadlines(
  reader: Reader,
  tree: UnitTree,
  unit: string,
): Promise<{ records: Stored<Deadline>[]; marks: Stored<DeadlineMark>[] }> {
  const path = pathOf(tree, unit);
  const [records, marks] = await Promise.all([
    reader.where(deadlineRecord, 'unit', path.flatMap(tree.codesOf)),
    reader.where(deadlineMarkRecord, 'unit', tree.codesOf(unit)),
  ]);
  const place = (record: Stored<Deadline>): number => path.indexOf(tree.standsFor(record.unit));
  return { records: records.sort((one, other) => place(one) - place(other)), marks };
}
