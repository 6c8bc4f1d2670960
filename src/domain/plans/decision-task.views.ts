import { bookRecord, type EntryFields } from '#domain/books/book.record.ts';
import { defineView, type Reader, type Stored } from '#domain/contracts.ts';
import { SETTINGS_ID, settingsRecord } from '#domain/settings/settings.record.ts';
import { completeSettings } from '#domain/settings/settings.rules.ts';
import { readUnitTree } from '#domain/units/subtree.ts';
import { isDate, yearOf } from '#kernel/calendar.ts';
import { type Plan, planRecord, type Task, taskRecord } from './plan.record.ts';
import { isEditable, isFrozen, planFor } from './plan.rules.ts';
import { type TaskRow, taskRow } from './plan-reading.ts';
import { type ProofFacts, readProof } from './progress.ts';

export interface DecisionTask {
  /** The task that carries the decision out. */
  task: (TaskRow & { planTitle: string; planYear: number; unit: string }) | undefined;
  /** Year in which it would become a task: that of its day, else the year in view. */
  year: number;
  unit: string;
  unitName: string;
  /** The annual plan of that year; undefined while there is none. */
  plan: { id: string; title: string; frozen: boolean; mayTake: boolean } | undefined;
  /** What the form of the task begins with. */
  begins: { title: string; lead: string; partners: string; due: string };
}

export interface DecisionTaskParams {
  decision: string;
  year: number;
  today: string;
}

const yearWanted = (decision: EntryFields, year: number): number =>
  isDate(decision.due) ? yearOf(String(decision.due)) : year;

/** Of a decision: the task of a plan that carries it out, or what making one needs. */
export const decisionTaskView = defineView({
  name: 'decisionTask',
  async load(reader: Reader, { decision: id, year, today }: DecisionTaskParams) {
    const decision = await reader.get(bookRecord('decision'), id);
    if (decision === undefined || decision.deleted) return undefined;
    const tree = await readUnitTree(reader);
    const found = decision.planTask ? await reader.get(taskRecord, String(decision.planTask)) : undefined;
    const task = found?.deleted ? undefined : found;
    const planOfTask = task && (await reader.get(planRecord, task.plan));
    let proof: ProofFacts | undefined;
    if (task && planOfTask) {
      const settings = completeSettings(await reader.get(settingsRecord, SETTINGS_ID));
      const params = { unit: task.unit, year: planOfTask.year, today };
      proof = await readProof(reader, tree, settings, params, task.measure ? [task.measure] : []);
    }
    return {
      tree,
      decision,
      task,
      planOfTask: planOfTask?.deleted ? undefined : planOfTask,
      proof,
      plans: await reader.where(planRecord, 'unit', tree.codesOf(decision.unit)),
      year: yearWanted(decision, year),
    };
  },
  select(loaded, { today }): DecisionTask | undefined {
    if (loaded === undefined) return undefined;
    const { tree, decision, year } = loaded;
    const plan = planFor(loaded.plans, 'annual', year);
    const unit = tree.standsFor(decision.unit);
    return {
      task: taskOf(loaded.task, loaded.planOfTask, loaded.proof, today),
      year,
      unit,
      unitName: tree.unit(unit)?.name ?? unit,
      plan: plan && {
        id: plan.id,
        title: plan.title,
        frozen: isFrozen(plan.state),
        mayTake: isEditable(plan.state) || isFrozen(plan.state),
      },
      begins: {
        title: String(decision.what ?? ''),
        lead: String(decision.lead ?? ''),
        partners: String(decision.partner ?? ''),
        due: String(decision.due ?? ''),
      },
    };
  },
});

function taskOf(
  task: Stored<Task> | undefined,
  plan: Stored<Plan> | undefined,
  proof: ProofFacts | undefined,
  today: string,
): DecisionTask['task'] {
  if (!(task && plan && proof)) return undefined;
  return { ...taskRow(task, proof, today), planTitle: plan.title, planYear: plan.year, unit: plan.unit };
}
