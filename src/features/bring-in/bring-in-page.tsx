import { useState } from 'react';
import { useLocation } from 'react-router-dom';
import { REGISTER_NAMES } from '#domain/registers/register-columns.ts';
import type { Question } from '#domain/registers/register-table.ts';
import { formatList } from '#i18n/format.ts';
import { failureText } from '#i18n/refusal.ts';
import { useSession } from '#runtime/session.ts';
import type { PreviewedPlan, RefusedRows } from '#runtime/use-bring-in.ts';
import { useExport } from '#runtime/use-export.ts';
import { useTask } from '#runtime/use-task.ts';
import { Button, LinkButton } from '#ui/button.tsx';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { ErrorState } from '#ui/error-state.tsx';
import { FileDrop } from '#ui/file-drop.tsx';
import { FormActions } from '#ui/form-actions.tsx';
import { Notice } from '#ui/notice.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { Progress } from '#ui/progress.tsx';
import { useText } from '#ui/use-text.ts';
import { PasteCells } from './paste-cells.tsx';
import { fileProblemText, issueAtCell } from './register-words.ts';
import { SheetCard } from './sheet-card.tsx';
import { type RegisterFiles, useRegisterFiles } from './use-register-files.ts';

const ACCEPT = '.xlsx,.xls,.xlsb,.xlsm,.et,.ods,.csv,.tsv,.txt,.xml,.html,.htm';

/** Registers from files: preview with every problem at its cell, then one change. */
export function BringInPage() {
  const session = useSession();
  const { bringIn, shell } = useText();
  const [asking, setAsking] = useState(false);
  if (!session.sample) return <BringInFiles />;
  return (
    <EmptyState
      page
      centred
      title={bringIn.sampleTitle}
      actions={
        <Button tone="primary" onClick={() => setAsking(true)}>
          {bringIn.leaveSample}
        </Button>
      }
    >
      {bringIn.sampleText}
      {asking && (
        <ConfirmDialog
          title={shell.leaveSampleTitle}
          action={shell.leaveSample}
          onConfirm={() => void session.leaveSample()}
          onClose={() => setAsking(false)}
        >
          {shell.leaveSampleText}
        </ConfirmDialog>
      )}
    </EmptyState>
  );
}

function BringInFiles() {
  const session = useSession();
  const words = useText();
  const { bringIn } = words;
  const { search } = useLocation();
  const files = useRegisterFiles(session, bringIn.topName);
  const task = useTask<number>();
  const [done, setDone] = useState<{ taken: number; records: number; refused: number; save: () => void }>();
  const { saveFile } = useExport();
  const { plan } = files;
  const counts = countRows(plan);
  const nothing = ({ refused }: { refused: number }) => (refused > 0 ? bringIn.nothingTaken : bringIn.nothingNew);

  const refusedFile = async (of: PreviewedPlan): Promise<() => void> => {
    const rows = of.tables.flatMap(({ key, rows: all }): RefusedRows[] => {
      const refused = all.filter(({ outcome }) => outcome === 'refused');
      const reasons = new Map(refused.map(({ row, issues }) => [row, issues.map((one) => issueAtCell(words, one))]));
      return reasons.size > 0 ? [{ key, reasons }] : [];
    });
    const blob = await files.refusedWorkbook(rows, { reason: bringIn.refusedReason, row: bringIn.refusedRow });
    return () => saveFile(`${bringIn.refusedFile({ date: session.today })}.xlsx`, blob);
  };

  const accept = async () => {
    if (plan === undefined) return;
    const changed = await task.start((report, signal) => files.accept(report, signal));
    if (changed === undefined) return;
    // A file may bring units above the one in view: it stays in view.
    if (session.unit !== '') session.setUnit(session.unit);
    // Made now: afterwards the desk is cleared.
    const save = counts.refused > 0 ? await refusedFile(plan) : () => undefined;
    setDone({ taken: changed === 0 ? 0 : counts.taken, records: changed, refused: counts.refused, save });
    files.clear();
  };

  return (
    <>
      <PageHeader title={bringIn.title}>{bringIn.lead}</PageHeader>
      <div className="stack">
        {done && (
          <Notice
            tone="good"
            live
            title={done.taken === 0 ? nothing(done) : bringIn.done({ count: done.taken, records: done.records })}
            actions={
              <>
                {done.refused > 0 && <Button onClick={done.save}>{bringIn.saveRefused}</Button>}
                <LinkButton href={`#/overview${search}`}>{bringIn.toOverview}</LinkButton>
              </>
            }
          >
            {done.refused > 0 && <p>{bringIn.doneRefused({ count: done.refused })}</p>}
          </Notice>
        )}
        <Openers
          files={files}
          onOpen={() => {
            setDone(undefined);
            task.cancel();
          }}
        />
        {files.failure && <ErrorState detail={files.failure.message} onRetry={files.clear} />}
        {files.busy?.what === 'reading' && (
          <Progress
            label={bringIn.reading}
            done={files.busy.done}
            {...(files.busy.total > 1 && { total: files.busy.total })}
            onCancel={files.clear}
          />
        )}
        {files.busy?.what === 'planning' && plan === undefined && (
          <Progress label={bringIn.planning} done={0} onCancel={files.clear} />
        )}
        {files.sheets.map((state, index) => {
          const table = plan?.tables.find(({ key }) => key === state.sheet.key);
          return (
            <SheetCard
              key={state.sheet.key}
              state={state}
              plan={state.register === undefined ? undefined : table}
              questions={state.register === undefined ? [] : questionsOnce(plan, files.sheets, index)}
              files={files}
            />
          );
        })}
        {task.state === 'running' && (
          <Progress
            label={bringIn.writing}
            done={task.progress?.done ?? 0}
            {...(task.progress && { total: task.progress.total })}
            onCancel={task.cancel}
          />
        )}
        {task.state === 'failed' &&
          (task.error?.name === 'Refused' ? (
            <ErrorState>{failureText(words, task.error)}</ErrorState>
          ) : (
            <ErrorState detail={task.error?.message ?? ''}>{bringIn.failed}</ErrorState>
          ))}
        {task.state === 'cancelled' && files.sheets.length > 0 && <Notice live>{bringIn.cancelled}</Notice>}
        {plan && files.sheets.length > 0 && (
          <FormActions
            sticky
            note={counts.refused > 0 ? bringIn.refusedNote({ count: counts.refused }) : bringIn.acceptNote}
          >
            {plan.changes > 0 ? (
              <Button
                tone="primary"
                busy={task.state === 'running' || files.busy !== undefined}
                onClick={() => void accept()}
              >
                {bringIn.accept({ count: counts.taken })}
              </Button>
            ) : (
              <span>{nothing(counts)}</span>
            )}
            {counts.refused > 0 && (
              <Button onClick={() => void refusedFile(plan).then((save) => save())}>{bringIn.saveRefused}</Button>
            )}
            <Button tone="quiet" onClick={files.clear}>
              {bringIn.startAgain}
            </Button>
          </FormActions>
        )}
      </div>
    </>
  );
}
function Openers({ files, onOpen }: { files: RegisterFiles; onOpen: () => void }) {
  const words = useText();
  const { bringIn } = words;
  const { search } = useLocation();
  return (
    <>
      <FileDrop
        label={bringIn.drop}
        accept={ACCEPT}
        multiple
        hint={bringIn.dropHint}
        onFiles={(dropped) => {
          onOpen();
          void files.open(dropped);
        }}
      />
      <PasteCells
        onPaste={(text) => {
          onOpen();
          void files.openPasted(text, bringIn.pasted);
        }}
      />
      {files.problems.map(({ file, problem }) => (
        <Notice key={file} tone="bad">
          {bringIn.filesProblem({ file, problem: fileProblemText(words, problem) })}
        </Notice>
      ))}
      {files.unread.map(({ file, sheets }) => (
        <Notice key={file} tone="warn">
          {bringIn.unreadSheets({ file, sheets: formatList(sheets) })}
        </Notice>
      ))}
      {files.sheets.length === 0 && (
        <div className="muted stack tight">
          <p>{bringIn.recognised}</p>
          <ul className="bullets">
            {REGISTER_NAMES.map((name) => (
              <li key={name}>{bringIn.registers[name]}</li>
            ))}
          </ul>
          <p>
            {bringIn.safeCopy} <a href={`#/exchange${search}`}>{bringIn.toExchange}</a>
          </p>
        </div>
      )}
    </>
  );
}

function countRows(plan: PreviewedPlan | undefined): { taken: number; refused: number } {
  const rows = plan?.tables.flatMap((table) => table.rows) ?? [];
  const of = (...outcomes: string[]) => rows.filter(({ outcome }) => outcomes.includes(outcome)).length;
  return { taken: of('new', 'changed', 'doubtful'), refused: of('refused') };
}

/** Questions about words and units are the same for all tables: the first that asks shows them. */
function questionsOnce(plan: PreviewedPlan | undefined, sheets: RegisterFiles['sheets'], index: number): Question[] {
  const of = (key: string) => plan?.tables.find((table) => table.key === key)?.questions ?? [];
  const asked = new Set(sheets.slice(0, index).flatMap(({ sheet }) => of(sheet.key).map(({ key }) => key)));
  return of(sheets[index]?.sheet.key ?? '').filter(({ key }) => !asked.has(key));
}
