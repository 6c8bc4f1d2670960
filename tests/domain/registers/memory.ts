/** Records in memory, kept by nothing but the changes that a plan asks for. */
import type { Attendance, Change } from '#domain/contracts.ts';
import { planRegisters } from '#domain/registers/plan-registers.ts';
import { EMPTY_SNAPSHOT, type RegisterSnapshot } from '#domain/registers/register-snapshot.ts';
import type { PlanOptions, RegisterPlan, RegisterTable } from '#domain/registers/register-table.ts';

export const OPTIONS: PlanOptions = {
  answers: {},
  skipped: [],
  today: '2026-12-31',
  unit: '',
  year: 2026,
  topName: '本区',
};

const LISTS: Record<string, keyof RegisterSnapshot> = {
  unit: 'units',
  population: 'populations',
  learner: 'learners',
  learnerAlias: 'learnerAliases',
  course: 'courses',
  session: 'sessions',
  organization: 'organizations',
  award: 'awards',
  organizationBase: 'bases',
  funding: 'funding',
};

type Plain = Record<string, unknown> & { id: string; unit: string };

export class Memory {
  readonly records = new Map<string, Map<string, Plain>>();
  readonly ticks = new Map<string, Map<string, boolean>>();

  all<T = Record<string, unknown>>(kind: string): (T & { id: string; unit: string })[] {
    const found = [...(this.records.get(kind)?.values() ?? [])].filter((record) => record.deleted !== true);
    return found as unknown as (T & { id: string; unit: string })[];
  }

  snapshot(): RegisterSnapshot {
    const made: Record<string, unknown> = { ...EMPTY_SNAPSHOT };
    for (const [kind, list] of Object.entries(LISTS)) made[list] = this.all(kind);
    const attendance: Record<string, Attendance[]> = {};
    for (const [session, marks] of this.ticks) {
      attendance[session] = [...marks].map(([learner, present]) => ({ learner, present }));
    }
    const gone = [...this.records].flatMap(([kind, records]) =>
      [...records.values()].filter(({ deleted }) => deleted === true).map(({ id }) => `${kind}/${id}`),
    );
    return { ...(made as unknown as RegisterSnapshot), attendance, gone };
  }

  write(changes: readonly Change[]): void {
    for (const { kind, id, unit, fields, ticks } of changes) {
      const records = this.records.get(kind) ?? new Map<string, Plain>();
      this.records.set(kind, records);
      records.set(id, { unit, ...records.get(id), ...fields, id });
      ticks?.learners.forEach((learner, index) => {
        const marks = this.ticks.get(id) ?? new Map<string, boolean>();
        this.ticks.set(id, marks.set(learner, ticks.marks[index] === 1));
      });
    }
  }

  /** Plans and writes. */
  bringIn(tables: readonly RegisterTable[], options: Partial<PlanOptions> = {}): RegisterPlan {
    const plan = planRegisters(this.snapshot(), tables, { ...OPTIONS, ...options });
    this.write(plan.changes);
    return plan;
  }
}

export function outcomes(plan: RegisterPlan): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { outcome } of plan.tables.flatMap(({ rows }) => rows)) counts[outcome] = (counts[outcome] ?? 0) + 1;
  return counts;
}

export function issues(plan: RegisterPlan): string[] {
  return plan.tables.flatMap(({ rows }) =>
    rows.flatMap((row) => row.issues.map(({ code, row: at }) => `${at} ${code}`)),
  );
}

/** A district with a street and two of its points. */
export function withPoints(): Memory {
  const memory = new Memory();
  const unit = (id: string, name: string, tier: string, parent?: string) => ({
    kind: 'unit',
    id,
    unit: id,
    fields: { name, tier, ...(parent && { parent }) },
  });
  memory.write([
    unit('top0000000', '青禾区', 'district'),
    unit('street0000', '东风街道', 'school', 'top0000000'),
    unit('pointa0000', '红旗社区教学点', 'point', 'street0000'),
    unit('pointb0000', '幸福社区教学点', 'point', 'street0000'),
  ]);
  return memory;
}
