import { useCallback, useEffect, useRef, useState } from 'react';
import { REGISTER_NAMES, type RegisterName } from '#domain/registers/register-columns.ts';
import type { RegisterPlan } from '#domain/registers/register-table.ts';
import type { Session } from '#runtime/session.ts';
import {
  type BringIn,
  type ChosenSheet,
  type Mapping,
  type OpenFile,
  type OpenSheet,
  type PlanAnswers,
  type ReadProblem,
  useBringIn,
} from '#runtime/use-bring-in.ts';

/** A sheet on the page; `register` is undefined while nobody said what it is, or said that it is left out. */
export interface SheetState {
  sheet: OpenSheet;
  register: RegisterName | undefined;
  mapping: Mapping;
}

export interface FileProblem {
  file: string;
  problem: ReadProblem;
}

/** Registers that others lean on come first, so that one drop of everything asks the least. */
function inUsefulOrder(sheets: readonly SheetState[]): SheetState[] {
  const rank = ({ register }: SheetState): number =>
    register === undefined ? REGISTER_NAMES.length : REGISTER_NAMES.indexOf(register);
  return [...sheets].sort((one, other) => rank(one) - rank(other));
}

function chosen(sheets: readonly SheetState[]): ChosenSheet[] {
  return sheets.flatMap(({ sheet, register, mapping }) =>
    register === undefined ? [] : [{ sheet, register, mapping }],
  );
}

function isProblem(opened: OpenFile | ReadProblem): opened is ReadProblem {
  return 'code' in opened;
}

/** Everything the page knows about the files: what is open, what is answered, what would come of it. */
export function useRegisterFiles(session: Session, topName: string) {
  const bringIn: BringIn = useBringIn();
  const [sheets, setSheets] = useState<SheetState[]>([]);
  const [problems, setProblems] = useState<FileProblem[]>([]);
  const [unread, setUnread] = useState<{ file: string; sheets: readonly string[] }[]>([]);
  const [answers, setAnswers] = useState<Record<string, string>>({});
  const [skipped, setSkipped] = useState<readonly string[]>([]);
  const [plan, setPlan] = useState<RegisterPlan>();
  const [failure, setFailure] = useState<Error>();
  const [busy, setBusy] = useState<'reading' | 'planning'>();
  const turn = useRef(0);
  const { unit, year, today } = session;

  const take = useCallback((opened: readonly { file: string; result: OpenFile | ReadProblem }[]) => {
    setProblems(opened.flatMap(({ file, result }) => (isProblem(result) ? [{ file, problem: result }] : [])));
    const files = opened.flatMap(({ result }) => (isProblem(result) ? [] : [result]));
    setUnread(files.flatMap(({ name, unread: names }) => (names.length > 0 ? [{ file: name, sheets: names }] : [])));
    setSheets((known) => {
      const fresh = files
        .flatMap((file) => file.sheets)
        .filter((sheet) => !known.some((one) => one.sheet.key === sheet.key))
        .map((sheet) => ({ sheet, register: sheet.hidden ? undefined : sheet.register, mapping: sheet.mapping }));
      return inUsefulOrder([...known, ...fresh]);
    });
  }, []);

  const open = async (files: readonly File[]) => {
    setBusy('reading');
    const opened = [];
    for (const file of files) opened.push({ file: file.name, result: await bringIn.open(file) });
    setBusy(undefined);
    take(opened);
  };
  const openPasted = async (text: string, name: string) =>
    take([{ file: name, result: await bringIn.openPasted(text, name) }]);

  useEffect(() => {
    turn.current += 1;
    const mine = turn.current;
    const wanted = chosen(sheets);
    if (wanted.length === 0) {
      setPlan(undefined);
      return;
    }
    setBusy('planning');
    const asked: PlanAnswers = { answers, skipped: [...skipped], unit, year, today, topName };
    bringIn
      .preview(wanted, asked)
      .then((made) => {
        if (mine === turn.current) setPlan(made);
      })
      .catch((error: unknown) => {
        if (mine === turn.current) setFailure(error instanceof Error ? error : new Error(String(error)));
      })
      .finally(() => {
        if (mine === turn.current) setBusy(undefined);
      });
  }, [bringIn, sheets, answers, skipped, unit, year, today, topName]);

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
    open,
    openPasted,
    answer: (key: string, value: string) => setAnswers((known) => ({ ...known, [key]: value })),
    skip: (row: string, on: boolean) =>
      setSkipped((known) => (on ? [...known, row] : known.filter((other) => other !== row))),
    setMapping: (key: string, mapping: Mapping) => change(key, { mapping }),
    async setRegister(sheet: OpenSheet, register: RegisterName | undefined) {
      const mapping = register === undefined ? {} : await bringIn.mappingFor(sheet, register);
      change(sheet.key, { register, mapping });
    },
    remove: (key: string) => setSheets((known) => known.filter((one) => one.sheet.key !== key)),
    clear: () => {
      setSheets([]);
      setProblems([]);
      setUnread([]);
      setAnswers({});
      setSkipped([]);
      setPlan(undefined);
      setFailure(undefined);
    },
    accept: (made: RegisterPlan, report: (done: number, total: number) => void, signal: AbortSignal) =>
      bringIn.accept(
        chosen(sheets),
        { answers, skipped: [...skipped], unit, year, today, topName },
        made,
        report,
        signal,
      ),
    refusedWorkbook: bringIn.refusedWorkbook,
  };
}

export type RegisterFiles = ReturnType<typeof useRegisterFiles>;
