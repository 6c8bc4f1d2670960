import { defineView } from '#domain/contracts.ts';
import { planRegisters } from './plan-registers.ts';
import type { PlanInput } from './register.commands.ts';
import { loadRegisterSnapshot, type RegisterSnapshot } from './register-snapshot.ts';
import type { RegisterPlan } from './register-table.ts';

export interface PreviewParams extends PlanInput {
  today: string;
}

/** What would come of the tables: row by row, with problems at their cells, questions, and the changes. */
export const registerPreview = defineView<PreviewParams, RegisterSnapshot, RegisterPlan>({
  name: 'registerPreview',
  load: (reader, { tables }) => loadRegisterSnapshot(reader, tables),
  select: (snapshot, { tables, ...options }) => planRegisters(snapshot, tables, options),
});
