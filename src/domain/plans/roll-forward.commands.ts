import * as z from 'zod/mini';
import { type Change, change, defineCommand, type Refusal } from '#domain/contracts.ts';
import { readUnitTree } from '#domain/units/subtree.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import { planRecord, taskRecord } from './plan.record.ts';
import { planFor } from './plan.rules.ts';
import { rolledPlan } from './roll-forward.rules.ts';

/** Begins next year's plan from this year's, exactly as the rehearsal showed it. The old plan stays as it is. */
export const rollForward = defineCommand({
  name: 'rollForward',
  input: z.object({
    plan: z.string(),
    /** By how much numbers rise, in percent. */
    raisePercent: z.number().check(z.nonnegative(), z.maximum(100)),
  }),
  async load(reader, input) {
    const plan = await reader.get(planRecord, input.plan);
    const tree = await readUnitTree(reader);
    return {
      plan,
      plans: plan ? await reader.where(planRecord, 'unit', tree.codesOf(plan.unit)) : [],
      tasks: await reader.where(taskRecord, 'f.plan', [input.plan]),
    };
  },
  decide({ plan, plans, tasks }, input, context): Result<Change[], Refusal> {
    if (plan === undefined || plan.deleted) return fail({ code: 'plan.gone' });
    if (plan.planKind !== 'annual') return fail({ code: 'plan.only-annual' });
    const next = planFor(plans, 'annual', plan.year + 1);
    if (next) return fail({ code: 'plan.exists', values: { title: next.title } });
    const rolled = rolledPlan(plan, tasks, input.raisePercent);
    const id = context.newId();
    return ok([
      change(
        planRecord,
        { id, unit: plan.unit },
        {
          planKind: 'annual',
          year: rolled.year,
          title: rolled.title,
          ...rolled.texts,
          state: 'draft',
          rolledFrom: plan.id,
        },
      ),
      ...rolled.tasks.map(({ task }) =>
        change(taskRecord, { id: context.newId(), unit: plan.unit }, { plan: id, ...task }),
      ),
    ]);
  },
});
