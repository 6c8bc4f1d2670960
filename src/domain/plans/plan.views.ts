import { defineView, type Reader, type Stored } from '#domain/contracts.ts';
import type { ListEntry } from '#domain/settings/settings.record.ts';
import { type ClosedYear, closedYearRecord } from '#domain/targets/target.record.ts';
import { recordOfYear } from '#domain/targets/target.rules.ts';
import type { Tier } from '#domain/units/unit.record.ts';
import {
  type Plan,
  type PlanAmendment,
  type PlanKind,
  type PlanState,
  planAmendmentRecord,
  planRecord,
  SECTIONS,
  type Section,
  type Task,
  taskRecord,
} from './plan.record.ts';
import { isEditable, isFrozen, planFor } from './plan.rules.ts';
import { type PlanParams, type PlansLoaded, readPlans, type TaskRow, taskRows } from './plan-reading.ts';
import { type RolledPlan, rolledPlan } from './roll-forward.rules.ts';

export interface PlanDetail {
  id: string;
  planKind: PlanKind;
  year: number;
  title: string;
  texts: Record<Section, string>;
  state: PlanState;
  editable: boolean;
  frozen: boolean;
  submittedOn: string;
  returnedOn: string;
  returnedWhy: string;
  approvedOn: string;
  issuedOn: string;
  documentNumber: string;
  tasks: TaskRow[];
  activities: TaskRow[];
  /** Oldest first. */
  amendments: Stored<PlanAmendment>[];
}

/** A unit below and how its plan of the year stands. */
export interface PlanBelow {
  unit: string;
  name: string;
  state: PlanState | undefined;
  title: string;
}

export interface PlanPage {
  unit: string;
  unitName: string;
  tier: Tier;
  isTop: boolean;
  year: number;
  annual: PlanDetail | undefined;
  threeYear: PlanDetail | undefined;
  /** The years of the three-year plan with their annual plans. */
  years: { year: number; title: string; state: PlanState | undefined }[];
  below: PlanBelow[];
  /** An annual plan of the year before that could be rolled forward to this one. */
  before: { id: string; title: string } | undefined;
  /** Next year's plan is there already. */
  hasNext: boolean;
  /** Lists that measures are chosen from. */
  lists: { sessionKinds: ListEntry[]; groups: ListEntry[]; themes: ListEntry[]; organizationKinds: ListEntry[] };
  /** Fen per resident. */
  floor: number;
}

interface PlanLoaded extends PlansLoaded {
  amendments: Stored<PlanAmendment>[];
  childPlans: Stored<Plan>[];
}

function detailOf(loaded: PlanLoaded, plan: Stored<Plan>, today: string): PlanDetail {
  const rows = taskRows(
    loaded.tasks.filter((task) => task.plan === plan.id),
    loaded.proof,
    today,
    loaded.decisions,
  );
  const texts = {} as Record<Section, string>;
  for (const section of SECTIONS) texts[section] = plan[section] ?? '';
  return {
    id: plan.id,
    planKind: plan.planKind,
    year: plan.year,
    title: plan.title,
    texts,
    state: plan.state,
    editable: isEditable(plan.state),
    frozen: isFrozen(plan.state),
    submittedOn: plan.submittedOn ?? '',
    returnedOn: plan.returnedOn ?? '',
    returnedWhy: plan.returnedWhy ?? '',
    approvedOn: plan.approvedOn ?? '',
    issuedOn: plan.issuedOn ?? '',
    documentNumber: plan.documentNumber ?? '',
    tasks: rows.filter((row) => row.activity === ''),
    activities: rows.filter((row) => row.activity !== ''),
    amendments: loaded.amendments.filter((each) => each.plan === plan.id).sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}

/** The plans of a unit for a year: text, tasks with their progress, activities, amendments, and how the units below stand. */
export const planView = defineView({
  name: 'plan',
  async load(reader: Reader, params: PlanParams): Promise<PlanLoaded> {
    const loaded = await readPlans(reader, params);
    const { tree, plans } = loaded;
    const children = tree.childrenOf(params.unit).flatMap((child) => [...tree.codesOf(child)]);
    const [amendments, childPlans] = await Promise.all([
      reader.where(
        planAmendmentRecord,
        'f.plan',
        plans.map((plan) => plan.id),
      ),
      reader.where(planRecord, 'unit', children),
    ]);
    return { ...loaded, amendments, childPlans };
  },
  select(loaded, { unit, year, today }): PlanPage | undefined {
    const { tree, plans, proof, childPlans } = loaded;
    const record = tree.unit(unit);
    if (record === undefined) return undefined;
    const annual = planFor(plans, 'annual', year);
    const threeYear = planFor(plans, 'three-year', year);
    const before = planFor(plans, 'annual', year - 1);
    const shown = (entries: readonly ListEntry[]): ListEntry[] => entries.filter((entry) => !entry.hidden);
    const { settings } = proof;
    return {
      unit,
      unitName: record.name,
      tier: record.tier,
      isTop: !record.parent,
      year,
      annual: annual && detailOf(loaded, annual, today),
      threeYear: threeYear && detailOf(loaded, threeYear, today),
      years: threeYear
        ? [0, 1, 2].map((step) => {
            const plan = planFor(plans, 'annual', threeYear.year + step);
            return { year: threeYear.year + step, title: plan?.title ?? '', state: plan?.state };
          })
        : [],
      below: tree.childrenOf(unit).map((child) => {
        const codes = new Set(tree.codesOf(child));
        const plan = planFor(
          childPlans.filter((each) => codes.has(each.unit)),
          'annual',
          year,
        );
        return { unit: child, name: tree.unit(child)?.name ?? child, state: plan?.state, title: plan?.title ?? '' };
      }),
      before: before && { id: before.id, title: before.title },
      hasNext: planFor(plans, 'annual', year + 1) !== undefined,
      lists: {
        sessionKinds: shown(settings.sessionKinds),
        groups: shown(settings.groups),
        themes: shown(settings.themes),
        organizationKinds: shown(settings.organizationKinds),
      },
      floor: settings.floor,
    };
  },
});

export interface RollForwardParams {
  plan: string;
  raisePercent: number;
}

export interface Rehearsal extends RolledPlan {
  /** Whether the year of the old plan is signed: its rate is the base of the next target. */
  isYearClosed: boolean;
  yearBefore: number;
}

/** What next year's plan would contain, before anything is written. */
export const rollForwardView = defineView({
  name: 'rollForward',
  async load(reader: Reader, { plan: id }: RollForwardParams) {
    const plan = await reader.get(planRecord, id);
    return {
      plan,
      tasks: await reader.where(taskRecord, 'f.plan', [id]),
      closed: plan ? await reader.where(closedYearRecord, 'unit', [plan.unit]) : [],
    };
  },
  select(
    loaded: { plan: Stored<Plan> | undefined; tasks: Stored<Task>[]; closed: Stored<ClosedYear>[] },
    { raisePercent },
  ): Rehearsal | undefined {
    const { plan, tasks, closed } = loaded;
    if (plan === undefined || plan.deleted) return undefined;
    return {
      ...rolledPlan(plan, tasks, raisePercent),
      isYearClosed: recordOfYear(closed, plan.year) !== undefined,
      yearBefore: plan.year,
    };
  },
});
