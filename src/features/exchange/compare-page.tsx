import { useState } from 'react';
import { useLocation } from 'react-router-dom';
import type { Refusal } from '#domain/contracts.ts';
import { refusalText } from '#i18n/refusal.ts';
import type { Result } from '#kernel/result.ts';
import { useSession } from '#runtime/session.ts';
import { type Comparison, useComparison } from '#runtime/use-comparison.ts';
import { type OpenedCopy, useSafeCopy } from '#runtime/use-safe-copy.ts';
import { useTask } from '#runtime/use-task.ts';
import { Button, LinkButton } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { FailureText } from '#ui/failure-text.tsx';
import { FileDrop } from '#ui/file-drop.tsx';
import { LoadingState } from '#ui/loading-state.tsx';
import { Notice } from '#ui/notice.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { Progress } from '#ui/progress.tsx';
import { useText } from '#ui/use-text.ts';
import { ComparisonResult } from './comparison-result.tsx';
import { OpenSealed } from './open-sealed.tsx';

/** The way to the comparison, among the cards of safe copies. */
export function CompareCard() {
  const { comparison } = useText();
  const { search } = useLocation();
  return (
    <Card
      title={comparison.card}
      question={comparison.cardText}
      className="span-12"
      actions={<LinkButton href={`#/exchange/compare${search}`}>{comparison.link}</LinkButton>}
    >
      {null}
    </Card>
  );
}

/** A safe copy is chosen, verified, and compared with what lies here. */
export function ComparePage() {
  const messages = useText();
  const { comparison: words } = messages;
  const { search } = useLocation();
  const { unit, year, today } = useSession();
  const { open } = useSafeCopy();
  const compare = useComparison();
  const [file, setFile] = useState<File>();
  const [copy, setCopy] = useState<OpenedCopy>();
  const opening = useTask<Result<OpenedCopy, Refusal>>();
  const task = useTask<Result<Comparison, Refusal>>();

  async function choose(chosen: File | undefined, passphrase = '') {
    if (chosen === undefined) return;
    setCopy(undefined);
    setFile(chosen);
    const opened = await opening.start(() => open(chosen, passphrase));
    if (!opened?.ok) return;
    setCopy(opened.value);
    await task.start((report, signal) => compare(opened.value, { unit, year, today }, report, signal));
  }

  function again() {
    setFile(undefined);
    setCopy(undefined);
  }

  const compared = copy !== undefined && task.state === 'done' && task.result?.ok ? task.result.value : undefined;
  return (
    <>
      <PageHeader
        title={words.title}
        actions={
          <>
            {compared && <Button onClick={again}>{words.other}</Button>}
            <LinkButton tone="quiet" icon="left" href={`#/exchange${search}`}>
              {words.back}
            </LinkButton>
          </>
        }
      >
        {words.lead}
      </PageHeader>
      {copy !== undefined && compared !== undefined ? (
        <ComparisonResult copy={copy} comparison={compared} />
      ) : (
        <Card>
          <Choosing file={file} opening={opening} task={task} onChoose={choose} onOther={again} />
        </Card>
      )}
    </>
  );
}

type Tasks = {
  opening: ReturnType<typeof useTask<Result<OpenedCopy, Refusal>>>;
  task: ReturnType<typeof useTask<Result<Comparison, Refusal>>>;
};

function Choosing({
  file,
  opening,
  task,
  onChoose,
  onOther,
}: Tasks & {
  file: File | undefined;
  onChoose: (file: File | undefined, passphrase?: string) => Promise<void>;
  onOther: () => void;
}) {
  const messages = useText();
  const { comparison: words, exchange } = messages;
  if (task.state === 'running') {
    const { done, total } = task.progress ?? { done: 0, total: 1 };
    return <Progress label={words.running} done={done} total={total} onCancel={task.cancel} />;
  }
  if (opening.state === 'running') return <LoadingState height={96} lines={2} />;
  const [refused] = file === undefined ? [] : [opening.result, task.result].filter((result) => result?.ok === false);
  const refusal = refused?.ok === false ? refused.error : undefined;
  if (file !== undefined && refusal?.field === 'passphrase') {
    return (
      <OpenSealed
        label={exchange.restore.passphrase}
        error={refusalText(messages, refusal)}
        onOpen={(passphrase) => void onChoose(file, passphrase)}
        onOther={onOther}
      />
    );
  }
  const failed = [opening, task].find(({ state }) => state === 'failed');
  return (
    <div className="stack">
      {task.state === 'cancelled' && <Notice live>{words.cancelled}</Notice>}
      {failed && (
        <Notice tone="bad" title={words.failed}>
          <p className="small">
            <FailureText error={failed.error} />
          </p>
        </Notice>
      )}
      {refusal && <Notice tone="bad">{refusalText(messages, refusal)}</Notice>}
      <FileDrop label={words.drop} accept=".fpcopy" onFiles={([chosen]) => void onChoose(chosen)} />
    </div>
  );
}
