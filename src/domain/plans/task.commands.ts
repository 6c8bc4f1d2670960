import * as z from 'zod/mini';
import { bookRecord, type EntryFields } from '#domain/books/book.record.ts';
import { type Change, change, defineCommand, type Reader, type Refusal, type Stored } from '#domain/contracts.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import {
  type Plan,
  planAmendmentRecord,
  planRecord,
  TASK_STATES,
  type Task,
  type TaskState,
  taskRecord,
} from './plan.record.ts';
import { editProblem, isFrozen, taskProblem } from './plan.rules.ts';

const details = {
  title: z.string(),
  lead: z.optional(z.string()),
  partners: z.optional(z.string()),
  due: z.optional(z.string()),
  activity: z.optional(z.enum(['', 'event', 'course'])),
  festival: z.optional(z.string()),
  measure: z.optional(z.string()),
  planned: z.optional(z.number()),
  /** Why an issued plan is changed; not asked otherwise. */
  reason: z.optional(z.string()),
};

type Details = Partial<Omit<Task, 'plan' | 'state'>> & { title: string; reason?: string | undefined };

const fieldsOf = (input: Details) => ({
  title: input.title.trim(),
  lead: input.lead?.trim() ?? '',
  partners: input.partners?.trim() ?? '',
  due: input.due ?? '',
  activity: input.activity ?? '',
  festival: input.festival ?? '',
  measure: input.measure ?? '',
  planned: input.planned ?? 0,
});

/** What an amendment says of a task, on one line. */
function lineOf(task: ReturnType<typeof fieldsOf>): string {
  const number = task.planned > 0 ? `${task.measure} ${task.planned}` : task.measure;
  return [task.title, task.lead, task.partners, task.due, number].filter((part) => part !== '').join(' · ');
}

/** An issued plan takes a change of its tasks with a reason only. */
function problemOf(plan: Stored<Plan> | undefined, reason: string | undefined): Refusal | undefined {
  if (plan === undefined || plan.deleted) return { code: 'plan.gone' };
  if (!isFrozen(plan.state)) return editProblem(plan);
  return reason?.trim() ? undefined : { code: 'plan.reason-missing', field: 'reason' };
}

function amended(
  plan: Stored<Plan>,
  input: Details,
  before: string,
  after: string,
  id: string,
  date: string,
): Change[] {
  if (!isFrozen(plan.state)) return [];
  return [
    change(
      planAmendmentRecord,
      { id, unit: plan.unit },
      { plan: plan.id, date, reason: input.reason?.trim() ?? '', changes: [{ what: 'task', before, after }] },
    ),
  ];
}

const decisionRecord = bookRecord('decision');

/** A decision becomes one task: once that is deleted it may become another. */
function decisionProblem(
  decision: Stored<EntryFields> | undefined,
  taken: Stored<Task> | undefined,
): Refusal | undefined {
  if (decision === undefined || decision.deleted) return { code: 'task.decision-gone' };
  return taken && !taken.deleted ? { code: 'task.decision-taken', values: { title: taken.title } } : undefined;
}

const stateOf = (decision: Stored<EntryFields>): TaskState =>
  TASK_STATES.find((state) => state === decision.state) ?? 'open';

/** Adds a task to a plan; from a decision of a meeting, each then knows of the other. */
export const addTask = defineCommand({
  name: 'addTask',
  input: z.object({ plan: z.string(), decision: z.optional(z.string()), ...details }),
  async load(reader, input) {
    const decision = input.decision === undefined ? undefined : await reader.get(decisionRecord, input.decision);
    const taken = decision?.planTask ? await reader.get(taskRecord, String(decision.planTask)) : undefined;
    return { plan: await reader.get(planRecord, input.plan), decision, taken };
  },
  decide({ plan, decision, taken }, input, context): Result<Change[], Refusal> {
    const problem =
      (input.decision === undefined ? undefined : decisionProblem(decision, taken)) ??
      problemOf(plan, input.reason) ??
      taskProblem(input, plan as Stored<Plan>);
    if (problem || plan === undefined) return fail(problem ?? { code: 'plan.gone' });
    const fields = fieldsOf(input);
    const task = { id: context.newId(), unit: plan.unit };
    const state = decision ? stateOf(decision) : 'open';
    return ok([
      change(taskRecord, task, { plan: plan.id, state, ...fields, ...(decision && { decision: decision.id }) }),
      ...(decision ? [change(decisionRecord, decision, { planTask: task.id })] : []),
      ...amended(plan, input, '', lineOf(fields), context.newId(), context.today),
    ]);
  },
});

async function readTask(reader: Reader, { task: id }: { task: string }) {
  const task = await reader.get(taskRecord, id);
  return { task, plan: task && (await reader.get(planRecord, task.plan)) };
}

export const changeTask = defineCommand({
  name: 'changeTask',
  input: z.object({ task: z.string(), ...details }),
  load: readTask,
  decide({ task, plan }, input, context): Result<Change[], Refusal> {
    if (task === undefined || task.deleted) return fail({ code: 'task.gone' });
    const problem = problemOf(plan, input.reason) ?? taskProblem(input, plan as Stored<Plan>);
    if (problem || plan === undefined) return fail(problem ?? { code: 'plan.gone' });
    const fields = fieldsOf(input);
    const before = lineOf(fieldsOf(task));
    return ok([
      change(taskRecord, task, fields),
      ...amended(plan, input, before, lineOf(fields), context.newId(), context.today),
    ]);
  },
});

/** Takes a task out of a plan. In an issued plan a task is dropped instead, so that it stays to be seen. */
export const deleteTask = defineCommand({
  name: 'deleteTask',
  input: z.object({ task: z.string() }),
  load: readTask,
  decide({ task, plan }): Result<Change[], Refusal> {
    if (task === undefined || task.deleted) return fail({ code: 'task.gone' });
    const problem = editProblem(plan);
    return problem ? fail(problem) : ok([change(taskRecord, task, { deleted: true })]);
  },
});

/** How a task stands. It is no change of the plan, except that an issued plan's task is given up with a reason. */
export const setTaskState = defineCommand({
  name: 'setTaskState',
  input: z.object({ task: z.string(), state: z.enum(TASK_STATES), reason: z.optional(z.string()) }),
  async load(reader, input) {
    const read = await readTask(reader, input);
    return {
      ...read,
      decision: read.task?.decision ? await reader.get(decisionRecord, read.task.decision) : undefined,
    };
  },
  decide({ task, plan, decision }, input, context): Result<Change[], Refusal> {
    if (task === undefined || task.deleted) return fail({ code: 'task.gone' });
    if (plan === undefined || plan.deleted) return fail({ code: 'plan.gone' });
    const drops = isFrozen(plan.state) && input.state === 'dropped' && task.state !== 'dropped';
    if (drops && !input.reason?.trim()) return fail({ code: 'plan.reason-missing', field: 'reason' });
    const line = lineOf(fieldsOf(task));
    return ok([
      change(taskRecord, task, { state: input.state }),
      // The decision it carries out stands as its task does.
      ...(decision && !decision.deleted && decision.planTask === task.id
        ? [change(decisionRecord, decision, { state: input.state })]
        : []),
      ...(drops ? amended(plan, { ...task, reason: input.reason }, line, '', context.newId(), context.today) : []),
    ]);
  },
});
