import * as z from 'zod/mini';
import { defineCommand } from '#domain/contracts.ts';
import { fail, ok } from '#kernel/result.ts';
import { planRegisters } from './plan-registers.ts';
import { loadRegisterSnapshot } from './register-snapshot.ts';
import type { RegisterTable } from './register-table.ts';

export const planInput = z.object({
  tables: z.array(z.custom<RegisterTable>((table) => typeof table === 'object' && table !== null)),
  answers: z.record(z.string(), z.string()),
  skipped: z.array(z.string()),
  unit: z.string(),
  year: z.number(),
  topName: z.string(),
});
export type PlanInput = z.infer<typeof planInput>;

/**
 * Brings in the good rows of registers as one change. It is planned anew from what stands at this moment, by the same
 * rules as the preview.
 */
export const bringInRegisters = defineCommand({
  name: 'bringInRegisters',
  input: planInput,
  load: (reader, input) => loadRegisterSnapshot(reader, input.tables),
  decide: (snapshot, { tables, ...options }, context) => {
    const { changes } = planRegisters(snapshot, tables, { ...options, today: context.today });
    return changes.length === 0 ? fail({ code: 'registers.nothing-new' }) : ok(changes);
  },
});
