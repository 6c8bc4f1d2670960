/** From tables to changes: pure, so that the preview and the writing decide alike. */
import { Draft } from './draft.ts';
import { planAttendanceList } from './plan-attendance-list.ts';
import { planFunding } from './plan-funding.ts';
import { planActivities, planAttendance, planSignIn } from './plan-meetings.ts';
import { planOrganizationBase, planOrganizations } from './plan-organizations.ts';
import { planRoster } from './plan-people.ts';
import { planUnits } from './plan-units.ts';
import type { RegisterName } from './register-columns.ts';
import type { RegisterSnapshot } from './register-snapshot.ts';
import type { PlanOptions, RegisterPlan, RegisterTable } from './register-table.ts';
import { TablePlanner } from './table-planner.ts';

const PLANNERS: Readonly<Record<RegisterName, (planner: TablePlanner) => void>> = {
  units: planUnits,
  roster: planRoster,
  attendance: planAttendance,
  'sign-in': planSignIn,
  'attendance-list': planAttendanceList,
  activities: planActivities,
  organizations: planOrganizations,
  'organization-base': planOrganizationBase,
  funding: planFunding,
};

/** Plans the tables one after the other; each sees what those before it would change. */
export function planRegisters(
  snapshot: RegisterSnapshot,
  tables: readonly RegisterTable[],
  options: PlanOptions,
): RegisterPlan {
  const draft = new Draft(snapshot);
  const plans = tables.map((table) => {
    const planner = new TablePlanner(draft, table, options);
    PLANNERS[table.register](planner);
    return planner.plan();
  });
  return { tables: plans, changes: draft.changes };
}
