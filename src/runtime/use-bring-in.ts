/** Registers from files: opened, compared with what is here, brought in. The readers of files are loaded when first needed. */
import { useMemo } from 'react';
import { bringInRegisters, type PlanInput } from '#domain/registers/register.commands.ts';
import { registerPreview } from '#domain/registers/register.views.ts';
import type { RegisterName } from '#domain/registers/register-columns.ts';
import type { RegisterPlan, RegisterTable } from '#domain/registers/register-table.ts';
import type { Mapping, OpenFile, OpenSheet } from '#exchange/registers/open-registers.ts';
import type { ReadProblem } from '#exchange/spreadsheet/cell-types.ts';
import { announce } from './announce.ts';
import { useStore } from './store-context.ts';

export type { Mapping, OpenFile, OpenSheet } from '#exchange/registers/open-registers.ts';
export type { ReadProblem } from '#exchange/spreadsheet/cell-types.ts';

/** A sheet with what a person decided about it. */
export interface ChosenSheet {
  sheet: OpenSheet;
  register: RegisterName;
  mapping: Mapping;
}

export interface RefusedRows {
  sheet: OpenSheet;
  /** Row -> why it was not taken, in words. */
  reasons: ReadonlyMap<number, readonly string[]>;
}

export type PlanAnswers = Omit<PlanInput, 'tables'> & { today: string };

type Report = (done: number, total: number) => void;

/** Above this many changes they are staged and applied in the worker; up to it they are planned anew as they are written. */
const PLANNED_ANEW = 2000;

const readers = () => import('#exchange/registers/open-registers.ts');
const tables = new WeakMap<OpenSheet, Map<string, RegisterTable>>();

/** Typing thousands of cells is not repeated while nothing about the sheet changes. */
async function tableOf({ sheet, register, mapping }: ChosenSheet): Promise<RegisterTable> {
  const known = tables.get(sheet) ?? new Map<string, RegisterTable>();
  tables.set(sheet, known);
  const name = JSON.stringify([register, mapping]);
  let table = known.get(name);
  if (table === undefined) {
    const { registerTable } = await import('#exchange/registers/register-table.ts');
    table = registerTable(sheet, register, mapping);
    known.set(name, table);
  }
  return table;
}

export interface BringIn {
  open: (file: File) => Promise<OpenFile | ReadProblem>;
  openPasted: (text: string, name: string) => Promise<OpenFile | ReadProblem>;
  mappingFor: (sheet: OpenSheet, register: RegisterName) => Promise<Mapping>;
  preview: (sheets: readonly ChosenSheet[], answers: PlanAnswers) => Promise<RegisterPlan>;
  /** Brings in what the preview showed. Returns the number of records touched; 0 where nothing was new. */
  accept: (
    sheets: readonly ChosenSheet[],
    answers: PlanAnswers,
    plan: RegisterPlan,
    report: Report,
    signal: AbortSignal,
  ) => Promise<number>;
  refusedWorkbook: (refused: readonly RefusedRows[], words: { reason: string; row: string }) => Promise<Blob>;
}

export function useBringIn(): BringIn {
  const store = useStore();
  return useMemo(
    () => ({
      async open(file) {
        const [{ openRegisterFile }, bytes] = await Promise.all([readers(), file.arrayBuffer()]);
        return openRegisterFile(new Uint8Array(bytes), file.name);
      },
      async openPasted(text, name) {
        const { openPastedRegister } = await readers();
        return openPastedRegister(text, name);
      },
      async mappingFor(sheet, register) {
        const { proposeMapping } = await readers();
        return proposeMapping(sheet.found, register).mapping;
      },
      async preview(sheets, answers) {
        return store.read(registerPreview, { tables: await Promise.all(sheets.map(tableOf)), ...answers });
      },
      async accept(sheets, { today: _today, ...answers }, plan, report, signal) {
        if (plan.changes.length > PLANNED_ANEW) {
          const { bulk } = await import('#store/worker-client.ts');
          const job = { type: 'changes' as const, command: bringInRegisters.name, changes: plan.changes };
          const { changed, seq } = await bulk(store, job, ({ done, total }) => report(done, total), signal);
          announce({ seq, changed, command: job.command });
          return changed;
        }
        const input = { tables: await Promise.all(sheets.map(tableOf)), ...answers };
        const result = await store.commit(bringInRegisters, input);
        if (!result.ok) {
          if (result.error.code === 'registers.nothing-new') return 0;
          throw new Error(result.error.code);
        }
        announce(result.value);
        return result.value.changed;
      },
      async refusedWorkbook(refused, words) {
        const { refusedWorkbook } = await import('#exchange/registers/refused-workbook.ts');
        return refusedWorkbook(refused, words);
      },
    }),
    [store],
  );
}
