import * as z from 'zod/mini';
import { type Change, change, defineCommand, type Reader, type Refusal, type Stored } from '#domain/contracts.ts';
import { readUnitTree } from '#domain/units/subtree.ts';
import { unitRecord } from '#domain/units/unit.record.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import { dueOfModel, MODEL_TASKS, MODELS } from './model-plans.ts';
import { PLAN_KINDS, type Plan, planAmendmentRecord, planRecord, SECTIONS, taskRecord } from './plan.record.ts';
import { editProblem, planFor, stepProblem, textsProblem, titleProblem, yearsCovered } from './plan.rules.ts';

const texts = {
  title: z.string(),
  guidingIdea: z.optional(z.string()),
  principles: z.optional(z.string()),
  aims: z.optional(z.string()),
  safeguards: z.optional(z.string()),
};

interface Texts {
  title: string;
  guidingIdea?: string | undefined;
  principles?: string | undefined;
  aims?: string | undefined;
  safeguards?: string | undefined;
}

function textsOf(input: Texts): Pick<Plan, 'title' | 'guidingIdea' | 'principles' | 'aims' | 'safeguards'> {
  const fields: Record<string, string> = { title: input.title.trim() };
  for (const section of SECTIONS) fields[section] = input[section]?.trim() ?? '';
  return fields as ReturnType<typeof textsOf>;
}

const wordsProblem = (input: Texts): Refusal | undefined =>
  titleProblem(input.title, 'plan') ?? textsProblem({ ...input, title: '' });

/** Plans of a unit under all its codes. */
async function plansOf(reader: Reader, unit: string): Promise<Stored<Plan>[]> {
  const tree = await readUnitTree(reader);
  return reader.where(planRecord, 'unit', tree.codesOf(unit));
}

/** Begins a plan from one of the models, whose words the screen hands over in its language, or from an empty sheet. */
export const startPlanFromModel = defineCommand({
  name: 'startPlanFromModel',
  input: z.object({
    unit: z.string(),
    year: z.number(),
    planKind: z.enum(PLAN_KINDS),
    /** Whose tasks to take; none for an empty sheet. */
    model: z.optional(z.enum(MODELS)),
    ...texts,
    /** Title and lead of each task of the model, by its key. */
    tasks: z.record(z.string(), z.object({ title: z.string(), lead: z.optional(z.string()) })),
  }),
  async load(reader, input) {
    return { unit: await reader.get(unitRecord, input.unit), plans: await plansOf(reader, input.unit) };
  },
  decide({ unit, plans }, input, context): Result<Change[], Refusal> {
    if (unit === undefined || unit.deleted) return fail({ code: 'plan.unit-missing', field: 'unit' });
    const { planKind, year } = input;
    if (!Number.isInteger(year) || year < 2000 || year > 2100) return fail({ code: 'plan.year-wrong', field: 'year' });
    const last = year + yearsCovered(input) - 1;
    const other =
      planFor(plans, planKind, year) ??
      plans.find((plan) => !plan.deleted && plan.planKind === planKind && plan.year > year && plan.year <= last);
    if (other) return fail({ code: 'plan.exists', field: 'year', values: { title: other.title } });
    const problem = wordsProblem(input);
    if (problem) return fail(problem);
    const plan = context.newId();
    const tasks = input.model && planKind === 'annual' ? MODEL_TASKS[input.model] : [];
    const known = tasks.filter((task) => input.tasks[task.key]?.title.trim());
    return ok([
      change(planRecord, { id: plan, unit: input.unit }, { planKind, year, ...textsOf(input), state: 'draft' }),
      ...known.map((task) =>
        change(
          taskRecord,
          { id: context.newId(), unit: input.unit },
          {
            plan,
            title: input.tasks[task.key]?.title.trim() ?? '',
            lead: input.tasks[task.key]?.lead?.trim() ?? '',
            partners: '',
            due: dueOfModel(task, year, context.today),
            state: 'open',
            activity: task.activity ?? '',
            festival: task.festival ?? '',
            measure: task.measure ?? '',
            planned: task.planned ?? 0,
          },
        ),
      ),
    ]);
  },
});

const onePlan = z.object({ plan: z.string() });

interface PlanAndUnit {
  plan: Stored<Plan> | undefined;
  isTop: boolean;
}

export async function readPlanAndUnit(reader: Reader, { plan: id }: { plan: string }): Promise<PlanAndUnit> {
  const plan = await reader.get(planRecord, id);
  const unit = plan && (await reader.get(unitRecord, plan.unit));
  return { plan, isTop: !unit?.parent };
}

/** Title and text of a plan that lies with its unit. */
export const changePlan = defineCommand({
  name: 'changePlan',
  input: z.object({ plan: z.string(), ...texts }),
  load: async (reader, input) => ({ plan: await reader.get(planRecord, input.plan) }),
  decide({ plan }, input): Result<Change[], Refusal> {
    const problem = editProblem(plan) ?? wordsProblem(input);
    if (problem || plan === undefined) return fail(problem ?? { code: 'plan.gone' });
    return ok([change(planRecord, plan, textsOf(input))]);
  },
});

/** Takes a draft and its tasks away. */
export const deletePlan = defineCommand({
  name: 'deletePlan',
  input: onePlan,
  load: async (reader, input) => ({
    plan: await reader.get(planRecord, input.plan),
    tasks: await reader.where(taskRecord, 'f.plan', [input.plan]),
  }),
  decide({ plan, tasks }): Result<Change[], Refusal> {
    const problem = editProblem(plan);
    if (problem || plan === undefined) return fail(problem ?? { code: 'plan.gone' });
    return ok([
      change(planRecord, plan, { deleted: true }),
      ...tasks.map((task) => change(taskRecord, task, { deleted: true })),
    ]);
  },
});

/** Hands the plan to the unit above for approval. */
export const submitPlan = defineCommand({
  name: 'submitPlan',
  input: onePlan,
  load: readPlanAndUnit,
  decide({ plan, isTop }, _input, context): Result<Change[], Refusal> {
    const problem = stepProblem(plan, 'submit', isTop);
    if (problem || plan === undefined) return fail(problem ?? { code: 'plan.gone' });
    return ok([change(planRecord, plan, { state: 'submitted', submittedOn: context.today })]);
  },
});

/** Gives the plan back to its unit with a reason. */
export const returnPlan = defineCommand({
  name: 'returnPlan',
  input: z.object({ plan: z.string(), reason: z.string() }),
  load: readPlanAndUnit,
  decide({ plan, isTop }, { reason }, context): Result<Change[], Refusal> {
    const problem = stepProblem(plan, 'return', isTop);
    if (problem || plan === undefined) return fail(problem ?? { code: 'plan.gone' });
    if (reason.trim() === '') return fail({ code: 'plan.reason-missing', field: 'reason' });
    return ok([change(planRecord, plan, { state: 'returned', returnedOn: context.today, returnedWhy: reason.trim() })]);
  },
});

export const approvePlan = defineCommand({
  name: 'approvePlan',
  input: onePlan,
  load: readPlanAndUnit,
  decide({ plan, isTop }, _input, context): Result<Change[], Refusal> {
    const problem = stepProblem(plan, 'approve', isTop);
    if (problem || plan === undefined) return fail(problem ?? { code: 'plan.gone' });
    return ok([change(planRecord, plan, { state: 'approved', approvedOn: context.today })]);
  },
});

/** Issues the plan under its number: from then on it is frozen. */
export const issuePlan = defineCommand({
  name: 'issuePlan',
  input: z.object({ plan: z.string(), documentNumber: z.optional(z.string()), issuedOn: z.string() }),
  load: readPlanAndUnit,
  decide({ plan, isTop }, input, context): Result<Change[], Refusal> {
    const problem = stepProblem(plan, 'issue', isTop);
    if (problem || plan === undefined) return fail(problem ?? { code: 'plan.gone' });
    if (input.issuedOn === '') return fail({ code: 'plan.date-missing', field: 'issuedOn' });
    if (input.issuedOn > context.today) {
      return fail({ code: 'plan.date-in-future', field: 'issuedOn', values: { today: context.today } });
    }
    return ok([
      change(planRecord, plan, {
        state: 'issued',
        issuedOn: input.issuedOn,
        documentNumber: input.documentNumber?.trim() ?? '',
      }),
    ]);
  },
});

/** Changes the text of an issued plan, leaving what stood before and the reason as an amendment. */
export const amendPlan = defineCommand({
  name: 'amendPlan',
  input: z.object({ plan: z.string(), reason: z.string(), ...texts }),
  load: readPlanAndUnit,
  decide({ plan, isTop }, input, context): Result<Change[], Refusal> {
    const problem = stepProblem(plan, 'amend', isTop) ?? wordsProblem(input);
    if (problem || plan === undefined) return fail(problem ?? { code: 'plan.gone' });
    if (input.reason.trim() === '') return fail({ code: 'plan.reason-missing', field: 'reason' });
    const next = textsOf(input);
    const changed = (['title', ...SECTIONS] as const).filter((field) => (plan[field] ?? '') !== next[field]);
    if (changed.length === 0) return fail({ code: 'plan.nothing-changed' });
    return ok([
      change(planRecord, plan, Object.fromEntries(changed.map((field) => [field, next[field]]))),
      change(
        planAmendmentRecord,
        { id: context.newId(), unit: plan.unit },
        {
          plan: plan.id,
          date: context.today,
          reason: input.reason.trim(),
          changes: changed.map((field) => ({ what: field, before: plan[field] ?? '', after: next[field] ?? '' })),
        },
      ),
    ]);
  },
});
