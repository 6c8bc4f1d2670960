import { defineRecord } from '#domain/contracts.ts';

export const PLAN_KINDS = ['annual', 'three-year'] as const;
export type PlanKind = (typeof PLAN_KINDS)[number];

export const PLAN_STATES = ['draft', 'submitted', 'returned', 'approved', 'issued'] as const;
export type PlanState = (typeof PLAN_STATES)[number];

/** The sections that are plain text, in the order of the document. */
export const SECTIONS = ['guidingIdea', 'principles', 'aims', 'safeguards'] as const;
export type Section = (typeof SECTIONS)[number];

export interface Plan {
  planKind: PlanKind;
  /** The year planned for; of a three-year plan the first. */
  year: number;
  title: string;
  guidingIdea?: string;
  principles?: string;
  aims?: string;
  safeguards?: string;
  state: PlanState;
  submittedOn?: string;
  returnedOn?: string;
  returnedWhy?: string;
  approvedOn?: string;
  issuedOn?: string;
  documentNumber?: string;
  /** Plan that this one was rolled forward from. */
  rolledFrom?: string;
}

/** What a unit means to do in a year. Once issued it stands; what changes afterwards is an amendment. */
export const planRecord = defineRecord<Plan>({ kind: 'plan', since: 1, lane: 'record', indexes: ['unit'] });

export const TASK_STATES = ['open', 'doing', 'done', 'dropped'] as const;
export type TaskState = (typeof TASK_STATES)[number];

export interface Task {
  plan: string;
  title: string;
  lead?: string;
  partners?: string;
  /** Day by which it is to be done; empty text for the end of the year. */
  due?: string;
  state: TaskState;
  /** `event` or `course` for an entry of the list of activities; empty for a task. */
  activity?: '' | 'event' | 'course';
  /** Festival that it belongs to: next year's day follows the festival. */
  festival?: string;
  /** What proves it, as `proof.rules.ts` names it; empty text where it is judged by hand. */
  measure?: string;
  /** At how many it is met: a count, people, or fen per resident, as the measure says. 0: no number is set. */
  planned?: number;
  /** Decision of a meeting that it carries out. */
  decision?: string;
}

export const taskRecord = defineRecord<Task>({
  kind: 'task',
  since: 1,
  lane: 'record',
  indexes: ['unit', 'f.plan'],
});

export interface PlanAmendment {
  plan: string;
  date: string;
  reason: string;
  /** What was changed: a field of the plan, or `task` with its title. Texts before and after. */
  changes: { what: string; before: string; after: string }[];
}

/** A change of an issued plan, with its reason. Amendments are never changed. */
export const planAmendmentRecord = defineRecord<PlanAmendment>({
  kind: 'planAmendment',
  since: 1,
  lane: 'record',
  indexes: ['f.plan'],
});
