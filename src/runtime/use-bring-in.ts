/** Registers from files: opened, compared with what is here, brought in. The desk is set up when first needed. */
import { useEffect, useMemo } from 'react';
import type { RegisterName } from '#domain/registers/register-columns.ts';
import type { Desk } from '#exchange/registers/desk-client.ts';
import type { Mapping } from '#exchange/registers/open-registers.ts';
import type {
  ChosenSheet,
  DeskJob,
  DeskOutcome,
  FileFacts,
  PlanAnswers,
  PreviewedPlan,
  RefusedRows,
} from '#exchange/registers/register-desk.ts';
import type { ReadProblem, TextEncoding } from '#exchange/spreadsheet/cell-types.ts';
import { announce } from './announce.ts';
import { useStore } from './store-context.ts';

export type { Mapping } from '#exchange/registers/open-registers.ts';
export type {
  ChosenSheet,
  FileFacts,
  PlanAnswers,
  PreviewedPlan,
  RefusedRows,
  SheetFacts,
} from '#exchange/registers/register-desk.ts';
export type { ReadProblem, TextEncoding } from '#exchange/spreadsheet/cell-types.ts';

/** What a person said about registers before, on this device: columns by the layout of the sheet, answers about words. */
export interface Remembered {
  columns: Readonly<Record<string, { register: RegisterName; mapping: Mapping }>>;
  words: Readonly<Record<string, string>>;
}

type Report = (done: number, total: number) => void;

export interface BringIn {
  open: (file: File) => Promise<FileFacts | ReadProblem>;
  openPasted: (text: string, name: string) => Promise<FileFacts | ReadProblem>;
  /** Reads a text file that lies on the desk in another encoding. */
  readAs: (key: string, encoding: TextEncoding) => Promise<FileFacts | ReadProblem>;
  mappingFor: (key: string, register: RegisterName) => Promise<Mapping>;
  preview: (chosen: readonly ChosenSheet[], answers: PlanAnswers) => Promise<PreviewedPlan>;
  /** Brings in what the preview showed. Returns the number of records touched; 0 where nothing was new. */
  accept: (
    chosen: readonly ChosenSheet[],
    answers: PlanAnswers,
    report: Report,
    signal: AbortSignal,
  ) => Promise<number>;
  refusedWorkbook: (rows: readonly RefusedRows[], words: { reason: string; row: string }) => Promise<Blob>;
  remembered: () => Promise<Remembered>;
  remember: (said: Remembered) => Promise<void>;
  /** Takes everything off the desk and breaks off what is being read. */
  clear: () => void;
}

const PREFERENCE = 'registers';
/** Layouts and words of so many are kept; the oldest go first. */
const MOST_REMEMBERED = 200;

function latest<T>(before: Readonly<Record<string, T>>, more: Readonly<Record<string, T>>): Record<string, T> {
  const kept = Object.entries(before).filter(([name]) => more[name] === undefined);
  return Object.fromEntries([...kept, ...Object.entries(more)].slice(-MOST_REMEMBERED));
}

export function useBringIn(): BringIn {
  const store = useStore();
  const bringIn = useMemo(() => {
    let desk: Promise<Desk> | undefined;
    const run = async <J extends DeskJob>(job: J, report?: Report, signal?: AbortSignal): Promise<DeskOutcome<J>> => {
      desk ??= import('#exchange/registers/desk-client.ts').then(({ openDesk }) => openDesk(store));
      return (await desk).run(job, report, signal);
    };
    const remembered = async (): Promise<Remembered> =>
      (await store.preference<Remembered>(PREFERENCE)) ?? { columns: {}, words: {} };
    const made: BringIn = {
      open: async (file) => run({ type: 'open', bytes: new Uint8Array(await file.arrayBuffer()), name: file.name }),
      openPasted: (text, name) => run({ type: 'paste', text, name }),
      readAs: (key, encoding) => run({ type: 'read-as', key, encoding }),
      mappingFor: (key, register) => run({ type: 'mapping', key, register }),
      preview: (chosen, answers) => run({ type: 'preview', chosen, answers }),
      async accept(chosen, answers, report, signal) {
        const committed = await run({ type: 'accept', chosen, answers }, report, signal);
        if (committed.changed > 0) announce(committed);
        return committed.changed;
      },
      refusedWorkbook: (rows, words) => run({ type: 'refused', rows, words }),
      remembered,
      async remember({ columns, words }) {
        const before = await remembered();
        await store.setPreference(PREFERENCE, {
          columns: latest(before.columns, columns),
          words: latest(before.words, words),
        });
      },
      clear() {
        void desk?.then(({ end }) => end());
        desk = undefined;
      },
    };
    return made;
  }, [store]);
  useEffect(() => () => bringIn.clear(), [bringIn]);
  return bringIn;
}
