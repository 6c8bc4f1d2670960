/**
 * The desk on which registers lie while a person looks at them: whole tables stay here, what the screen shows goes out.
 * It runs in a worker of its own where the browser starts one, so that thousands of rows hold nobody up.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import type { Refusal } from '#domain/contracts.ts';
import { bringInRegisters, type PlanInput } from '#domain/registers/register.commands.ts';
import { registerPreview } from '#domain/registers/register.views.ts';
import type { RegisterName } from '#domain/registers/register-columns.ts';
import type { RegisterPlan, RegisterTable, TablePlan } from '#domain/registers/register-table.ts';
import type { WithStore } from '#exchange/desk/serve-desk.ts';
import type { ReadProblem, TextEncoding } from '#exchange/spreadsheet/cell-types.ts';
import type { SkipReason } from '#exchange/spreadsheet/find-table.ts';
import type { Column } from '#exchange/spreadsheet/match-columns.ts';
import type { Result } from '#kernel/result.ts';
import { runBulk } from '#store/bulk.ts';
import { allowOf } from '#store/duty.ts';
import type { Committed } from '#store/gate/commit.ts';
import { refused } from '#store/thrown.ts';
import {
  isUnreadable,
  type Mapping,
  type OpenFile,
  type OpenSheet,
  openPastedRegister,
  openRegisterFile,
  proposeMapping,
} from './open-registers.ts';
import { refusedWorkbook } from './refused-workbook.ts';
import { registerTable } from './register-table.ts';

/** What the screen knows of a sheet: all but its rows. */
export interface SheetFacts {
  key: string;
  file: string;
  name: string;
  hidden: boolean;
  columns: readonly Column[];
  /** The same headings in the same order give the same text: what a person said of them is remembered by it. */
  layout: string;
  register: RegisterName | undefined;
  mapping: Mapping;
  unsure: readonly string[];
  /** First cells of the sheet as they were read, to see whether they are words. */
  sample: readonly string[];
  /** Rows below the headings that are none of the table, by why: sums, headings again, footnotes. */
  passed: Readonly<Partial<Record<SkipReason, number>>>;
  encoding?: TextEncoding;
  encodingSure?: boolean;
}

export interface FileFacts {
  name: string;
  sheets: readonly SheetFacts[];
  unread: readonly string[];
}

/** A sheet with what a person decided about it. */
export interface ChosenSheet {
  key: string;
  register: RegisterName;
  mapping: Mapping;
}

export type PlanAnswers = Omit<PlanInput, 'tables'> & { today: string };

export interface PreviewedPlan {
  tables: TablePlan[];
  /** How many records would be written. */
  changes: number;
}

export interface RefusedRows {
  key: string;
  /** Row -> why it was not taken, in words. */
  reasons: ReadonlyMap<number, readonly string[]>;
}

export type DeskJob =
  | { type: 'open'; bytes: Uint8Array; name: string }
  | { type: 'paste'; text: string; name: string }
  | { type: 'read-as'; key: string; encoding: TextEncoding }
  | { type: 'mapping'; key: string; register: RegisterName }
  | { type: 'preview'; chosen: readonly ChosenSheet[]; answers: PlanAnswers }
  | { type: 'accept'; chosen: readonly ChosenSheet[]; answers: PlanAnswers }
  | { type: 'refused'; rows: readonly RefusedRows[]; words: { reason: string; row: string } };

export interface DeskOutcomes {
  open: FileFacts | ReadProblem;
  paste: FileFacts | ReadProblem;
  'read-as': FileFacts | ReadProblem;
  mapping: Mapping;
  preview: PreviewedPlan;
  accept: Committed;
  refused: Blob;
}
export type DeskOutcome<J extends DeskJob> = DeskOutcomes[J['type']];

/** Above this many changes they are staged and applied in portions; up to it they are planned anew as they are written. */
const PLANNED_ANEW = 2000;
const SAMPLE_CELLS = 12;

function layoutOf(columns: readonly Column[]): string {
  const text = columns.map(({ index, heading }) => `${index} ${heading}`).join('\n');
  const hash = sha256(new TextEncoder().encode(text)).subarray(0, 12);
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function factsOf({ found, ...sheet }: OpenSheet): SheetFacts {
  const cells = found.rows.slice(0, 2).flatMap((row) => row.cells);
  const texts = [...found.titleLines, ...found.columns.map(({ heading }) => heading), ...cells.map(({ text }) => text)];
  const passed: Partial<Record<SkipReason, number>> = {};
  for (const { row, reason } of found.skipped) {
    if (row > found.headingEnd && reason !== 'blank') passed[reason] = (passed[reason] ?? 0) + 1;
  }
  return {
    ...sheet,
    passed,
    columns: found.columns,
    layout: layoutOf(found.columns),
    sample: texts.filter((text) => text !== '').slice(0, SAMPLE_CELLS),
  };
}

export class RegisterDesk {
  private readonly sheets = new Map<string, OpenSheet>();
  /** Bytes of text files, by the key of their sheet: a person may say that they are to be read otherwise. */
  private readonly texts = new Map<string, { bytes: Uint8Array; name: string }>();
  private readonly tables = new Map<OpenSheet, Map<string, RegisterTable>>();
  private plan: { of: string; plan: RegisterPlan } | undefined;
  private readonly withStore: WithStore;

  constructor(withStore: WithStore) {
    this.withStore = withStore;
  }

  async run<J extends DeskJob>(
    job: J,
    report: (done: number, total: number) => void,
    signal: AbortSignal,
  ): Promise<DeskOutcome<J>> {
    return (await this.outcome(job, report, signal)) as DeskOutcome<J>;
  }

  private async outcome(
    job: DeskJob,
    report: (done: number, total: number) => void,
    signal: AbortSignal,
  ): Promise<DeskOutcomes[DeskJob['type']]> {
    switch (job.type) {
      case 'open':
        return this.keep(await openRegisterFile(job.bytes, job.name), job.bytes);
      case 'paste':
        return this.keep(openPastedRegister(job.text, job.name));
      case 'read-as': {
        const text = this.texts.get(job.key);
        if (text === undefined) throw new Error('registers: no such text file');
        return this.keep(await openRegisterFile(text.bytes, text.name, job.encoding), text.bytes);
      }
      case 'mapping':
        return proposeMapping(this.sheet(job.key).found, job.register).mapping;
      case 'preview': {
        const { tables, changes } = await this.planned(job);
        return { tables, changes: changes.length };
      }
      case 'accept':
        return this.accept(job, report, signal);
      case 'refused':
        return refusedWorkbook(
          job.rows.map(({ key, reasons }) => ({ sheet: this.sheet(key), reasons })),
          job.words,
        );
    }
  }

  private keep(opened: OpenFile | ReadProblem, bytes?: Uint8Array): FileFacts | ReadProblem {
    if (isUnreadable(opened)) return opened;
    for (const sheet of opened.sheets) {
      this.sheets.set(sheet.key, sheet);
      if (bytes !== undefined && sheet.encoding !== undefined) this.texts.set(sheet.key, { bytes, name: opened.name });
    }
    return { name: opened.name, sheets: opened.sheets.map(factsOf), unread: opened.unread };
  }

  private sheet(key: string): OpenSheet {
    const sheet = this.sheets.get(key);
    if (sheet === undefined) throw new Error('registers: no such sheet');
    return sheet;
  }

  /** Typing thousands of cells is not repeated while nothing about the sheet changes. */
  private tableOf({ key, register, mapping }: ChosenSheet): RegisterTable {
    const sheet = this.sheet(key);
    const known = this.tables.get(sheet) ?? new Map<string, RegisterTable>();
    this.tables.set(sheet, known);
    const name = JSON.stringify([register, mapping]);
    const table = known.get(name) ?? registerTable(sheet, register, mapping);
    known.set(name, table);
    return table;
  }

  private async planned({ chosen, answers }: { chosen: readonly ChosenSheet[]; answers: PlanAnswers }) {
    const tables = chosen.map((one) => this.tableOf(one));
    const plan = await this.withStore('relaxed', (store) => store.read(registerPreview, { tables, ...answers }));
    this.plan = { of: JSON.stringify([chosen, answers]), plan };
    return plan;
  }

  private async accept(
    job: { chosen: readonly ChosenSheet[]; answers: PlanAnswers },
    report: (done: number, total: number) => void,
    signal: AbortSignal,
  ): Promise<Committed> {
    const same = this.plan?.of === JSON.stringify([job.chosen, job.answers]);
    const plan = same && this.plan !== undefined ? this.plan.plan : await this.planned(job);
    const command = bringInRegisters.name;
    const allow = await this.withStore('relaxed', allowOf);
    if (plan.changes.length > PLANNED_ANEW) {
      const work = { type: 'changes' as const, command, changes: plan.changes };
      const { changed, seq } = await this.withStore('relaxed', async (store) => {
        const refusal = await allow?.(store.reader, plan.changes);
        if (refusal !== undefined) throw refused(refusal);
        return runBulk(store, work, ({ done, total }) => report(done, total), signal);
      });
      return { command, changed, seq };
    }
    const { today: _today, ...answers } = job.answers;
    const input = { tables: job.chosen.map((one) => this.tableOf(one)), ...answers };
    const result: Result<Committed, Refusal> = await this.withStore('strict', (store) =>
      store.commit(bringInRegisters, input, allow),
    );
    if (result.ok) return result.value;
    if (result.error.code === 'registers.nothing-new') return { command, changed: 0, seq: undefined };
    throw refused(result.error);
  }
}
