import { useCallback, useEffect, useRef, useState } from 'react';
import { REGISTER_NAMES, type RegisterName } from '#domain/registers/register-columns.ts';
import type { Session } from '#runtime/session.ts';
import {
  type BringIn,
  type ChosenSheet,
  type FileFacts,
  type Mapping,
  type PlanAnswers,
  type PreviewedPlan,
  type ReadProblem,
  type Remembered,
  type SheetFacts,
  type TextEncoding,
  useBringIn,
} from '#runtime/use-bring-in.ts';

/** A sheet on the page; `register` is undefined while nobody said what it is, or said that it is left out. */
export interface SheetState {
  sheet: SheetFacts;
  register: RegisterName | undefined;
  mapping: Mapping;
  /** Set as a person set it the last time for the same headings. */
  asLastTime: boolean;
}

export interface FileProblem {
  file: string;
  problem: ReadProblem;
}

export type Busy = { what: 'reading'; done: number; total: number } | { what: 'planning' };

/** Registers that others lean on come first, so that one drop of everything asks the least. */
function inUsefulOrder(sheets: readonly SheetState[]): SheetState[] {
  const rank = ({ register }: SheetState): number =>
    register === undefined ? REGISTER_NAMES.length : REGISTER_NAMES.indexOf(register);
  return [...sheets].sort((one, other) => rank(one) - rank(other));
}

function chosen(sheets: readonly SheetState[]): ChosenSheet[] {
  return sheets.flatMap(({ sheet: { key }, register, mapping }) =>
    register === undefined ? [] : [{ key, register, mapping }],
  );
}

function isProblem(opened: FileFacts | ReadProblem): opened is ReadProblem {
  return 'code' in opened;
}

function stateOf(sheet: SheetFacts, { columns }: Remembered): SheetState {
  const said = columns[sheet.layout];
  if (sheet.hidden) return { sheet, register: undefined, mapping: sheet.mapping, asLastTime: false };
  return said === undefined
    ? { sheet, register: sheet.register, mapping: sheet.mapping, asLastTime: false }
    : { sheet, ...said, asLastTime: true };
}

function isSame(one: Mapping, other: Mapping): boolean {
  const names = Object.keys({ ...one, ...other });
  return names.every((name) => one[name] === other[name]);
}

/** What a person corrected, and what their words and units mean; what was found rightly need not be remembered. */
function toRemember(sheets: readonly SheetState[], answers: Readonly<Record<string, string>>): Remembered {
  const corrected = sheets.flatMap(({ sheet, register, mapping, asLastTime }) => {
    const found = register === sheet.register && isSame(mapping, sheet.mapping);
    return register === undefined || (found && !asLastTime) ? [] : [[sheet.layout, { register, mapping }] as const];
  });
  const isMeaning = ([key, answer]: [string, string]) =>
    answer !== '' && (key.startsWith('word/') || (key.startsWith('unit/') && answer !== 'create'));
  return {
    columns: Object.fromEntries(corrected),
    words: Object.fromEntries(Object.entries(answers).filter(isMeaning)),
  };
}

/** Everything the page knows about the files: what is open, what is answered, what would come of it. */
export function useRegisterFiles(session: Session, topName: string) {
  const bringIn: BringIn = useBringIn();
  const [sheets, setSheets] = useState<SheetState[]>([]);
  const [problems, setProblems] = useState<FileProblem[]>([]);
  const [unread, setUnread] = useState<{ file: string; sheets: readonly string[] }[]>([]);
  const [answers, setAnswers] = useState<Record<string, string>>({});
  const [skipped, setSkipped] = useState<readonly string[]>([]);
  const [plan, setPlan] = useState<PreviewedPlan>();
  const [failure, setFailure] = useState<Error>();
  const [busy, setBusy] = useState<Busy>();
  const turn = useRef(0);
  const { unit, year, today } = session;

  const fail = useCallback((thrown: unknown) => {
    const error = thrown instanceof Error ? thrown : new Error(String(thrown));
    if (error.name !== 'Cancelled') setFailure(error);
  }, []);

  const take = useCallback((opened: readonly { file: string; result: FileFacts | ReadProblem }[], said: Remembered) => {
    setProblems(opened.flatMap(({ file, result }) => (isProblem(result) ? [{ file, problem: result }] : [])));
    const files = opened.flatMap(({ result }) => (isProblem(result) ? [] : [result]));
    setUnread(files.flatMap(({ name, unread: names }) => (names.length > 0 ? [{ file: name, sheets: names }] : [])));
    setAnswers((known) => ({ ...said.words, ...known }));
    setSheets((known) => {
      const fresh = files
        .flatMap((file) => file.sheets)
        .filter((sheet) => !known.some((one) => one.sheet.key === sheet.key))
        .map((sheet) => stateOf(sheet, said));
      return inUsefulOrder([...known, ...fresh]);
    });
  }, []);

  const openAll = async (sources: readonly { file: string; read: () => Promise<FileFacts | ReadProblem> }[]) => {
    setFailure(undefined);
    try {
      const said = await bringIn.remembered();
      const opened = [];
      for (const [done, { file, read }] of sources.entries()) {
        setBusy({ what: 'reading', done, total: sources.length });
        opened.push({ file, result: await read() });
      }
      take(opened, said);
    } catch (error) {
      fail(error);
    } finally {
      setBusy(undefined);
    }
  };

  useEffect(() => {
    turn.current += 1;
    const mine = turn.current;
    const wanted = chosen(sheets);
    if (wanted.length === 0) {
      setPlan(undefined);
      return;
    }
    setBusy({ what: 'planning' });
    const asked: PlanAnswers = { answers, skipped: [...skipped], unit, year, today, topName };
    bringIn
      .preview(wanted, asked)
      .then((made) => {
        if (mine !== turn.current) return;
        setPlan(made);
        setBusy(undefined);
      })
      .catch((error: unknown) => {
        if (mine !== turn.current) return;
        fail(error);
        setBusy(undefined);
      });
  }, [bringIn, sheets, answers, skipped, unit, year, today, topName, fail]);

  const change = (key: string, changed: Partial<SheetState>) =>
    setSheets((known) => known.map((one) => (one.sheet.key === key ? { ...one, ...changed } : one)));

  return {
    sheets,
    problems,
    unread,
    plan,
    failure,
    busy,
    answers,
    skipped,
    open: (files: readonly File[]) =>
      openAll(files.map((file) => ({ file: file.name, read: () => bringIn.open(file) }))),
    openPasted: (text: string, name: string) => openAll([{ file: name, read: () => bringIn.openPasted(text, name) }]),
    async readAs(sheet: SheetFacts, encoding: TextEncoding) {
      try {
        const opened = await bringIn.readAs(sheet.key, encoding);
        if (isProblem(opened)) return setProblems([{ file: sheet.file, problem: opened }]);
        const again = opened.sheets.find(({ key }) => key === sheet.key);
        if (again === undefined) return setUnread([{ file: sheet.file, sheets: opened.unread }]);
        const state = stateOf(again, await bringIn.remembered());
        setUnread([]);
        change(sheet.key, state);
      } catch (error) {
        fail(error);
      }
    },
    answer: (key: string, value: string) => setAnswers((known) => ({ ...known, [key]: value })),
    skip: (row: string, on: boolean) =>
      setSkipped((known) => (on ? [...known, row] : known.filter((other) => other !== row))),
    setMapping: (key: string, mapping: Mapping) => change(key, { mapping }),
    async setRegister(sheet: SheetFacts, register: RegisterName | undefined) {
      const mapping = register === undefined ? {} : await bringIn.mappingFor(sheet.key, register);
      change(sheet.key, { register, mapping });
    },
    remove: (key: string) => setSheets((known) => known.filter((one) => one.sheet.key !== key)),
    clear: () => {
      bringIn.clear();
      setSheets([]);
      setProblems([]);
      setUnread([]);
      setAnswers({});
      setSkipped([]);
      setPlan(undefined);
      setFailure(undefined);
      setBusy(undefined);
    },
    async accept(report: (done: number, total: number) => void, signal: AbortSignal): Promise<number> {
      const asked: PlanAnswers = { answers, skipped: [...skipped], unit, year, today, topName };
      const changed = await bringIn.accept(chosen(sheets), asked, report, signal);
      await bringIn.remember(toRemember(sheets, answers));
      return changed;
    },
    refusedWorkbook: bringIn.refusedWorkbook,
  };
}

export type RegisterFiles = ReturnType<typeof useRegisterFiles>;
