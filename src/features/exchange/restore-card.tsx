import { useState } from 'react';
import type { Refusal } from '#domain/contracts.ts';
import { formatNumber } from '#i18n/format.ts';
import { refusalText } from '#i18n/refusal.ts';
import type { Result } from '#kernel/result.ts';
import { useSession } from '#runtime/session.ts';
import type { OpenedCopy, Restored, SafeCopies } from '#runtime/use-safe-copy.ts';
import { useTask } from '#runtime/use-task.ts';
import { Button, LinkButton } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { FailureText } from '#ui/failure-text.tsx';
import { FileDrop } from '#ui/file-drop.tsx';
import { LoadingState } from '#ui/loading-state.tsx';
import { Notice } from '#ui/notice.tsx';
import { Progress } from '#ui/progress.tsx';
import { useText } from '#ui/use-text.ts';
import { CopyPreview } from './copy-preview.tsx';
import { EmptyDevice } from './empty-device.tsx';
import { OpenSealed } from './open-sealed.tsx';

/** A copy brought back: looked into first, then into an empty device only. */
export function RestoreCard({ copies }: { copies: SafeCopies }) {
  const { restore } = useText().exchange;
  const { sample } = useSession();
  return (
    <Card title={restore.title} question={restore.text} className="span-12">
      {sample ? <p className="muted">{restore.sample}</p> : <Restoring copies={copies} />}
    </Card>
  );
}

function Restoring({ copies }: { copies: SafeCopies }) {
  const messages = useText();
  const { restore, empty } = messages.exchange;
  const [file, setFile] = useState<File>();
  const [copy, setCopy] = useState<OpenedCopy>();
  const [emptied, setEmptied] = useState(false);
  const opening = useTask<Result<OpenedCopy, Refusal>>();
  const task = useTask<Result<Restored, Refusal>>();
  const holdsRecords = (copies.records ?? 0) > 0;

  async function open(chosen: File | undefined, passphrase = '') {
    if (chosen === undefined) return;
    setCopy(undefined);
    setFile(chosen);
    const opened = await opening.start(() => copies.open(chosen, passphrase));
    if (opened?.ok) setCopy(opened.value);
  }

  if (task.state === 'running') {
    const { done, total } = task.progress ?? { done: 0, total: 1 };
    return <Progress label={restore.running} done={done} total={total} onCancel={task.cancel} />;
  }
  if (task.state === 'done' && task.result?.ok) {
    return (
      <Notice tone="good" live actions={<LinkButton href="#/overview">{restore.toOverview}</LinkButton>}>
        {restore.done({ records: formatNumber(task.result.value.records) })}
      </Notice>
    );
  }
  const failed = [task.result, opening.result].find((result) => result?.ok === false);
  const refusal = failed?.ok === false ? failed.error : undefined;
  return (
    <div className="stack">
      {task.state === 'cancelled' && <Notice live>{restore.cancelled}</Notice>}
      {task.state === 'failed' && (
        <Notice tone="bad" title={restore.failed}>
          <p className="small">
            <FailureText error={task.error} />
          </p>
        </Notice>
      )}
      {refusal && refusal.field !== 'passphrase' && <Notice tone="bad">{refusalText(messages, refusal)}</Notice>}
      {opening.state === 'failed' && (
        <Notice tone="bad">
          <FailureText error={opening.error} />
        </Notice>
      )}
      {emptied && !holdsRecords && <Notice live>{empty.done}</Notice>}
      {opening.state === 'running' ? (
        <LoadingState height={96} lines={2} />
      ) : file !== undefined && refusal?.field === 'passphrase' ? (
        <OpenSealed
          label={restore.passphrase}
          error={refusalText(messages, refusal)}
          onOpen={(passphrase) => void open(file, passphrase)}
          onOther={() => setFile(undefined)}
        />
      ) : copy === undefined ? (
        <FileDrop label={restore.drop} accept=".fpcopy" onFiles={([file]) => void open(file)} />
      ) : (
        <>
          <CopyPreview copy={copy} />
          <div className="line">
            <Button
              tone="primary"
              touch
              disabled={holdsRecords}
              onClick={() => void task.start((report, signal) => copies.restore(copy, report, signal))}
            >
              {restore.button}
            </Button>
            <Button touch onClick={() => setCopy(undefined)}>
              {restore.other}
            </Button>
          </div>
        </>
      )}
      {holdsRecords && <EmptyDevice copies={copies} onEmptied={() => setEmptied(true)} />}
    </div>
  );
}
